import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { paymentMethods } from '../agencies/public.ts'
import { receivablesOf } from '../enforcement/public.ts'
import type { Payables } from '../transactions/public.ts'
import type { Disposition } from './item.ts'

/**
 * What a repair would be posted on at this moment. Nothing is locked for it: it may be otherwise when
 * it is finalised, and comes back then.
 */
export async function payablesFor(work: UnitOfWork, disposition: Disposition): Promise<Payables> {
  const numbers = disposition.type === 'repair' ? disposition.items : []
  const receivables = await receivablesOf(work, [
    ...new Set(numbers.map(({ citation }) => citation)),
  ])
  const methods = new Map((await paymentMethods(work)).map((method) => [method.code, method]))
  return {
    transactions: { methods },
    citations: { receivables },
    orders: { receivables: new Map() },
  }
}
