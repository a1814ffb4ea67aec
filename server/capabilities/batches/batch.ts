/** The most lines of one batch: it is posted in one unit of work, while its session waits. */
export const MOST_LINES = 500

export type BatchStatus = 'open' | 'posted' | 'discarded'

/** What is keyed of one check, as far as it has been typed; citations are in capitals. */
export type Line = {
  readonly citation: string
  readonly amount: number | null
  readonly method: string | null
  readonly reference: string | null
}

/** What says whether all of it was keyed: written on the mail's slip before anybody types. */
export type Header = {
  readonly source: string
  readonly controlCount: number
  readonly controlTotal: number
}

/** How many lines, and what they come to in minor units. */
export type Figures = { readonly count: number; readonly total: number }

/** A batch as it is locked for whatever changes it. */
export type Batch = Header & {
  readonly id: number
  readonly status: BatchStatus
  /** Who posted or discarded it. */
  readonly endedBy: string | null
  readonly version: number
  readonly lines: readonly Line[]
}

/** Lines that lack an amount count, and come to nothing yet. */
export function figuresOf(lines: readonly Line[]): Figures {
  return {
    count: lines.length,
    total: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  }
}

/** How a batch is called on screens and in sentences. */
export function batchName(id: number): string {
  return `B-${id}`
}
