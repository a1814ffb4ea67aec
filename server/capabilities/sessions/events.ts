import { link } from '../../journal/chain.ts'
import type { Fact } from '../../journal/fact.ts'

export type EventKind =
  | 'started'
  | 'posted'
  | 'edited'
  | 'moved_in'
  | 'moved_out'
  | 'reversed'
  | 'status_changed'
  | 'counted'
  | 'count_explained'
  | 'count_approved'
  | 'count_sent_back'

/** One link of a session's chain (T-13). `body` is what was hashed, to the letter. */
export type Event = {
  readonly sessionId: number
  readonly seq: number
  readonly at: Temporal.Instant
  readonly kind: EventKind
  readonly transactionId: number | null
  readonly userId: number | null
  readonly body: string
  readonly hash: Buffer
}

/** Which form of body this is: chains outlive the versions that wrote them. */
const FORMAT = 1

type Head = { readonly seq: number; readonly hash: Buffer }

type Happening = {
  readonly sessionId: number
  readonly kind: EventKind
  readonly at: Temporal.Instant
  readonly userId: number | null
  readonly transactionId: number | null
  readonly data: object
}

/** The events that a fact is in the chains of its sessions; moves the heads on. */
export function eventsOf(heads: Map<number, Head>, fact: Fact): Event[] {
  return happenings(fact).map((happening) => {
    const head = heads.get(happening.sessionId)
    if (!head) throw new Error(`session ${happening.sessionId} is not in the footprint`)
    const event = chain(happening, head)
    heads.set(happening.sessionId, { seq: event.seq, hash: event.hash })
    return event
  })
}

function chain(happening: Happening, head: Head): Event {
  const { sessionId, kind, at, userId, transactionId, data } = happening
  const seq = head.seq + 1
  const body = JSON.stringify({
    format: FORMAT,
    seq,
    at: at.toString(),
    kind,
    transactionId,
    userId,
    ...data,
  })
  return { sessionId, seq, at, kind, transactionId, userId, body, hash: link(head.hash, body) }
}

type Kinds = { readonly [Kind in Fact['fact']]: Extract<Fact, { fact: Kind }> }
type Telling = { readonly [Kind in keyof Kinds]: (fact: Kinds[Kind]) => Happening[] }

/** What each kind of fact is in the chains of the sessions that it concerns. */
const TELLING: Telling = {
  session_started: ({ sessionId, at, by, drawerId, closingCount, openingBalance, cutOffAt }) => [
    {
      sessionId,
      kind: 'started',
      at,
      userId: by,
      transactionId: null,
      data: { drawerId, closingCount, openingBalance, cutOffAt: cutOffAt?.toString() ?? null },
    },
  ],
  session_status_changed: ({ sessionId, at, by, from, to }) => [
    {
      sessionId,
      kind: 'status_changed',
      at,
      userId: by?.id ?? null,
      transactionId: null,
      data: { from, to },
    },
  ],
  transaction_posted: ({
    transactionId,
    sessionId,
    userId,
    at,
    fact: _fact,
    kind: transactionKind,
    outOfOriginal: _outOfOriginal,
    ...data
  }) => [
    {
      sessionId,
      kind: 'posted',
      at,
      userId,
      transactionId,
      data: { transactionKind, ...data },
    },
  ],
  transaction_edited: ({ sessionId, at, by, before, after, counted: { transactionId } }) => [
    { sessionId, kind: 'edited', at, userId: by, transactionId, data: { before, after } },
  ],
  transaction_moved: ({ from, to, at, by, counted: { transactionId, amount, method } }) => {
    const common = { at, userId: by, transactionId, data: { from, to, amount, method } }
    return [
      { sessionId: from, kind: 'moved_out', ...common },
      { sessionId: to, kind: 'moved_in', ...common },
    ]
  },
  transaction_reversed: ({ sessionId, sessionClosed, at, by, transactionId, reversalId }) =>
    // S-3: a closed session's chain is closed too; the reversal stands in the chain of its own.
    sessionClosed
      ? []
      : [{ sessionId, kind: 'reversed', at, userId: by, transactionId, data: { reversalId } }],
  session_counted: ({ sessionId, at, by, fact: _fact, ...data }) => [
    { sessionId, kind: 'counted', at, userId: by.id, transactionId: null, data },
  ],
  count_explained: ({ sessionId, at, by, number, reason }) => [
    {
      sessionId,
      kind: 'count_explained',
      at,
      userId: by,
      transactionId: null,
      data: { number, reason },
    },
  ],
  count_decided: ({ sessionId, at, by, number, decision, note }) => [
    {
      sessionId,
      kind: `count_${decision}`,
      at,
      userId: by,
      transactionId: null,
      data: { number, note },
    },
  ],
  payment_taken: () => [],
  session_entered: () => [],
  session_left: () => [],
  permit_order_placed: () => [],
  permit_order_cancelled: () => [],
  deposit_sealed: () => [],
  // Their transactions tell of them.
  intake_taken: () => [],
  repair_posted: () => [],
  repair_returned: () => [],
  repair_rejected: () => [],
  // Its transaction tells of it.
  permit_money_returned: () => [],
  // Its transactions tell of it.
  batch_posted: () => [],
  // Custody is no part of a session: cash outlives it, and goes where no session is.
  cash_moved: () => [],
  transaction_laid: () => [],
  till_changed: () => [],
  till_counted: () => [],
  transfer_changed: () => [],
  paid_in_out_changed: () => [],
  business_day_changed: () => [],
}

function happenings(fact: Fact): Happening[] {
  const tell = TELLING[fact.fact] as (fact: Fact) => Happening[]
  return tell(fact)
}
