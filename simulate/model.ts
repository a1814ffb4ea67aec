import type { Batch, BatchTold, Line, Slip } from './batch.ts'
import type { CitationTold } from './citation.ts'
import { type Custody, newCustody, playedWithTills } from './custody.ts'
import type { OrderTold } from './permit-order.ts'
import type { PermitTold } from './permit.ts'
import type { Step, Timed } from './order.ts'
import { newPost, type Post } from './post.ts'
import type { MoneyTold } from './unidentified.ts'
import type { Answer } from './wire.ts'

/**
 * What must be true of one agency by the rules, from nothing but what was asked and what was
 * answered. It takes answers in, says at once what contradicts them, and is compared with the
 * database in the end. Pure: it asks nobody.
 */
export type Model = {
  readonly agency: string
  /** Counts what is asked and what is answered: the only order that is known for sure. */
  moment: number
  readonly clockMarks: { readonly moment: number; readonly now: Temporal.Instant }[]
  readonly drawers: Map<string, Drawer>
  readonly sessions: Map<string, Session>
  readonly payments: Map<string, Payment>
  readonly transactions: Map<string, Transaction>
  readonly citations: Map<string, Citation>
  readonly permits: Map<string, Permit>
  /** By number, such as PO-30001. */
  readonly orders: Map<string, Order>
  readonly batches: Map<string, KnownBatch>
  readonly plans: Map<string, Plan>
  readonly custody: Custody
  readonly post: Post
  /** By the item that it came with. */
  readonly unidentified: Map<string, KnownMoney>
  /** Every answer that has to be kept, by person and key (T-14). */
  readonly kept: Map<string, Answer>
  /** How often each action was accepted, by its name in the audit log. */
  readonly accepted: Map<string, number>
  /** What can be said only when everything is over and all answers are there. */
  readonly claims: (() => string | null)[]
  readonly wrong: string[]
  /** When a server or the database was killed. */
  readonly kills: number[]
}

export type Status = 'open' | 'in_review' | 'closed'

export type Drawer = {
  readonly id: string
  readonly concurrentUsers: boolean
  readonly openingBalanceRequired: boolean
}

export type Session = {
  readonly id: string
  readonly drawerId: string
  readonly cutOffAt: Temporal.Instant | null
  readonly cutOffStatus: Status | null
  /** From when on it is known to have been there. */
  readonly knownFrom: number
  /** Somebody has asked for its end, or the clock has shown its cut-off. */
  mayHaveEnded: boolean
  /** How far people have taken it, and from which moments on that is known. */
  taken: Status
  leftOpenBy: number
  closedBy: number
  readonly seen: { readonly asked: number; readonly answered: number; readonly status: Status }[]
}

export type Payment = Timed & {
  readonly id: string
  readonly key: string
  readonly sessionId: string
  readonly receiptNumber: string
  readonly amount: number
  /** As it was posted: what a reversal of all of it reverses. */
  readonly transactions: readonly string[]
}

export type Citation = { readonly charged: number; readonly steps: Step<CitationTold>[] }

/** what of it was received is known from the item, and from whoever was shown it. */
export type KnownMoney = {
  readonly id: string
  readonly received: number
  readonly steps: Step<MoneyTold>[]
}

export type Permit = {
  readonly number: string
  readonly status: string
  readonly price: number
  readonly serviceFee: number
  readonly steps: Step<PermitTold>[]
}

export type Order = {
  readonly id: string
  readonly number: string
  readonly permits: readonly string[]
  readonly charged: number
  readonly serviceFees: number
  readonly tenders: readonly Part[]
  readonly steps: Step<OrderTold>[]
  /** Every request that gave money back, for whoever asks where that was posted. */
  readonly givers: Asked[]
}

export type KnownBatch = {
  readonly id: string
  readonly start: Batch
  /** As they were keyed and corrected last, as far as is known. */
  slip: Slip
  lines: readonly Line[]
  readonly steps: Step<BatchTold>[]
}

/** E-8: what counts for it is known of each citation. */
export type Plan = { readonly id: string; readonly citations: readonly string[] }

type Part = { readonly transaction: string; readonly amount: number }

export type Transaction = {
  readonly id: string
  readonly paymentId: string
  readonly target: Target
  readonly amount: number
  readonly kind: string
  readonly reversalOf: string | null
  /** The other half of a transfer, or of the reversal of one. */
  readonly counterpart: string | null
  reversedBy: string | null
  /** One more than the changes that were acknowledged. */
  version: number
  readonly versions: Map<number, Standing>
}

/** `number` is that of a citation, of a permit order, or of an item in repair. */
export type Target = {
  readonly type: 'citation' | 'permit_order' | 'unidentified'
  readonly number: string
}

export type Standing = {
  readonly sessionId: string
  readonly method: string
  readonly reference: string | null
}

/** One request of somebody, from its first sending to its answer, and where they were meanwhile. */
export type Asked = {
  readonly asked: number
  answered: number
  readonly userId: string
  readonly key: string
  /** Which of their logins it was sent with first, counted. */
  readonly login: number
  readonly places: Set<string | null>
  /** Whether they may have been put out of their session without having been told. */
  unsure: boolean
  /** How often it was sent before its answer. */
  sent: number
}

export const RANK = { open: 0, in_review: 1, closed: 2 } as const
export const NEVER = Number.POSITIVE_INFINITY

export function newModel(agency: string): Model {
  return {
    agency,
    moment: 0,
    clockMarks: [],
    drawers: new Map(),
    sessions: new Map(),
    payments: new Map(),
    transactions: new Map(),
    citations: new Map(),
    permits: new Map(),
    orders: new Map(),
    batches: new Map(),
    plans: new Map(),
    custody: newCustody(),
    post: newPost(),
    unidentified: new Map(),
    kept: new Map(),
    accepted: new Map(),
    claims: [],
    wrong: [],
    kills: [],
  }
}

export function isWrong(model: Model, what: string): void {
  model.wrong.push(`${model.agency} at ${model.moment}: ${what}`)
}

export function count(model: Model, what: string): void {
  model.accepted.set(what, (model.accepted.get(what) ?? 0) + 1)
}

/** The town's clock was set: the cut-off of a session whose time it shows may be written down now. */
export function clockShows(model: Model, now: Temporal.Instant): void {
  model.moment += 1
  model.clockMarks.push({ moment: model.moment, now })
  for (const session of model.sessions.values())
    if (session.cutOffAt && isReached(session.cutOffAt, now)) session.mayHaveEnded = true
}

/** How often everything was accepted: transactions by kind, and actions by their names. */
export function playedIn(models: readonly Model[]): Map<string, number> {
  const played = new Map<string, number>()
  const add = (what: string, times: number) => played.set(what, (played.get(what) ?? 0) + times)
  for (const { accepted, transactions, orders, custody, post } of models) {
    for (const [action, times] of accepted) add(action, times)
    for (const { kind, target, counterpart } of transactions.values()) {
      const ofPermit = target.type === 'permit_order' ? 'permit reversal' : kind
      add(kind !== 'reversal' ? kind : counterpart ? 'transfer reversal' : ofPermit, 1)
    }
    for (const [what, times] of playedWithTills(custody)) add(what, times)
    for (const [what, times] of post.played) add(what, times)
    for (const order of orders.values()) add('given back at once', togetherOn(order))
  }
  return played
}

/** P-5: how many asked to give back of an order while somebody else did. */
function togetherOn({ steps }: Order): number {
  const givers = steps.filter(({ told }) => GIVES_BACK.has(told))
  const isBeside = (a: Step<OrderTold>, b: Step<OrderTold>) =>
    a !== b && a.asked < b.answered && b.asked < a.answered
  return givers.filter((giver) => givers.some((other) => isBeside(giver, other))).length
}

const GIVES_BACK: ReadonlySet<OrderTold['told']> = new Set([
  'refunded',
  'adjusted',
  'nothing_left',
  'more_than_left',
])

/** Where it stands last. A reversal makes a version too, but changes nothing that is shown here. */
export function lastStanding({ version, versions }: Transaction): Standing | undefined {
  for (let seen = version; seen > 0; seen -= 1) {
    const standing = versions.get(seen)
    if (standing) return standing
  }
  return undefined
}

export function isReached(cutOffAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(cutOffAt, now) <= 0
}

/** Whether the clock was set back after `from` and before `to`: then a cut-off may have been undone. */
export function wentBack(model: Model, from: number, to: number): boolean {
  let before: Temporal.Instant | null = null
  return model.clockMarks.some(({ moment, now }) => {
    const isBack = before !== null && Temporal.Instant.compare(now, before) < 0
    before = now
    return isBack && moment >= from && moment <= to
  })
}
