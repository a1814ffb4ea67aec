import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Named } from '../queries.ts'
import type { Summary } from './summary.ts'
import type { LookedTill } from './obstacles.ts'

/** A business day as screens show it. */
export type ShownDay = {
  readonly date: Temporal.PlainDate
  readonly status: 'open' | 'settled' | 'processed'
  readonly opened_by: Named
  readonly opened_at: Temporal.Instant
  readonly settled_by: Named | null
  readonly settled_at: Temporal.Instant | null
  readonly processed_by: Named | null
  readonly processed_at: Temporal.Instant | null
  readonly summary: Summary | null
}

const PERSON = (column: string) =>
  `(select json_build_object('id', u.id, 'name', u.name) from users u
     where u.agency_id = $1 and u.id = d.${column}) as ${column}`

const DAY = `
  select d.date, d.status, d.opened_at, d.settled_at, d.processed_at, d.summary,
         ${PERSON('opened_by')}, ${PERSON('settled_by')}, ${PERSON('processed_by')}
    from business_days d where d.agency_id = $1 and d.branch_id = $2`

/** The days of a branch, newest first. */
export async function shownDays(
  work: UnitOfWork,
  branchId: number,
  before: string | undefined,
  limit: number,
): Promise<ShownDay[]> {
  const { rows } = await work.client.query<ShownDay>(
    `${DAY} and ($3::date is null or d.date < $3) order by d.date desc limit $4`,
    [work.agencyId, branchId, before ?? null, limit],
  )
  return rows
}

export async function shownDay(work: UnitOfWork, branchId: number, date: Temporal.PlainDate) {
  const { rows } = await work.client.query<ShownDay>(`${DAY} and d.date = $3`, [
    work.agencyId,
    branchId,
    date,
  ])
  return rows[0] ?? null
}

/** A branch now: its days, and what stands in the way of ending one. */
export type ShownBranch = {
  readonly branch: Named
  readonly time_zone: string
  readonly now: Temporal.Instant
  readonly current: Temporal.PlainDate | null
  readonly last_opened: Temporal.PlainDate | null
  readonly last_processed: Temporal.PlainDate | null
  readonly openSessions: readonly number[]
  readonly inTransit: readonly number[]
  readonly tills: readonly (LookedTill & { readonly holder: Named | null })[]
}

export async function shownBranch(work: UnitOfWork, branchId: number): Promise<ShownBranch | null> {
  const { rows } = await work.client.query<Omit<ShownBranch, 'tills'>>(
    `select json_build_object('id', b.id, 'name', b.name) as branch, a.time_zone, app_now() as now,
            (select max(d.date) from business_days d where d.agency_id = $1 and d.branch_id = b.id
                and d.status <> 'processed') as current,
            (select max(d.date) from business_days d
              where d.agency_id = $1 and d.branch_id = b.id) as last_opened,
            (select max(d.date) from business_days d where d.agency_id = $1 and d.branch_id = b.id
                and d.status = 'processed') as last_processed,
            array(select s.id from sessions s where s.agency_id = $1 and s.branch_id = b.id
                     and s.status = 'open' and not s.ledger
                     and (s.cut_off_at is null or s.cut_off_at > app_now())
                   order by s.id) as "openSessions",
            array(select f.id from till_transfers f where f.agency_id = $1
                     and f.branch_id = b.id and f.status = 'in_transit' order by f.id) as "inTransit"
       from branches b join agencies a on a.agency_id = b.agency_id
      where b.agency_id = $1 and b.id = $2`,
    [work.agencyId, branchId],
  )
  if (!rows[0]) return null
  const { rows: tills } = await work.client.query<ShownBranch['tills'][number]>(
    `select t.id, t.number, t.holder_id as "holderId", t.settlement,
            t.initialised_on as "initialisedOn", t.touched_on as "touchedOn",
            t.not_before as "notBefore", t.open_day as "openDay",
            (select json_build_object('id', u.id, 'name', u.name) from users u
              where u.agency_id = $1 and u.id = t.holder_id) as holder
       from tills t where t.agency_id = $1 and t.branch_id = $2 order by name_key(t.number), t.id`,
    [work.agencyId, branchId],
  )
  return { ...rows[0], tills }
}

/** Names of people, by id, for what is kept by id. */
export async function namesOf(
  work: UnitOfWork,
  ids: readonly number[],
): Promise<Map<string, string>> {
  const { rows } = await work.client.query<Named>(
    'select id, name from users where agency_id = $1 and id = any($2::bigint[])',
    [work.agencyId, ids],
  )
  return new Map(rows.map(({ id, name }) => [String(id), name]))
}
