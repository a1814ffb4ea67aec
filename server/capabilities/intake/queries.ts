import { sql } from 'kysely'
import type { ItemReason } from '../../journal/intake-fact.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { BECAME_SQL, type Became } from '../repair/public.ts'
import type { FailureCode, ImportStatus } from './import.ts'
import type { Layout } from './layout.ts'
import type { Format, Overpayments } from './source.ts'

/** A source as screens show it. */
export type ShownSource = Awaited<ReturnType<typeof shownSources>>[number]

/** The next `limit` sources by name. */
export function shownSources(
  work: UnitOfWork,
  limit: number,
  after?: readonly [key: string, id: number],
) {
  let query = sources(work)
  if (after) query = query.where(sql<boolean>`(lower(f.name), f.id) > (${after[0]}, ${after[1]})`)
  return query
    .orderBy(sql`lower(f.name)`)
    .orderBy('f.id')
    .limit(limit)
    .execute()
}

export function shownSource(work: UnitOfWork, id: number): Promise<ShownSource | undefined> {
  return sources(work).where('f.id', '=', id).executeTakeFirst()
}

function sources(work: UnitOfWork) {
  return work.db
    .selectFrom('intake_sources as f')
    .innerJoin('drawers as d', (join) =>
      join.onRef('d.agency_id', '=', 'f.agency_id').onRef('d.id', '=', 'f.drawer_id'),
    )
    .where('f.agency_id', '=', work.agencyId)
    .select(['f.id', 'f.name', 'f.method', 'f.active', 'f.version', 'f.created_at as createdAt'])
    .select(['d.id as drawerId', 'd.name as drawerName'])
    .select([
      sql<string>`lower(f.name)`.as('key'),
      sql<Format>`f.format`.as('format'),
      sql<Overpayments>`f.overpayments`.as('overpayments'),
      sql<Layout | null>`f.layout`.as('layout'),
      // S-12: one whose cut-off has come takes nothing any more.
      sql<number | null>`(
        select s.id from sessions s
         where s.agency_id = f.agency_id and s.drawer_id = f.drawer_id and s.status = 'open'
           and (s.cut_off_at is null or s.cut_off_at > app_now()))`.as('openSession'),
    ])
}

/** An import as screens show it. */
export type ShownImport = Awaited<ReturnType<typeof shownImports>>[number]

/** The next `limit` imports, newest first. */
export function shownImports(
  work: UnitOfWork,
  filter: { readonly sourceId?: number; readonly status?: ImportStatus; readonly dryRun?: boolean },
  limit: number,
  after?: readonly [id: number],
) {
  let query = imports(work)
  if (filter.sourceId !== undefined) query = query.where('i.source_id', '=', filter.sourceId)
  if (filter.status !== undefined) query = query.where('i.status', '=', filter.status)
  if (filter.dryRun !== undefined) query = query.where('i.dry_run', '=', filter.dryRun)
  if (after) query = query.where('i.id', '<', after[0])
  return query.orderBy('i.id', 'desc').limit(limit).execute()
}

export function shownImport(work: UnitOfWork, id: number): Promise<ShownImport | undefined> {
  return imports(work).where('i.id', '=', id).executeTakeFirst()
}

function imports(work: UnitOfWork) {
  return work.db
    .selectFrom('intake_imports as i')
    .innerJoin('intake_sources as f', (join) =>
      join.onRef('f.agency_id', '=', 'i.agency_id').onRef('f.id', '=', 'i.source_id'),
    )
    .innerJoin('drawers as d', (join) =>
      join.onRef('d.agency_id', '=', 'f.agency_id').onRef('d.id', '=', 'f.drawer_id'),
    )
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'i.agency_id').onRef('u.id', '=', 'i.user_id'),
    )
    .leftJoin('users as w', (join) =>
      join.onRef('w.agency_id', '=', 'i.agency_id').onRef('w.id', '=', 'i.withdrawn_by'),
    )
    .where('i.agency_id', '=', work.agencyId)
    .select(['w.id as withdrawnById', 'w.name as withdrawnByName'])
    .select(['i.withdrawn_at as withdrawnAt'])
    .select(['i.id', 'i.file_name as fileName', 'i.dry_run as dryRun', 'i.bytes'])
    .select(['i.bytes_read as bytesRead', 'i.items_read as itemsRead', 'i.session_id as sessionId'])
    .select(['i.item_count as itemCount', 'i.item_total as itemTotal', 'i.encoding'])
    .select(['i.unread_count as unreadCount', 'i.surplus_count as surplusCount'])
    .select(['i.surplus_total as surplusTotal'])
    .select(['i.posted_count as postedCount', 'i.posted_total as postedTotal'])
    .select(['i.repair_count as repairCount', 'i.repair_total as repairTotal'])
    .select(['i.known_count as knownCount', 'i.known_total as knownTotal'])
    .select(['i.fee_total as feeTotal', 'i.control_count as controlCount'])
    .select(['i.control_total as controlTotal', 'i.failure', 'i.failure_line as failureLine'])
    .select(['i.created_at as createdAt', 'i.started_at as startedAt'])
    .select(['i.checked_at as checkedAt', 'i.finished_at as finishedAt'])
    .select(['u.id as userId', 'u.name as userName', 'd.id as drawerId', 'd.name as drawerName'])
    .select(['f.id as sourceId', 'f.name as sourceName'])
    .select([
      sql<ImportStatus>`i.status`.as('status'),
      sql<FailureCode | null>`i.failure_code`.as('failureCode'),
      sql<Format>`f.format`.as('format'),
    ])
}

export const OUTCOMES = ['posted', 'repair', 'known'] as const

export type Outcome = (typeof OUTCOMES)[number]

/** An item as screens show it; of one that was known, as it was taken then. */
export type ShownItem = Awaited<ReturnType<typeof shownItems>>[number]

/** What may be asked for; without one, those that were taken. */
export const ASKED = [...OUTCOMES, 'any'] as const

type ItemFilter = {
  readonly importId: number
  readonly outcome: (typeof ASKED)[number] | undefined
}

/**
 * The next `limit` items of an import, in the order of its file: those that it took, and those that an
 * earlier one had taken (I-1).
 */
export async function itemsOf(
  work: UnitOfWork,
  filter: ItemFilter,
  limit: number,
  after?: readonly [line: number],
): Promise<ShownItem[]> {
  const { outcome, importId } = filter
  const taken = outcome === 'known' ? [] : await shownItems(work, filter, limit, after)
  if (outcome !== 'any' && outcome !== 'known') return taken
  const known = await knownItemsOf(work, importId, limit, after)
  return [...taken, ...known].toSorted((a, b) => a.line - b.line).slice(0, limit)
}

/** Those that it took. */
async function shownItems(
  work: UnitOfWork,
  { importId, outcome }: ItemFilter,
  limit: number,
  after?: readonly [line: number],
) {
  let query = items(work)
    .where('n.agency_id', '=', work.agencyId)
    .where('n.import_id', '=', importId)
  if (outcome === 'posted') query = query.where('n.payment_id', 'is not', null)
  if (outcome === 'repair') query = query.where('n.payment_id', 'is', null)
  if (after) query = query.where('n.line', '>', after[0])
  return query
    .select([sql<number>`n.line`.as('line'), sql<boolean>`false`.as('known')])
    .orderBy('n.line')
    .limit(limit)
    .execute()
}

/** Those that an earlier file brought already, with their lines in this one. */
async function knownItemsOf(
  work: UnitOfWork,
  importId: number,
  limit: number,
  after?: readonly [line: number],
): Promise<ShownItem[]> {
  let query = items(work)
    .innerJoin('intake_known as k', (join) =>
      join.onRef('k.agency_id', '=', 'n.agency_id').onRef('k.item_id', '=', 'n.id'),
    )
    .where('k.agency_id', '=', work.agencyId)
    .where('k.import_id', '=', importId)
  if (after) query = query.where('k.line', '>', after[0])
  return query
    .select(['k.line', sql<boolean>`true`.as('known')])
    .orderBy('k.line')
    .limit(limit)
    .execute()
}

function items(work: UnitOfWork) {
  return work.db
    .selectFrom('intake_items as n')
    .leftJoin('payments as p', (join) =>
      join.onRef('p.agency_id', '=', 'n.agency_id').onRef('p.id', '=', 'n.payment_id'),
    )
    .leftJoin('repair_items as r', (join) =>
      join.onRef('r.agency_id', '=', 'n.agency_id').onRef('r.id', '=', 'n.id'),
    )
    .leftJoin('payments as q', (join) =>
      join.onRef('q.agency_id', '=', 'r.agency_id').onRef('q.id', '=', 'r.payment_id'),
    )
    .select(['q.id as repairPaymentId', 'q.receipt_number as repairReceiptNumber'])
    .select(['q.session_id as repairSessionId'])
    .select(['n.id', 'n.import_id as importId', 'n.batch', 'n.citation', 'n.amount', 'n.method'])
    .select(['n.amount_text as amountText', 'n.reference', 'n.payer', 'n.plate', 'n.fee'])
    .select(['n.plate_state as plateState', 'n.paid_on as paidOn', 'n.payout_on as payoutOn'])
    .select(['n.payment_id as paymentId', 'n.arrived_at as arrivedAt'])
    .select(['p.receipt_number as receiptNumber', 'p.session_id as sessionId'])
    .select([
      sql<ItemReason[]>`n.reasons`.as('reasons'),
      sql<boolean>`exists (
        select from transactions t
         where t.agency_id = n.agency_id and t.payment_id = n.payment_id
           and t.reversed_by is not null)`.as('reversed'),
      sql<Became | null>`case when r.id is not null then ${sql.raw(BECAME_SQL)} end`.as('became'),
      sql<Record<string, string> | null>`n.more`.as('more'),
    ])
}

export type ShownFinding = {
  readonly line: number
  readonly outcome: Outcome
  readonly takenBy: number | null
  readonly reasons: readonly ItemReason[]
  readonly arrived: {
    readonly citation: string | null
    readonly amount: number | null
    readonly amountText: string | null
    readonly batch: string | null
    readonly reference: string | null
    readonly payer: string | null
    readonly plate: string | null
    readonly paidOn: string | null
  }
}

/** The next `limit` findings of a dry run, in the order of its file (I-2). */
export async function shownFindings(
  work: UnitOfWork,
  { importId, outcome }: ItemFilter,
  limit: number,
  after?: readonly [line: number],
): Promise<ShownFinding[]> {
  let query = work.db
    .selectFrom('intake_findings')
    .where('agency_id', '=', work.agencyId)
    .where('import_id', '=', importId)
  if (outcome !== undefined && outcome !== 'any') query = query.where('outcome', '=', outcome)
  if (after) query = query.where('line', '>', after[0])
  const rows = await query
    .select(['line', 'outcome', 'reasons', 'arrived', 'taken_by as takenBy'])
    .orderBy('line')
    .limit(limit)
    .execute()
  return rows as unknown as ShownFinding[]
}
