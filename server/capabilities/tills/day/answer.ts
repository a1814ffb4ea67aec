import Type, { type Static, type TSchema } from 'typebox'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../../http/schema.ts'
import type { Answer } from '../../../journal/command.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { seesPosition, type Viewer } from '../viewing.ts'
import { businessDateOf, latest } from '../till.ts'
import { obstaclesOf } from './obstacles.ts'
import { namesOf, type ShownBranch, type ShownDay, shownDay } from './queries.ts'
import { lastBegun } from './rules.ts'
import type { Summary } from './summary.ts'

export const DayBody = Type.Object(
  {
    date: day,
    status: choice(['open', 'settled', 'processed']),
    openedBy: named,
    openedAt: instant,
    settledBy: nullable(named),
    settledAt: nullable(instant),
    processedBy: nullable(named),
    processedAt: nullable(instant),
  },
  { title: 'BusinessDay' },
)

export function dayBody(row: ShownDay): Static<typeof DayBody> {
  return {
    date: row.date.toString(),
    status: row.status,
    openedBy: namedBody(row.opened_by),
    openedAt: row.opened_at.toString(),
    settledBy: row.settled_by && namedBody(row.settled_by),
    settledAt: row.settled_at?.toString() ?? null,
    processedBy: row.processed_by && namedBody(row.processed_by),
    processedAt: row.processed_at?.toString() ?? null,
  }
}

/** The answer of a change to a day, read in the unit of work that made it. */
export function answerWithDay(branchId: number, date: Temporal.PlainDate, status: number) {
  return async (work: UnitOfWork): Promise<Answer> => {
    const row = await shownDay(work, branchId, date)
    if (!row) throw new Error(`the day ${date.toString()} is not there`)
    return { status, text: JSON.stringify(dayBody(row)) }
  }
}

const Obstacle = Type.Object({
  code: choice(['till_unsettled', 'session_open', 'cash_in_transit']),
  detail: Type.String(),
  blocks: Type.Boolean(),
  subject: Type.Object({ type: choice(['till', 'session', 'transfer']), id }),
  action: Type.Object({
    operation: Type.String(),
    path: Type.String(),
    permission: Type.String(),
  }),
})

const TillMark = Type.Object({
  id,
  number: Type.String(),
  holder: nullable(named),
  settlement: choice(['settled', 'unsettled']),
})

export const BranchDayBody = Type.Object(
  {
    branch: named,
    /** Under which cash that is moved now is booked. */
    businessDate: day,
    lastOpened: nullable(day),
    lastProcessed: nullable(day),
    /** The first date that can be opened; null: any. */
    openableFrom: nullable(day),
    current: Type.Unsafe<Static<typeof DayBody> | null>({
      ...Type.Object(DayBody.properties),
      type: ['object', 'null'],
      description: 'the day that is under way',
    }),
    tills: Type.Array(TillMark),
    /** What stands in the way of settling and processing; what does not block deserves a look. */
    obstacles: Type.Array(Obstacle),
  },
  { title: 'BranchDay' },
)

export function branchDayBody(
  shown: ShownBranch,
  current: ShownDay | null,
): Static<typeof BranchDayBody> {
  const notBefore = shown.last_processed?.add({ days: 1 }) ?? null
  const begun = lastBegun(shown.tills)
  const known = { openDay: shown.current, notBefore, initialisedOn: begun }
  const date = businessDateOf(known, shown.now, shown.time_zone)
  return {
    branch: namedBody(shown.branch),
    businessDate: date.toString(),
    lastOpened: shown.last_opened?.toString() ?? null,
    lastProcessed: shown.last_processed?.toString() ?? null,
    openableFrom: latest(shown.last_opened?.add({ days: 1 }) ?? null, begun)?.toString() ?? null,
    current: current && dayBody(current),
    tills: shown.tills.map(({ id: tillId, number, holder, settlement }) => {
      return { id: String(tillId), number, holder: holder && namedBody(holder), settlement }
    }),
    obstacles: obstaclesOf(shown, shown.tills),
  }
}

const MovementLine = Type.Object({ kind: Type.String(), count: Type.Integer(), amount: sum })

/** C-13: null for whoever may not see the position of the till; so are its start and end. */
function listOrHidden<Item extends TSchema>(item: Item) {
  return Type.Unsafe<Static<Item>[] | null>({ ...Type.Array(item), type: ['array', 'null'] })
}

export const SummaryBody = Type.Object(
  {
    branch: named,
    day: Type.Object(DayBody.properties),
    /** The first date that it covers; null: from the beginning. */
    from: nullable(day),
    to: day,
    tills: Type.Array(
      Type.Object({
        id,
        number: Type.String(),
        kind: choice(['standard', 'vault', 'reserve']),
        holder: nullable(named),
        currency: Type.String(),
        start: nullable(sum),
        end: nullable(sum),
        carriedUncounted: Type.Boolean(),
        movements: listOrHidden(MovementLine),
        papers: listOrHidden(
          Type.Object({ method: Type.String(), count: Type.Integer(), amount: sum }),
        ),
      }),
    ),
    /** Between other places, such as into a bag. */
    elsewhere: Type.Array(MovementLine),
    differences: Type.Array(
      Type.Object({
        tillNumber: Type.String(),
        kind: choice(['over', 'short']),
        amount: sum,
        reason: Type.String(),
      }),
    ),
  },
  { title: 'DaySummary' },
)

export type ShownSummary = Static<typeof SummaryBody>

/** A frozen summary, with the names of the holders; of tills of others only what `viewer` may see. */
export async function summaryBody(
  work: UnitOfWork,
  branch: { readonly id: number; readonly name: string },
  row: ShownDay & { readonly summary: Summary },
  viewer: Viewer,
): Promise<ShownSummary> {
  const { summary } = row
  const holders = summary.tills.flatMap(({ holderId }) => (holderId ? [Number(holderId)] : []))
  const names = await namesOf(work, holders)
  return {
    branch: namedBody(branch),
    day: dayBody(row),
    from: summary.from,
    to: summary.to,
    tills: summary.tills.map(({ holderId, kind, start, end, movements, papers, ...till }) => {
      const isShown = seesPosition(
        { holderId: holderId === null ? null : Number(holderId) },
        viewer,
      )
      return {
        ...till,
        kind: kind as 'standard' | 'vault' | 'reserve',
        holder: holderId ? { id: holderId, name: names.get(holderId) ?? '' } : null,
        start: isShown ? start : null,
        end: isShown ? end : null,
        movements: isShown ? [...movements] : null,
        papers: isShown ? [...papers] : null,
      }
    }),
    elsewhere: [...summary.elsewhere],
    differences: [...summary.differences],
  }
}
