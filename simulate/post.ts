import type { ItemTold } from './item.ts'
import type { Step, Timed } from './order.ts'
import type { Fault, Written } from './post-file.ts'
import type { Queue, Waiting } from './queue.ts'

/** What is known of payments that arrive by file, and of their repair: a part of the model. Pure. */
export type Post = {
  readonly sources: Map<string, Source>
  readonly files: Map<string, KnownFile>
  /** In repair, by their numbers. */
  readonly items: Map<string, KnownItem>
  /** Configurations, the default one first, and which of them the overseer left active. */
  readonly configurations: Map<string, readonly Queue[]>
  active: string | null
  /** from when on what was active; null: nothing. */
  readonly activations: (Timed & { readonly queues: readonly Queue[] | null })[]
  /** the groups, by their names, and whose people are who. */
  readonly groups: Map<string, string>
  readonly roles: Map<string, readonly string[]>
  /** All that anybody fetched, or tried to. */
  readonly fetchings: Timed[]
  /** when all that anybody held was given back. */
  readonly resets: Timed[]
  /** when whatever was over was released. */
  readonly fetches: Timed[]
  readonly finalisings: (Timed & { readonly by: string })[]
  readonly disposals: (Timed & { readonly by: string; readonly item: string })[]
  readonly locks: (Timed & { readonly by: string; readonly since: number })[]
  /** as the agency has set it from then on. */
  readonly settings: (Timed & Settings)[]
  readonly logins: Map<string, Login[]>
  /** Payments that nobody handed over, with everything that was told of them. */
  readonly settled: Settled[]
  /** What somebody believes to hold, by person. */
  readonly hands: Map<string, Set<string>>
  readonly played: Map<string, number>
}

export type Source = {
  readonly id: string
  readonly format: 'csv' | 'lockbox' | 'intercept'
  readonly drawerId: string
  /** More than the due is taken, and not repaired. */
  readonly takesMore: boolean
}

export type Settings = { readonly minutes: number; readonly pending: number }

/** A line of a file as it was written. */
export type Row = {
  readonly citation: string
  /** `0` where a lockbox has none. */
  readonly amount: string
  readonly reference: string
  /** Of an intercept: what its authority keeps. */
  readonly fee?: string
  /** Of a lockbox: the check is for this citation as well. */
  readonly second?: string
}

export type KnownFile = {
  readonly id: string
  readonly source: Source
  readonly rows: readonly Row[]
  readonly written: Written
  readonly isDry: boolean
  /** I-1: what is said in it or beside it, and is not so. */
  readonly fault: Fault | null
  readonly asked: number
  status: string
  /** When it was surely over, and its figures then: fees, and items in repair or found by a dry run. */
  overBy: number
  fees: number
  inRepair: number
  /** All that became of its lines was looked at. */
  isLookedAt: boolean
}

export type KnownItem = {
  readonly id: string
  /** Null until it is shown, or its file is. */
  arrived: Arrived | null
  /** From when on it was surely in repair. */
  seenFrom: number
  readonly steps: Step<ItemTold>[]
  /** The payment that it was posted as. */
  payment: string | null
}

export type Arrived = Waiting & { readonly from: Source }

/** From when on somebody was signed in, and when that was surely still so. */
export type Login = Timed & { seen: number }

/** Its steps share when it may have happened, which later answers may narrow. */
export type Settled = {
  readonly sessionId: string
  readonly receipt: number
  readonly steps: { asked: number; answered: number }[]
}

export function newPost(): Post {
  return {
    sources: new Map(),
    files: new Map(),
    items: new Map(),
    configurations: new Map(),
    active: null,
    activations: [],
    groups: new Map(),
    roles: new Map(),
    fetchings: [],
    resets: [],
    fetches: [],
    finalisings: [],
    disposals: [],
    locks: [],
    settings: [{ asked: 0, answered: 0, minutes: 10, pending: 10 }],
    logins: new Map(),
    settled: [],
    hands: new Map(),
    played: new Map(),
  }
}

export function plays({ played }: Post, what: string, times = 1): void {
  played.set(what, (played.get(what) ?? 0) + times)
}

export function isThere({ items }: Post, id: string, moment: number): KnownItem {
  const item = items.get(id) ?? { id, arrived: null, seenFrom: moment, steps: [], payment: null }
  items.set(id, item)
  return item
}

export function handOf({ hands }: Post, userId: string): Set<string> {
  const hand = hands.get(userId) ?? new Set()
  hands.set(userId, hand)
  return hand
}

/** minor units of what stands in a file; null for what is no amount. */
export function minorOf(amount: string): number | null {
  return /^\d+\.\d\d$/.test(amount) ? Math.round(Number(amount) * 100) : null
}

export function nameOfRow({ citation, amount, reference }: Row): string {
  return `${citation} ${amount} ${reference}`
}
