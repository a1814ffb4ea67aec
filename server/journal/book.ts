import type { Rows, Statement } from '../postgres/pipeline.ts'
import type { Actor } from './actor.ts'
import type { Footprint } from './command.ts'
import type { Fact } from './fact.ts'
import type { Refusal } from './refusal.ts'

/** Everything that the commands of one unit of work touch, each thing once. */
export type Footprints = { readonly [Kind in keyof Footprint]-?: NonNullable<Footprint[Kind]> }

/**
 * A capability's part of the write door: its own tables, and nobody else's. The books stand in one
 * fixed order, which is the order of all row locks.
 *
 * `Slice` is what the book shows to `decide`, and where it gathers what there is to write.
 */
export type Book<Slice, State = never> = {
  /** Statements that lock and read, null for one that has nothing to ask; `read` gets as many results. */
  look(agencyId: number, footprints: Footprints): readonly (Statement | null)[]
  /** `footprints`: what was asked for. */
  read(agencyId: number, results: readonly Rows[], footprints?: Footprints): Slice
  /**
   * What follows from what a command decided: further facts of this book's own, or why all of it is
   * refused. It sees the state before those facts. So no command can forget what hangs on its money.
   */
  follow?(state: State, facts: readonly Fact[], given: Given): readonly Fact[] | Refusal
  /** Takes a fact up, so that the next command of the batch sees it. Ignores what is not its own. */
  apply(slice: Slice, fact: Fact): void
  /** Set-based statements for all that was taken up. */
  write(agencyId: number, slice: Slice): readonly Statement[]
  /** T-12: queries that derive this book's figures anew; each row is one that differs. */
  readonly proofs: readonly Proof[]
}

/** Who decided what is followed, and when. */
export type Given = { readonly actor: Actor | null; readonly now: Temporal.Instant }

/** A query by agency ($1) that yields rows {id, stored, derived} for what does not agree. */
export type Proof = { readonly what: string; readonly text: string }

// The write door handles its books without knowing their slices; the only place that knows all of
// them is the state that app.ts puts together, which is why this one is not typed further.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyBook = Book<any, any>
