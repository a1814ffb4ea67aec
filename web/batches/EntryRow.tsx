import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo, useLayoutEffect, useRef, type ComponentProps, type KeyboardEvent } from 'react'
import type { BatchLine, PaymentMethod } from '../api/contract.ts'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Entry.module.css'
import { isBlank, type Row } from './keying.ts'
import { RowState } from './RowState.tsx'

export type Field = 'citation' | 'amount' | 'method' | 'reference'

export type RowProps = {
  row: Row
  line: number
  due: number | null
  check: BatchLine | undefined
  methods: readonly PaymentMethod[]
  isLast: boolean
  onChange: (key: string, change: Partial<Row>) => void
  onLeave: (row: Row, field: Field) => void
  onRemove: (key: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** One check: its number, amount, method and reference, and what becomes of it. */
export const EntryRow = memo(function EntryRow(props: RowProps) {
  const { row, line, due, check, methods, isLast, onChange, onLeave } = props
  const { t } = useLingui()
  const id = `line-${row.key}`
  const wrong = new Set(check?.faults.map(({ pointer }) => pointer.split('/').at(-1)))
  const cell = (field: Field, label: string) => ({
    'data-row': row.key,
    'data-field': field,
    'aria-label': label,
    'aria-invalid': wrong.has(field) || undefined,
    'aria-describedby': id,
    className: classes.cell,
    autoComplete: 'off',
    spellCheck: false,
    onKeyDown: props.onKeyDown,
    onBlur: () => onLeave(row, field),
  })
  return (
    <tr data-blank={isBlank(row) || undefined}>
      <th scope="row" className={classes.number}>
        {line}
      </th>
      <td>
        <input
          {...cell('citation', t`Line ${line}: citation`)}
          value={row.citation}
          onChange={(event) => onChange(row.key, { citation: event.currentTarget.value })}
        />
      </td>
      <td>
        <AmountCell
          {...cell('amount', t`Line ${line}: amount`)}
          amount={row.amount}
          due={due}
          onAmount={(amount) => onChange(row.key, { amount })}
        />
      </td>
      <td>
        <MethodCell
          {...cell('method', t`Line ${line}: method`)}
          method={row.method}
          methods={methods}
          onMethod={(method) => onChange(row.key, { method })}
        />
      </td>
      <td>
        <input
          {...cell('reference', t`Line ${line}: reference`)}
          data-free-text
          value={row.reference}
          onChange={(event) => onChange(row.key, { reference: event.currentTarget.value })}
        />
      </td>
      <td id={id} className={classes.state}>
        <RowState row={row} due={due} check={check} />
      </td>
      <td className={classes.remove}>
        {isLast ? null : <Remove line={line} onRemove={() => props.onRemove(row.key)} />}
      </td>
    </tr>
  )
})

function Remove({ line, onRemove }: { line: number; onRemove: () => void }) {
  const { t } = useLingui()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t`Remove line ${line}`}
      onClick={onRemove}
    >
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
}

type AmountProps = ComponentProps<'input'> & {
  amount: string | null
  due: number | null
  onAmount: (text: string) => void
}

/** Shows what is due until something is typed; then, and while it comes in, all of it is selected. */
function AmountCell({ amount, due, onAmount, ...rest }: AmountProps) {
  const { minorDigits } = useFormats()
  const field = useRef<HTMLInputElement>(null)
  const shown = amount ?? (due ? moneyTyped(due, minorDigits) : '')
  useLayoutEffect(() => {
    if (amount !== null || shown === '') return
    if (document.activeElement === field.current) field.current?.select()
  }, [amount, shown])
  return (
    <input
      {...rest}
      ref={field}
      inputMode="decimal"
      data-amount
      value={shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onAmount(event.currentTarget.value)}
    />
  )
}

type MethodProps = ComponentProps<'select'> & {
  method: string | null
  methods: readonly PaymentMethod[]
  onMethod: (code: string) => void
}

function MethodCell({ method, methods, onMethod, ...rest }: MethodProps) {
  const isGone = method !== null && !methods.some(({ code }) => code === method)
  return (
    <select
      {...rest}
      value={method ?? ''}
      onChange={(event) => onMethod(event.currentTarget.value)}
    >
      {method === null ? <option value="">–</option> : null}
      {isGone ? <option value={method}>{method}</option> : null}
      {methods.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
