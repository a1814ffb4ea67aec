import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { readBranch } from './store.ts'

export type { Agency, Branch } from './agency.ts'
export { AgencyBody, agencyBody } from './api.ts'
export { createAgency, type NewAgency } from './create.ts'
export { paymentMethods } from './method-store.ts'
export { ACCOUNT_BALANCE, methodNameIn, type PaymentMethod } from './payment-method.ts'
export { refuseBranch } from './rules.ts'
export { insertBranch, readAgency } from './store.ts'

/** Is this one of the agency's branches? They are never deleted, so no lock is needed. */
export async function hasBranch(work: UnitOfWork, id: number): Promise<boolean> {
  return (await readBranch(work, id)) !== undefined
}
export { todayOf } from './today.ts'
