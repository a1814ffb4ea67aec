import { Trans, useLingui } from '@lingui/react/macro'
import { moneyText } from './formats.ts'
import { useFormats } from './FormatsProvider.tsx'
import classes from './Difference.module.css'

type Props = {
  /** Minor units: negative is short, positive is over. */
  amount: number
  big?: boolean
}

/** What a count differs by, with its sign and its word: `−$0.25 short`. */
export function Difference({ amount, big = false }: Props) {
  const { t } = useLingui()
  const text = moneyText(Math.abs(amount), useFormats())
  const kind = amount < 0 ? 'short' : amount > 0 ? 'over' : 'agrees'
  return (
    <span className={classes.difference} data-kind={kind} data-big={big || undefined}>
      {kind === 'short' ? (
        <>
          <span className="tabular">−{text}</span> {t`short`}
        </>
      ) : kind === 'over' ? (
        <>
          <span className="tabular">+{text}</span> {t`over`}
        </>
      ) : (
        <Trans>It agrees</Trans>
      )}
    </span>
  )
}
