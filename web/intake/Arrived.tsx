import type { IntakeFinding } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import classes from './Intake.module.css'

/** The amount of an item; what stood there, if it was none. */
export function ArrivedAmount({ item }: { item: Pick<IntakeFinding, 'amount' | 'amountText'> }) {
  if (item.amount !== null) return <Money amount={item.amount} />
  return item.amountText === null ? (
    <>–</>
  ) : (
    <span className={classes.unread} translate="no">
      {item.amountText}
    </span>
  )
}
