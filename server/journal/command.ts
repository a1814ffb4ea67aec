import type { UnitOfWork } from '../postgres/unit-of-work.ts'
import type { Actor } from './actor.ts'
import type { Fact } from './fact.ts'
import type { Refusal } from './refusal.ts'

/**
 * What a command touches. The write door locks and reads exactly this before anything is decided,
 * always in one order, so that two commands never wait for each other in a circle.
 */
export type Footprint = {
  /** People whose current session it works in. */
  readonly users?: readonly number[]
  /** Drawers, each with the session that is open in it. */
  readonly drawers?: readonly number[]
  /** Sessions named outright; who is in them is read as well. */
  readonly sessions?: readonly number[]
  /** Sessions to be counted or closed: what is expected in them and their newest count. */
  readonly closings?: readonly number[]
  /** Transactions, each with its session and its target. */
  readonly transactions?: readonly number[]
  /** Citations by number, upper case. */
  readonly citations?: readonly string[]
  /** Permits by number, upper case, each with the order that it stands in. */
  readonly permits?: readonly string[]
  /** Permit orders. */
  readonly orders?: readonly number[]
  /** Payment plans; one is looked at as well when a citation is on it or a transaction counts for it. */
  readonly plans?: readonly number[]
  /** Batches, each with its lines. */
  readonly batches?: readonly number[]
  /** People whose tills it may move, besides those of `users` where money moves. */
  readonly holders?: readonly number[]
  /** Tills, each with its trays. */
  readonly tills?: readonly number[]
  /** Numbers that new tills are to have. */
  readonly tillNumbers?: readonly string[]
  /** Numbers of bags that cash is dropped into. */
  readonly bagNumbers?: readonly string[]
  /** Branches, each with its business day and all of its tills. */
  readonly branches?: readonly number[]
  /** Branches whose day is to be processed: also named above, and each with all since the last one. */
  readonly processing?: readonly number[]
  /** Transfers between tills, with both. */
  readonly transfers?: readonly number[]
  /** Requests for paid in and out, with their tills. */
  readonly paid?: readonly number[]
  /** Deposits. */
  readonly deposits?: readonly number[]
  /** Imports of payments, each with its source. */
  readonly imports?: readonly number[]
  /** Fingerprints of items that arrive, in hexadecimal digits. */
  readonly fingerprints?: readonly string[]
  /** What items that arrive are for, with their references: `slipOf` of intake. */
  readonly slips?: readonly string[]
  /** Items in repair. */
  readonly repairs?: readonly number[]
  /** Unidentified money, by the items that it came with. */
  readonly unidentified?: readonly number[]
}

/** How many new numbers of each kind the command may use at most. */
export type Draws = {
  readonly sessions?: number
  readonly payments?: number
  readonly transactions?: number
  readonly orders?: number
  readonly tills?: number
  readonly transfers?: number
  readonly paid?: number
  readonly items?: number
}

/** T-14: the caller's key, and the hash of what was asked under it. */
export type Idempotency = { readonly key: string; readonly fingerprint: Buffer }

/**
 * One thing that somebody wants done with money or with a session.
 *
 * `decide` is pure: it sees the rows of the footprint as they are now, those before it in the same
 * unit of work included, and answers with a Change or a Refusal.
 */
export type Command<State> = {
  readonly agencyId: number
  /** Null when nobody asks: the cut-off. */
  readonly actor: Actor | null
  readonly idempotency: Idempotency | null
  readonly footprint: Footprint
  readonly draws?: Draws
  readonly decide: (state: State, moment: Moment) => Change | Refusal
}

/** A command by those who carry it without knowing the state that its rules see. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyCommand = Command<any>

/** What `decide` may ask besides the state. */
export type Moment = {
  /** The database's clock as this unit of work found it. */
  readonly now: Temporal.Instant
  /** The next unused number of a kind. */
  readonly draw: (kind: keyof Draws) => number
}

export type Answer = { readonly status: number; readonly text: string }

/** What is to be told when the change is written: itself, or read in the same unit of work. */
export type AnswerOf = Answer | ((work: UnitOfWork) => Promise<Answer>)

/** what the audit log keeps of an accepted command. */
export type Audited = {
  readonly action: string
  readonly subject: { readonly type: string; readonly id: string }
  readonly before?: unknown
  readonly after?: unknown
}

export type Change = {
  readonly facts: readonly Fact[]
  readonly audit: readonly Audited[]
  readonly answer: AnswerOf
}

/** What the door hands back; `replayed` when it was given before, to the same key (T-14). */
export type Outcome = (Answer & Given) | (Refusal & Partial<Given>)
type Given = { readonly replayed: boolean }
