import { genesis, link } from '../../journal/chain.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import {
  type ClosingBody,
  type CountMark,
  differingCounts,
  nothingTold,
  retellClosing,
} from './closing/verifying.ts'

/** The first link of a session's chain that does not hold. */
export type BrokenLink = { readonly sessionId: number; readonly seq: number; readonly what: string }

export type ChainReport = {
  readonly sessions: number
  readonly events: number
  readonly broken: readonly BrokenLink[]
}

const PIECE = 5_000

/**
 * T-13: recomputes the chain of every session of the agency, or of one, and compares each link with
 * the rows that it speaks of. Reads in pieces: a million events need no more memory than a thousand.
 */
export async function verifyChains(work: UnitOfWork, only?: number): Promise<ChainReport> {
  const sessions = await heads(work, only)
  const broken: BrokenLink[] = []
  let events = 0
  for (const session of sessions) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one session after the other
    const found = await verifySession(work, session)
    events += found.events
    if (found.broken) broken.push(found.broken)
  }
  return { sessions: sessions.length, events, broken }
}

type SessionHead = CountMark & {
  readonly id: number
  readonly event_count: number
  readonly chain_head: Buffer
  readonly drawer_id: number
  readonly opening_balance: number | null
  readonly closing_count: string
  readonly status: string
  readonly transaction_count: number
  readonly net_total: number
}

function heads(work: UnitOfWork, only?: number): Promise<SessionHead[]> {
  const all = work.db
    .selectFrom('sessions')
    .where('agency_id', '=', work.agencyId)
    .select(['id', 'event_count', 'chain_head', 'drawer_id', 'opening_balance', 'status'])
    .select(['transaction_count', 'net_total', 'closing_count'])
    .select(['count_number', 'count_difference', 'count_state'])
    .orderBy('id')
  return (only === undefined ? all : all.where('id', '=', only)).execute()
}

async function verifySession(
  work: UnitOfWork,
  session: SessionHead,
): Promise<{ events: number; broken: BrokenLink | null }> {
  let hash = genesis(work.agencyId, session.id)
  let seq = 0
  let told: Told = { status: 'open', count: 0, net: 0 }
  const closing = nothingTold(session.opening_balance, session.closing_count)
  const fail = (at: number, what: string) => ({
    events: seq,
    broken: { sessionId: session.id, seq: at, what },
  })
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each piece begins where the last one ended
    const piece = await events(work, session.id, seq)
    for (const event of piece) {
      if (event.seq !== seq + 1) return fail(seq + 1, 'the event is missing')
      if (event.seq > session.event_count) return fail(event.seq, 'the event was inserted')
      hash = link(hash, event.body)
      if (!hash.equals(event.hash))
        return fail(event.seq, 'its content or one before it was changed')
      const body = readBody(event.body)
      const difference = body
        ? (differs(event, body, session) ?? retellClosing(closing, event.kind, body, event.amount))
        : 'its content is none'
      if (!body || difference) return fail(event.seq, difference ?? '')
      told = retell(told, event.kind, body)
      seq = event.seq
    }
    if (piece.length < PIECE) break
  }
  if (seq !== session.event_count) return fail(seq + 1, 'the event is missing')
  if (!hash.equals(session.chain_head)) return fail(seq, 'the head in the session is another')
  const isTold =
    told.status === session.status &&
    told.count === session.transaction_count &&
    told.net === session.net_total
  if (!isTold) return fail(seq, 'status and figures of the session are not those of its events')
  const counts = await differingCounts(work, session.id, closing, session)
  return counts === null ? { events: seq, broken: null } : fail(seq, counts)
}

/** What the events so far say of their session: nothing comes into it but through its chain. */
type Told = { readonly status: string; readonly count: number; readonly net: number }

function retell(told: Told, kind: string, { to, amount = 0 }: Body): Told {
  const { count, net } = told
  if (kind === 'status_changed') return { ...told, status: String(to) }
  if (kind === 'posted' || kind === 'moved_in')
    return { ...told, count: count + 1, net: net + amount }
  if (kind === 'moved_out') return { ...told, count: count - 1, net: net - amount }
  return told
}

type EventRow = Awaited<ReturnType<typeof events>>[number]

/** Each event beside the transaction that it speaks of. */
function events(work: UnitOfWork, sessionId: number, after: number) {
  return work.db
    .selectFrom('session_events as e')
    .leftJoin('transactions as t', (join) =>
      join.onRef('t.agency_id', '=', 'e.agency_id').onRef('t.id', '=', 'e.transaction_id'),
    )
    .where('e.agency_id', '=', work.agencyId)
    .where('e.session_id', '=', sessionId)
    .where('e.seq', '>', after)
    .orderBy('e.seq')
    .limit(PIECE)
    .select(['e.seq', 'e.kind', 'e.at', 'e.transaction_id', 'e.user_id', 'e.body', 'e.hash'])
    .select(['t.id', 't.amount', 't.kind as transaction_kind', 't.target_id', 't.payment_id'])
    .select(['t.user_id as taken_by', 't.reversal_of', 't.created_at', 't.receipt_number'])
    .select(['t.card_tail', 't.counterpart_id'])
    .execute()
}

type Body = ClosingBody & {
  readonly seq: number
  readonly kind: string
  readonly transactionKind?: string
  readonly at: string
  readonly transactionId: number | null
  readonly target?: { readonly id: number }
  readonly paymentId?: number
  readonly reversalOf?: number | null
  readonly receiptNumber?: string
  readonly cardTail?: string | null
  readonly counterpartId?: number | null
  readonly drawerId?: number
  readonly openingBalance?: number | null
  readonly closingCount?: string
}

function readBody(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' ? (body as Body | null) : null
  } catch {
    return null
  }
}

/** What the rows say otherwise than the body that was hashed; null when they agree. */
function differs(event: EventRow, body: Body, session: SessionHead): string | null {
  if (event.transaction_id !== null && event.id === null)
    return `transaction ${event.transaction_id} is missing`
  const columns =
    body.seq === event.seq &&
    body.kind === event.kind &&
    body.at === event.at.toString() &&
    body.transactionId === event.transaction_id &&
    body.userId === event.user_id
  if (!columns) return 'its columns were changed'
  if (event.kind === 'started') return differsAtStart(body, session)
  if (event.transaction_id === null) return null
  if (event.kind !== 'posted') return null
  const same =
    body.transactionKind === event.transaction_kind &&
    body.amount === event.amount &&
    body.target?.id === event.target_id &&
    body.paymentId === event.payment_id &&
    body.userId === event.taken_by &&
    body.at === event.created_at?.toString() &&
    body.reversalOf === event.reversal_of &&
    body.receiptNumber === event.receipt_number &&
    body.cardTail === event.card_tail &&
    body.counterpartId === event.counterpart_id
  return same ? null : `transaction ${event.transaction_id} was changed`
}

function differsAtStart(body: Body, session: SessionHead): string | null {
  // Sessions of before counts were asked for say nothing of it.
  const { drawerId, openingBalance, closingCount = 'none' } = body
  const same =
    drawerId === session.drawer_id &&
    openingBalance === session.opening_balance &&
    closingCount === session.closing_count
  return same ? null : 'drawer, opening balance or count of the session were changed'
}
