import type { RepairItem } from '../api/contract.ts'
import { TargetLink } from '../enforcement/TargetLink.tsx'

/** the unidentified money that a rejected item became; nothing where it became none. */
export function MoneyLink({ item: { id, outcome, payment } }: { item: RepairItem }) {
  if (outcome !== 'rejected' || !payment) return null
  return <TargetLink target={{ type: 'unidentified', id, number: `U-${id}` }} />
}
