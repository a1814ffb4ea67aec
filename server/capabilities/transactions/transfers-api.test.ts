import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import type { Resident } from '../../testing/resident.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier } = town

async function startSession(person: Resident, name: string): Promise<string> {
  const drawer = await admin.post('/drawers', {
    name,
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  const session = await person.post('/sessions', { drawerId: drawer.body.id })
  expect(session.status, JSON.stringify(session.body)).toBe(201)
  return session.body.id as string
}

async function citation(number: string, due: number): Promise<void> {
  const lines = [{ kind: 'fine', amount: due }]
  expect((await admin.post('/citations', { number, lines })).status).toBe(201)
}

const pay = (number: string, amount: number, more: object = {}) =>
  cashier.post('/payments', {
    items: [{ citation: number, amount }],
    tenders: [{ method: 'cash', amount }],
    ...more,
  })
const figuresOf = async (number: string) => {
  const { body } = await cashier.get(`/citations/${number}`)
  return [body.due, body.accountBalance]
}
const transfer = (from: string, to: string, amount: number, key?: string) =>
  cashier.post(`/citations/${from}/transfers`, { to, amount }, key ? { key } : {})

const session = await startSession(cashier, 'Window 1')

describe('the overpayment example of rule E', () => {
  it('E-3, E-7: is replayed to the cent', async () => {
    await citation('EX-A', 5_000)
    await citation('EX-B', 10_000)
    expect((await pay('EX-A', 12_000)).body.code).toBe('overpayment_unconfirmed')
    const over = await pay('EX-A', 12_000, { confirmOverpayment: true })
    expect(over.body.transactions).toMatchObject([{ kind: 'overpayment', amount: 12_000 }])
    expect(await figuresOf('EX-A')).toEqual([0, 7_000])

    const moved = await transfer('ex-a', 'ex-b', 7_000)
    expect(moved.status).toBe(201)
    expect(moved.body).toMatchObject({
      sessionId: session,
      from: 'EX-A',
      to: 'EX-B',
      transferred: 7_000,
      amount: 0,
      transactions: [
        { kind: 'balance_transfer', amount: 7_000, target: { number: 'EX-B' } },
        { kind: 'balance_transfer', amount: -7_000, target: { number: 'EX-A' } },
      ],
    })
    const [plus, minus] = moved.body.transactions
    expect([plus.counterpartId, minus.counterpartId]).toEqual([minus.id, plus.id])
    expect(await figuresOf('EX-A')).toEqual([0, 0])
    expect(await figuresOf('EX-B')).toEqual([3_000, 0])

    expect((await pay('EX-B', 3_000)).status).toBe(201)
    expect(await figuresOf('EX-B')).toEqual([0, 0])
    const { body } = await cashier.get(`/sessions/${session}`)
    expect(body).toMatchObject({ netTotal: 15_000, transactionCount: 4 })
    const { totals } = body
    expect(totals).toContainEqual(
      expect.objectContaining({ method: 'account_balance', count: 2, net: 0 }),
    )
    expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
    expect((await auditor.get('/proof/chains')).body.broken).toEqual([])
  })

  it('T-5, T-8: neither half is edited; the overpayment waits for the transfer', async () => {
    const { body: a } = await cashier.get('/citations/EX-A')
    const minus = a.payments.find((line: { kind: string }) => line.kind === 'balance_transfer')
    const over = a.payments.find((line: { kind: string }) => line.kind === 'overpayment')
    const edit = { reference: '77' }
    expect((await cashier.patch(`/transactions/${minus.transactionId}`, edit)).body.code).toBe(
      'balance_transfer_not_editable',
    )
    const onA = (transactionId: string) =>
      cashier.post('/citations/EX-A/reversals', { transactionId })
    const refused = await onA(over.transactionId)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'surplus_transferred',
      transfers: [{ id: minus.transactionId, amount: 7_000 }],
    })
    const undone = await onA(minus.transactionId)
    expect(undone.body).toMatchObject({
      transaction: { kind: 'reversal', amount: 7_000, target: { number: 'EX-A' } },
      counterpart: { kind: 'reversal', amount: -7_000, target: { number: 'EX-B' } },
    })
    expect(undone.body.transaction.actions.edit.code).toBe('balance_transfer_not_editable')
    expect(await figuresOf('EX-A')).toEqual([0, 7_000])
    expect(await figuresOf('EX-B')).toEqual([7_000, 0])
    expect((await onA(over.transactionId)).status).toBe(201)
    expect(await figuresOf('EX-A')).toEqual([5_000, 0])
  })
})

describe('a transfer', () => {
  it('T-14, X-4: is done once under its key, and stands in the audit log', async () => {
    await citation('ONE-A', 100)
    await citation('ONE-B', 1_000)
    await pay('ONE-A', 900, { confirmOverpayment: true })
    const first = await transfer('ONE-A', 'ONE-B', 300, 'transfer-once')
    const again = await transfer('ONE-A', 'ONE-B', 300, 'transfer-once')
    expect(again.body).toEqual(first.body)
    expect(await figuresOf('ONE-A')).toEqual([0, 500])
    expect((await transfer('ONE-A', 'ONE-B', 400, 'transfer-once')).body.code).toBe(
      'idempotency_key_reused',
    )
    const log = await admin.get('/audit?action=balance.transferred')
    expect(log.body.items[0]).toMatchObject({
      after: { from: 'ONE-A', to: 'ONE-B', amount: 300 },
    })
  })

  it('E-7: of twenty at once the balance bears only what it has', async () => {
    await citation('RACE-A', 100)
    await citation('RACE-B', 100_000)
    await pay('RACE-A', 1_100, { confirmOverpayment: true })
    const all = await Promise.all(
      Array.from({ length: 20 }, () => transfer('RACE-A', 'RACE-B', 300)),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(await figuresOf('RACE-A')).toEqual([0, 100])
    expect(await figuresOf('RACE-B')).toEqual([99_100, 0])
  })

  it('X-2: names the field', async () => {
    const refused = await transfer('RACE-A', 'RACE-B', 101)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'transfer_exceeds_balance',
      accountBalance: 100,
      errors: [{ pointer: '/amount' }],
    })
    expect((await transfer('RACE-A', 'NONE', 1)).status).toBe(404)
    expect((await transfer('RACE-A', 'RACE-B', 0)).status).toBe(422)
  })
})
