import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import type { Resident } from '../../testing/resident.ts'
import type { Town } from '../../testing/town.ts'

/** What the tests of reports do at the counters of a town, through the API as people do. */
export function officeOf(town: Town) {
  let made = 0

  async function sessionOf(whose: Resident, name: string): Promise<string> {
    const drawer = { name, branchId: town.branchId, type: 'physical', closingMethod: 'manual' }
    const { body } = await town.admin.post('/drawers', {
      ...drawer,
      openingBalanceRequired: false,
      concurrentUsers: true,
    })
    return (await whose.post('/sessions', { drawerId: body.id })).body.id
  }

  async function citation(lines: readonly object[] = [{ kind: 'fine', amount: 11_000 }]) {
    made += 1
    const number = `C${made}`
    const issuedAt = '2026-01-05T17:00:00Z'
    const violation = { violationCode: '35', violation: 'NO PERMIT', location: 'MAIN ST' }
    const body = { number, plate: 'P1', state: 'CA', ...violation, issuedAt, lines }
    expect((await town.admin.post('/citations', body)).status).toBe(201)
    return number
  }

  /** Pays for a citation; answers the Transaction ID. */
  async function pay(whose: Resident, number: string, amount: number, method = 'cash') {
    const { status, body } = await whose.post('/payments', {
      items: [{ citation: number, amount }],
      tenders: [{ amount, method, reference: '1' }],
      confirmOverpayment: true,
    })
    expect(status, JSON.stringify(body)).toBe(201)
    return body.transactions[0].id as string
  }

  /** Sells a permit of this price, with a service fee; answers the order. */
  async function sell(whose: Resident, price: number, fee = 0) {
    made += 1
    const number = `P${made}`
    const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    const what = { number, type: 'Resident', holder: 'Ada Byron', price, ...valid }
    expect((await town.admin.post('/permits', what)).status).toBe(201)
    const { status, body } = await whose.post('/permit-orders', {
      permits: [number],
      fees: fee > 0 ? [{ kind: 'service_fee', name: 'Handling', amount: fee }] : [],
      tenders: [{ method: 'cash', amount: price + fee }],
    })
    expect(status, JSON.stringify(body)).toBe(201)
    return body as { id: string; number: string; tenders: { id: string }[] }
  }

  return { sessionOf, citation, pay, sell }
}

export type Line = Readonly<Record<string, string>>

export const linesOf = (text: string): Line[] => parse(text, { columns: true, bom: true })
