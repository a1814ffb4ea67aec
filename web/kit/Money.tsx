import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { moneyText } from './formats.ts'
import { useFormats } from './FormatsProvider.tsx'
import classes from './Money.module.css'

type Props = {
  /** Minor units; negative is written in brackets and red, and as “minus” for screen readers. */
  amount: number
  size?: 'body' | 'title' | 'big'
  /** Struck through: the transaction was reversed. */
  struck?: boolean
}

/** An amount of money, in tabular figures. */
export function Money({ amount, size = 'body', struck = false }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const plain = moneyText(Math.abs(amount), formats)
  const className = `${classes.money} tabular ${classes[size]}`
  const negative = amount < 0 || undefined
  if (amount >= 0 && !struck) return <span className={className}>{plain}</span>
  return (
    <span className={className} data-negative={negative} data-struck={struck || undefined}>
      <span aria-hidden>{amount < 0 ? `(${plain})` : plain}</span>
      <VisuallyHidden>
        {amount < 0 ? t`minus ${plain}` : plain}
        {struck ? t`, reversed` : ''}
      </VisuallyHidden>
    </span>
  )
}
