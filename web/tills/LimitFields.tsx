import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import type { Till } from '../api/contract.ts'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'

export type TypedLimits = { warning: string; stop: string; blindCount: boolean }

export const LIMIT_POINTERS = ['/limitWarning', '/limitStop', '/blindCount']

const read = (text: string, minorDigits: number): number | null | undefined => {
  if (text.trim() === '') return null
  const amount = readMoney(text, minorDigits)
  return amount === null || amount === 0 ? undefined : amount
}

/** As they are sent; null while one of them cannot be read, or the warning is above the limit. */
export function readLimits(
  { warning, stop, blindCount }: TypedLimits,
  minorDigits: number,
): Pick<Till, 'limitWarning' | 'limitStop' | 'blindCount'> | null {
  const [limitWarning, limitStop] = [read(warning, minorDigits), read(stop, minorDigits)]
  if (limitWarning === undefined || limitStop === undefined) return null
  if (limitWarning !== null && limitStop !== null && limitWarning > limitStop) return null
  return { limitWarning, limitStop, blindCount }
}

type Props = {
  typed: TypedLimits
  onChange: (typed: TypedLimits) => void
  fieldProblem: (pointer: string) => string | undefined
  isFirst?: boolean
}

/** How much cash a till may hold, and how it is counted. */
export function LimitFields({ typed, onChange, fieldProblem, isFirst }: Props) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const wrong = (text: string): string | undefined =>
    read(text, minorDigits) === undefined ? t`An amount above zero, or nothing.` : undefined
  const [warning, stop] = [read(typed.warning, minorDigits), read(typed.stop, minorDigits)]
  const isCrossed = typeof warning === 'number' && typeof stop === 'number' && warning > stop
  return (
    <>
      <MoneyInput
        label={t`Warns above`}
        description={t`The holder is told that it is time for a drop. Empty: never.`}
        data-autofocus={isFirst || undefined}
        value={typed.warning}
        error={
          wrong(typed.warning) ??
          (isCrossed ? t`The warning comes before the limit.` : fieldProblem('/limitWarning'))
        }
        onChange={(text) => onChange({ ...typed, warning: text })}
      />
      <MoneyInput
        label={t`Takes no cash above`}
        description={t`A payment in cash that goes beyond it is refused. Empty: no limit.`}
        value={typed.stop}
        error={wrong(typed.stop) ?? fieldProblem('/limitStop')}
        onChange={(text) => onChange({ ...typed, stop: text })}
      />
      <Checkbox
        label={t`It is counted blind`}
        description={t`Its holder does not see what should be in it before the count is handed in.`}
        checked={typed.blindCount}
        onChange={(event) => onChange({ ...typed, blindCount: event.currentTarget.checked })}
      />
    </>
  )
}
