import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import type { PaymentMethod } from '../api/contract.ts'
import { moneyText, moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { withoutTender, withTender, type Tendering } from './draft.ts'
import { MethodKeys } from './MethodKeys.tsx'
import classes from './PayPanel.module.css'
import type { Missing, Reckoned } from './reckon.ts'
import { TenderFields } from './TenderFields.tsx'
import { TenderLines } from './TenderLines.tsx'

type Props<D extends Tendering> = {
  draft: D
  reckoned: Pick<Reckoned, 'amount' | 'tenders'>
  methods: readonly PaymentMethod[]
  onDraft: (draft: D) => void
  onMethod: (code: string) => void
  onSplit: () => void
  /** Another part of a payment in several methods is to be typed. */
  onPart: (index: number) => void
  asked: Missing | null
  isSending: boolean
  isLocked: boolean
  /** A question stands in the notice: its buttons take the place of Take. */
  isAsking: boolean
  takeRef: Ref<HTMLButtonElement>
  /** What became of the payment, or what must be said before it is taken. */
  notice: ReactNode
}

/** Characters of a total that is too wide for the panel in large figures. */
const LONG = 15

/** The right side of the counter: to pay, by which method, change, and Take. */
export function PayPanel<D extends Tendering>(props: Props<D>) {
  const { draft, reckoned, methods, onDraft, onMethod, onSplit, onPart, asked } = props
  const { takeRef, notice, isSending, isLocked, isAsking } = props
  const { t } = useLingui()
  const formats = useFormats()
  const tender = draft.tenders[draft.active]
  const active = reckoned.tenders[draft.active]
  const amount = reckoned.amount === null ? '' : moneyText(reckoned.amount, formats)
  return (
    <section className={classes.panel} aria-label={t`Payment`}>
      <div className={classes.total}>
        <span>
          <Trans>To pay</Trans>
        </span>
        <Money amount={reckoned.amount ?? 0} size={amount.length > LONG ? 'title' : 'big'} />
      </div>
      <TenderLines
        draft={draft}
        reckoned={reckoned}
        onChoose={onPart}
        onRemove={(index) => onDraft(withoutTender(draft, index))}
      />
      <fieldset className={classes.fields} disabled={isLocked}>
        {draft.tenders.length > 1 && tender ? (
          <PartField {...{ draft, reckoned, onDraft, asked }} />
        ) : null}
        <MethodKeys
          methods={methods}
          chosen={tender?.method ?? null}
          onChoose={onMethod}
          disabled={isLocked}
        />
        {asked === 'method' ? (
          <p className={classes.asked} role="alert">
            <Trans>Choose a method: press its letter.</Trans>
          </p>
        ) : null}
        {tender && active ? (
          <TenderFields
            tender={tender}
            reckoned={active}
            asked={asked}
            onChange={(change) => onDraft(withTender(draft, draft.active, change))}
          />
        ) : null}
      </fieldset>
      {notice}
      {isAsking ? null : <Take {...{ amount, isSending, isLocked, takeRef }} />}
      {active?.method && !isAsking ? (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isLocked}
          onClick={onSplit}
          aria-keyshortcuts="+"
          rightSection={<KeyHint keys="+" />}
        >
          <Trans>Pay a part another way</Trans>
        </Button>
      ) : null}
    </section>
  )
}

type TakeProps = Pick<Props<Tendering>, 'isSending' | 'isLocked' | 'takeRef'> & { amount: string }

function Take({ amount, isSending, isLocked, takeRef }: TakeProps) {
  return (
    <Button
      type="submit"
      ref={takeRef}
      fullWidth
      size="md"
      loading={isSending}
      disabled={isLocked && !isSending}
      rightSection={<KeyHint keys="Enter" />}
    >
      {amount === '' ? <Trans>Take payment</Trans> : <Trans>Take {amount}</Trans>}
    </Button>
  )
}

type PartProps<D extends Tendering> = Pick<Props<D>, 'draft' | 'reckoned' | 'onDraft' | 'asked'>

function PartField<D extends Tendering>({ draft, reckoned, onDraft, asked }: PartProps<D>) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const part = reckoned.tenders[draft.active]?.amount ?? 0
  const typed = draft.tenders[draft.active]?.amount ?? null
  return (
    <MoneyInput
      id="tender-part"
      label={typed === null ? t`This part: all that is left` : t`This part`}
      value={typed ?? moneyTyped(Math.max(part, 0), minorDigits)}
      onChange={(amount) => onDraft(withTender(draft, draft.active, { amount }))}
      error={asked === 'part' ? t`The parts must add up to what is to pay.` : undefined}
    />
  )
}
