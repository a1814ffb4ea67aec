import { describe, expect, it } from 'vitest'
import { readInAgency } from '../../../postgres/unit-of-work.ts'
import { proveTotals } from '../../proof/public.ts'
import { tampered } from '../../../testing/tampering.ts'
import { proofs } from './proofs.ts'
import { cash, planOffice } from './test-office.ts'

const { town, citation, plan, proofs: everything } = await planOffice()
const { cashier } = town

const [a, b] = [await citation(4_000), await citation(6_000)]
const { id } = await plan([a, b])
const taken = await cashier.post(`/payment-plans/${id}/payments`, { tenders: [cash(5_000)] })
const [first, second] = taken.body.transactions
await cashier.post(`/transactions/${second.id}/reverse`, {})
const other = (await plan([await citation()])).id

async function found(statement: string): Promise<string[]> {
  const differences = await tampered(town, [statement], async (work) => {
    return (await proveTotals(work, proofs)).differences
  })
  return differences.map((each) => `${each.what} ${each.id}`)
}

const nextDue = `next_due = '2026-05-01'`
const CASES: readonly (readonly [what: string, statement: string, expected: string])[] = [
  [
    'what is paid',
    `update payment_plans set paid = 4001 where id = ${id}`,
    `paid of payment plan ${id}`,
  ],
  [
    'the total',
    `update payment_plans set total = total + 1 where id = ${id}`,
    `instalments of payment plan ${id}`,
  ],
  [
    'what is covered',
    `update plan_citations set covered = 4001 where number = '${a}'`,
    `citations of payment plan ${id}`,
  ],
  [
    'an instalment',
    `update plan_instalments set amount = 1 where plan_id = ${id} and position = 4`,
    `instalments of payment plan ${id}`,
  ],
  [
    'the next instalment',
    `update payment_plans set next_due = '2026-07-01' where id = ${id}`,
    `next instalment of payment plan ${id}`,
  ],
  [
    'what is counted',
    `update plan_citations set counted = 3999 where number = '${a}'`,
    `paid on citation of payment plan ${first.target.id}`,
  ],
  [
    'how much of a transaction counts',
    `update plan_transactions set amount = 4001 where transaction_id = ${first.id}`,
    `transaction of payment plan ${first.id}`,
  ],
  [
    'the plan for which it counts',
    `update plan_transactions set plan_id = ${other}, citation_id = (select citation_id from plan_citations where plan_id = ${other}) where transaction_id = ${first.id}`,
    `transaction of payment plan ${first.id}`,
  ],
  [
    'a reversal that does not count',
    `delete from plan_transactions where amount < 0`,
    `reversal that a payment plan left out`,
  ],
  [
    'a citation on which less is due',
    `update plan_citations set covered = covered + 1 where plan_id = ${other}`,
    `due on citation of payment plan`,
  ],
]

describe('prove', () => {
  it('T-12, E-8: finds nothing on plans where nobody tampered', async () => {
    expect(await everything()).toEqual([])
    expect(await found(`update payment_plans set ${nextDue} where id = ${id}`)).toEqual([])
  })

  it.each(CASES)('T-12, E-8: names %s', async (_, statement, expected) => {
    expect((await found(statement)).join('\n')).toContain(expected)
  })
})

it('A-1: the proofs see one agency', async () => {
  const scope = { agencyId: town.elsewhere.agencyId, clock: town.clock }
  const read = (work: Parameters<typeof proveTotals>[0]) => proveTotals(work, proofs)
  expect((await readInAgency(town.database, scope, read)).differences).toEqual([])
})
