import type { CashFact, PaidInOut } from '../../journal/cash-fact.ts'
import type { Moment } from '../../journal/command.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { type Acting, tillFor, type TillsState } from './rules.ts'
import { positionOf } from './till.ts'
import { moved, ownTill } from './transferring.ts'
import { refuseOverLimit, refuseShort } from './words.ts'

export type PaidWish = Pick<PaidInOut, 'direction' | 'kind' | 'amount' | 'reason'> & {
  readonly tillId: number
}

type Paid = { readonly facts: readonly CashFact[]; readonly paid: PaidInOut }

/** C-12: asks that cash from outside comes into one's till, or goes out of it. Nothing moves yet. */
export function decideRequest(
  { tills }: TillsState,
  wish: PaidWish,
  acting: Acting,
  { now, draw }: Moment,
): Paid | Refusal {
  const till = ownTill(tills, wish.tillId, 'pay_in_or_out', acting)
  if (isRefusal(till)) return till
  const { tillId: _tillId, ...asked } = wish
  if (asked.direction === 'out' && positionOf(till) < asked.amount) return refuseShort(till)
  const paid: PaidInOut = {
    id: draw('paid'),
    branchId: till.branchId,
    currency: till.currency,
    till: { id: till.id, number: till.number },
    ...asked,
    status: 'requested',
    requestedBy: acting.userId,
    requestedAt: now,
    decidedBy: null,
    decidedAt: null,
    note: null,
  }
  return { facts: [{ fact: 'paid_in_out_changed', paid }], paid }
}

/** C-12: approves it, which moves the cash, or declines it; nobody decides on their own. */
export function decideOnRequest(
  { tills }: TillsState,
  wish: {
    readonly id: number
    readonly status: 'approved' | 'declined'
    readonly note: string | null
  },
  acting: Acting,
  now: Temporal.Instant,
): Paid | Refusal {
  const { id, status, note } = wish
  const found = tills.paid.get(id)
  if (!found) return refuse('paid_in_out_not_found', 'There is no such paid in or out.')
  if (found.status !== 'requested')
    return refuse('paid_in_out_decided', `It was ${found.status} already.`, {
      requestStatus: found.status,
    })
  if (status === 'approved' && found.requestedBy === acting.userId)
    return refuse('own_request', 'You asked for it. Somebody else has to approve it.')
  const paid: PaidInOut = { ...found, status, note, decidedBy: acting.userId, decidedAt: now }
  const changed: CashFact = { fact: 'paid_in_out_changed', paid }
  if (status === 'declined') return { facts: [changed], paid }
  const till = tillFor(tills, found.till.id, 'pay_in_or_out')
  if (isRefusal(till)) return till
  const { amount, direction, kind, reason } = found
  if (direction === 'out' && positionOf(till) < amount) return refuseShort(till)
  const isOver = till.limitStop !== null && positionOf(till) + amount > till.limitStop
  if (direction === 'in' && isOver) return refuseOverLimit(till)
  const moving = { by: acting.userId, at: now, reason }
  const facts = moved(tills, `${kind}_${direction}`, amount, till, moving, { paidId: id })
  return { facts: [...facts, changed], paid }
}
