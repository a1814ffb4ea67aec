import { useLingui } from '@lingui/react/macro'
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PaymentMethod } from '../api/contract.ts'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import classes from './Sale.module.css'
import type { DraftTender } from './sale.ts'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = {
  tenders: readonly DraftTender[]
  /** What stands in the field of each amount. */
  amounts: readonly string[]
  methods: readonly PaymentMethod[]
  onChange: (tenders: DraftTender[]) => void
}

/** P-2: one line for each way of paying. */
export function SaleTenders({ tenders, amounts, methods, onChange }: Props) {
  const change = (at: number, part: Partial<DraftTender>): void =>
    onChange(tenders.map((tender, index) => (index === at ? { ...tender, ...part } : tender)))
  return (
    <>
      {tenders.map((tender, index) => (
        <TenderLine
          key={index}
          tender={tender}
          amount={amounts[index] ?? ''}
          methods={methods}
          onChange={(part) => change(index, part)}
          onRemove={tenders.length > 1 ? () => onChange(tenders.toSpliced(index, 1)) : undefined}
        />
      ))}
    </>
  )
}

type LineProps = {
  tender: DraftTender
  amount: string
  methods: readonly PaymentMethod[]
  onChange: (part: Partial<DraftTender>) => void
  onRemove: (() => void) | undefined
}

function TenderLine({ tender, amount, methods, onChange, onRemove }: LineProps) {
  const { t } = useLingui()
  const nameOfMethod = useMethodName()
  const method = methods.find(({ code }) => code === tender.method) ?? methods[0]
  return (
    <div className={classes.tender}>
      <NativeSelect
        label={t`Method`}
        value={method?.code ?? ''}
        data={methods.map(({ code, name }) => ({ value: code, label: nameOfMethod(code, name) }))}
        onChange={(event) => onChange({ method: event.currentTarget.value })}
      />
      <MoneyInput
        label={t`Amount`}
        value={amount}
        onChange={(text) => onChange({ amount: text })}
      />
      <TextInput
        label={method?.needsReference ? t`Reference` : t`Reference, if there is one`}
        value={tender.reference}
        autoComplete="off"
        onChange={(event) => onChange({ reference: event.currentTarget.value })}
      />
      {method?.cash ? (
        <span />
      ) : (
        <TextInput
          label={t`Card, last four digits`}
          inputMode="numeric"
          maxLength={4}
          value={tender.cardTail}
          autoComplete="off"
          onChange={(event) =>
            onChange({ cardTail: event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 4) })
          }
        />
      )}
      {onRemove ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.remove}
          aria-label={t`Take this tender out`}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}
