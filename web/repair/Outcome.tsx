import { Trans, useLingui } from '@lingui/react/macro'
import type { RepairItem } from '../api/contract.ts'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { STATES } from './words.ts'

/** What an item is: its state, or what became of it. */
export function Outcome({ item }: { item: RepairItem }) {
  const { t } = useLingui()
  if (item.waits)
    return (
      <StatusBadge tone="review">
        <Trans>Waits for a session</Trans>
      </StatusBadge>
    )
  if (item.outcome === 'repaired')
    return (
      <StatusBadge tone="open">
        <Trans>Repaired</Trans>
      </StatusBadge>
    )
  if (item.outcome === 'rejected')
    return (
      <StatusBadge tone="refused">
        <Trans>Rejected</Trans>
      </StatusBadge>
    )
  if (item.outcome === 'withdrawn')
    return (
      <StatusBadge tone="closed">
        <Trans>Withdrawn with its file</Trans>
      </StatusBadge>
    )
  if (item.deferred && item.state === 'new')
    return (
      <StatusBadge tone="closed">
        <Trans>Deferred</Trans>
      </StatusBadge>
    )
  const { tone, word } = STATES[item.state]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}
