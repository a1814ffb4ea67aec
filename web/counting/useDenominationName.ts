import { useLingui } from '@lingui/react/macro'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import type { Denomination } from './pieces.ts'

/** How a note, a coin or a roll is called: `$20.00`, `$10.00 roll, 40 × $0.25`. */
export function useDenominationName(): (of: Pick<Denomination, 'value' | 'roll'>) => string {
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
