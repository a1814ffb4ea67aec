import type { BranchTold } from './branch.ts'
import type { Step, Timed } from './order.ts'

/** What is known of tills and of cash that lies in them, from the answers. Pure. */
export type Custody = {
  /** C-4, C-9 to C-11: whatever was told of the branch, which has an order of its own. */
  readonly branch: Step<BranchTold>[]
  readonly tills: Map<string, KnownTill>
  readonly transfers: Map<string, KnownTransfer>
  readonly requests: Map<string, KnownRequest>
  readonly counts: Map<string, KnownCount>
  readonly deposits: Map<string, KnownDeposit>
  /** Payments in cash, each transaction, and who took it. */
  readonly taken: Taken[]
  /** C-6: who signed in, between which moments. */
  readonly arrivals: (Timed & { readonly userId: string })[]
  readonly daysSettled: Set<string>
}

export type KnownTill = {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly limit: number | null
  /** As they were shown last: for whoever picks one. */
  holder: string | null
  figures: Figures | null
  isSettled: boolean
  isGone: boolean
  readonly assigned: (Timed & { readonly userId: string })[]
  readonly unassigned: Timed[]
  /** C-6: when it was shown to be usable by this person. */
  readonly ready: (Timed & { readonly userId: string })[]
  /** Cash that was moved for sure, and whatever may have made the till Settled again. */
  readonly moved: Timed[]
  readonly settling: Timed[]
  /** C-5: with what it began each date, as it was shown. */
  readonly starts: Map<string, Timed & { readonly trays: string }>
}

export type Figures = {
  readonly position: number
  readonly trays: readonly {
    readonly number: number
    readonly position: number
    readonly startPosition: number
  }[]
  readonly bins: readonly {
    readonly number: number
    readonly count: number
    readonly amount: number
  }[]
}

export type KnownTransfer = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly bag: string | null
  readonly amount: number
  readonly givenBy: string
  status: 'in_transit' | 'accepted' | 'returned'
  deposit: string | null
}

export type KnownRequest = {
  readonly id: string
  readonly till: string
  readonly direction: 'in' | 'out'
  readonly kind: 'paid' | 'float'
  readonly amount: number
  readonly requestedBy: string
  status: 'requested' | 'approved' | 'declined'
}

export type KnownCount = {
  readonly till: string
  readonly number: number
  readonly countedBy: string
  isBooked: boolean
  /** What each tray differed by; null: it was not shown. */
  differences: readonly number[] | null
}

export type KnownDeposit = {
  readonly id: string
  readonly cash: number
  readonly preparedBy: string
  status: 'prepared' | 'sealed' | 'banked' | 'cancelled'
  bags: readonly string[]
  till: string | null
}

export type Taken = Timed & {
  readonly transaction: string
  readonly amount: number
  readonly userId: string
}

export function newCustody(): Custody {
  return {
    branch: [],
    tills: new Map(),
    transfers: new Map(),
    requests: new Map(),
    counts: new Map(),
    deposits: new Map(),
    taken: [],
    arrivals: [],
    daysSettled: new Set(),
  }
}

/** Whether they surely held it and could use it all that time. */
export function surelyUses(till: KnownTill, userId: string, during: Timed): boolean {
  return till.ready.some(
    (ready) =>
      ready.userId === userId &&
      ready.answered < during.asked &&
      !till.unassigned.some((end) => isBetween(end, ready, during)),
  )
}

/** Whether they may have held it at some moment of that time. */
export function maybeHolds(till: KnownTill, userId: string, during: Timed): boolean {
  return till.assigned.some(
    (begin) =>
      begin.userId === userId &&
      begin.asked < during.answered &&
      !till.unassigned.some((end) => end.asked > begin.answered && end.answered < during.asked),
  )
}

/** Whether somebody surely held it, and it was surely Unsettled, all that time (C-8, C-11). */
export function surelyUnsettled({ arrivals }: Custody, till: KnownTill, during: Timed): boolean {
  const holders = new Set(till.assigned.map(({ userId }) => userId))
  if (![...holders].some((userId) => surelyUses(till, userId, during))) return false
  const came = arrivals.filter(({ userId }) => holders.has(userId))
  const settling = [...till.settling, ...came]
  return till.moved.some(
    (moved) =>
      moved.answered < during.asked && !settling.some((each) => isBetween(each, moved, during)),
  )
}

/** Whether it may have been after the one began and before the other was over. */
export function isBetween(what: Timed, first: Timed, last: Timed): boolean {
  return what.answered > first.asked && what.asked < last.answered
}

/** What no entry of the audit log says: who was in each other's way, and bags that were emptied. */
export function playedWithTills({ branch, deposits, taken, tills }: Custody): [string, number][] {
  const times = (isOne: (told: BranchTold) => boolean) => branch.filter(isOne).length
  const assigned = branch.filter(({ told }) => told === 'assigned')
  const races = branch.filter(
    (step) =>
      (step.told === 'is_held' || step.told === 'has_another') &&
      assigned.some((other) => isBetween(other, step, step)),
  )
  const inTills = taken.filter((each) =>
    [...tills.values()].some((till) => surelyUses(till, each.userId, each)),
  )
  return [
    ['cash into a till', inTills.length],
    ['cash without a till', taken.length - inTills.length],
    ['assigned at once', races.length],
    ['day held up', times(({ told }) => told === 'in_the_way')],
    ['bag deposited', [...deposits.values()].reduce((sum, { bags }) => sum + bags.length, 0)],
  ]
}
