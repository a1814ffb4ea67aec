import { useLingui } from '@lingui/react/macro'
import type { Closing } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'

/** How a note, a coin or a roll is called: `$20.00`, `$10.00 roll, 40 × $0.25`. */
export function useDenominationName(): (of: Closing['denominations'][number]) => string {
  const { t } = useLingui()
  const formats = useFormats()
  return ({ value, roll }) => {
    const sum = moneyText(value, formats)
    if (!roll) return sum
    const count = roll.coins
    const coin = moneyText(roll.coin, formats)
    return t`${sum} roll, ${count} × ${coin}`
  }
}
