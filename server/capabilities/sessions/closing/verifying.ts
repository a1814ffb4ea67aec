import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { ClosingCount } from '../session.ts'
import {
  type CountedMethod,
  type CountLine,
  type CountState,
  differenceOf,
  SETTLED,
} from './count.ts'

/** What the events of a chain so far say about cash and counts (T-13, S-15). */
export type ToldClosing = {
  readonly openingBalance: number
  readonly closingCount: ClosingCount
  readonly nets: Map<string, number>
  readonly counts: ToldCount[]
}

type ToldCount = {
  readonly number: number
  readonly lines: readonly CountLine[]
  readonly counted: number
  readonly expected: number
  /** Null in counts that were given before it stood in them. */
  readonly rounding: number | null
  readonly others: readonly CountedMethod[]
  readonly tolerance: number
  readonly countedBy: number | null
  readonly state: CountState
  readonly reason: string | null
  readonly explainedBy: number | null
  readonly decidedBy: number | null
  readonly note: string | null
}

/** The parts of an event's body that speak of it. */
export type ClosingBody = Partial<
  Pick<
    ToldCount,
    'number' | 'lines' | 'counted' | 'expected' | 'rounding' | 'others' | 'tolerance' | 'state'
  >
> & {
  readonly userId: number | null
  readonly method?: string
  readonly amount?: number
  readonly before?: { readonly method: string }
  readonly after?: { readonly method: string }
  readonly cashMethods?: readonly string[]
  readonly reason?: string | null
  readonly note?: string | null
  readonly to?: string | number
}

export function nothingTold(openingBalance: number | null, closingCount: string): ToldClosing {
  return {
    openingBalance: openingBalance ?? 0,
    closingCount: closingCount as ClosingCount,
    nets: new Map(),
    counts: [],
  }
}

/**
 * Takes an event up. Answers with what does not add up: an expected figure that is not the sum of the
 * events before it, a total that is not that of its lines, a closing without its count. `amount` is
 * that of the transaction which the event speaks of.
 */
export function retellClosing(
  told: ToldClosing,
  kind: string,
  body: ClosingBody,
  amount: number | null,
): string | null {
  switch (kind) {
    case 'posted':
    case 'moved_in':
      return add(told, body.method, body.amount)
    case 'moved_out':
      return add(told, body.method, -(body.amount ?? 0))
    case 'edited':
      add(told, body.before?.method, -(amount ?? 0))
      return add(told, body.after?.method, amount ?? 0)
    case 'counted':
      return count(told, body)
    case 'count_explained':
      return change(told, body.number, {
        state: 'waiting',
        reason: body.reason ?? null,
        explainedBy: body.userId,
      })
    case 'count_approved':
    case 'count_sent_back': {
      const state = kind === 'count_approved' ? 'approved' : 'sent_back'
      return change(told, body.number, { state, decidedBy: body.userId, note: body.note ?? null })
    }
    case 'status_changed':
      return body.to === 'closed' ? close(told) : null
    default:
      return null
  }
}

function add({ nets }: ToldClosing, method = '', amount = 0): null {
  nets.set(method, (nets.get(method) ?? 0) + amount)
  return null
}

function count(told: ToldClosing, body: ClosingBody): string | null {
  const { lines = [], others = [], counted = 0, expected = 0, cashMethods = [] } = body
  const net = (method: string) => told.nets.get(method) ?? 0
  const rounding = body.rounding ?? null
  const unrounded = cashMethods.reduce((sum, method) => sum + net(method), told.openingBalance)
  const cash = unrounded + (rounding ?? 0)
  const total = lines.reduce((sum, { value, pieces }) => sum + value * pieces, 0)
  const reason = body.reason ?? null
  told.counts.push({
    number: told.counts.length + 1,
    lines,
    others,
    counted,
    expected,
    rounding,
    tolerance: body.tolerance ?? 0,
    countedBy: body.userId,
    state: body.state ?? 'unexplained',
    reason,
    explainedBy: reason === null ? null : body.userId,
    decidedBy: null,
    note: null,
  })
  if (body.number !== told.counts.length) return 'a count before it is missing'
  if (total !== counted) return 'the sum of its lines is another'
  const agrees = expected === cash && others.every((each) => each.expected === net(each.method))
  return agrees ? null : 'what was expected is not what the events before it add up to'
}

function change(told: ToldClosing, number = 0, part: Partial<ToldCount>): string | null {
  const before = told.counts.at(-1)
  if (!before || before.number !== number) return 'it speaks of a count that was not the newest'
  told.counts[number - 1] = { ...before, ...part }
  return null
}

function close({ closingCount, counts }: ToldClosing): string | null {
  if (closingCount === 'none') return null
  const last = counts.at(-1)
  return last && SETTLED.includes(last.state) ? null : 'it was closed without its count'
}

/** The newest count as it stands in the session's own row. */
export type CountMark = {
  readonly count_number: number
  readonly count_difference: number | null
  readonly count_state: string | null
}

/** What the rows say otherwise than the events; null when they agree. */
export async function differingCounts(
  work: UnitOfWork,
  sessionId: number,
  { counts }: ToldClosing,
  mark: CountMark,
): Promise<string | null> {
  const last = counts.at(-1)
  const isMarked =
    mark.count_number === counts.length &&
    mark.count_state === (last?.state ?? null) &&
    mark.count_difference === (last ? differenceOf(last) : null)
  if (!isMarked) return 'the count in the session is not that of its events'
  if (counts.length === 0 && !(await hasRows(work, sessionId))) return null
  const rows = await countRows(work, sessionId)
  const same = JSON.stringify(rows.map(plain)) === JSON.stringify(counts.map(plain))
  return same ? null : 'its counts are not those of its events'
}

async function hasRows(work: UnitOfWork, sessionId: number): Promise<boolean> {
  return (await countRows(work, sessionId)).length > 0
}

async function countRows(work: UnitOfWork, sessionId: number): Promise<ToldCount[]> {
  const rows = await work.db
    .selectFrom('session_counts')
    .where('agency_id', '=', work.agencyId)
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .select(['number', 'lines', 'counted', 'expected', 'rounding', 'others', 'tolerance'])
    .select(['state', 'reason'])
    .select(['counted_by as countedBy', 'explained_by as explainedBy'])
    .select(['decided_by as decidedBy', 'note'])
    .execute()
  return rows as unknown as ToldCount[]
}

/** One order of all fields, however the database or an event has them. */
function plain(told: ToldCount): unknown[] {
  const { number, counted, expected, rounding, tolerance } = told
  const { countedBy, state, reason, explainedBy } = told
  return [
    number,
    told.lines.map(({ denomination, value, pieces }) => [denomination, value, pieces]),
    [counted, expected, rounding, tolerance, countedBy, state, reason, explainedBy],
    told.others.map((each) => [each.method, each.items, each.counted, each.expected]),
    [told.decidedBy, told.note],
  ]
}
