import type { LyingAccount, NewDeposit, Undeposited } from '../api/contract.ts'
import { linesOf, type Pieces } from '../counting/pieces.ts'

/** What somebody has typed of a deposit and not prepared: texts as they stand in the fields. */
export type PrepareDraft = {
  readonly bag: string
  readonly pieces: Pieces
  /** Sessions that are left out; all others are in it. */
  readonly without: readonly string[]
}

export const EMPTY: PrepareDraft = { bag: '', pieces: {}, without: [] }

export type Sums = { readonly cash: number; readonly paper: number; readonly other: number }

/**
 * What a deposit of the chosen sessions would hold, by form, in minor units; as the server has it:
 * forms and methods that come to less than nothing carry.
 */
export function sumsOf(
  sessions: LyingAccount['sessions'],
  without: readonly string[],
): Sums & { readonly carried: number; readonly papers: boolean } {
  const parts = sessions.filter(({ id }) => !without.includes(id)).flatMap(({ parts: own }) => own)
  const groups = Map.groupBy(parts, ({ form, method }) => (form === 'cash' ? form : method))
  const sums = { cash: 0, paper: 0, other: 0, carried: 0, papers: false }
  for (const group of groups.values()) {
    const sum = group.reduce((total, { amount }) => total + amount, 0)
    const form = group[0]?.form ?? 'other'
    sums[sum < 0 ? 'carried' : form] += sum
    sums.papers ||= sum >= 0 && form === 'paper'
  }
  return sums
}

/** The body of the request. */
export function depositBody(
  { bag, pieces, without }: PrepareDraft,
  accountId: string,
  sessions: LyingAccount['sessions'],
  denominations: Undeposited['denominations'],
): NewDeposit {
  const lines = linesOf(pieces, denominations)
  const sessionIds = sessions.map(({ id }) => id).filter((id) => !without.includes(id))
  return { accountId, sessionIds, bagNumber: bag.trim() === '' ? null : bag.trim(), lines }
}
