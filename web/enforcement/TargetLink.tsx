import { Link } from '@tanstack/react-router'
import type { Transaction } from '../api/contract.ts'
import { usePermission } from '../login/me.ts'

/** What a transaction is for, as a link to its page: a citation, a permit order, unidentified money. */
export function TargetLink({ target: { type, id, number } }: { target: Transaction['target'] }) {
  const maySeeMoney = usePermission('unidentified.read')
  if (type === 'unidentified' && !maySeeMoney) return number
  if (type === 'unidentified')
    return (
      <Link to="/unidentified/$unidentifiedId" params={{ unidentifiedId: id }}>
        {number}
      </Link>
    )
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
