import type { CountedMethod, CountLine } from '../../../journal/fact.ts'
import type { Rows } from '../../../postgres/pipeline.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { type ShownSession, shownSession } from '../queries.ts'
import type { Person } from '../session.ts'
import type { Closing, Closings, CountState } from './count.ts'
import { closings, readClosings, settings } from './store.ts'

/** A count as screens show it. */
export type ShownCount = {
  readonly number: number
  readonly mode: 'declared' | 'blind'
  readonly couldSee: boolean
  readonly lines: readonly CountLine[]
  readonly counted: number
  readonly expected: number
  readonly others: readonly (CountedMethod & { readonly name: string })[]
  readonly tolerance: number
  readonly state: CountState
  readonly countedBy: Person
  readonly countedAt: Temporal.Instant
  readonly reason: string | null
  readonly explainedBy: Person | null
  readonly explainedAt: Temporal.Instant | null
  readonly decidedBy: Person | null
  readonly decidedAt: Temporal.Instant | null
  readonly note: string | null
}

/** All that the closing of a session shows. */
export type ShownClosing = {
  readonly session: ShownSession
  readonly closings: Closings
  readonly closing: Closing
  /** Newest first. */
  readonly counts: readonly ShownCount[]
}

/** The same rows as the write door decides by; undefined if there is no such session. */
export async function shownClosing(
  work: UnitOfWork,
  sessionId: number,
): Promise<ShownClosing | undefined> {
  const session = await shownSession(work, sessionId)
  if (!session) return undefined
  const all = readClosings(
    await rowsOf(work, settings(work.agencyId, [sessionId])),
    await rowsOf(work, closings(work.agencyId, [sessionId])),
  )
  const closing = all.sessions.get(sessionId)
  if (!closing) throw new Error(`session ${sessionId} is not there`)
  return { session, closings: all, closing, counts: await countsOf(work, sessionId, all) }
}

async function rowsOf(work: UnitOfWork, statement: ReturnType<typeof settings>): Promise<Rows> {
  if (!statement) return []
  const { rows } = await work.client.query<Rows[number]>(statement.text, [...statement.values])
  return rows
}

async function countsOf(
  work: UnitOfWork,
  sessionId: number,
  { methods }: Closings,
): Promise<ShownCount[]> {
  const rows = await work.db
    .selectFrom('session_counts as c')
    .innerJoin('users as by', (join) =>
      join.onRef('by.agency_id', '=', 'c.agency_id').onRef('by.id', '=', 'c.counted_by'),
    )
    .leftJoin('users as why', (join) =>
      join.onRef('why.agency_id', '=', 'c.agency_id').onRef('why.id', '=', 'c.explained_by'),
    )
    .leftJoin('users as judge', (join) =>
      join.onRef('judge.agency_id', '=', 'c.agency_id').onRef('judge.id', '=', 'c.decided_by'),
    )
    .where('c.agency_id', '=', work.agencyId)
    .where('c.session_id', '=', sessionId)
    .orderBy('c.number', 'desc')
    .selectAll('c')
    .select(['by.name as by_name', 'why.name as why_name', 'judge.name as judge_name'])
    .execute()
  const nameOf = (code: string) => methods.find((each) => each.code === code)?.name ?? code
  return rows.map((row) => ({
    number: row.number,
    mode: row.mode as ShownCount['mode'],
    couldSee: row.could_see,
    lines: row.lines as unknown as CountLine[],
    counted: row.counted,
    expected: row.expected,
    others: (row.others as unknown as CountedMethod[]).map((each) => ({
      ...each,
      name: nameOf(each.method),
    })),
    tolerance: row.tolerance,
    state: row.state as CountState,
    countedBy: { id: row.counted_by, name: row.by_name },
    countedAt: row.counted_at,
    reason: row.reason,
    explainedBy: personOf(row.explained_by, row.why_name),
    explainedAt: row.explained_at,
    decidedBy: personOf(row.decided_by, row.judge_name),
    decidedAt: row.decided_at,
    note: row.note,
  }))
}

function personOf(id: number | null, name: string | null): Person | null {
  return id === null ? null : { id, name: name ?? '' }
}
