import { shownText } from '../../../uploads/shown-text.ts'
import type { FieldFault } from '../../../journal/refusal.ts'

/** What the bank says of one movement on an account. */
export type StatementLine = {
  /** Where it stands in the file, from 1. */
  readonly line: number
  readonly day: Temporal.PlainDate
  /** Signed minor units: positive is money that came in. Never zero. */
  readonly amount: number
  /** The bank's own word for what it is: a BAI type code. */
  readonly code: string | null
  readonly reference: string | null
  readonly description: string | null
}

export type Format = 'bai2' | 'csv'

/** Why a line, or the file, cannot be taken. The line is that of the file. */
export type LineFault = { readonly line: number; readonly code: string; readonly detail: string }

/** What was read of a file: its lines, or everything that is wrong with it. */
export type Read =
  | { readonly lines: readonly StatementLine[] }
  | { readonly faults: readonly LineFault[] }

/** The most faults that are told; one that is repeated on every line says nothing new. */
const TOLD = 100

export function asFields(faults: readonly LineFault[]): FieldFault[] {
  return faults.slice(0, TOLD).map(({ line, code, detail }) => ({
    pointer: `/file/${line}`,
    code,
    detail: shownText(detail),
  }))
}

/** More than an account of a city moves in a year; it is taken in one unit of work. */
export const MOST_LINES = 20_000

/** Years in which a statement can be: before and after is a slip of whoever or whatever wrote it. */
export const YEARS = { first: 1990, last: 2099 }

/** A day that there is and that a bank can write of, or null. */
export function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < YEARS.first || year > YEARS.last) return null
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
