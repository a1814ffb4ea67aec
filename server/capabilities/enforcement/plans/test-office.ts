import { expect } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import type { Resident } from '../../../testing/resident.ts'
import { testTown } from '../../../testing/town.ts'
import { sweepPlans } from './jobs.ts'

type Charge = { readonly payer?: string | null; readonly lines?: readonly object[] }

/** A town where people pay by instalments, for tests: two cashiers in sessions of their own. */
export async function planOffice() {
  const town = await testTown(await testDatabase())
  const { admin, cashier, cashier2, supervisor, auditor } = town
  let made = 0

  async function startSession(person: Resident): Promise<string> {
    const settings = { openingBalanceRequired: false, concurrentUsers: true }
    const name = `Window ${(made += 1)}`
    const kind = { type: 'physical', closingMethod: 'manual' }
    const drawer = { name, branchId: town.branchId, ...kind, ...settings }
    const { body } = await admin.post('/drawers', drawer)
    return (await person.post('/sessions', { drawerId: body.id })).body.id
  }

  /** Enters a citation of Ada Byron's and gives its number: $100.00 unless told otherwise. */
  async function citation(amount = 10_000, own: Charge = {}): Promise<string> {
    const number = `C-${(made += 1)}`
    const lines = amount > 0 ? [{ kind: 'fine', amount }] : []
    const wish = { number, payer: 'Ada Byron', lines, ...own }
    const { status, body } = await supervisor.post('/citations', wish)
    expect(status, JSON.stringify(body)).toBe(201)
    return number
  }

  async function template(own: object = {}): Promise<string> {
    const rules = { enrolmentFee: 0, smallestInstalment: 1_000, longestMonths: 12, graceDays: 5 }
    const wish = { name: `Plan ${(made += 1)}`, ...rules, lateFees: 'held', ...own }
    const { status, body } = await supervisor.post('/plan-templates', wish)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.id
  }

  const terms = { instalments: 4, firstDueOn: '2026-04-01', every: 'month' }

  /** Puts citations on a plan of four months from 1 April, and answers with the plan. */
  async function plan(citations: readonly string[], own: object = {}) {
    const { status, body } = await cashier.post('/payment-plans', { citations, ...terms, ...own })
    expect(status, JSON.stringify(body)).toBe(201)
    return body
  }

  const read = async (id: string) => (await cashier.get(`/payment-plans/${id}`)).body
  const pay = (id: string, ...tenders: object[]) =>
    cashier.post(`/payment-plans/${id}/payments`, { tenders })
  const session = await startSession(cashier)
  await startSession(cashier2)
  // Nobody rests in these tests, however far the clock goes.
  await town.database.owner.query(
    `update logins set idle_minutes = 10000000, expires_at = '2099-01-01'`,
  )
  /** Lets it be noon of that day. */
  const on = (day: string) => town.clock.set(`${day}T19:00:00Z`)

  const sweep = () => sweepPlans(town)
  const proofs = async () => (await auditor.get('/proof/totals')).body.differences
  return {
    town,
    session,
    startSession,
    citation,
    template,
    plan,
    terms,
    read,
    pay,
    on,
    sweep,
    proofs,
  }
}

export const cash = (amount: number) => ({ method: 'cash', amount })
export const card = (amount: number) => ({ method: 'credit_card', amount, cardTail: '4242' })
