import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { InTheWay } from '../repair/public.ts'
import { FINISHED, type TakenFile } from './import.ts'

/**
 * I-1: why an import cannot be withdrawn for what it is itself, or null. What was posted is money that
 * was receipted: it is reversed, payment by payment.
 */
export function refusesWithdrawal(file: TakenFile): Refusal | null {
  const { status, dryRun, itemsRead, postedCount, postedTotal } = file
  if (status === 'withdrawn')
    return refuse('intake_import_withdrawn', 'The import is withdrawn already.')
  if (!FINISHED.includes(status))
    return refuse(
      'intake_import_under_way',
      'The import is not over. Wait until it is, or cancel it; then it can be withdrawn.',
      { status },
    )
  if (dryRun || itemsRead === 0) {
    const advice = status === 'failed' ? '' : ' It can be sent again as it is.'
    const detail = `Nothing of this file was taken, so there is nothing to withdraw.${advice}`
    return refuse('intake_nothing_taken', detail)
  }
  if (postedCount === 0) return null
  return refuse(
    'intake_import_posted',
    'Payments of this file were posted, and have receipts. Reverse those that are wrong; repair or reject what is in repair.',
    { count: postedCount, total: postedTotal },
  )
}

/** I-1, R-9: why its items cannot leave the repair list, or null: somebody has them, or disposed of them. */
export function refusesItems(inTheWay: readonly InTheWay[]): Refusal | null {
  const final = countOf(inTheWay.filter(({ state }) => state === 'final'))
  if (final > 0)
    return refuse(
      'intake_items_final',
      `${final} ${final === 1 ? 'item of it was' : 'items of it were'} repaired or rejected already, and that stays. Repair or reject the others.`,
      { count: final },
    )
  if (inTheWay.length === 0) return null
  const held = inTheWay.map(({ state, holder, count }) => ({ state, holder: holder ?? '', count }))
  const who = [...new Set(held.map(({ holder }) => holder))].join(', ')
  return refuse(
    'intake_items_held',
    `${countOf(inTheWay)} of its items ${countOf(inTheWay) === 1 ? 'is' : 'are'} in the list of ${who}. Have them released, or wait until they are.`,
    { held },
  )
}

/** I-1: an import that passed items over because this one had them would have lost them. */
export function refusesKnown(importIds: readonly number[]): Refusal | null {
  if (importIds.length === 0) return null
  const names = importIds.join(', ')
  return refuse(
    'intake_items_known',
    `Items of it arrived again in import ${names}, and were not taken there because they are here. Withdraw that import first.`,
    { importIds: importIds.map(String) },
  )
}

function countOf(some: readonly InTheWay[]): number {
  return some.reduce((sum, { count }) => sum + count, 0)
}
