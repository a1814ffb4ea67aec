import type { Encoding } from '../../uploads/encoding.ts'
import type { Layout } from './layout.ts'
import type { Format, Overpayments } from './source.ts'

/**
 * I-2: where an import is; `held`: it waits for a session of its drawer; `withdrawn`: nothing of it
 * counts any more (I-1).
 */
export const STATUSES = [
  'waiting',
  'checking',
  'running',
  'held',
  'done',
  'failed',
  'cancelled',
  'withdrawn',
] as const

export type ImportStatus = (typeof STATUSES)[number]

/** Once it is one of these it stays so. */
export const FINISHED: readonly ImportStatus[] = ['done', 'failed', 'cancelled', 'withdrawn']

/** How many, and what they come to in minor units. */
export type Figures = { readonly count: number; readonly total: number }

/** Of a whole file; `unread` items have no amount that can be read, and count nothing to the total. */
export type FileFigures = Figures & { readonly unread: number }

/** What was dealt with. Items are posted, in repair, or known from an earlier file. */
export type Progress = {
  readonly bytesRead: number
  readonly itemsRead: number
}

/** An import as far as it matters to whoever wants to withdraw it. */
export type TakenFile = {
  readonly status: ImportStatus
  readonly dryRun: boolean
  readonly itemsRead: number
  readonly postedCount: number
  /** Minor units. */
  readonly postedTotal: number
}

/** An import that a runner has taken up. */
export type RunningImport = Progress & {
  readonly id: number
  /** Counts the runners that took it up; only the last may go on. */
  readonly run: number
  readonly sourceId: number
  readonly userId: number
  readonly userName: string
  readonly drawerId: number
  readonly format: Format
  readonly method: string
  readonly overpayments: Overpayments
  readonly layout: Layout
  readonly encoding: Encoding | null
  readonly dryRun: boolean
  readonly controlCount: number | null
  readonly controlTotal: number | null
  /** Null until the whole file was checked. */
  readonly checkedAt: Temporal.Instant | null
  readonly fileName: string
  readonly bytes: number
  readonly currency: string
}

/** Why nothing, or nothing more, of a file can be taken; `line` is where. */
export type FileFailure = {
  readonly code: FailureCode
  /** What is there, what would be right, and on which line. */
  readonly detail: string
  readonly line: number | null
}

export const FAILURE_CODES = [
  'file_empty',
  'file_not_text',
  'file_format',
  'header_only',
  'column_missing',
  'column_twice',
  'columns_differ',
  'undecodable',
  'broken',
  'record_width',
  'record_unknown',
  'record_order',
  'record_unreadable',
  'file_truncated',
  'batch_differs',
  'batch_count',
  'batch_total',
  'lockbox_count',
  'lockbox_total',
  'file_count',
  'control_count',
  'control_total',
  'fault',
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]

/** A file that cannot be read on: thrown where it is read, caught where the import is ended. */
export class FailedFile extends Error {
  readonly failure: FileFailure

  constructor(code: FailureCode, detail: string, line: number | null = null) {
    super(detail)
    this.failure = { code, detail, line }
  }
}
