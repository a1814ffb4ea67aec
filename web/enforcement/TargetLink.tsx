import { Link } from '@tanstack/react-router'
import type { Transaction } from '../api/contract.ts'

/** What a transaction is for, as a link to its page: a citation, or a permit order. */
export function TargetLink({ target: { type, id, number } }: { target: Transaction['target'] }) {
  if (type === 'unidentified') return number
  return type === 'citation' ? (
    <Link to="/citations/$number" params={{ number }}>
      {number}
    </Link>
  ) : (
    <Link to="/permit-orders/$orderId" params={{ orderId: id }}>
      {number}
    </Link>
  )
}
