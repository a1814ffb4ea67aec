import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type Person, STATUS, type SessionStatus } from '../sessions/public.ts'
import type { TransactionFilter } from './filter.ts'
import type { Target, TransactionKind } from './transaction.ts'

/** A transaction as lists show it, with the status of the session that it stands in. */
export type ShownTransaction = {
  readonly id: number
  readonly sessionId: number
  readonly sessionStatus: SessionStatus
  readonly paymentId: number
  readonly receiptNumber: string
  readonly kind: TransactionKind
  readonly amount: number
  readonly method: string
  readonly methodName: string
  readonly reference: string | null
  readonly cardTail: string | null
  readonly target: Target
  readonly user: Person
  readonly createdAt: Temporal.Instant
  readonly reversedById: number | null
  readonly reversalOfId: number | null
  readonly counterpartId: number | null
  readonly moved: boolean
  readonly edited: boolean
  readonly version: number
}

function transactions(work: UnitOfWork) {
  return work.db
    .selectFrom('transactions as t')
    .innerJoin('sessions as s', (join) =>
      join.onRef('s.agency_id', '=', 't.agency_id').onRef('s.id', '=', 't.session_id'),
    )
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 't.agency_id').onRef('u.id', '=', 't.user_id'),
    )
    .innerJoin('payment_methods as m', (join) =>
      join.onRef('m.agency_id', '=', 't.agency_id').onRef('m.code', '=', 't.method'),
    )
    .where('t.agency_id', '=', work.agencyId)
    .select(['t.id', 't.session_id', 't.payment_id', 't.receipt_number', 't.kind', 't.amount'])
    .select(['t.method', 't.reference', 't.card_tail', 't.target_type', 't.target_id'])
    .select(['t.target_number', 't.user_id', 't.created_at', 't.reversed_by', 't.reversal_of'])
    .select(['t.counterpart_id', 't.moved', 't.edited', 't.version'])
    .select(['u.name as user_name', 'm.name as method_name', STATUS.as('session_status')])
}

type Row = Awaited<ReturnType<ReturnType<typeof transactions>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownTransaction {
  return {
    id: row.id,
    sessionId: row.session_id,
    sessionStatus: row.session_status,
    paymentId: row.payment_id,
    receiptNumber: row.receipt_number,
    kind: row.kind as TransactionKind,
    amount: row.amount,
    method: row.method,
    methodName: row.method_name,
    reference: row.reference,
    cardTail: row.card_tail,
    target: {
      type: row.target_type as Target['type'],
      id: row.target_id,
      number: row.target_number,
    },
    user: { id: row.user_id, name: row.user_name },
    createdAt: row.created_at,
    reversedById: row.reversed_by,
    reversalOfId: row.reversal_of,
    counterpartId: row.counterpart_id,
    moved: row.moved,
    edited: row.edited,
    version: row.version,
  }
}

/** The transactions of a session, newest first (V-2). */
export async function transactionsOfSession(
  work: UnitOfWork,
  sessionId: number,
  filter: TransactionFilter,
  limit: number,
  before?: number,
): Promise<ShownTransaction[]> {
  let query = transactions(work).where('t.session_id', '=', sessionId)
  if (filter.method !== undefined) query = query.where('t.method', '=', filter.method)
  if (filter.userId !== undefined) query = query.where('t.user_id', '=', filter.userId)
  if (filter.minAmount !== undefined) query = query.where('t.amount', '>=', filter.minAmount)
  if (filter.maxAmount !== undefined) query = query.where('t.amount', '<=', filter.maxAmount)
  if (before !== undefined) query = query.where('t.id', '<', before)
  // By session as well, so that the planner reads the index of the session from its end.
  const ordered = query.orderBy('t.agency_id', 'desc').orderBy('t.session_id', 'desc')
  return (await ordered.orderBy('t.id', 'desc').limit(limit).execute()).map(shown)
}

/**
 * How many a filter leaves and their sum. Kept totals answer it whatever the session's size; only a
 * filter by amount has to look at the transactions themselves.
 */
export async function filteredTotal(
  work: UnitOfWork,
  sessionId: number,
  filter: TransactionFilter,
): Promise<{ count: number; net: number }> {
  const byAmount = filter.minAmount !== undefined || filter.maxAmount !== undefined
  return byAmount ? countByAmount(work, sessionId, filter) : sumOfTotals(work, sessionId, filter)
}

async function sumOfTotals(work: UnitOfWork, sessionId: number, filter: TransactionFilter) {
  let query = work.db
    .selectFrom('session_totals')
    .where('agency_id', '=', work.agencyId)
    .where('session_id', '=', sessionId)
  if (filter.method !== undefined) query = query.where('method', '=', filter.method)
  if (filter.userId !== undefined) query = query.where('user_id', '=', filter.userId)
  return query
    .select([
      sql<number>`coalesce(sum(count), 0)::bigint`.as('count'),
      sql<number>`coalesce(sum(net), 0)::bigint`.as('net'),
    ])
    .executeTakeFirstOrThrow()
}

async function countByAmount(work: UnitOfWork, sessionId: number, filter: TransactionFilter) {
  let query = work.db
    .selectFrom('transactions')
    .where('agency_id', '=', work.agencyId)
    .where('session_id', '=', sessionId)
  if (filter.method !== undefined) query = query.where('method', '=', filter.method)
  if (filter.userId !== undefined) query = query.where('user_id', '=', filter.userId)
  if (filter.minAmount !== undefined) query = query.where('amount', '>=', filter.minAmount)
  if (filter.maxAmount !== undefined) query = query.where('amount', '<=', filter.maxAmount)
  return query
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`coalesce(sum(amount), 0)::bigint`.as('net'),
    ])
    .executeTakeFirstOrThrow()
}

/** One transaction; undefined if the agency has none of this id. */
export async function shownTransaction(
  work: UnitOfWork,
  id: number,
): Promise<ShownTransaction | undefined> {
  const row = await transactions(work).where('t.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

/** How many transactions on one target are shown on its page. */
const MOST_ON_TARGET = 500

/** The transactions on one target, newest first (E-9); `hasMore`: there are older ones. */
export async function transactionsOnTarget(
  work: UnitOfWork,
  type: Target['type'],
  targetId: number,
): Promise<{ readonly transactions: ShownTransaction[]; readonly hasMore: boolean }> {
  const rows = await transactions(work)
    .where('t.target_type', '=', type)
    .where('t.target_id', '=', targetId)
    .orderBy('t.id', 'desc')
    .limit(MOST_ON_TARGET + 1)
    .execute()
  const newest = rows.slice(0, MOST_ON_TARGET).map(shown)
  return { transactions: newest, hasMore: rows.length > MOST_ON_TARGET }
}

/** All transactions of one payment, as they were posted. */
export async function transactionsOfPayment(
  work: UnitOfWork,
  paymentId: number,
): Promise<ShownTransaction[]> {
  const rows = await transactions(work)
    .where('t.payment_id', '=', paymentId)
    .orderBy('t.id')
    .execute()
  return rows.map(shown)
}

/** The ids of the transactions that a payment was posted with, which are its for ever (E-5). */
export async function postedWith(work: UnitOfWork, paymentId: number): Promise<number[]> {
  const rows = await work.db
    .selectFrom('transactions')
    .where('agency_id', '=', work.agencyId)
    .where('payment_id', '=', paymentId)
    .where('reversal_of', 'is', null)
    .orderBy('id')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A payment with what its receipt needs; undefined if the agency has none of this id. */
export function shownPayment(work: UnitOfWork, id: number) {
  return work.db
    .selectFrom('payments as p')
    .innerJoin('sessions as s', (join) =>
      join.onRef('s.agency_id', '=', 'p.agency_id').onRef('s.id', '=', 'p.session_id'),
    )
    .innerJoin('drawers as d', (join) =>
      join.onRef('d.agency_id', '=', 's.agency_id').onRef('d.id', '=', 's.drawer_id'),
    )
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.user_id'),
    )
    .innerJoin('branches as b', (join) =>
      join.onRef('b.agency_id', '=', 's.agency_id').onRef('b.id', '=', 's.branch_id'),
    )
    .innerJoin('agencies as a', 'a.agency_id', 'p.agency_id')
    .where('p.agency_id', '=', work.agencyId)
    .where('p.id', '=', id)
    .select(['p.id', 'p.session_id', 'p.receipt_number', 'p.amount', 'p.payer', 'p.created_at'])
    .select([
      'u.id as user_id',
      'u.name as user_name',
      'd.id as drawer_id',
      'd.name as drawer_name',
    ])
    .select(['a.name as agency_name', 'a.currency', 'a.time_zone'])
    .select(['b.name as branch_name', 'b.address as branch_address'])
    .executeTakeFirst()
}

export type HistoryRow = {
  readonly kind: 'posted' | 'edited' | 'moved_in' | 'reversed'
  readonly at: Temporal.Instant
  readonly body: string
  readonly sessionId: number
  readonly user: Person | null
}

/** T-5, T-10: what happened to a transaction, oldest first, from the chains of its sessions. */
export async function historyOf(work: UnitOfWork, id: number): Promise<HistoryRow[]> {
  const rows = await work.db
    .selectFrom('session_events as e')
    .leftJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'e.agency_id').onRef('u.id', '=', 'e.user_id'),
    )
    .where('e.agency_id', '=', work.agencyId)
    .where('e.transaction_id', '=', id)
    // A move stands in both chains; told once, where it went in.
    .where('e.kind', 'in', ['edited', 'moved_in', 'reversed'])
    .orderBy('e.at')
    .orderBy('e.seq')
    .select(['e.kind', 'e.at', 'e.body', 'e.session_id', 'u.id', 'u.name'])
    .execute()
  return rows.map((row) => ({
    kind: row.kind as HistoryRow['kind'],
    at: row.at,
    body: row.body,
    sessionId: row.session_id,
    user: row.id === null ? null : { id: row.id, name: row.name ?? '' },
  }))
}

/** Where the other half of a transaction stands, and on what. */
export type Half = Pick<ShownTransaction, 'id' | 'sessionId' | 'target'>

/** What reverses it or what it reverses; else the other half of the transfer that it is. */
export function otherHalfOf(t: ShownTransaction): number | null {
  return t.reversedById ?? t.reversalOfId ?? t.counterpartId
}

/** The other halves of these transactions, in no order. */
export async function halvesOf(
  work: UnitOfWork,
  transactionsShown: readonly ShownTransaction[],
): Promise<Half[]> {
  const ids = transactionsShown.map(otherHalfOf).filter((id) => id !== null)
  if (ids.length === 0) return []
  const rows = await transactions(work).where('t.id', 'in', ids).execute()
  return rows.map(shown)
}
