import type { Layout } from './layout.ts'

/** How the files of a source are written. */
export const FORMATS = ['csv', 'lockbox', 'intercept'] as const

export type Format = (typeof FORMATS)[number]

/** What becomes of more than what is due: account balance (E-3), or somebody looks at it. */
export const OVERPAYMENTS = ['post', 'repair'] as const

export type Overpayments = (typeof OVERPAYMENTS)[number]

/** A place that sends files: a bank's lockbox, a mail house, a tax or court intercept. */
export type Source = {
  readonly name: string
  /** Whose open session takes what arrives (I-3). */
  readonly drawerId: number
  readonly format: Format
  /** What an item is paid by that does not say it itself: a code. */
  readonly method: string
  /** How its files are read; null until the first one says it. */
  readonly layout: Layout | null
  readonly overpayments: Overpayments
  readonly active: boolean
}

/** A CSV file, whichever kind of items stands in it. */
export function isCsv(format: Format): boolean {
  return format !== 'lockbox'
}
