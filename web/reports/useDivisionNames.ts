import { useLingui } from '@lingui/react/macro'
import type { Division } from '../api/contract.ts'
import { timeText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'

/** What divisions are called. */
export function useDivisionNames(): Record<Division, string> {
  const { t } = useLingui()
  return {
    day: t({ message: 'Day', context: 'division' }),
    branch: t`Branch`,
    drawer: t`Drawer`,
    method: t`Payment type`,
    source: t`Revenue source`,
    cashier: t({ message: 'Cashier', context: 'division' }),
  }
}

type Part = { key: string; name: string | null }

/** What a part of a division is called: its own name, the word for its source, or the day. */
export function usePartName(): (division: Division, part: Part) => string {
  const { t } = useLingui()
  const formats = useFormats()
  const sources: Record<string, string> = {
    fines: t`Fines`,
    fees: t`Fees of citations`,
    fines_and_fees: t`Fines and fees, not divided`,
    permits: t`Permits`,
    permit_fees: t`Fees of permits`,
    permits_and_fees: t`Permits and fees, not divided`,
    account_balance: t`Account balances`,
    unidentified: t`Unidentified money`,
  }
  return (division, { key, name }) => {
    if (division === 'source') return sources[key] ?? key
    if (division === 'day')
      return timeText(`${key}T12:00:00Z`, 'date', { ...formats, timeZone: 'UTC' })
    return name ?? key
  }
}
