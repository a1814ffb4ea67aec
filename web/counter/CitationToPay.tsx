import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import type { Citation } from '../api/contract.ts'
import { CitationStatusBadge } from '../enforcement/CitationStatusBadge.tsx'
import { plateText } from '../enforcement/plateText.ts'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './CitationToPay.module.css'
import type { Draft } from './draft.ts'
import type { Missing, Reckoned } from './reckon.ts'

type Props = {
  citation: Citation
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

/** The citation that is being paid: what it is, what is due, how much of it is paid now. */
export function CitationToPay(props: Props) {
  const { citation } = props
  return (
    <article className={classes.citation} aria-label={citation.number}>
      <div className={classes.head}>
        <Link
          to="/citations/$number"
          params={{ number: citation.number }}
          className={classes.number}
        >
          {citation.number}
        </Link>
        <span>{citation.violation}</span>
        <span className={classes.soft}>
          <Time at={citation.issuedAt} show="date" />
        </span>
        <CitationStatusBadge status={citation.status} />
      </div>
      <div className={classes.line}>
        <span className={classes.soft}>
          {[plateText(citation.plate, citation.state), citation.payer, citation.location]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={classes.due}>
          <Trans>due</Trans> <Money amount={citation.due} size="title" />
        </span>
      </div>
      {citation.accountBalance > 0 ? (
        <div className={classes.line}>
          <span className={classes.soft}>
            <Trans>paid beyond it before</Trans>
          </span>
          <span className={classes.balance}>
            <Trans>account balance</Trans> <Money amount={citation.accountBalance} />
          </span>
        </div>
      ) : null}
      <AmountToPay {...props} />
    </article>
  )
}

function AmountToPay(props: Props) {
  const { citation, draft, reckoned, onDraft, amountRef, shortKey, isLocked, asked } = props
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const due = moneyTyped(citation.due, minorDigits)
  const isUnreadable = draft.amount !== null && reckoned.own === null
  if (!citation.payable.allowed) return null
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
        error={isUnreadable || asked === 'amount' ? t`Type an amount such as 50.00` : undefined}
      />
      <div className={classes.word} aria-live="polite" hidden={isLocked}>
        <KindWord citation={citation} draft={draft} reckoned={reckoned} />
        {reckoned.kind === 'partial' && draft.cart.length === 0 ? (
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

type WordProps = Pick<Props, 'citation' | 'draft' | 'reckoned'>

function KindWord({ citation, draft, reckoned }: WordProps) {
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
          {draft.short ? <Trans>short</Trans> : <Trans>partial</Trans>}
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
  if (citation.due > 0) return null
  return (
    <span className={classes.soft}>
      <Trans>nothing is due</Trans>
    </span>
  )
}
