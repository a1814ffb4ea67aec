import { useLingui } from '@lingui/react/macro'
import type { RepairReason } from '../api/contract.ts'
import { REASONS } from '../intake/words.ts'

export const ALL_REASONS = Object.keys(REASONS) as RepairReason[]

/** Gives why an item could not be posted, as it stands among others: without its full stop. */
export function useReasonText(): (reason: RepairReason) => string {
  const { t } = useLingui()
  return (reason) => t(REASONS[reason]).replace(/\.$/, '')
}
