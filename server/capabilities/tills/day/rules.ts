import type { BusinessDay, CashFact } from '../../../journal/cash-fact.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { stateOf } from '../custody.ts'
import { type Acting, settingsOf, type TillsState } from '../rules.ts'
import type { BranchDays, TillsSlice } from '../slice.ts'
import { businessDateOf, type Facets, initialised, latest, refusedBy, type Till } from '../till.ts'
import { refuseFacet } from '../words.ts'
import { type DayObstacle, obstaclesOf } from './obstacles.ts'
import { type Summary, summaryOf } from './summary.ts'

type Decided = { readonly facts: readonly CashFact[]; readonly date: Temporal.PlainDate }

/** How far ahead a day may be opened. */
const DAYS_AHEAD = 7

/**
 * C-11: opens a business day of a branch, today's unless another is named: all of its tills are
 * initialised for it, with their totals reset (C-5). A date is opened once, and after the one before.
 */
export function decideOpening(
  { tills }: TillsState,
  wish: { readonly branchId: number; readonly date: Temporal.PlainDate | null },
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const branch = branchOf(tills, wish.branchId)
  if (isRefusal(branch)) return branch
  const { day, lastOpened, lastProcessed } = branch
  const code = refusedBy('open_day', { day: day?.status ?? 'unopened' })
  if (code) return refuseFacet(code, dayName(day), { businessDate: day?.date.toString() })
  const { timeZone } = settingsOf(tills)
  const notBefore = lastProcessed?.add({ days: 1 }) ?? null
  const begun = lastBegun(tillsOf(tills, wish.branchId))
  const none = { openDay: null, notBefore, initialisedOn: begun }
  const date = wish.date ?? businessDateOf(none, now, timeZone)
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const refusal = refuseEarlier(date, begun) ?? refuseDate(date, lastOpened, today)
  if (refusal) return refusal
  const opened: BusinessDay = {
    branchId: wish.branchId,
    date,
    status: 'open',
    openedBy: acting.userId,
    openedAt: now,
    settledBy: null,
    settledAt: null,
    processedBy: null,
    processedAt: null,
    summary: null,
  }
  const facts = tillsOf(tills, wish.branchId).map((till): CashFact => {
    const { after, ...change } = initialised({ ...till, openDay: date }, date, true)
    const ready = till.holderId !== null
    return { fact: 'till_changed', tillId: till.id, after: { ...stateOf(after), ready }, ...change }
  })
  return { facts: [{ fact: 'business_day_changed', day: opened }, ...facts], date }
}

/** The last date under which anything of these tills is booked; it is locked with them. */
export function lastBegun(
  tills: readonly Pick<Till, 'initialisedOn' | 'touchedOn'>[],
): Temporal.PlainDate | null {
  return latest(...tills.flatMap(({ initialisedOn, touchedOn }) => [initialisedOn, touchedOn]))
}

/** C-5, C-11: cash that is booked under a later date would be counted for both. */
function refuseEarlier(date: Temporal.PlainDate, begun: Temporal.PlainDate | null): Refusal | null {
  if (begun === null || Temporal.PlainDate.compare(date, begun) >= 0) return null
  return refuse(
    'date_not_openable',
    `Tills of this branch have begun ${begun.toString()} already. Open that date or a later one: what came before it is part of it.`,
    { begun: begun.toString() },
    '/date',
  )
}

function refuseDate(
  date: Temporal.PlainDate,
  lastOpened: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Refusal | null {
  const isPast = lastOpened !== null && Temporal.PlainDate.compare(date, lastOpened) <= 0
  const isFar = Temporal.PlainDate.compare(date, today.add({ days: DAYS_AHEAD })) > 0
  if (!isPast && !isFar) return null
  return refuse(
    'date_not_openable',
    isPast
      ? `The last day that was opened here is ${lastOpened.toString()}. A date is opened once, and only a later one follows it.`
      : `A day is opened at most ${DAYS_AHEAD} days ahead.`,
    { lastOpened: lastOpened?.toString() ?? null },
    '/date',
  )
}

/** C-11: settles the day that is under way: every assigned till is Settled and no session Open. */
export function decideSettling(
  { tills }: TillsState,
  branchId: number,
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const found = underWay(tills, branchId, 'settle_day')
  if (isRefusal(found)) return found
  const { day } = found
  const settled: BusinessDay = {
    ...day,
    status: 'settled',
    settledBy: acting.userId,
    settledAt: now,
  }
  const facts: CashFact[] =
    day.status === 'settled' ? [] : [{ fact: 'business_day_changed', day: settled }]
  return { facts, date: day.date }
}

/**
 * C-11: writes the cash summary and ends the date. What happens afterwards counts for the next one.
 * A payment since the settling has un-settled its till, so the same is asked again.
 */
export function decideProcessing(
  { tills }: TillsState,
  branchId: number,
  acting: Acting,
  now: Temporal.Instant,
): (Decided & { readonly summary: Summary }) | Refusal {
  const found = underWay(tills, branchId, 'process_day')
  if (isRefusal(found)) return found
  const { day } = found
  const { sums, lastProcessed } = found.branch
  if (!sums) throw new Error(`what branch ${branchId} has not processed is not in the footprint`)
  const summary = summaryOf(day.date, { lastProcessed, ...sums }, tillsOf(tills, branchId))
  const processed: BusinessDay = {
    ...day,
    status: 'processed',
    processedBy: acting.userId,
    processedAt: now,
    summary,
  }
  const notBefore = day.date.add({ days: 1 })
  const facts = tillsOf(tills, branchId).map((till): CashFact => {
    const after = { ...stateOf(till), openDay: null, notBefore }
    return { fact: 'till_changed', tillId: till.id, after }
  })
  const done: CashFact = { fact: 'business_day_changed', day: processed }
  return { facts: [done, ...facts], date: day.date, summary }
}

function underWay(
  tills: TillsSlice,
  branchId: number,
  doing: 'settle_day' | 'process_day',
): { readonly day: BusinessDay; readonly branch: BranchDays } | Refusal {
  const branch = branchOf(tills, branchId)
  if (isRefusal(branch)) return branch
  const { day } = branch
  const status: Facets['day'] = day?.status ?? 'unopened'
  const code = refusedBy(doing, { day: status })
  if (code || !day) return refuseFacet(code ?? 'day_not_open', dayName(day))
  const inTheWay = obstaclesOf(branch, tillsOf(tills, branchId)).filter(({ blocks }) => blocks)
  return inTheWay.length > 0 ? refuseObstacles(inTheWay, dayName(day)) : { day, branch }
}

function refuseObstacles(obstacles: readonly DayObstacle[], name: string): Refusal {
  const [first] = obstacles
  const code = first?.code === 'session_open' ? 'session_open' : 'till_unsettled'
  const words = obstacles.map(({ detail }) => detail).join(' ')
  return refuse(code, `${name} cannot end yet. ${words}`, { obstacles })
}

/** All tills of the branch that are there, in the order of their ids. */
export function tillsOf({ tills }: TillsSlice, branchId: number): Till[] {
  const own = [...tills.values()].filter((till) => till.branchId === branchId)
  return own.toSorted((a, b) => a.id - b.id)
}

export function branchOf({ branches }: TillsSlice, branchId: number): BranchDays | Refusal {
  return branches.get(branchId) ?? refuse('branch_not_found', 'There is no such branch.')
}

function dayName(day: BusinessDay | null): string {
  return day ? `The business day of ${day.date.toString()}` : 'The business day'
}
