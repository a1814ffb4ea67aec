import { useLingui } from '@lingui/react/macro'
import type { RepairItem } from '../api/contract.ts'

/** What an item is called among others: by the number that arrived, else its payer, else its line. */
export function useItemName(): (item: RepairItem) => string {
  const { t } = useLingui()
  return ({ arrived: { citation, payer }, line }) => citation ?? payer ?? t`line ${line}`
}
