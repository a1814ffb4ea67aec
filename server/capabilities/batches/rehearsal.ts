import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { paymentMethods } from '../agencies/public.ts'
import { receivablesOf } from '../enforcement/public.ts'
import type { Line } from './batch.ts'
import { takeLines, type TakenLine } from './taking.ts'

/** Nobody's session and nobody's numbers: what is taken in it is looked at and thrown away. */
const NOWHERE = { id: 0, receiptCount: 0 }
const NOBODY = { userId: 0, name: '', loginId: null }
const NO_MOMENT = { now: Temporal.Instant.fromEpochMilliseconds(0), draw: () => 0 }

/**
 * What posting would make of each line at this moment, found by the very rule that posts it. Nothing
 * is locked or written: it may be otherwise when the batch is posted.
 */
export async function rehearse(work: UnitOfWork, lines: readonly Line[]): Promise<TakenLine[]> {
  const numbers = [...new Set(lines.map(({ citation }) => citation))]
  const receivables = await receivablesOf(work, numbers)
  const methods = new Map((await paymentMethods(work)).map((method) => [method.code, method]))
  const payables = {
    transactions: { methods },
    citations: { receivables },
    orders: { receivables: new Map() },
  }
  return takeLines(NOWHERE, payables, lines, NOBODY, NO_MOMENT)
}
