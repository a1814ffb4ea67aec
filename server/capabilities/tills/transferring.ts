import type { CashFact, CashMoved, Transfer } from '../../journal/cash-fact.ts'
import type { Moment } from '../../journal/command.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { denominationsOf } from '../../money/denominations.ts'
import { readLines, worthOf } from './counting.ts'
import { MOVEMENTS, movement, type MovementKind, type Moving, spread } from './movement.ts'
import { type Acting, initialisedFacts, settingsOf, tillFor, type TillsState } from './rules.ts'
import type { TillsSlice } from './slice.ts'
import { businessDateOf, numberKey, positionOf, type Till, tillName } from './till.ts'
import { refuseNotHeld, refuseNotReady, refuseOverLimit, refuseShort } from './words.ts'

export type TransferWish = {
  readonly from: number
  /** A till, or the number of a bag (a drop). */
  readonly to: number | null
  readonly bagNumber: string | null
  readonly amount: number
  readonly denominations:
    | readonly { readonly denomination: string; readonly pieces: number }[]
    | null
}

type Transferred = { readonly facts: readonly CashFact[]; readonly transfer: Transfer }

/** C-12: gives cash out of one's till; it is in transit until another accepts it. */
export function decideGiving(
  { tills }: TillsState,
  wish: TransferWish,
  acting: Acting,
  { now, draw }: Moment,
): Transferred | Refusal {
  const from = ownTill(tills, wish.from, 'give', acting)
  if (isRefusal(from)) return from
  const to = receiverOf(tills, wish, from, acting)
  if (isRefusal(to)) return to
  if (positionOf(from) < wish.amount) return refuseShort(from)
  const { currency, branchId } = from
  const denominations = linesOf(currency, wish)
  if (isRefusal(denominations)) return denominations
  const transfer: Transfer = {
    id: draw('transfers'),
    branchId,
    currency,
    from: { id: from.id, number: from.number },
    to: to && { id: to.id, number: to.number },
    bagNumber: wish.bagNumber,
    amount: wish.amount,
    denominations,
    status: 'in_transit',
    givenBy: acting.userId,
    givenAt: now,
    endedBy: null,
    endedAt: null,
    reason: null,
    depositId: null,
  }
  const facts = moved(tills, 'transfer_given', wish.amount, from, movingBy(acting, now), {
    transferId: transfer.id,
  })
  return { facts: [...facts, { fact: 'transfer_changed', transfer }], transfer }
}

/** A till that this person holds and may use now. */
export function ownTill(
  tills: TillsSlice,
  tillId: number,
  doing: 'give' | 'accept' | 'pay_in_or_out',
  acting: Pick<Acting, 'userId'>,
): Till | Refusal {
  const till = tillFor(tills, tillId, doing)
  if (isRefusal(till)) return till
  if (till.holderId !== acting.userId) return refuseNotHeld(till)
  return till.ready ? till : refuseNotReady(till)
}

function receiverOf(
  tills: TillsSlice,
  { to, bagNumber }: TransferWish,
  from: Till,
  acting: Acting,
): Till | null | Refusal {
  if ((to === null) === (bagNumber === null))
    return refuse(
      'transfer_to_nothing',
      'Cash goes to a till or into a bag. Name one of the two.',
      undefined,
      '/to',
    )
  if (bagNumber !== null && tills.bagsTaken.has(numberKey(bagNumber)))
    return refuse(
      'bag_number_taken',
      `There is a bag ${bagNumber} already. Look at the number again.`,
      undefined,
      '/bagNumber',
    )
  if (to === null) return null
  const till = tillFor(tills, to, 'accept')
  if (isRefusal(till)) return { ...till, pointer: '/to' }
  const isElsewhere = till.branchId !== from.branchId || till.currency !== from.currency
  if (till.id === from.id || isElsewhere)
    return refuse(
      'transfer_not_possible',
      till.id === from.id
        ? 'That is the same till.'
        : `${tillName(till)} is of another branch or currency. Cash goes there with a bag.`,
      undefined,
      '/to',
    )
  return till.holderId === acting.userId ? refuseOwn() : till
}

function refuseOwn(): Refusal {
  return refuse(
    'own_transfer',
    'Cash goes from one person to another, and nobody accepts what they gave themselves.',
  )
}

function linesOf(currency: string, { denominations, amount }: TransferWish) {
  if (denominations === null) return null
  const known = new Map(denominationsOf(currency).map(({ code, value }) => [code, value]))
  const lines = readLines(known, denominations, '/denominations')
  if (isRefusal(lines) || worthOf(lines) === amount) return lines
  return refuse(
    'denominations_differ',
    'The notes and coins come to something else than the amount. Correct one of the two.',
    { amount, denominations: worthOf(lines) },
    '/denominations',
  )
}

export function movingBy(
  { userId }: Pick<Acting, 'userId'>,
  at: Temporal.Instant,
): Omit<Moving, 'businessDate'> {
  return { by: userId, at }
}

/**
 * Cash into a till or out of one, under the business date of its branch; the first movement of a
 * date begins it (C-5).
 */
export function moved(
  tills: TillsSlice,
  kind: MovementKind,
  amount: number,
  till: Till,
  moving: Omit<Moving, 'businessDate'>,
  links: CashMoved['links'],
): CashFact[] {
  const businessDate = businessDateOf(till, moving.at, settingsOf(tills).timeZone)
  const change = MOVEMENTS[kind].to === 'till' ? amount : -amount
  return [
    ...initialisedFacts(till, businessDate, true, false),
    ...spread(change, till.trays).map((part) =>
      movement(kind, part.amount, till, part.tray, { ...moving, businessDate }, links),
    ),
  ]
}

/** C-12: takes what was given, into one's till or, of a bag, into safe keeping. */
export function decideAccepting(
  { tills }: TillsState,
  id: number,
  acting: Acting,
  now: Temporal.Instant,
): Transferred | Refusal {
  const transfer = inTransit(tills, id)
  if (isRefusal(transfer)) return transfer
  if (transfer.givenBy === acting.userId) return refuseOwn()
  const ended = { status: 'accepted' as const, endedBy: acting.userId, endedAt: now }
  const accepted: CashFact = { fact: 'transfer_changed', transfer: { ...transfer, ...ended } }
  const done = (facts: readonly CashFact[]) => ({
    facts: [...facts, accepted],
    transfer: { ...transfer, ...ended },
  })
  if (!transfer.to) return done(bagged(tills, transfer, acting, now))
  const till = ownTill(tills, transfer.to.id, 'accept', acting)
  if (isRefusal(till)) return till
  if (till.limitStop !== null && positionOf(till) + transfer.amount > till.limitStop)
    return refuseOverLimit(till)
  const { amount } = transfer
  return done(
    moved(tills, 'transfer_accepted', amount, till, movingBy(acting, now), { transferId: id }),
  )
}

/** The business date of the till that it came from, or the calendar's where that is gone. */
export function dateOfTransfer(
  tills: TillsSlice,
  { from }: Transfer,
  now: Temporal.Instant,
): Temporal.PlainDate {
  const giver = tills.tills.get(from.id) ?? { openDay: null, notBefore: null, initialisedOn: null }
  return businessDateOf(giver, now, settingsOf(tills).timeZone)
}

function bagged(
  tills: TillsSlice,
  transfer: Transfer,
  acting: Acting,
  now: Temporal.Instant,
): CashFact[] {
  const { id, amount, currency, branchId } = transfer
  const businessDate = dateOfTransfer(tills, transfer, now)
  const { from: source, to } = MOVEMENTS.bag_accepted
  const what = { kind: 'bag_accepted', amount, currency, from: source, to, till: null, branchId }
  const when = { businessDate, at: now, by: acting.userId, reason: null }
  return [{ fact: 'cash_moved', ...what, ...when, links: { transferId: id } }]
}

/** C-12: back to where it came from, by whoever gave it or should have accepted it. */
export function decideReturning(
  { tills }: TillsState,
  { id, reason }: { readonly id: number; readonly reason: string },
  acting: Acting,
  now: Temporal.Instant,
): Transferred | Refusal {
  const transfer = inTransit(tills, id)
  if (isRefusal(transfer)) return transfer
  const receiver = transfer.to ? tills.tills.get(transfer.to.id) : null
  const mayReturn =
    transfer.givenBy === acting.userId || !transfer.to || receiver?.holderId === acting.userId
  if (!mayReturn) return refuseNotHeld(transfer.to ?? transfer.from)
  const giver = tills.tills.get(transfer.from.id)
  if (!giver) throw new Error('a till went while its cash was in transit')
  const after = {
    ...transfer,
    status: 'returned' as const,
    endedBy: acting.userId,
    endedAt: now,
    reason,
  }
  const moving = { ...movingBy(acting, now), reason }
  const facts = moved(tills, 'transfer_returned', transfer.amount, giver, moving, {
    transferId: id,
  })
  return { facts: [...facts, { fact: 'transfer_changed', transfer: after }], transfer: after }
}

function inTransit({ transfers }: TillsSlice, id: number): Transfer | Refusal {
  const transfer = transfers.get(id)
  if (!transfer) return refuse('till_transfer_not_found', 'There is no such transfer.')
  if (transfer.status === 'in_transit') return transfer
  return refuse('transfer_not_in_transit', `The transfer was ${transfer.status} already.`, {
    transferStatus: transfer.status,
  })
}
