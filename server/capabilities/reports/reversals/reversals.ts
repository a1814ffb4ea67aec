import type { Person } from '../../sessions/public.ts'

/** What puts right what was taken: reversals (T-6), refunds of permits (P-5), moves (T-9). */
export const CORRECTION_KINDS = ['reversal', 'refund', 'move'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

type Place = { readonly sessionId: number; readonly drawer: string }

export type Correction = {
  readonly kind: CorrectionKind
  readonly at: Temporal.Instant
  readonly user: Person
  /** The transaction that was reversed, refunded or moved. */
  readonly transactionId: number
  /** The negative transaction; null of a move. */
  readonly correctionId: number | null
  /** What it added to the figures, below zero but for a half of a transfer; of a move what it took along. */
  readonly amount: number
  readonly methodName: string
  readonly target: {
    readonly type: 'citation' | 'permit_order' | 'unidentified'
    readonly number: string
  }
  /** Of a move where it stood before; otherwise where what was put right stands now. */
  readonly from: Place
  /** Of a move where it went; otherwise where the negative transaction stands. */
  readonly to: Place
  readonly reason: string | null
  readonly position: Position
}

/** Where a list of them can be gone on with: the moment, then the kind of record and its number. */
export type Position = readonly [at: string, rank: number, first: number, second: number]

/** How many of a kind there are in a range, and their signed sum. */
export type CorrectionSum = {
  readonly kind: CorrectionKind
  readonly count: number
  readonly amount: number
}
