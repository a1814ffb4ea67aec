import { useLingui } from '@lingui/react/macro'
import { TextInput, type TextInputProps } from '@mantine/core'
import { isTooLarge, moneyText, moneyTyped, MOST, readMoney } from './formats.ts'
import { useFormats } from './FormatsProvider.tsx'
import classes from './MoneyInput.module.css'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** What is typed, kept as text so that nothing is lost while it cannot be read as money yet. */
  value: string
  onChange: (text: string) => void
  big?: boolean
}

/**
 * A field for an amount: right-aligned, tidied to the currency's decimals when it is left. What is
 * no amount stays as it was typed: dropping a sign or a letter would make another number of it.
 */
export function MoneyInput({ value, onChange, big = false, onBlur, error, ...rest }: Props) {
  const formats = useFormats()
  const { minorDigits } = formats
  const { t } = useLingui()
  const most = moneyText(MOST, formats)
  const tooLarge = isTooLarge(value, minorDigits) ? t`That is too much: at most ${most}.` : null
  const sign = moneyText(0, formats).replaceAll(/[\d.,\s]/g, '')
  return (
    <TextInput
      {...rest}
      error={tooLarge ?? error}
      value={value}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      leftSection={<span aria-hidden>{sign}</span>}
      classNames={{ input: big ? classes.big : classes.input }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        const amount = readMoney(value, minorDigits)
        if (amount !== null) onChange(moneyTyped(amount, minorDigits))
        onBlur?.(event)
      }}
    />
  )
}
