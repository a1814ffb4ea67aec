import type { PaymentPlanStatus } from '../api/contract.ts'

export const PLAN_STATUSES: readonly PaymentPlanStatus[] = [
  'active',
  'defaulted',
  'completed',
  'cancelled',
]

/** Which plans are shown; it stands in the address. */
export type PlanFilter = { q: string | undefined; status: PaymentPlanStatus | undefined }

export function filterFrom(search: Record<string, unknown>): PlanFilter {
  const { q, status } = search
  return {
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
    status: PLAN_STATUSES.find((one) => one === status),
  }
}

export function searchOf({ q, status }: PlanFilter): Record<string, string> {
  return { ...(q ? { q } : {}), ...(status ? { status } : {}) }
}
