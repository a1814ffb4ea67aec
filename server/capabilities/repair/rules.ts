import type { Moment } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { MAX_AMOUNT } from '../../money/money.ts'
import { type Acting, openSessionAt, type SessionsState } from '../sessions/public.ts'
import {
  decidePaymentIn,
  type Method,
  type Payables,
  type Payment,
  type PaymentWish,
  REHEARSAL,
  type Taking,
} from '../transactions/public.ts'
import { receiveUnidentified } from '../unidentified/public.ts'
import {
  type Disposition,
  type HeldItem,
  lockedUntil,
  type Loss,
  type Reject,
  type Repair,
  type RepairSettings,
} from './item.ts'

type Judging = {
  readonly now: Temporal.Instant
  readonly settings: Pick<RepairSettings, 'maximumLockMinutes'>
}

/** whether the lock time of an item is over, even if nobody has released it yet. */
export function isOverdue({ heldSince }: HeldItem, { now, settings }: Judging): boolean {
  return heldSince !== null && Temporal.Instant.compare(lockedUntil(heldSince, settings), now) <= 0
}

/**
 * why this person may not act on the item, or null. How they lost it is said first:
 * whoever lost it to a deactivation hears of that, whatever became of the item since.
 */
export function refusesActing(
  item: HeldItem | undefined,
  loss: Loss | undefined,
  userId: number,
  judging: Judging,
): Refusal | null {
  if (!item) return noSuchItem()
  if (item.holder === userId) {
    if (item.state === 'pending') return refusePending()
    return isOverdue(item, judging) ? refuseExpired(judging) : null
  }
  if (loss) {
    const refusal = refuseLost(loss, judging)
    if (refusal) return refusal
  }
  if (item.state === 'final')
    return refuse('repair_item_final', 'The item is final: finalising cannot be undone.')
  return refuse(
    'repair_not_held',
    'You do not hold this item, and only its holder can act on it. Get more items.',
  )
}

export function noSuchItem(): Refusal {
  return refuse('repair_item_not_found', 'There is no such item in repair.')
}

function refusePending(): Refusal {
  return refuse('repair_item_pending', 'The item is pending. Redo takes the newest one back.')
}

function refuseExpired({ settings }: Judging): Refusal {
  const { maximumLockMinutes } = settings
  return refuse(
    'repair_lock_expired',
    `The repair was not accepted: you had the item for longer than ${maximumLockMinutes} minutes, so it was released. What you typed is kept, and offered if you get the item again.`,
    { maximumLockMinutes },
  )
}

/** the message of each cause; one that came back was not lost. */
function refuseLost({ cause, by }: Loss, judging: Judging): Refusal | null {
  const refusals = {
    deactivated: refuseDeactivated,
    expired: () => refuseExpired(judging),
    released: () => refuseReleased(by),
    departed: refuseLeft,
    returned: () => null,
  }
  return refusals[cause]()
}

function refuseDeactivated(): Refusal {
  return refuse(
    'repair_deactivated',
    'The repair was not accepted, because the priority control configuration was deactivated, pending repairs were reset and locked items released. Ask your administrator.',
  )
}

function refuseReleased(by: Loss['by']): Refusal {
  return refuse(
    'repair_lock_released',
    `The repair was not accepted: ${by?.name ?? 'A supervisor'} released the item. What you typed is kept, and offered if you get it again.`,
    by ? { by: { id: String(by.id), name: by.name } } : {},
  )
}

function refuseLeft(): Refusal {
  return refuse(
    'repair_lock_left',
    'The repair was not accepted: the item was released when your login ended. What you typed is kept, and offered if you get it again.',
  )
}

/**
 * why this cannot be the disposition of the item, or null. A repair is tried as if it were
 * posted now; it may still be otherwise when it is.
 */
export function refusesDisposition(
  item: Pick<HeldItem, 'amount'>,
  disposition: Disposition,
  payables: Payables,
): Refusal | null {
  if (disposition.type === 'reject') return refuseKnown(item, disposition)
  if (disposition.type !== 'repair') return null
  const refusal =
    refuseAmounts(item, disposition) ?? refuseCash(payables.transactions.methods, disposition)
  if (refusal) return refusal
  const { session, acting, moment } = REHEARSAL
  const tried = decidePaymentIn(session, payables, wishOf(disposition), acting, moment)
  return isRefusal(tried) ? onField(tried) : null
}

/** A disposition has one method and one reference, where a payment has tenders. */
function onField(refusal: Refusal): Refusal {
  const { pointer } = refusal
  return pointer === undefined
    ? refusal
    : { ...refusal, pointer: pointer.replace(/^\/tenders\/0/, '') }
}

/** what arrived is what arrived; only where nobody could read it does whoever rejects it say it. */
function refuseKnown({ amount }: Pick<HeldItem, 'amount'>, wanted: Reject): Refusal | null {
  const given = wanted.amount ?? null
  if (amount === null || given === null) return null
  const detail =
    'What arrived is known, and all of it becomes unidentified money. Leave the amount out.'
  return refuse('repair_amount_known', detail, { amount, given }, '/amount')
}

function totalOf({ items }: Repair): number {
  return items.reduce((sum, { amount }) => sum + amount, 0)
}

function refuseAmounts({ amount }: Pick<HeldItem, 'amount'>, repair: Repair): Refusal | null {
  const given = totalOf(repair)
  // Where nobody knows what arrived, the parts are still no more than one payment may be.
  if (amount === null && given > MAX_AMOUNT) return refuseTooMuch(given)
  if (amount === null || given === amount) return null
  return refuse(
    'repair_amount_differs',
    'All that arrived has to go somewhere, and nothing else: the parts do not come to the amount of the item.',
    { amount, given },
    '/items',
  )
}

function refuseTooMuch(given: number): Refusal {
  const detail = 'The parts come to more than one payment may be.'
  return refuse('repair_amount_differs', detail, { amount: MAX_AMOUNT, given }, '/items')
}

function refuseCash(methods: ReadonlyMap<string, Method>, { method }: Repair): Refusal | null {
  const found = methods.get(method)
  if (!found?.cash) return null
  return refuse(
    'repair_cash_refused',
    `${found.name} is taken at the counter and lies in a till. Choose the method that the item came by.`,
    undefined,
    '/method',
  )
}

/** the payment that a repair is posted as. */
export function wishOf(repair: Repair): PaymentWish {
  const { items, method, reference, payer, confirmOverpayment } = repair
  return {
    items,
    tenders: [{ method, amount: totalOf(repair), reference, cardTail: null }],
    kind: 'batch_payment',
    elsewhere: true,
    short: false,
    confirmOverpayment,
    payer,
  }
}

/** A finalised item whose money is to be posted. */
export type FinalItem = {
  readonly id: number
  readonly drawerId: number
  readonly amount: number | null
  readonly method: string
  readonly reference: string | null
  readonly payer: string | null
  readonly disposition: Disposition
  /** Who gave the disposition: the money is recorded as taken by them. */
  readonly by: Acting
}

export type RepairState = Payables & {
  readonly sessions: SessionsState
  readonly repair: { readonly waiting: ReadonlyMap<number, FinalItem> }
}

/** What became of an item: it waits for a session, or facts. */
export type Settled = { readonly facts: readonly Fact[]; readonly outcome: SettledOutcome }
export type SettledOutcome = 'waits' | 'done_already' | 'posted' | 'rejected' | 'returned'

/**
 * posts a finalised item into the session of its drawer that is open at this moment. Without
 * one it waits; what cannot be posted any more is new again, with the reason.
 */
export function decideSettling(state: RepairState, id: number, moment: Moment): Settled {
  const item = state.repair.waiting.get(id)
  if (!item) return { facts: [], outcome: 'done_already' }
  const session = openSessionAt(state.sessions, item.drawerId, moment.now)
  if (!session) return { facts: [], outcome: 'waits' }
  const payment = settle(session, state, item, moment)
  const { now: at } = moment
  if (isRefusal(payment)) {
    const returned = { fact: 'repair_returned' as const, itemId: id, detail: payment.detail, at }
    return { facts: [returned], outcome: 'returned' }
  }
  const { paymentId, sessionId } = payment.payment
  const posted = { itemId: id, sessionId, paymentId, at }
  return item.disposition.type === 'repair'
    ? { facts: [...payment.facts, { fact: 'repair_posted', ...posted }], outcome: 'posted' }
    : { facts: [...payment.facts, { fact: 'repair_rejected', ...posted }], outcome: 'rejected' }
}

function settle(
  session: Taking,
  state: RepairState,
  item: FinalItem,
  moment: Moment,
): Payment | Refusal {
  if (item.disposition.type === 'repair')
    return decidePaymentIn(session, state, wishOf(item.disposition), item.by, moment)
  const { id, by } = item
  const said = item.disposition.type === 'reject' ? item.disposition.amount : null
  const amount = item.amount ?? said ?? null
  if (amount === null) throw new Error(`item ${id} has no money to post`)
  return receiveUnidentified(session, { ...item, amount }, by, moment)
}
