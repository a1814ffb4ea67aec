import type { Actor } from '../../journal/actor.ts'
import type { AnswerOf, Audited, Command, Draws, Footprint, Moment } from '../../journal/command.ts'
import type { CashFact } from '../../journal/cash-fact.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { Asking } from '../sessions/public.ts'
import { answerWithPaid, answerWithTill, answerWithTills, answerWithTransfer } from './answering.ts'
import { type BookingWish, type CountWish, decideBooking, decideCount } from './counting.ts'
import { decideOnRequest, decideRequest, type PaidWish } from './paying.ts'
import {
  type Acting,
  decideAssign,
  decideBatch,
  type Decided,
  decideDelete,
  decideEdit,
  decideInitialise,
  decideNewTill,
  decideUnassign,
  type Initialising,
  type NewTill,
  type TillEdit,
  type TillsState,
} from './rules.ts'
import type { Till } from './till.ts'
import {
  decideAccepting,
  decideGiving,
  decideReturning,
  type TransferWish,
} from './transferring.ts'

export type TillCommand = Command<TillsState>

/** What a command of custody is made of; each says what it decides, keeps and answers. */
export type Plan<Result> = {
  readonly footprint: Footprint
  readonly draws?: Draws
  readonly decide: (state: TillsState, acting: Acting, moment: Moment) => Result | Refusal
  readonly audit: (result: Result) => readonly Audited[]
  readonly answer: (result: Result) => AnswerOf
}

export function plan<Result extends { readonly facts: readonly CashFact[] }>(
  asking: Asking,
  { footprint, draws = {}, decide, audit, answer }: Plan<Result>,
): TillCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint,
    draws,
    decide: (state, moment) => {
      const decided = decide(state, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      return { facts: decided.facts, audit: audit(decided), answer: answer(decided) }
    },
  }
}

function actingOf({ userId, name, permissions }: Actor): Acting {
  return { userId, name, permissions }
}

function entry(action: string, tillId: number, after?: unknown, before?: unknown): Audited {
  return { action, subject: { type: 'till', id: String(tillId) }, before, after }
}

/** what was decided, with the till as it was before. */
type Changed = Decided & { readonly before: Till | undefined }

function changing(
  { tills }: TillsState,
  tillId: number,
  decided: Decided | Refusal,
): Changed | Refusal {
  return isRefusal(decided) ? decided : { ...decided, before: tills.tills.get(tillId) }
}

function heldBy(till: Pick<Till, 'holderId'> | undefined) {
  return { holderId: idOf(till?.holderId ?? null) }
}

function idOf(id: number | null): string | null {
  return id === null ? null : String(id)
}

/** C-1 */
export function createTill(asking: Asking, wish: NewTill): TillCommand {
  return plan<Decided>(asking, {
    footprint: { branches: [wish.branchId], tillNumbers: [wish.number] },
    draws: { tills: 1 },
    decide: (state, acting, moment) => decideNewTill(state, wish, acting, moment),
    // C-13: bait bills are no part of it, since more people read the audit log.
    audit: ({ tillId }) => [entry('till.created', tillId, { ...wish, baitBills: undefined })],
    answer: ({ tillId }) => answerWithTill(asking.actor, tillId, 201),
  })
}

/** C-12: limits, and how it is counted. */
export function editTill(
  asking: Asking,
  tillId: number,
  edit: TillEdit,
  refusesVersion: (version: number) => Refusal | null,
): TillCommand {
  return plan<Changed>(asking, {
    footprint: { tills: [tillId] },
    decide: (state) => changing(state, tillId, decideEdit(state, tillId, edit, refusesVersion)),
    audit: ({ before }) => [entry('till.edited', tillId, edit, editedOf(before, edit))],
    answer: () => answerWithTill(asking.actor, tillId, 200),
  })
}

/** What was there of all that an edit names. */
function editedOf(till: Till | undefined, edit: TillEdit) {
  const names = Object.keys(edit) as (keyof TillEdit)[]
  return Object.fromEntries(names.map((name) => [name, till?.[name]]))
}

/** C-4 */
export function assignTill(asking: Asking, tillId: number, userId: number): TillCommand {
  return plan<Decided>(asking, {
    footprint: { tills: [tillId], holders: [userId] },
    decide: (state, _acting, { now }) => decideAssign(state, { tillId, userId }, now),
    audit: () => [entry('till.assigned', tillId, heldBy({ holderId: userId }), heldBy(undefined))],
    answer: () => answerWithTill(asking.actor, tillId, 200),
  })
}

/** C-9 */
export function unassignTill(asking: Asking, tillId: number): TillCommand {
  return plan<Changed>(asking, {
    footprint: { tills: [tillId] },
    decide: (state) => changing(state, tillId, decideUnassign(state, tillId)),
    audit: ({ before }) => [entry('till.unassigned', tillId, heldBy(undefined), heldBy(before))],
    answer: () => answerWithTill(asking.actor, tillId, 200),
  })
}

/** C-10 */
export function deleteTill(asking: Asking, tillId: number): TillCommand {
  return plan<Changed>(asking, {
    footprint: { tills: [tillId] },
    decide: (state) => changing(state, tillId, decideDelete(state, tillId)),
    audit: ({ before }) => [
      entry('till.deleted', tillId, undefined, { number: before?.number, kind: before?.kind }),
    ],
    answer: () => ({ status: 204, text: '' }),
  })
}

/** C-5, C-6: what a person holds, by themselves or by somebody who assigns tills. */
export function initialiseTills(asking: Asking, wish: Initialising): TillCommand {
  type Done = Exclude<ReturnType<typeof decideInitialise>, Refusal>
  return plan<Done & { readonly before: ReadonlyMap<number, Till> }>(asking, {
    footprint: { holders: [wish.userId] },
    decide: (state, _acting, { now }) => {
      const decided = decideInitialise(state, wish, now)
      return isRefusal(decided) ? decided : { ...decided, before: new Map(state.tills.tills) }
    },
    audit: ({ facts, before }) =>
      facts.flatMap((fact) => {
        if (fact.fact !== 'till_changed' || !fact.after) return []
        const { tillId, after } = fact
        const was = livesOf(before.get(tillId))
        return [entry('till.initialised', tillId, livesOf(after), was)]
      }),
    answer: ({ tills }) => answerWithTills(asking.actor, tills),
  })
}

function livesOf(till: Pick<Till, 'ready' | 'initialisedOn'> | undefined) {
  return { ready: till?.ready, initialisedOn: till?.initialisedOn?.toString() ?? null }
}

/** C-3: begins the next batch of papers. */
export function nextBatch(asking: Asking, tillId: number): TillCommand {
  return plan<Decided>(asking, {
    footprint: { tills: [tillId] },
    decide: (state, acting, { now }) => decideBatch(state, tillId, acting, now),
    audit: () => [entry('till.batch_begun', tillId)],
    answer: () => answerWithTill(asking.actor, tillId, 200),
  })
}

/** C-8 */
export function giveCount(asking: Asking, wish: CountWish): TillCommand {
  const { tillId } = wish
  return plan<Decided>(asking, {
    footprint: { tills: [tillId] },
    decide: (state, acting, { now }) => decideCount(state, wish, acting, now),
    audit: ({ facts }) => facts.flatMap(countEntry),
    answer: () => answerWithTill(asking.actor, tillId, 201),
  })
}

/** C-8: over or short. */
export function bookDifference(asking: Asking, wish: BookingWish): TillCommand {
  const { tillId } = wish
  return plan<Decided>(asking, {
    footprint: { tills: [tillId] },
    decide: (state, acting, { now }) => decideBooking(state, wish, acting, now),
    audit: ({ facts }) => facts.flatMap(countEntry),
    answer: () => answerWithTill(asking.actor, tillId, 200),
  })
}

function countEntry(fact: CashFact): Audited[] {
  if (fact.fact !== 'till_counted') return []
  const { tillId, number, difference, state, reason } = fact.count
  const action = state === 'booked' ? 'till.difference_booked' : 'till.counted'
  return [entry(action, tillId, { number, difference, state, reason })]
}

type Transferred = Exclude<ReturnType<typeof decideGiving>, Refusal>

/** C-12: to a till or, as a drop, into a bag. */
export function giveTransfer(asking: Asking, wish: TransferWish): TillCommand {
  const { from, to, bagNumber } = wish
  return plan<Transferred>(asking, {
    footprint: {
      tills: to === null ? [from] : [from, to],
      bagNumbers: bagNumber === null ? [] : [bagNumber],
    },
    draws: { transfers: 1 },
    decide: (state, acting, moment) => decideGiving(state, wish, acting, moment),
    audit: (given) => [transferEntry('till_transfer.given', given)],
    answer: ({ transfer }) => answerWithTransfer(transfer.id, 201),
  })
}

export function acceptTransfer(asking: Asking, id: number): TillCommand {
  return plan<Transferred>(asking, {
    footprint: { transfers: [id] },
    decide: (state, acting, { now }) => decideAccepting(state, id, acting, now),
    audit: (given) => [transferEntry('till_transfer.accepted', given)],
    answer: () => answerWithTransfer(id, 200),
  })
}

export function returnTransfer(asking: Asking, wish: { id: number; reason: string }): TillCommand {
  return plan<Transferred>(asking, {
    footprint: { transfers: [wish.id] },
    decide: (state, acting, { now }) => decideReturning(state, wish, acting, now),
    audit: (given) => [transferEntry('till_transfer.returned', given)],
    answer: () => answerWithTransfer(wish.id, 200),
  })
}

function transferEntry(action: string, { transfer }: Transferred): Audited {
  const { id, from, to, bagNumber, amount, reason } = transfer
  const after = { from: from.number, to: to?.number ?? null, bagNumber, amount, reason }
  return { action, subject: { type: 'till_transfer', id: String(id) }, after }
}

type Paid = Exclude<ReturnType<typeof decideRequest>, Refusal>

/** C-12: paid in and paid out. */
export function requestPaid(asking: Asking, wish: PaidWish): TillCommand {
  return plan<Paid>(asking, {
    footprint: { tills: [wish.tillId] },
    draws: { paid: 1 },
    decide: (state, acting, moment) => decideRequest(state, wish, acting, moment),
    audit: (given) => [paidEntry(given)],
    answer: ({ paid }) => answerWithPaid(paid.id, 201),
  })
}

export function decidePaid(
  asking: Asking,
  wish: { id: number; status: 'approved' | 'declined'; note: string | null },
): TillCommand {
  return plan<Paid>(asking, {
    footprint: { paid: [wish.id] },
    decide: (state, acting, { now }) => decideOnRequest(state, wish, acting, now),
    audit: (given) => [paidEntry(given)],
    answer: () => answerWithPaid(wish.id, 200),
  })
}

function paidEntry({ paid }: Paid): Audited {
  const { id, till, direction, kind, amount, reason, status, note } = paid
  const after = { till: till.number, direction, kind, amount, reason, note }
  return {
    action: `paid_in_out.${status}`,
    subject: { type: 'paid_in_out', id: String(id) },
    after,
  }
}
