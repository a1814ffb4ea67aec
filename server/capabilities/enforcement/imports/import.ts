import type { Encoding } from '../../../uploads/encoding.ts'
import type { Mapping } from './mapping.ts'

export type ImportStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** Once it is one of these it stays so. */
export const FINISHED: readonly ImportStatus[] = ['done', 'failed', 'cancelled']

/** What of the file was dealt with. `linesRead` counts records: taken, skipped and failed ones. */
export type Progress = {
  readonly bytesRead: number
  readonly linesRead: number
  readonly taken: number
  readonly skipped: number
  readonly failed: number
}

/** An import that a runner has taken up. */
export type RunningImport = Progress & {
  readonly id: number
  readonly userId: number
  /** Counts the runners that took it up; only the last may write (store.ts). */
  readonly run: number
  readonly fileName: string
  readonly mapping: Mapping
  readonly dryRun: boolean
  readonly encoding: Encoding | null
  readonly bytes: number
  readonly timeZone: string
  readonly currency: string
}

/** A citation as a line of a file has it. */
export type NewCitation = {
  readonly number: string
  readonly issuedAt: Temporal.Instant
  readonly location: string | null
  readonly violationCode: string | null
  readonly violation: string | null
  readonly plate: string | null
  readonly state: string | null
  readonly payer: string | null
  readonly standing: 'on_a_plan' | 'dismissed' | 'void' | null
  /** Minor units; a warning has none. */
  readonly charged: number
  readonly paidElsewhere: number
}

/** Why one line, or one field of it, cannot be taken in. */
export type LineError = {
  /** A field of the mapping; `line` when the line as a whole is meant. */
  readonly field: string
  readonly code: LineErrorCode
  /** What is wrong and what would be right. */
  readonly detail: string
  /** What stands there, made safe to show. */
  readonly text: string
}

export type LineErrorCode =
  | 'line_unreadable'
  | 'columns_differ'
  | 'missing'
  | 'text_refused'
  | 'card_number_refused'
  | 'text_too_long'
  | 'time_unreadable'
  | 'time_skipped'
  | 'amount_unreadable'
  | 'amount_negative'
  | 'status_unknown'
  | 'number_twice'
  | 'number_exists'

/** Why no further line of the file can be taken in. */
export type FileFailure = {
  readonly code:
    | 'not_text'
    | 'empty'
    | 'header_only'
    | 'no_columns'
    | 'column_missing'
    | 'column_twice'
    | 'undecodable'
    | 'broken'
    | 'fault'
  readonly detail: string
}

/** How many failed lines are kept with their reasons; beyond it they are only counted. */
export const MOST_ERRORS_KEPT = 10_000
