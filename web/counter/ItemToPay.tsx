import { Trans, useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import { moneyText, moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import type { Draft } from './draft.ts'
import { ItemHead } from './ItemHead.tsx'
import classes from './ItemToPay.module.css'
import type { Payable } from './payable.ts'
import { mayBeShort, type Missing, type Reckoned } from './reckon.ts'
import type { Open } from './useOpen.ts'

type Props = {
  open: Open
  payable: Payable
  draft: Draft
  reckoned: Reckoned
  onDraft: (draft: Draft) => void
  amountRef: Ref<HTMLInputElement>
  /** The key that marks a short payment, or null where a method has that letter. */
  shortKey: string | null
  /** A payment of this has been sent and is not answered yet. */
  isLocked: boolean
  /** What was still wanted when Enter was pressed. */
  asked: Missing | null
}

/** What is being paid: what it is, what is due on it, how much of that is paid now. */
export function ItemToPay(props: Props) {
  const { open, payable } = props
  return (
    <article className={classes.item} aria-label={payable.number}>
      <ItemHead open={open} />
      <AmountToPay {...props} />
    </article>
  )
}

function AmountToPay(props: Props) {
  const { payable, draft, reckoned, onDraft, amountRef, shortKey, isLocked, asked } = props
  const { t } = useLingui()
  const formats = useFormats()
  const due = moneyTyped(payable.due, formats.minorDigits)
  const most = moneyText(payable.due, formats)
  const isUnreadable = draft.amount !== null && reckoned.own === null
  if (!payable.payable.allowed) return null
  const unreadable =
    isUnreadable || asked === 'amount' ? t`Type an amount such as 50.00` : undefined
  const tooMuch =
    reckoned.kind === 'too_much'
      ? t`Only ${most} is due, and a permit order takes no more.`
      : undefined
  return (
    <div className={classes.amount}>
      <MoneyInput
        ref={amountRef}
        big
        label={t`Amount`}
        disabled={isLocked}
        value={draft.amount ?? due}
        onChange={(text) => {
          if (draft.amount !== null || text !== due) onDraft({ ...draft, amount: text })
        }}
        error={tooMuch ?? unreadable}
      />
      <div className={classes.word} aria-live="polite" hidden={isLocked}>
        <KindWord payable={payable} draft={draft} reckoned={reckoned} />
        {mayBeShort(draft, reckoned) ? (
          <label className={classes.short}>
            <input
              type="checkbox"
              checked={draft.short}
              aria-keyshortcuts={shortKey ?? undefined}
              onChange={(event) => onDraft({ ...draft, short: event.currentTarget.checked })}
            />
            <Trans>Short: the payer meant to pay in full</Trans>
            {shortKey === null ? null : <KeyHint keys={shortKey} />}
          </label>
        ) : null}
      </div>
    </div>
  )
}

type WordProps = Pick<Props, 'payable' | 'draft' | 'reckoned'>

function KindWord({ payable, draft, reckoned }: WordProps) {
  const rest = <Money amount={reckoned.rest} />
  const surplus = <Money amount={reckoned.surplus} />
  if (reckoned.kind === 'full') {
    return (
      <b className={classes.full}>
        <Trans>full</Trans>
      </b>
    )
  }
  if (reckoned.kind === 'partial') {
    return (
      <span>
        <b className={classes.partial}>
          {draft.short && mayBeShort(draft, reckoned) ? (
            <Trans context="payment">short</Trans>
          ) : (
            <Trans>partial</Trans>
          )}
        </b>
        , <Trans>{rest} stays due</Trans>
      </span>
    )
  }
  if (reckoned.kind === 'over') {
    return (
      <span>
        <b className={classes.over}>
          <Trans>over</Trans>
        </b>
        , <Trans>{surplus} becomes account balance</Trans>
      </span>
    )
  }
  if (payable.due > 0) return null
  return (
    <span className={classes.soft}>
      <Trans>nothing is due</Trans>
    </span>
  )
}
