import { Trans } from '@lingui/react/macro'
import type { Till } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Tills.module.css'

/** How near a till is to its limits; says so in words below. */
export function LimitBar({ till, position }: { till: Till; position: number }) {
  const formats = useFormats()
  const { limitWarning, limitStop } = till
  const most = limitStop ?? limitWarning
  if (most === null || most === 0) return null
  const share = (amount: number): string => `${Math.min(100, (amount / most) * 100)}%`
  const warning = limitWarning === null ? '' : moneyText(limitWarning, formats)
  const stop = limitStop === null ? '' : moneyText(limitStop, formats)
  return (
    <div className={classes.limit}>
      <div className={classes.bar} data-limit={till.figures?.limit} aria-hidden>
        <div style={{ width: share(position) }} />
        {limitWarning !== null && limitStop !== null ? (
          <span style={{ left: share(limitWarning) }} />
        ) : null}
      </div>
      <p className={classes.hint}>
        {limitWarning !== null && limitStop !== null ? (
          <Trans>
            Warns above {warning}, takes no cash above {stop}
          </Trans>
        ) : limitStop === null ? (
          <Trans>Warns above {warning}</Trans>
        ) : (
          <Trans>Takes no cash above {stop}</Trans>
        )}
      </p>
    </div>
  )
}
