import { Link } from '@tanstack/react-router'
import classes from './Permits.module.css'

/** The number of an order, which leads to it. */
export function OrderLink({ order }: { order: { id: string; number: string } }) {
  return (
    <Link to="/permit-orders/$orderId" params={{ orderId: order.id }} className={classes.number}>
      {order.number}
    </Link>
  )
}
