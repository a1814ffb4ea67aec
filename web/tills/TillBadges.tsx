import { Trans, useLingui } from '@lingui/react/macro'
import type { Till } from '../api/contract.ts'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import classes from './Tills.module.css'
import { SETTLEMENTS } from './words.ts'

/** Whether a till is settled, and all else about it that somebody should see to. */
export function TillBadges({ till }: { till: Till }) {
  const { t } = useLingui()
  const { tone, word } = SETTLEMENTS[till.settlement]
  return (
    <span className={classes.badges}>
      <StatusBadge tone={tone}>{t(word)}</StatusBadge>
      {till.assignment === 'assigned' && !till.ready ? (
        <StatusBadge tone="closed">
          <Trans>not ready</Trans>
        </StatusBadge>
      ) : null}
      {till.carriedUncounted ? (
        <StatusBadge tone="refused">
          <Trans>carried over uncounted</Trans>
        </StatusBadge>
      ) : null}
      <LimitBadge till={till} />
    </span>
  )
}

export function LimitBadge({ till }: { till: Till }) {
  const limit = till.figures?.limit
  if (limit === 'stop')
    return (
      <StatusBadge tone="refused">
        <Trans>over the limit</Trans>
      </StatusBadge>
    )
  if (limit === 'warning')
    return (
      <StatusBadge tone="review">
        <Trans>above the warning</Trans>
      </StatusBadge>
    )
  return null
}
