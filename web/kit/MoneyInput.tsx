import { TextInput, type TextInputProps } from '@mantine/core'
import { moneyText, moneyTyped, readMoney } from './formats.ts'
import { useFormats } from './FormatsProvider.tsx'
import classes from './MoneyInput.module.css'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** What is typed, kept as text so that nothing is lost while it cannot be read as money yet. */
  value: string
  onChange: (text: string) => void
  big?: boolean
}

/** Keeps what can be part of an amount; a letter typed here is free to be somebody's shortcut. */
const amountOnly = (text: string): string => text.replaceAll(/[^\d.,$ ]/g, '')

/** A field for an amount: right-aligned, digits only, tidied to two decimals when it is left. */
export function MoneyInput({ value, onChange, big = false, onBlur, ...rest }: Props) {
  const formats = useFormats()
  const { minorDigits } = formats
  const sign = moneyText(0, formats).replaceAll(/[\d.,\s]/g, '')
  return (
    <TextInput
      {...rest}
      value={value}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      leftSection={<span aria-hidden>{sign}</span>}
      classNames={{ input: big ? classes.big : classes.input }}
      onChange={(event) => onChange(amountOnly(event.currentTarget.value))}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        const amount = readMoney(value, minorDigits)
        if (amount !== null) onChange(moneyTyped(amount, minorDigits))
        onBlur?.(event)
      }}
    />
  )
}
