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

// -0 would reach the database as "-0".
function nonZero(postings: Posting[]): Posting[] {
  return postings.filter((posting) => posting.amount !== 0)
}
