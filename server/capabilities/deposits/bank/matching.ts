import { depositName } from '../deposit.ts'
import type { StatementLine } from './statement.ts'

/** A deposit that a line may be: on its way or marked as banked, and matched with none yet. */
export type Candidate = {
  readonly id: number
  readonly accountId: number
  readonly bagNumber: string | null
  readonly total: number
  readonly preparedOn: Temporal.PlainDate
}

/** Why a deposit might be it: its number or bag stands in the line, the amount is the same, or both. */
export type Likeness = 'both' | 'reference' | 'amount'

export type Suggestion = {
  readonly depositId: number
  readonly likeness: Likeness
  /** The line's amount less the deposit's, in minor units. */
  readonly difference: number
}

type Line = Pick<StatementLine, 'day' | 'amount' | 'reference' | 'description'>

const ORDER: readonly Likeness[] = ['both', 'reference', 'amount']
/** An amount alone says little, so only what was on its way then is likely to be it. */
const LONGEST_WAY = 14
const MOST = 5

/**
 * B-2: which deposits a line of a statement may be, the likeliest first. Money that goes out is none,
 * and nothing comes in before it was prepared.
 */
export function suggest(line: Line, candidates: readonly Candidate[]): Suggestion[] {
  if (line.amount <= 0) return []
  const text = squeeze(`${line.reference ?? ''} ${line.description ?? ''}`)
  return candidates
    .flatMap((candidate) => {
      const likeness = likenessOf(line, text, candidate)
      const difference = line.amount - candidate.total
      return likeness ? [{ depositId: candidate.id, likeness, difference }] : []
    })
    .toSorted(
      (a, b) => ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness) || a.depositId - b.depositId,
    )
    .slice(0, MOST)
}

function likenessOf(line: Line, text: string, candidate: Candidate): Likeness | null {
  const days = candidate.preparedOn.until(line.day).days
  if (days < 0) return null
  const isNamed = [depositName(candidate.id), candidate.bagNumber ?? ''].some((name) =>
    names(text, name),
  )
  const isSame = line.amount === candidate.total
  if (isNamed) return isSame ? 'both' : 'reference'
  return isSame && days <= LONGEST_WAY ? 'amount' : null
}

/** Whether the text has the name as words of its own: bag 77 is not in 1770. */
function names(text: string, name: string): boolean {
  const wanted = squeeze(name)
  return wanted.length >= 2 && ` ${text} `.includes(` ${wanted} `)
}

/** Capitals and digits, everything else as one blank; `D-6001` and `D6001` and `d 6001` are one. */
function squeeze(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/\bD[\s-]?(?=\d)/g, 'D')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The one that agrees in both, if there is just one: it can be matched without looking. */
export function certainOf(suggestions: readonly Suggestion[]): Suggestion | null {
  const both = suggestions.filter(({ likeness }) => likeness === 'both')
  return both.length === 1 ? (both[0] ?? null) : null
}
