import Type, { type Static } from 'typebox'
import { choice, day, id, instant, named, nullable, sum } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { readAgency, todayOf } from '../agencies/public.ts'
import { queuesOf, type Configuration } from './configuration.ts'
import { placeOf } from './claiming.ts'
import { ITEM_REASONS } from '../../journal/intake-fact.ts'
import { MONEY, WAITS } from './queries.ts'

const Group = { count: Type.Integer(), total: sum }

export const AGES = ['today', '1', '2_3', '4_7', '8_14', '15_30', 'older'] as const

export const OverviewBody = Type.Object(
  {
    new: Type.Object(Group),
    deferred: Type.Object(Group),
    locked: Type.Object(Group),
    pending: Type.Object(Group),
    waiting: Type.Object({
      ...Group,
      drawers: Type.Array(Type.Object({ drawer: named, ...Group })),
    }),
    byReason: Type.Array(Type.Object({ reason: choice(ITEM_REASONS), ...Group }), {
      description: 'of what is new and not deferred, as are the next two',
    }),
    byAge: Type.Array(Type.Object({ age: choice(AGES), ...Group })),
    bySource: Type.Array(Type.Object({ source: named, ...Group })),
    operators: Type.Array(
      Type.Object({
        user: named,
        locked: Type.Integer(),
        pending: Type.Integer(),
        since: nullable(instant),
      }),
    ),
    throughput: Type.Array(
      Type.Object({
        day,
        user: named,
        repaired: Type.Integer(),
        rejected: Type.Integer(),
        total: sum,
      }),
    ),
    serverNow: instant,
  },
  { title: 'RepairOverview' },
)

type Overview = Static<typeof OverviewBody>

/** What is not final, by the indexes that hold no more than that: final items only grow in number. */
const OPEN = `
  select * from repair_items where agency_id = $1 and state = 'new' and not deferred
   union all
  select * from repair_items where agency_id = $1 and state = 'new' and deferred
   union all
  select * from repair_items where agency_id = $1 and holder is not null`

/**
 * What is not final: counted by what it is, why it is here, how old it is and where it came from. The
 * money is what arrived or, where that could not be read, what is said of it and is pending.
 */
export const STANDING = `
  select case when state = 'new' and deferred then 'deferred' else state end as what,
         reasons[1] as reason, source_id, count(*) as count, coalesce(sum(${MONEY}), 0)::bigint as total,
         (array['today', '1', '2_3', '4_7', '8_14', '15_30', 'older'])[1 + width_bucket(
           extract(epoch from app_now() - arrived_at) / 86400, array[1, 2, 4, 8, 15, 31])] as age
    from (${OPEN}) r
   group by 1, 2, 3, 6`

const WAITING = `
  select d.id::text, d.name, count(*) as count,
         sum(${MONEY})::bigint as total
    from repair_items r
    join drawers d on d.agency_id = $1 and d.id = r.drawer_id
   where r.agency_id = $1 and ${WAITS}
   group by d.id, d.name order by d.name`

const OPERATORS = `
  select u.id::text, u.name, count(*) filter (where r.state = 'locked') as locked,
         count(*) filter (where r.state = 'pending') as pending,
         min(r.held_since) filter (where r.state = 'locked') as since
    from repair_items r
    join users u on u.agency_id = $1 and u.id = r.holder
   where r.agency_id = $1 and r.holder is not null and r.state in ('locked', 'pending')
   group by u.id, u.name order by u.name`

/** By day, `$2` being the moments at which the days begin. */
const THROUGHPUT = `
  select width_bucket(r.finalised_at, $2::timestamptz[]) as day, u.id::text, u.name,
         count(*) filter (where r.outcome = 'repaired') as repaired,
         count(*) filter (where r.outcome = 'rejected') as rejected,
         coalesce(sum(${MONEY}), 0)::bigint as total
    from repair_items r
    join users u on u.agency_id = $1 and u.id = r.finalised_by
   where r.agency_id = $1 and r.state = 'final' and r.outcome <> 'withdrawn'
     and r.finalised_at >= ($2::timestamptz[])[1]
   group by 1, u.id, u.name order by 1 desc, u.name`

type Count = { readonly count: number; readonly total: number }
type Standing = Count & {
  readonly what: string
  readonly reason: Overview['byReason'][number]['reason']
  readonly age: Overview['byAge'][number]['age']
  readonly source_id: number
}
type Named = { readonly id: string; readonly name: string }

/** The supervisor's view. */
export async function overview(work: UnitOfWork): Promise<Overview> {
  const { client, agencyId } = work
  const query = async <Row extends object>(text: string) =>
    (await client.query<Row>(text, [agencyId])).rows
  const standing = await query<Standing>(STANDING)
  const fresh = standing.filter(({ what }) => what === 'new')
  const waiting = (await query<Named & Count>(WAITING)).map(({ id: drawer, name, ...row }) => ({
    drawer: { id: drawer, name },
    ...sumOf([row]),
  }))
  const names = new Map(
    (await query<Named>('select id::text, name from intake_sources where agency_id = $1')).map(
      (source) => [source.id, source] as const,
    ),
  )
  const [moment] = await query<{ now: Temporal.Instant }>('select app_now() as now, $1::bigint')
  return {
    new: sumOf(fresh),
    deferred: sumOf(standing.filter(({ what }) => what === 'deferred')),
    locked: sumOf(standing.filter(({ what }) => what === 'locked')),
    pending: sumOf(standing.filter(({ what }) => what === 'pending')),
    waiting: { ...sumOf(waiting), drawers: waiting },
    byReason: grouped(fresh, ({ reason }) => reason).map(([reason, sums]) => ({ reason, ...sums })),
    byAge: AGES.map((age) => ({ age, ...sumOf(fresh.filter((row) => row.age === age)) })),
    bySource: grouped(fresh, ({ source_id: sourceId }) => String(sourceId)).map(
      ([sourceId, sums]) => ({
        source: names.get(sourceId) ?? { id: sourceId, name: sourceId },
        ...sums,
      }),
    ),
    operators: await operators(query),
    throughput: await throughput(work),
    serverNow: moment?.now.toString() ?? '',
  }
}

function sumOf(rows: readonly Count[]): Count {
  return {
    count: rows.reduce((all, { count }) => all + count, 0),
    total: rows.reduce((all, { total }) => all + total, 0),
  }
}

/** The largest first. */
function grouped<Key>(rows: readonly Standing[], keyOf: (row: Standing) => Key): [Key, Count][] {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, own]): [Key, Count] => [key, sumOf(own)])
    .toSorted(([, a], [, b]) => b.count - a.count)
}

type Query = <Row extends object>(text: string) => Promise<Row[]>

async function operators(query: Query): Promise<Overview['operators']> {
  type Row = Named & { locked: number; pending: number; since: Temporal.Instant | null }
  return (await query<Row>(OPERATORS)).map(({ id: user, name, locked, pending, since }) => ({
    user: { id: user, name },
    locked: locked,
    pending: pending,
    since: since?.toString() ?? null,
  }))
}

/** So many days, today the last. */
const DAYS = 14

async function throughput(work: UnitOfWork): Promise<Overview['throughput']> {
  const { timeZone } = await readAgency(work)
  const today = await todayOf(work)
  const days = Array.from({ length: DAYS }, (_, at) => today.subtract({ days: DAYS - 1 - at }))
  const starts = days.map((each) => each.toZonedDateTime(timeZone).toInstant())
  type Row = Omit<Overview['throughput'][number], 'day' | 'user'> & Named & { day: number }
  const { rows } = await work.client.query<Row>(THROUGHPUT, [work.agencyId, starts])
  return rows.map(({ id: user, name, day: at, ...row }) => ({
    ...row,
    day: String(days[at - 1]),
    user: { id: user, name },
  }))
}

export const EffectBody = Type.Object(
  {
    criteria: Type.Array(Type.Object({ ...Group, groups: Type.Array(named) }), {
      description: 'what each would take of what is new, in order, the last one last',
    }),
    releases: Type.Object({ locked: Type.Integer(), pending: Type.Integer() }),
    active: nullable(id),
  },
  { title: 'RepairEffect' },
)

/** how much of what is new each criterion takes, and what is held at this moment. */
export async function effectOf(
  { client, agencyId }: UnitOfWork,
  configuration: Configuration,
): Promise<{ criteria: Count[]; releases: { locked: number; pending: number } }> {
  const criteria = queuesOf(configuration)
  const values: unknown[] = [agencyId]
  const place = placeOf(criteria, (value) => `$${values.push(value)}`)
  const { rows } = await client.query<Count & { place: number }>(
    `select ${place} as place, count(*) as count, coalesce(sum(amount), 0)::bigint as total
       from repair_items where agency_id = $1 and state = 'new' and not deferred group by 1`,
    values,
  )
  const { rows: held } = await client.query<{ state: string; count: number }>(
    `select state, count(*) as count from repair_items
      where agency_id = $1 and holder is not null group by state`,
    [agencyId],
  )
  const countOf = (state: string) => held.find((row) => row.state === state)?.count ?? 0
  return {
    criteria: criteria.map((_, at) => sumOf(rows.filter((row) => row.place === at))),
    releases: { locked: countOf('locked'), pending: countOf('pending') },
  }
}
