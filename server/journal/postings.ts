import type { Posting } from './fact.ts'

/**
 * T-12: money taken for a receivable, as balanced signed lines. `applied` settles what is due,
 * `surplus` is owed to the payer. Zero lines are left out.
 */
export function receiptPostings(method: string, applied: number, surplus: number): Posting[] {
  return nonZero([
    { account: 'funds', method, amount: applied + surplus },
    { account: 'receivable', amount: -applied },
    { account: 'account_balance', amount: -surplus },
  ])
}

/** The amount booked from one method to another (T-5). */
export function methodChange(from: string, to: string, amount: number): Posting[] {
  return nonZero([
    { account: 'funds', method: from, amount: -amount },
    { account: 'funds', method: to, amount },
  ])
}

/** How much of the amount went to what was due, and how much to the payer's balance. */
export function effectOnTarget(postings: readonly Posting[]): {
  applied: number
  surplus: number
} {
  const sum = (account: Posting['account']) =>
    postings.filter((p) => p.account === account).reduce((total, p) => total - p.amount, 0)
  return { applied: sum('receivable'), surplus: sum('account_balance') }
}

/**
 * money that came in and of which nobody knows whose it is; with a negative amount, money that
 * leaves that account.
 */
export function unidentifiedPostings(method: string, amount: number): Posting[] {
  return nonZero([
    { account: 'funds', method, amount },
    { account: 'unidentified', amount: -amount },
  ])
}

/** How much is left in, or was taken out of, the account of unidentified money. */
export function effectOnUnidentified(postings: readonly Posting[]): number {
  return postings
    .filter(({ account }) => account === 'unidentified')
    .reduce((total, { amount }) => total - amount, 0)
}

/** T-6: all that the postings did, taken back, by the method that it stands under now. */
export function reversalPostings(method: string, postings: readonly Posting[]): Posting[] {
  const { applied, surplus } = effectOnTarget(postings)
  return [
    ...receiptPostings(method, -applied, -surplus),
    ...unidentifiedPostings(method, -effectOnUnidentified(postings)),
  ]
}

// -0 would reach the database as "-0".
function nonZero(postings: Posting[]): Posting[] {
  return postings.filter((posting) => posting.amount !== 0)
}
