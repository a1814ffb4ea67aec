import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Person } from '../sessions/public.ts'
import {
  type CountLine,
  type DepositStatus,
  type Form,
  LONGEST_HOURS,
  type ReceivableKind,
} from './deposit.ts'

/** Somebody did something with a deposit. */
export type Deed = { readonly by: Person; readonly at: Temporal.Instant }

/** A deposit as lists show it; amounts in minor units. */
export type ShownDeposit = {
  readonly id: number
  readonly account: Person & { readonly bank: string; readonly tail: string }
  readonly status: DepositStatus
  readonly bagNumber: string | null
  readonly cash: number
  readonly paper: number
  readonly other: number
  readonly paperMethods: readonly string[]
  readonly cashLines: readonly CountLine[]
  readonly sessionCount: number
  /** When the first of its sessions closed. */
  readonly oldestClosedAt: Temporal.Instant | null
  /** B-2: its money has been lying for more than 24 hours, and is not in the bank. */
  readonly overdue: boolean
  readonly prepared: Deed
  readonly sealed: Deed | null
  readonly banked: Deed | null
  readonly bankedOn: Temporal.PlainDate | null
  readonly bankReference: string | null
  readonly cancelled: Deed | null
  readonly cancelReason: string | null
  /** What the bank's statement says came in. */
  readonly matchedAmount: number | null
}

export type DepositFilter = {
  readonly status?: DepositStatus | undefined
  readonly accountId?: number | undefined
}

const person = (column: string) =>
  sql<string | null>`(select u.name from users u
                       where u.agency_id = d.agency_id and u.id = ${sql.ref(`d.${column}`)})`

function deposits(work: UnitOfWork) {
  return work.db
    .selectFrom('deposits as d')
    .innerJoin('deposit_accounts as a', (join) =>
      join.onRef('a.agency_id', '=', 'd.agency_id').onRef('a.id', '=', 'd.account_id'),
    )
    .innerJoinLateral(
      (db) =>
        db
          .selectFrom('session_sums as f')
          .innerJoin('sessions as s', (join) =>
            join.onRef('s.agency_id', '=', 'f.agency_id').onRef('s.id', '=', 'f.session_id'),
          )
          .whereRef('f.agency_id', '=', 'd.agency_id')
          .whereRef('f.deposit_id', '=', 'd.id')
          .select([
            sql<number>`count(distinct f.session_id)`.as('session_count'),
            sql<Temporal.Instant | null>`min(s.closed_at)`.as('oldest'),
          ])
          .as('held'),
      (join) => join.onTrue(),
    )
    .leftJoin('bank_lines as l', (join) =>
      join.onRef('l.agency_id', '=', 'd.agency_id').onRef('l.deposit_id', '=', 'd.id'),
    )
    .where('d.agency_id', '=', work.agencyId)
    .select(['d.id', 'd.status', 'd.bag_number', 'd.cash', 'd.paper', 'd.other', 'd.cash_lines'])
    .select(['d.paper_methods', 'd.prepared_by', 'd.prepared_at', 'd.sealed_by', 'd.sealed_at'])
    .select(['d.banked_by', 'd.banked_at', 'd.banked_on', 'd.bank_reference', 'd.cancelled_by'])
    .select(['d.cancelled_at', 'd.cancel_reason', 'l.amount as matched', 'held.session_count'])
    .select(['a.id as account_id', 'a.name as account_name', 'a.bank', 'a.tail', 'held.oldest'])
    .select([person('prepared_by').as('prepared_name'), person('sealed_by').as('sealed_name')])
    .select([person('banked_by').as('banked_name'), person('cancelled_by').as('cancelled_name')])
    .select(
      sql<boolean>`coalesce(d.status in ('prepared', 'sealed') and
        held.oldest < app_now() - ${LONGEST_HOURS} * interval '1 hour', false)`.as('overdue'),
    )
}

/** The next `limit` deposits, newest first (X-5). */
export async function shownDeposits(
  work: UnitOfWork,
  { status, accountId }: DepositFilter,
  limit: number,
  after?: readonly [id: number],
): Promise<ShownDeposit[]> {
  let query = deposits(work)
  if (status !== undefined) query = query.where('d.status', '=', status)
  if (accountId !== undefined) query = query.where('d.account_id', '=', accountId)
  if (after) query = query.where('d.id', '<', after[0])
  const rows = await query.orderBy('d.id', 'desc').limit(limit).execute()
  return rows.map(shown)
}

/** One deposit; undefined if the agency has none of this id (A-1). */
export async function shownDeposit(
  work: UnitOfWork,
  id: number,
): Promise<ShownDeposit | undefined> {
  const row = await deposits(work).where('d.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

type Row = Awaited<ReturnType<ReturnType<typeof deposits>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownDeposit {
  return {
    id: row.id,
    account: { id: row.account_id, name: row.account_name, bank: row.bank, tail: row.tail },
    status: row.status as DepositStatus,
    bagNumber: row.bag_number,
    cash: row.cash,
    paper: row.paper,
    other: row.other,
    paperMethods: row.paper_methods,
    cashLines: row.cash_lines as unknown as readonly CountLine[],
    sessionCount: row.session_count,
    oldestClosedAt: row.oldest,
    overdue: row.overdue,
    prepared: {
      by: { id: row.prepared_by, name: row.prepared_name ?? '' },
      at: row.prepared_at,
    },
    sealed: deed(row.sealed_by, row.sealed_name, row.sealed_at),
    banked: deed(row.banked_by, row.banked_name, row.banked_at),
    bankedOn: row.banked_on,
    bankReference: row.bank_reference,
    cancelled: deed(row.cancelled_by, row.cancelled_name, row.cancelled_at),
    cancelReason: row.cancel_reason,
    matchedAmount: row.matched,
  }
}

function deed(id: number | null, name: string | null, at: Temporal.Instant | null): Deed | null {
  return id === null || at === null ? null : { by: { id, name: name ?? '' }, at }
}

/** A part of a deposit. */
export type ShownPart = {
  readonly sessionId: number
  readonly drawer: Person
  readonly closedAt: Temporal.Instant
  readonly method: string
  readonly methodName: string
  readonly form: Form
  readonly receivable: ReceivableKind
  readonly amount: number
}

type PartRow = Omit<ShownPart, 'drawer'> & {
  readonly drawerId: number
  readonly drawerName: string
}

/** What is in a deposit, by session; forms as they were when it was prepared. */
export async function partsIn(
  { client, agencyId }: UnitOfWork,
  { id, paperMethods }: Pick<ShownDeposit, 'id' | 'paperMethods'>,
): Promise<ShownPart[]> {
  const { rows } = await client.query<PartRow>(
    `select f.session_id as "sessionId", d.id as "drawerId", d.name as "drawerName",
            s.closed_at as "closedAt", f.method, m.name as "methodName", f.receivable, f.amount,
            case when m.cash then 'cash' when f.method = any($3) then 'paper' else 'other' end
              as form
       from session_sums f
       join sessions s on s.agency_id = f.agency_id and s.id = f.session_id
       join drawers d on d.agency_id = s.agency_id and d.id = s.drawer_id
       join payment_methods m on m.agency_id = f.agency_id and m.code = f.method
      where f.agency_id = $1 and f.deposit_id = $2
      order by f.session_id, m.position, f.receivable`,
    [agencyId, id, paperMethods],
  )
  return rows.map(({ drawerId, drawerName, ...row }) => ({
    ...row,
    drawer: { id: drawerId, name: drawerName },
  }))
}

/** The database's clock. */
export async function nowOf({ client }: UnitOfWork): Promise<Temporal.Instant> {
  const { rows } = await client.query<{ now: Temporal.Instant }>('select app_now() as now')
  if (!rows[0]) throw new Error('the database does not say what time it is')
  return rows[0].now
}
