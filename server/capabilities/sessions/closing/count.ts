import type { CountedMethod, CountLine } from '../../../journal/fact.ts'

export type { CountedMethod, CountLine }

/**
 * What has become of a count. *Agreed*: it differs by no more than the tolerance, and so did the one
 * before it. *Unexplained*: one of the two by more, and nobody has said why. *Waiting*: somebody has,
 * and another person is to approve it.
 */
export type CountState = 'agreed' | 'unexplained' | 'waiting' | 'approved' | 'sent_back'

/** With these the session may be closed. */
export const SETTLED: readonly CountState[] = ['agreed', 'approved']

/** A count as rules see it: figures that were frozen when it was given (S-15). */
export type Count = {
  readonly number: number
  readonly counted: number
  readonly expected: number
  readonly others: readonly CountedMethod[]
  readonly state: CountState
  readonly countedBy: number
}

/** A session about to be counted or closed: what is expected in it, and its newest count. */
export type Closing = {
  /** Zero where none was given. */
  readonly openingBalance: number
  readonly openedBy: number
  /** By how much its cash is more than its postings say, where cash is rounded: minor units. */
  readonly rounding: number
  /** The net of each method. */
  readonly nets: ReadonlyMap<string, number>
  /** Whose transactions stand in it, and how many. */
  readonly takers: ReadonlyMap<number, number>
  readonly count: Count | null
}

/** A method as far as counting needs it (T-4). */
export type CountableMethod = {
  readonly code: string
  readonly name: string
  readonly cash: boolean
  /** It comes on paper with a number of its own, as checks do. */
  readonly needsReference: boolean
  readonly system: boolean
}

/** The closings of one unit of work, and what the agency has settled about counting. */
export type Closings = {
  readonly currency: string
  /** Minor units by which counted and expected may differ without anybody being asked. */
  readonly tolerance: number
  readonly methods: readonly CountableMethod[]
  readonly sessions: ReadonlyMap<number, Closing>
}

/** Methods that are cash: together they are what lies in the drawer. */
export function cashMethods({ methods }: Closings): readonly string[] {
  return methods.filter(({ cash }) => cash).map(({ code }) => code)
}

/** What can be counted besides cash: the account balance is no paper and no coin. */
export function otherMethods({ methods }: Closings): readonly CountableMethod[] {
  return methods.filter(({ cash, system }) => !cash && !system)
}

/**
 * The cash that should be there: opening balance, net of the cash methods, and what was rounded, in
 * minor units.
 */
export function expectedCash(closings: Closings, closing: Closing): number {
  const { openingBalance, rounding, nets } = closing
  return cashMethods(closings).reduce(
    (sum, code) => sum + (nets.get(code) ?? 0),
    openingBalance + rounding,
  )
}

/** What should be there of one other method, in minor units. */
export function expectedOf(method: string, { nets }: Closing): number {
  return nets.get(method) ?? 0
}

/** The cash counted less the cash expected: negative is short, positive is over. */
export function differenceOf({ counted, expected }: Pick<Count, 'counted' | 'expected'>): number {
  return counted - expected
}

/** Whether cash or any other method differs by more than the tolerance. */
export function isBeyond(tolerance: number, count: Pick<Count, 'counted' | 'expected' | 'others'>) {
  return [count, ...count.others].some((each) => Math.abs(each.counted - each.expected) > tolerance)
}

/**
 * Whether it is counted again after a difference. Whatever the new count comes to, another person
 * looks at it: whoever had a difference must not make it go away alone.
 */
export function followsDifference({ count }: Closing): boolean {
  return count !== null && count.state !== 'agreed'
}

/**
 * Whether something has happened since that changes what was expected. The figures stay frozen; the
 * session then needs another count (S-3 and S-15 together).
 */
export function isOutdated(count: Count, closings: Closings, closing: Closing): boolean {
  return (
    count.expected !== expectedCash(closings, closing) ||
    count.others.some(({ method, expected }) => expected !== expectedOf(method, closing))
  )
}
