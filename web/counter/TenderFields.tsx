import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { moneyText } from '../kit/formats.ts'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import type { DraftTender } from './draft.ts'
import { isCard, type Missing, type ReckonedTender } from './reckon.ts'
import classes from './TenderFields.module.css'

type Props = {
  tender: DraftTender
  reckoned: ReckonedTender
  onChange: (change: Partial<DraftTender>) => void
  /** Shown once Enter was pressed and this was still wanted. */
  asked: Missing | null
}

/** What the chosen method asks for: cash received, a reference, the last digits of a card. */
export function TenderFields({ tender, reckoned, onChange, asked }: Props) {
  const { t } = useLingui()
  const { method } = reckoned
  if (!method) return null
  if (method.cash) return <CashFields {...{ tender, reckoned, onChange, asked }} />
  const needsIt = asked === 'reference' ? t`${method.name} needs a reference.` : undefined
  const noCard =
    reckoned.missing === 'card_number' ? t`Card numbers are never kept here.` : undefined
  return (
    <>
      <TextInput
        id="tender-reference"
        label={method.needsReference ? t`Reference` : t`Reference, if there is one`}
        value={tender.reference}
        onChange={(event) => onChange({ reference: event.currentTarget.value })}
        error={noCard ?? needsIt}
        autoComplete="off"
        data-free-text
      />
      {isCard(method) ? (
        <TextInput
          id="tender-card-tail"
          label={t`Last four digits, if the receipt names them`}
          value={tender.cardTail}
          onChange={(event) =>
            onChange({ cardTail: event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 4) })
          }
          error={asked === 'card_tail' ? t`Four digits, or none.` : undefined}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
      ) : null}
    </>
  )
}

function CashFields({ tender, reckoned, onChange }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const missing =
    reckoned.received !== null && reckoned.toCollect !== null
      ? Math.max(0, reckoned.toCollect - reckoned.received)
      : 0
  const missingText = moneyText(missing, formats)
  const isUnreadable = tender.received.trim() !== '' && reckoned.received === null
  const isRounded = reckoned.toCollect !== null && reckoned.toCollect !== reckoned.amount
  return (
    <>
      {isRounded ? (
        <div className={classes.change}>
          <span>
            <Trans>To collect in cash, rounded</Trans>
          </span>
          <Money amount={reckoned.toCollect ?? 0} size="big" />
        </div>
      ) : null}
      <MoneyInput
        id="tender-received"
        big
        label={t`Cash received`}
        value={tender.received}
        placeholder={reckoned.amount === null ? '' : t`exact`}
        onChange={(received) => onChange({ received })}
        error={
          isUnreadable
            ? t`Type an amount such as 120.00`
            : missing > 0
              ? t`${missingText} is missing. Lower the amount, or press + to take the rest another way.`
              : undefined
        }
      />
      <div className={classes.change} aria-live="polite">
        <span>
          <Trans>Change</Trans>
        </span>
        <Money amount={reckoned.change} size="big" />
      </div>
    </>
  )
}
