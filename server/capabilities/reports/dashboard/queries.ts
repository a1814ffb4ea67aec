import { sql } from 'kysely'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { countSessions, type ShownSession, shownSessions, STATUS } from '../../sessions/public.ts'
import { type Days, startsOfHours } from '../days.ts'
import { cellsOf, type Key } from '../takings/cells.ts'
import { namingOf } from '../takings/queries.ts'
import { type Cell, type Figures, groupsOf, NOTHING, type Part } from '../takings/takings.ts'

/** One hour of the agency's day; every hour of the day is there. */
export type Hour = { readonly startsAt: Temporal.Instant; readonly figures: Figures }

export type Unclosed = {
  readonly status: 'open' | 'in_review'
  readonly count: number
  /** The signed sum of their transactions, whichever day those are of. */
  readonly netTotal: number
  /** The newest of them, no more than are shown. */
  readonly sessions: readonly ShownSession[]
}

/** S-15: sessions whose count waits for a reason or for another person. */
export type Differing = { readonly count: number; readonly sessions: readonly ShownSession[] }

/** V-7: a day at a glance, and what has to be looked after now. */
export type Dashboard = {
  readonly total: Figures
  readonly hours: readonly Hour[]
  readonly drawers: readonly Part[]
  readonly methods: readonly Part[]
  readonly unclosed: readonly Unclosed[]
  readonly differing: Differing
}

const SETS: readonly (readonly Key[])[] = [[], ['time'], ['drawer'], ['method']]

/** One pass over the day's transactions, and the sessions that are not closed. */
export async function dashboardOf(work: UnitOfWork, day: Days): Promise<Dashboard> {
  const starts = startsOfHours(day)
  const [total = [], byHour = [], byDrawer = [], byMethod = []] = await cellsOf(
    work,
    day,
    SETS,
    starts,
  )
  const hours = new Map(byHour.map(({ keys, figures }) => [Number(keys[0]), figures]))
  return {
    total: total[0]?.figures ?? NOTHING,
    hours: starts.map((startsAt, place) => {
      return { startsAt, figures: hours.get(place + 1) ?? NOTHING }
    }),
    drawers: await named(work, 'drawer', byDrawer),
    methods: await named(work, 'method', byMethod),
    unclosed: await unclosedSessions(work),
    differing: await differingSessions(work),
  }
}

async function named(work: UnitOfWork, division: 'drawer' | 'method', cells: readonly Cell[]) {
  const keys = cells.flatMap((cell) => cell.keys)
  return groupsOf(cells, [await namingOf(work, division, keys)])
}

/** How many sessions of a status are shown one by one. */
const SHOWN = 20

async function unclosedSessions(work: UnitOfWork): Promise<Unclosed[]> {
  const counted = await work.db
    .selectFrom('sessions as s')
    .where('s.agency_id', '=', work.agencyId)
    // To the letter the condition of the index `sessions_unclosed`.
    .where(sql<boolean>`s.status <> 'closed'`)
    .where('s.ledger', '=', false)
    .groupBy(STATUS)
    .select([STATUS.as('status'), sql<number>`count(*)`.as('count')])
    .select(sql<number>`sum(s.net_total)::bigint`.as('netTotal'))
    .execute()
  const statuses = ['open', 'in_review'] as const
  return Promise.all(
    statuses.map(async (status) => {
      const { count = 0, netTotal = 0 } = counted.find((row) => row.status === status) ?? {}
      const filter = { statuses: [status], includeDeactivated: true }
      return { status, count, netTotal, sessions: await shownSessions(work, filter, SHOWN) }
    }),
  )
}

async function differingSessions(work: UnitOfWork): Promise<Differing> {
  const filter = { difference: 'waiting', includeDeactivated: true } as const
  return {
    count: await countSessions(work, filter),
    sessions: await shownSessions(work, filter, SHOWN),
  }
}
