import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Standing } from '../citation.ts'
import type { Candidate } from './enrolment.ts'

/** Locked for `chargeLine` as well, which needs the version. */
type Found = Candidate & { readonly version: number }

/**
 * The citations of these numbers, upper case, each with the plan that it is on. Locked in ascending
 * order of their ids, as the write door locks them.
 */
export async function candidatesOf(
  work: UnitOfWork,
  numbers: readonly string[],
  { lock = false } = {},
): Promise<Map<string, Found>> {
  if (numbers.length === 0) return new Map()
  const query = work.db
    .selectFrom('citations')
    .where('agency_id', '=', work.agencyId)
    .where('number_key', 'in', numbers)
    .orderBy('id')
    .select(['id', 'number', 'number_key', 'payer', 'standing', 'charged', 'applied', 'version'])
    .select(['paid_elsewhere as paidElsewhere', 'account_balance as accountBalance'])
  const rows = await (lock ? query.forNoKeyUpdate() : query).execute()
  // Read when the citations are locked: nobody puts them on a plan from then on.
  const plans = await planIds(work, numbers)
  return new Map(
    rows.map(({ number_key: key, standing, ...row }) => [
      key,
      { ...row, standing: standing as Standing | null, planId: plans.get(key) ?? null },
    ]),
  )
}

async function planIds(work: UnitOfWork, numbers: readonly string[]): Promise<Map<string, number>> {
  const rows = await work.db
    .selectFrom('plan_citations')
    .where('agency_id', '=', work.agencyId)
    .where('number_key', 'in', numbers)
    .where('held', '=', true)
    .select(['number_key', 'plan_id'])
    .execute()
  return new Map(rows.map((row) => [row.number_key, row.plan_id]))
}
