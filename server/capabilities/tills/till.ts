import type { TillKind, TillState } from '../../journal/cash-fact.ts'

export type { TillKind, TillState }

/** A till as the write door holds it, with where its cash lies. Minor units of its currency. */
export type Till = TillState & { readonly id: number; readonly trays: readonly Tray[] }

export type Tray = { readonly number: number; readonly position: number }

/** C-2: what decides what may be done with a till, and with the day of its branch. */
export type Facets = {
  readonly assignment: 'available' | 'assigned'
  readonly settlement: 'settled' | 'unsettled'
  /** The business date on which the till last lived; a till without a life is done, as `processed`. */
  readonly day: 'unopened' | 'open' | 'settled' | 'processed'
  /** Whether any session of the branch is Open. */
  readonly session: 'open' | 'none'
}

export type Doing =
  | 'assign'
  | 'initialise'
  | 'take_cash'
  | 'count'
  | 'book'
  | 'give'
  | 'accept'
  | 'pay_in_or_out'
  | 'unassign'
  | 'delete'
  | 'open_day'
  | 'settle_day'
  | 'process_day'

/** Which facet has to be what, and the refusal if it is not; in order of precedence. */
type Need = {
  readonly [Facet in keyof Facets]: {
    readonly facet: Facet
    readonly in: readonly Facets[Facet][]
    readonly refusal: TillRefusal
    /** Only of tills that somebody holds. */
    readonly ofAssigned?: true
  }
}[keyof Facets]

export type TillRefusal =
  | 'till_assigned'
  | 'till_not_assigned'
  | 'till_settled'
  | 'till_unsettled'
  | 'day_not_processed'
  | 'day_under_way'
  | 'day_not_open'
  | 'day_not_settled'
  | 'session_open'

const ASSIGNED: Need = { facet: 'assignment', in: ['assigned'], refusal: 'till_not_assigned' }
const DONE: Need = { facet: 'day', in: ['processed'], refusal: 'day_not_processed' }
const UNDER_WAY: Need = { facet: 'day', in: ['open', 'settled'], refusal: 'day_not_open' }
const QUIET: readonly Need[] = [
  { facet: 'settlement', in: ['settled'], refusal: 'till_unsettled', ofAssigned: true },
  { facet: 'session', in: ['none'], refusal: 'session_open' },
]

/**
 * The transition table (C-2 to C-11): all that assignment, settlement, day and sessions say about
 * what may be done. What else may stand in the way (who asks, how much cash there is) says the rule.
 */
export const NEEDS: Readonly<Record<Doing, readonly Need[]>> = {
  assign: [{ facet: 'assignment', in: ['available'], refusal: 'till_assigned' }],
  initialise: [ASSIGNED],
  take_cash: [ASSIGNED],
  count: [ASSIGNED],
  book: [ASSIGNED, { facet: 'settlement', in: ['unsettled'], refusal: 'till_settled' }],
  give: [ASSIGNED],
  accept: [ASSIGNED],
  pay_in_or_out: [ASSIGNED],
  unassign: [ASSIGNED, DONE],
  delete: [{ facet: 'assignment', in: ['available'], refusal: 'till_assigned' }, DONE],
  open_day: [{ facet: 'day', in: ['unopened', 'processed'], refusal: 'day_under_way' }],
  settle_day: [UNDER_WAY, ...QUIET],
  process_day: [UNDER_WAY, { facet: 'day', in: ['settled'], refusal: 'day_not_settled' }, ...QUIET],
}

/** What the table refuses; null: it allows it. Facets that are left out are not asked about. */
export function refusedBy(doing: Doing, facets: Partial<Facets>): TillRefusal | null {
  const unmet = NEEDS[doing].find((need) => {
    const found = facets[need.facet]
    const isAsked = found !== undefined && !(need.ofAssigned && facets.assignment === 'available')
    return isAsked && !(need.in as readonly string[]).includes(found)
  })
  return unmet?.refusal ?? null
}

/** Facets of a till alone. C-9: a till in which nothing happened since the last processing is done. */
export function facetsOf(till: TillState): Pick<Facets, 'assignment' | 'settlement' | 'day'> {
  const { holderId, settlement, touchedOn, openDay } = till
  const isDone = touchedOn === null || isProcessed(till, touchedOn)
  return {
    assignment: holderId === null ? 'available' : 'assigned',
    settlement,
    day: isDone ? 'processed' : openDay === null ? 'unopened' : 'open',
  }
}

/** C-11: whether the branch's day of this date, or a later one, was processed. */
export function isProcessed(
  { notBefore }: Pick<TillState, 'notBefore'>,
  date: Temporal.PlainDate,
): boolean {
  return notBefore !== null && Temporal.PlainDate.compare(date, notBefore) < 0
}

/** The cash in all trays, in minor units. */
export function positionOf({ trays }: Pick<Till, 'trays'>): number {
  return trays.reduce((sum, { position }) => sum + position, 0)
}

/**
 * C-11: the date under which the branch's cash is booked at this moment: that of the open day; where
 * none is open the agency's today, the day after the one that was processed last, or the one that was
 * begun already, whichever is latest. So no date comes back after the next has begun, whatever clocks
 * and time zones do (C-5).
 */
export function businessDateOf(
  { openDay, notBefore, initialisedOn }: Pick<TillState, 'openDay' | 'notBefore' | 'initialisedOn'>,
  now: Temporal.Instant,
  timeZone: string,
): Temporal.PlainDate {
  if (openDay) return openDay
  return latest(notBefore, initialisedOn, dayOf(now, timeZone))
}

/** The latest of those that there are. */
export function latest(
  ...days: [...(Temporal.PlainDate | null)[], Temporal.PlainDate]
): Temporal.PlainDate
export function latest(...days: (Temporal.PlainDate | null)[]): Temporal.PlainDate | null
export function latest(...days: (Temporal.PlainDate | null)[]): Temporal.PlainDate | null {
  let found: Temporal.PlainDate | null = null
  for (const day of days)
    if (day && (!found || Temporal.PlainDate.compare(day, found) > 0)) found = day
  return found
}

const days = new WeakMap<Temporal.Instant, Map<string, Temporal.PlainDate>>()

/** All commands of a batch have one moment: which day that is in a zone is reckoned once. */
function dayOf(now: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const known = days.get(now) ?? new Map<string, Temporal.PlainDate>()
  days.set(now, known)
  const day = known.get(timeZone) ?? now.toZonedDateTimeISO(timeZone).toPlainDate()
  known.set(timeZone, day)
  return day
}

/**
 * The date that a count belongs to: the one that the till was initialised for, after midnight too,
 * until that is processed or another begins.
 */
export function livingDateOf(
  till: Pick<TillState, 'openDay' | 'notBefore' | 'initialisedOn'>,
  now: Temporal.Instant,
  timeZone: string,
): Temporal.PlainDate {
  const { openDay, initialisedOn } = till
  const isOver = initialisedOn === null || isProcessed(till, initialisedOn)
  return openDay ?? (isOver ? businessDateOf(till, now, timeZone) : initialisedOn)
}

/** C-5: the till as it begins a business date, once; with `resets`, its totals too, once. */
export function initialised(
  till: Till,
  date: Temporal.PlainDate,
  resets: boolean,
): Omit<TillChange, 'after'> & { readonly after: Till } {
  const isNew = isBefore(till.initialisedOn, date)
  const isReset = resets && isBefore(till.totalsOn, date)
  const after: Till = {
    ...till,
    ...(isNew
      ? {
          initialisedOn: date,
          carriedUncounted: till.settlement === 'unsettled',
          settlement: 'settled' as const,
          batch: 1,
        }
      : {}),
    ...(isReset ? { totalsOn: date, period: till.period + 1 } : {}),
  }
  return { after, ...(isNew ? { starts: true } : {}), ...(isReset ? { resets: true } : {}) }
}

function isBefore(day: Temporal.PlainDate | null, date: Temporal.PlainDate): boolean {
  return day === null || Temporal.PlainDate.compare(day, date) < 0
}

type TillChange = { readonly after: TillState; readonly starts?: true; readonly resets?: true }

/** How a till is called in sentences. */
export function tillName({ number }: Pick<TillState, 'number'>): string {
  return `Till ${number}`
}

/** As the database tells names apart: case and blanks make no difference. */
export function numberKey(number: string): string {
  return number.replaceAll(/\s+/g, ' ').trim().normalize('NFKC').toLowerCase()
}
