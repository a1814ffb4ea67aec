import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { RepairSelection } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { sourceNamesQuery } from './queries.ts'
import { useReasonText } from './useReasonText.ts'

/** Says in a line what a criterion selects. */
export function useSelectionText(): (selection: RepairSelection) => string {
  const { t } = useLingui()
  const reasonText = useReasonText()
  const formats = useFormats()
  const { data: sources } = useQuery(sourceNamesQuery)
  return ({ minAmount, maxAmount, minAgeDays, maxAgeDays, batch, importId, ...some }) => {
    const least = minAmount === undefined ? null : moneyText(minAmount, formats)
    const most = maxAmount === undefined ? null : moneyText(maxAmount, formats)
    const names = (some.sourceIds ?? []).map(
      (id) => sources?.find((source) => source.id === id)?.name ?? id,
    )
    const parts = [
      least === null ? null : t`from ${least}`,
      most === null ? null : t`up to ${most}`,
      minAgeDays === undefined ? null : t`${minAgeDays} days old or more`,
      maxAgeDays === undefined ? null : t`${maxAgeDays} days old at most`,
      names.length > 0 ? names.join(' / ') : null,
      some.reasons ? some.reasons.map(reasonText).join(' / ') : null,
      batch === undefined ? null : t`batch ${batch}`,
      importId === undefined ? null : t`import ${importId}`,
    ].filter((part) => part !== null)
    return parts.length > 0 ? parts.join(', ') : t`All that is left`
  }
}
