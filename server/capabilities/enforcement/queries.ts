import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type Receivable, receivableNumber } from '../transactions/public.ts'
import { type CitationStatus, dueOf, type Figures, type Standing, statusOf } from './citation.ts'
import { receivableOf } from './rules.ts'

/** A citation as lists show it. */
export type ShownCitation = Figures & {
  readonly id: number
  readonly number: string
  readonly plate: string | null
  readonly state: string | null
  readonly violationCode: string | null
  readonly violation: string | null
  readonly location: string | null
  readonly issuedAt: Temporal.Instant | null
  readonly payer: string | null
  readonly standing: Standing | null
  readonly due: number
  readonly status: CitationStatus
  readonly refunded: number
  /** The payment plan that it is on (E-8). */
  readonly planId: number | null
  readonly version: number
}

export type CitationFilter = {
  readonly number?: string | undefined
  readonly plate?: string | undefined
  readonly state?: string | undefined
  readonly payer?: string | undefined
  /** Any of number, plate and payer. */
  readonly q?: string | undefined
}

/**
 * The next `limit` citations by number (E-11). Everything is looked for by its beginning, whatever
 * the case; `~<~` is the order of the indexes, whatever the collation of the database.
 */
export async function shownCitations(
  work: UnitOfWork,
  filter: CitationFilter,
  limit: number,
  after?: readonly [key: string, id: number],
): Promise<(ShownCitation & { readonly key: string })[]> {
  let query = citations(work).select('c.number_key as key')
  const { number, plate, state, payer, q } = filter
  if (number !== undefined) query = query.where(startsWith('number', receivableNumber(number)))
  if (plate !== undefined) query = query.where(startsWith('plate', receivableNumber(plate)))
  if (payer !== undefined) query = query.where(startsWith('payer', payer.toUpperCase()))
  if (state !== undefined)
    query = query.where(sql<boolean>`upper(c.state) = ${state.toUpperCase()}`)
  if (q !== undefined) query = query.where('c.id', 'in', idsOfAny(work, q))
  if (after) query = query.where(sql<boolean>`c.number_key ~>~ ${after[0]}`)
  const rows = await query
    .orderBy('c.agency_id')
    .orderBy(sql`c.number_key using ~<~`)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...shown(row), key: row.key }))
}

/** One index look-up a column, instead of one scan for all three. */
function idsOfAny(work: UnitOfWork, q: string) {
  const by = (column: Column, prefix: string) =>
    work.db
      .selectFrom('citations as c')
      .select('c.id')
      .where('c.agency_id', '=', work.agencyId)
      .where(startsWith(column, prefix))
      .limit(1_000)
  return sql<number>`(
    (${by('number', receivableNumber(q))}) union (${by('plate', receivableNumber(q))})
    union (${by('payer', q.toUpperCase())}))`
}

type Column = 'number' | 'plate' | 'payer'

function startsWith(column: Column, prefix: string) {
  const key = sql.ref(`c.${column}_key`)
  return sql<boolean>`(${key} ~>=~ ${prefix} and ${key} ~<~ ${`${prefix}\u{10FFFF}`})`
}

/** One citation by number, upper case; undefined if the agency has none (A-1). */
export async function shownCitation(
  work: UnitOfWork,
  number: string,
): Promise<ShownCitation | undefined> {
  const row = await citations(work).where('c.number_key', '=', number).executeTakeFirst()
  return row && shown(row)
}

/** Those that there are of these numbers, upper case, in no order (E-5). */
export async function citationsOf(
  work: UnitOfWork,
  numbers: readonly string[],
): Promise<ShownCitation[]> {
  if (numbers.length === 0) return []
  return (await citations(work).where('c.number_key', 'in', numbers).execute()).map(shown)
}

/** The same as what can be paid, as they are now and not locked: to show what a payment would do. */
export async function receivablesOf(
  work: UnitOfWork,
  numbers: readonly string[],
): Promise<Map<string, Receivable>> {
  const found = await citationsOf(work, numbers)
  return new Map(found.map((each) => [each.number.toUpperCase(), receivableOf(each)]))
}

/** What can be paid and is due on one plate, matched whole; by number (E-5). */
export async function dueOnPlate(
  work: UnitOfWork,
  plate: string,
  state: string | undefined,
  limit: number,
): Promise<ShownCitation[]> {
  let query = citations(work)
    .where(sql<boolean>`c.plate_key = ${receivableNumber(plate)}`)
    .where(sql<boolean>`c.charged > c.paid_elsewhere + c.applied`)
    .where(sql<boolean>`c.standing is distinct from 'dismissed'`)
    .where(sql<boolean>`c.standing is distinct from 'void'`)
  if (state !== undefined)
    query = query.where(sql<boolean>`upper(c.state) = ${state.toUpperCase()}`)
  const rows = await query
    .orderBy(sql`c.number_key using ~<~`)
    .limit(limit)
    .execute()
  return rows.map(shown)
}

/** Its lines in the order in which they were charged (E-1). */
export function linesOf(work: UnitOfWork, citationId: number) {
  return work.db
    .selectFrom('citation_lines')
    .where('agency_id', '=', work.agencyId)
    .where('citation_id', '=', citationId)
    .orderBy('line')
    .select(['kind', 'amount', 'added_at'])
    .execute()
}

/** What was given back of it outside cashiering, newest first (E-10). */
export function refundsOf(work: UnitOfWork, citationId: number) {
  return work.db
    .selectFrom('citation_refunds as r')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'r.agency_id').onRef('u.id', '=', 'r.user_id'),
    )
    .where('r.agency_id', '=', work.agencyId)
    .where('r.citation_id', '=', citationId)
    .orderBy('r.id', 'desc')
    .select(['r.id', 'r.amount', 'r.from_balance', 'r.reason', 'r.reference', 'r.created_at'])
    .select(['u.id as user_id', 'u.name as user_name'])
    .execute()
}

export type RefundRow = Awaited<ReturnType<typeof refundsOf>>[number]

function citations(work: UnitOfWork) {
  return work.db
    .selectFrom('citations as c')
    .where('c.agency_id', '=', work.agencyId)
    .select(['c.id', 'c.number', 'c.plate', 'c.state', 'c.violation_code', 'c.violation'])
    .select(['c.location', 'c.issued_at', 'c.payer', 'c.standing', 'c.charged'])
    .select(['c.paid_elsewhere', 'c.applied', 'c.account_balance', 'c.version', 'c.refunded'])
    .select(
      sql<number | null>`(
        select plan_id from plan_citations p
         where p.agency_id = c.agency_id and p.number_key = c.number_key and p.held)`.as('plan_id'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof citations>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownCitation {
  const figures = {
    charged: row.charged,
    paidElsewhere: row.paid_elsewhere,
    applied: row.applied,
    accountBalance: row.account_balance,
  }
  const standing = row.standing as Standing | null
  const { plan_id: planId } = row
  return {
    ...figures,
    id: row.id,
    number: row.number,
    plate: row.plate,
    state: row.state,
    violationCode: row.violation_code,
    violation: row.violation,
    location: row.location,
    issuedAt: row.issued_at,
    payer: row.payer,
    standing,
    due: dueOf(figures),
    planId,
    status: statusOf({ ...figures, standing, planId }),
    refunded: row.refunded,
    version: row.version,
  }
}
