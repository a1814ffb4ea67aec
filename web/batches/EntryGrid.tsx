import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { PaymentMethod } from '../api/contract.ts'
import classes from './Entry.module.css'
import { EntryRow, type Field, type RowProps } from './EntryRow.tsx'
import { beginningOf, isBlank, type Row } from './keying.ts'
import type { useKeying } from './useKeying.ts'

type Props = {
  keying: ReturnType<typeof useKeying>
  /** Enter on the empty line at the end: there is nothing more to key. */
  onFinished: () => void
}

/**
 * The lines of a batch, keyed as on a ten-key machine: digits and Enter. Enter goes from the number
 * to the amount, to the reference where the method has one, and to the next line. In the amount a
 * letter chooses the method by its key.
 */
export function EntryGrid({ keying, onFinished }: Props) {
  const { t } = useLingui()
  const { rows, methods, dues, checkOf } = keying
  useBeginning(rows, methods)
  const handlers = useSteadyHandlers(keying, onFinished)
  return (
    <div className={classes.frame}>
      <table className={classes.grid}>
        <caption>
          <VisuallyHidden>
            <Trans>Lines of the batch</Trans>
          </VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Line</Trans>
            </th>
            <th scope="col">
              <Trans>Citation</Trans>
            </th>
            <th scope="col" data-align="right">
              <Trans>Amount</Trans>
            </th>
            <th scope="col">
              <Trans>Method</Trans>
            </th>
            <th scope="col">
              <Trans>Reference</Trans>
            </th>
            <th scope="col">
              <Trans>What becomes of it</Trans>
            </th>
            <th scope="col">
              <VisuallyHidden>{t`Remove`}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <EntryRow
              key={row.key}
              row={row}
              line={index + 1}
              due={dues[index] ?? null}
              check={checkOf(row)}
              methods={methods}
              isLast={index === rows.length - 1 && isBlank(row)}
              {...handlers}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Keying goes on where it ended: in what the last line lacks, else in the next one. */
function useBeginning(rows: readonly Row[], methods: readonly PaymentMethod[]): void {
  const hasBegun = useRef(false)
  const isKnown = methods.length > 0
  const [row, field] = beginningOf(rows, methods)
  const at = useRef({ row, field })
  useEffect(() => {
    at.current = { row, field }
  })
  useEffect(() => {
    if (!isKnown || hasBegun.current) return
    hasBegun.current = true
    focusCell(at.current.row, at.current.field)
  }, [isKnown])
}

type Handlers = Pick<RowProps, 'onChange' | 'onLeave' | 'onRemove' | 'onKeyDown'>

/** The same functions at every keystroke, so that only the row that changes is drawn anew. */
function useSteadyHandlers(keying: Props['keying'], onFinished: () => void): Handlers {
  const now = useRef({ keying, onFinished })
  useEffect(() => {
    now.current = { keying, onFinished }
  })
  const [handlers] = useState<Handlers>(() => ({
    onChange: (key, change) => now.current.keying.change(key, change),
    onLeave: (row, field) => {
      if (field === 'citation') now.current.keying.lookUp(row)
      if (field === 'amount') now.current.keying.takeDue(row)
    },
    onRemove: (key) => {
      const { rows, remove } = now.current.keying
      const next = rows[rows.findIndex((row) => row.key === key) + 1]
      remove(key)
      focusCell(next, 'citation')
    },
    onKeyDown: (event) => pressed(event, now.current.keying, now.current.onFinished),
  }))
  return handlers
}

function focusCell(row: Row | undefined, field: Field): void {
  const cell = `[data-row="${row?.key}"][data-field="${field}"]`
  document.querySelector<HTMLElement>(cell)?.focus()
}

function pressed(
  event: KeyboardEvent<HTMLElement>,
  { rows, methods, change }: Props['keying'],
  onFinished: () => void,
): void {
  const { row: key, field } = event.currentTarget.dataset
  const index = rows.findIndex((one) => one.key === key)
  const row = rows[index]
  if (!row || event.ctrlKey || event.altKey || event.metaKey) return
  const method = field === 'amount' ? methodByKey(methods, event.key) : undefined
  const to = method === undefined ? target(event, { rows, methods, index }, field as Field) : null
  if (to === undefined) return
  event.preventDefault()
  if (method !== undefined) change(row.key, { method })
  else if (to === 'finished') onFinished()
  else if (to) focusCell(to.row, to.field)
}

type Place = {
  rows: readonly Row[]
  methods: readonly PaymentMethod[]
  index: number
}
type To = { row: Row | undefined; field: Field } | 'finished' | undefined

/** Where a key leads; undefined for one that stays in its cell. */
function target(event: KeyboardEvent, place: Place, field: Field): To {
  const { rows, index } = place
  if (event.key === 'ArrowUp' && field !== 'method') return { row: rows[index - 1], field }
  if (event.key === 'ArrowDown' && field !== 'method') return { row: rows[index + 1], field }
  if (event.key !== 'Enter') return undefined
  return event.shiftKey ? before(place, field) : after(place, field)
}

function after({ rows, methods, index }: Place, field: Field): To {
  const row = rows[index]
  const next = rows[index + 1]
  if (row && isBlank(row)) return next ? { row: next, field: 'citation' } : 'finished'
  if (field === 'citation') return { row, field: 'amount' }
  const method = methods.find(({ code }) => code === row?.method)
  const hasReference = !method?.cash || method.needsReference
  if (field === 'method' || (field === 'amount' && hasReference)) return { row, field: 'reference' }
  return next ? { row: next, field: 'citation' } : 'finished'
}

function before({ rows, index }: Place, field: Field): To {
  if (field === 'citation') return { row: rows[index - 1], field: 'reference' }
  return { row: rows[index], field: field === 'reference' ? 'amount' : 'citation' }
}

/** The method whose letter this is; digits and signs belong to the amount. */
function methodByKey(methods: readonly PaymentMethod[], key: string): string | undefined {
  if (!/^\p{L}$/u.test(key)) return undefined
  return methods.find(({ shortcut }) => shortcut?.toLowerCase() === key.toLowerCase())?.code
}
