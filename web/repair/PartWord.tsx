import { Trans } from '@lingui/react/macro'
import type { CitationSummary } from '../api/contract.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { amountOf, type Part } from './draft.ts'
import classes from './Repair.module.css'

type Props = { part: Part; found: Pick<CitationSummary, 'due' | 'status'> | undefined }

/** What is due on the citation that is typed, and what the amount does to it. */
export function PartWord({ part, found }: Props) {
  const { minorDigits } = useFormats()
  if (!found) return <span className={classes.word} />
  const { due, status } = found
  const amount = amountOf(part, minorDigits) ?? 0
  const [dueMoney, rest, surplus] = [due, due - amount, amount - due].map((sum) => (
    <Money key={sum} amount={Math.max(0, sum)} />
  ))
  // Neither takes any money.
  if (status === 'dismissed' || status === 'void')
    return (
      <b className={`${classes.word} ${classes.wrong}`} aria-live="polite">
        {status === 'void' ? <Trans>void</Trans> : <Trans>dismissed</Trans>}
      </b>
    )
  return (
    <span className={classes.word} aria-live="polite">
      <span>
        <Trans>due {dueMoney}</Trans>
      </span>
      {amount > due ? (
        <span className={classes.over}>
          <Trans>over, {surplus} becomes account balance</Trans>
        </span>
      ) : null}
      {amount > 0 && amount < due ? (
        <span>
          <Trans>partial, {rest} stays due</Trans>
        </span>
      ) : null}
      {amount > 0 && amount === due ? (
        <b className={classes.full}>
          <Trans>full</Trans>
        </b>
      ) : null}
    </span>
  )
}
