import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { paymentMethods } from '../agencies/public.ts'
import type { Payables } from '../transactions/public.ts'
import { receivablesOf } from './queries.ts'

/**
 * What can be paid on these citations at this moment, for whoever tries the rule that posts. Nothing
 * is locked for it: it may be otherwise when it is posted.
 */
export async function payablesNow(work: UnitOfWork, numbers: readonly string[]): Promise<Payables> {
  const receivables = await receivablesOf(work, [...new Set(numbers)])
  const methods = new Map((await paymentMethods(work)).map((method) => [method.code, method]))
  return {
    transactions: { methods },
    citations: { receivables },
    orders: { receivables: new Map() },
  }
}
