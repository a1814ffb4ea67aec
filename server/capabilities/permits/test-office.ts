import { expect } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import type { Resident } from '../../testing/resident.ts'
import { testTown } from '../../testing/town.ts'

/** A town that sells permits, for tests: two cashiers in sessions of their own. */
export async function permitOffice() {
  const town = await testTown(await testDatabase())
  const { admin, cashier, cashier2 } = town
  let made = 0

  async function startSession(person: Resident): Promise<string> {
    const settings = { openingBalanceRequired: false, concurrentUsers: true }
    const name = `Window ${(made += 1)}`
    const kind = { type: 'physical', closingMethod: 'manual' }
    const drawer = { name, branchId: town.branchId, ...kind, ...settings }
    const { body } = await admin.post('/drawers', drawer)
    return (await person.post('/sessions', { drawerId: body.id })).body.id
  }

  /** Records a permit and gives its number: $100.00 unless told otherwise. */
  async function permit(own: object = {}): Promise<string> {
    const number = `P-${(made += 1)}`
    const holder = { type: 'Resident', holder: 'Ada Byron', price: 10_000 }
    const valid = { validFrom: '2026-03-01', validTo: '2027-02-28' }
    const { status, body } = await cashier.post('/permits', { number, ...holder, ...valid, ...own })
    expect(status, JSON.stringify(body)).toBe(201)
    return number
  }

  const session = await startSession(cashier)
  await startSession(cashier2)
  return { town, session, startSession, permit }
}

export const cash = (amount: number) => ({ method: 'cash', amount })
export const card = (amount: number) => ({ method: 'credit_card', amount, cardTail: '4242' })
