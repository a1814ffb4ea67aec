import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type {
  Closing,
  ClosingCount,
  DrawerLabels,
  DrawerStatus,
  SessionSettings,
} from './drawer.ts'

type Named = { readonly id: number; readonly name: string }

/** A drawer as Drawer Setup shows it (D-3), with the session that is open in it. */
export type ShownDrawer = DrawerLabels &
  SessionSettings & {
    readonly id: number
    readonly branch: Named
    readonly status: DrawerStatus
    readonly createdAt: Temporal.Instant
    readonly openSession: { readonly id: number; readonly users: readonly Named[] } | null
    readonly version: number
  }

export type DrawerFilter = { readonly status?: DrawerStatus; readonly branchId?: number }

/** Where a page ended: drawers stand in the order of their names. */
export type DrawerPosition = readonly [key: string, id: number]

/** `key` is the name as drawers are ordered by it. */
export type DrawerRow = ShownDrawer & { readonly key: string }

/** The next `limit` drawers by name, deactivated ones too (D-3). */
export async function shownDrawers(
  work: UnitOfWork,
  filter: DrawerFilter,
  limit: number,
  after?: DrawerPosition,
): Promise<DrawerRow[]> {
  let query = drawers(work)
  if (filter.status) query = query.where('d.status', '=', filter.status)
  if (filter.branchId !== undefined) query = query.where('d.branch_id', '=', filter.branchId)
  if (after) query = query.where(sql<boolean>`(${NAME_KEY}, d.id) > (${after[0]}, ${after[1]})`)
  const rows = await query.orderBy(NAME_KEY).orderBy('d.id').limit(limit).execute()
  return rows.map(shown)
}

/** One drawer; undefined if the agency has none of this id. */
export async function shownDrawer(work: UnitOfWork, id: number): Promise<DrawerRow | undefined> {
  const row = await drawers(work).where('d.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

const NAME_KEY = sql<string>`name_key(d.name)`

function drawers(work: UnitOfWork) {
  return work.db
    .selectFrom('drawers as d')
    .innerJoin('branches as b', (join) =>
      join.onRef('b.agency_id', '=', 'd.agency_id').onRef('b.id', '=', 'd.branch_id'),
    )
    .leftJoin('sessions as s', (join) =>
      join
        .onRef('s.agency_id', '=', 'd.agency_id')
        .onRef('s.drawer_id', '=', 'd.id')
        .on('s.status', '=', sql.lit('open')),
    )
    .where('d.agency_id', '=', work.agencyId)
    .where('d.ledger', '=', false)
    .select(['d.id', 'd.name', 'd.description', 'd.type', 'd.status', 'd.version', 'd.created_at'])
    .select(['d.opening_balance_required', 'd.concurrent_users', 'd.closing_method'])
    .select('d.closing_count')
    .select(['d.cut_off_time', 'd.cut_off_status', 'd.branch_id', 'b.name as branch_name'])
    .select(['s.id as session_id', NAME_KEY.as('name_key'), USERS.as('users')])
}

/** Who is in the drawer's open session now. */
const USERS = sql<Named[]>`(
  select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by su.joined_at), '[]')
    from session_users su join users u on u.agency_id = su.agency_id and u.id = su.user_id
   where su.agency_id = d.agency_id and su.session_id = s.id and su.current)`

type Row = Awaited<ReturnType<ReturnType<typeof drawers>['executeTakeFirstOrThrow']>>

function shown(row: Row): DrawerRow {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    type: row.type as DrawerLabels['type'],
    branch: { id: row.branch_id, name: row.branch_name },
    openingBalanceRequired: row.opening_balance_required,
    concurrentUsers: row.concurrent_users,
    closingCount: row.closing_count as ClosingCount,
    ...closing(row),
    status: row.status as DrawerStatus,
    createdAt: row.created_at,
    openSession: row.session_id === null ? null : { id: row.session_id, users: row.users },
    version: row.version,
    key: row.name_key,
  }
}

/** The table's own constraints keep the three columns together (D-2). */
function closing(row: Pick<Row, 'closing_method' | 'cut_off_time' | 'cut_off_status'>): Closing {
  return {
    closingMethod: row.closing_method,
    cutOffTime: row.cut_off_time?.slice(0, 5) ?? null,
    cutOffStatus: row.cut_off_status,
  } as Closing
}
