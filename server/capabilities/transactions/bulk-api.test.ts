import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier } = town
let made = 0

const drawer = await admin.post('/drawers', {
  name: 'Window 1',
  branchId: town.branchId,
  type: 'physical',
  openingBalanceRequired: false,
  concurrentUsers: true,
  closingMethod: 'manual',
})
const session = await cashier.post('/sessions', { drawerId: drawer.body.id })

async function citation(due: number, own: object = {}): Promise<string> {
  const number = `BULK${(made += 1)}`
  const lines = due > 0 ? [{ kind: 'fine', amount: due }] : []
  expect((await admin.post('/citations', { number, lines, ...own })).status).toBe(201)
  return number
}

type Amounts = readonly (readonly [name: string, amount: number])[]

const pay = (items: Amounts, tenders: Amounts, more: object = {}) =>
  cashier.post('/payments', {
    items: items.map(([number, amount]) => ({ citation: number, amount })),
    tenders: tenders.map(([method, amount]) => ({ method, amount })),
    ...more,
  })
const dueOf = async (number: string) => (await cashier.get(`/citations/${number}`)).body.due
const sound = async () => {
  expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
  expect((await auditor.get('/proof/chains')).body.broken).toEqual([])
}

describe('a bulk payment', () => {
  it('E-5, T-3: is one receipt with a Bulk ID, its transactions in the given order', async () => {
    const [a, b, c] = [await citation(5_000), await citation(3_000), await citation(2_000)]
    const items = [
      [b, 3_000],
      [a, 5_000],
      [c, 1_000],
    ] as const
    const paid = await pay(items, [
      ['cash', 4_000],
      ['credit_card', 5_000],
    ])
    expect(paid.status, JSON.stringify(paid.body)).toBe(201)
    expect(paid.body).toMatchObject({ bulkId: paid.body.id, amount: 9_000 })
    const { transactions } = paid.body
    expect(
      transactions.map((t: Record<string, { number: string }>) => [
        t['target']?.number,
        t['method'],
        t['amount'],
        t['kind'],
      ]),
    ).toEqual([
      [b, 'cash', 3_000, 'bulk_payment'],
      [a, 'cash', 1_000, 'bulk_payment'],
      [a, 'credit_card', 4_000, 'bulk_payment'],
      [c, 'credit_card', 1_000, 'bulk_payment'],
    ])
    expect(await Promise.all([a, b, c].map(dueOf))).toEqual([0, 0, 1_000])
    expect((await cashier.get(`/payments/${paid.body.id}`)).body.bulkId).toBe(paid.body.id)
    const single = await pay([[c, 1_000]], [['cash', 1_000]])
    expect(single.body.bulkId).toBeNull()
  })

  it('E-5: is taken whole or not at all, and names the item', async () => {
    const a = await citation(5_000)
    const refused = await pay(
      [
        [a, 5_000],
        ['NONE', 100],
      ],
      [['cash', 5_100]],
    )
    expect(refused.body).toMatchObject({
      code: 'citation_not_found',
      errors: [{ pointer: '/items/1/citation' }],
    })
    expect(await dueOf(a)).toBe(5_000)
  })

  it('E-5: each is reversed alone, or all that is left together, once', async () => {
    const [a, b] = [await citation(5_000), await citation(3_000)]
    const paid = await pay(
      [
        [a, 5_000],
        [b, 3_000],
      ],
      [['cash', 8_000]],
    )
    const [first] = paid.body.transactions
    const alone = await cashier.post(`/citations/${a}/reversals`, { transactionId: first.id })
    expect(alone.status).toBe(201)
    expect(await Promise.all([a, b].map(dueOf))).toEqual([5_000, 0])
    const key = 'reverse-all-once'
    const path = `/payments/${paid.body.id}/reverse`
    const all = await cashier.post(path, { reason: 'Wrong payer' }, { key })
    expect(all.status, JSON.stringify(all.body)).toBe(201)
    expect(all.body.transactions).toMatchObject([
      { kind: 'reversal', amount: -3_000, sessionId: session.body.id },
    ])
    expect((await cashier.post(path, { reason: 'Wrong payer' }, { key })).body).toEqual(all.body)
    expect((await cashier.post(path, {})).body.code).toBe('already_reversed')
    expect((await cashier.post('/payments/1/reverse', {})).status).toBe(404)
    expect(await Promise.all([a, b].map(dueOf))).toEqual([5_000, 3_000])
    await sound()
  })

  it('E-5, T-8: all together is all or nothing, and counts the surplus of all of it', async () => {
    const [a, b, c] = [await citation(1_000), await citation(1_000), await citation(5_000)]
    const over = { confirmOverpayment: true }
    const items = [
      [a, 1_500],
      [b, 1_000],
      [a, 700],
    ] as const
    const paid = await pay(items, [['cash', 3_200]], over)
    expect(paid.status).toBe(201)
    const moved = await cashier.post(`/citations/${a}/transfers`, { to: c, amount: 600 })
    const path = `/payments/${paid.body.id}/reverse`
    const refused = await cashier.post(path, {})
    expect(refused.body).toMatchObject({ code: 'surplus_transferred', surplus: 1_200 })
    expect(await dueOf(b)).toBe(0)
    const [half] = moved.body.transactions
    await cashier.post(`/transactions/${half.id}/reverse`, {})
    expect((await cashier.post(path, {})).body.transactions).toHaveLength(3)
    expect(await Promise.all([a, b, c].map(dueOf))).toEqual([1_000, 1_000, 5_000])
    await sound()
  })

  it('E-5, P-5: beside a permit order the citations are reversed together, and the order stays', async () => {
    const [a, b] = [await citation(5_000), await citation(3_000)]
    const permit = {
      number: `BULK-P${made}`,
      type: 'Residential',
      holder: 'Ada Lovelace',
      validFrom: '2026-03-01',
      validTo: '2027-02-28',
      price: 9_000,
    }
    expect((await admin.post('/permits', permit)).status).toBe(201)
    const { body: order } = await cashier.post('/permit-orders', { permits: [permit.number] })
    const paid = await cashier.post('/payments', {
      items: [
        { citation: a, amount: 5_000 },
        { permitOrder: order.id, amount: 9_000 },
        { citation: b, amount: 3_000 },
      ],
      tenders: [{ method: 'cash', amount: 17_000 }],
    })
    expect(paid.status, JSON.stringify(paid.body)).toBe(201)
    const { status, body } = await cashier.post(`/payments/${paid.body.id}/reverse`, {})
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.transactions.map((t: { amount: number }) => t.amount)).toEqual([-5_000, -3_000])
    expect(await Promise.all([a, b].map(dueOf))).toEqual([5_000, 3_000])
    expect((await cashier.get(`/permit-orders/${order.id}`)).body.due).toBe(0)
    const again = await cashier.post(`/payments/${paid.body.id}/reverse`, {})
    expect(again.body.code).toBe('already_reversed')
    await sound()
  })

  it('E-9: a citation of more transactions than its page shows says so', async () => {
    const a = await citation(100_000)
    const many = Array.from({ length: 100 }, () => [a, 1] as const)
    expect((await pay(many, [['cash', 100]])).status).toBe(201)
    const page = async () => (await cashier.get(`/citations/${a}`)).body
    expect(await page()).toMatchObject({ hasMore: false, payments: { length: 100 } })
    for (let n = 0; n < 5; n += 1) await pay(many, [['cash', 100]])
    expect(await page()).toMatchObject({ hasMore: true, payments: { length: 500 }, due: 99_400 })
  })

  it('E-5: of ten who reverse all at once, one does', async () => {
    const [a, b] = [await citation(500), await citation(300)]
    const paid = await pay(
      [
        [a, 500],
        [b, 300],
      ],
      [['cash', 800]],
    )
    const path = `/payments/${paid.body.id}/reverse`
    const all = await Promise.all(Array.from({ length: 10 }, () => cashier.post(path, {})))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
    await sound()
  })

  it('T-3: any tenders over any citations: no cent is lost and the order is kept', async () => {
    const amount = fc.integer({ min: 1, max: 9_999 })
    const amounts = fc.array(amount, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(amounts, amounts, async (dues, pieces) => {
        const items: [string, number][] = []
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        for (const due of dues) items.push([await citation(due), due])
        const tenders = cut(
          dues.reduce((sum, due) => sum + due, 0),
          pieces,
        )
        const methods = ['cash', 'credit_card', 'debit_card', 'ach', 'wire', 'web', 'lockbox']
        const paid = await pay(
          items,
          tenders.map((piece, at) => [methods[at] ?? 'cash', piece]),
        )
        expect(paid.status, JSON.stringify(paid.body)).toBe(201)
        type Line = { amount: number; method: string; target: { number: string } }
        const lines = paid.body.transactions as Line[]
        const sumOf = (some: readonly Line[]) => some.reduce((sum, line) => sum + line.amount, 0)
        for (const [number, due] of items)
          expect(sumOf(lines.filter(({ target }) => target.number === number))).toBe(due)
        tenders.forEach((piece, at) =>
          expect(sumOf(lines.filter(({ method }) => method === methods[at]))).toBe(piece),
        )
        const places = lines.map(({ target }) =>
          items.findIndex(([number]) => number === target.number),
        )
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
      { numRuns: 15 },
    )
    await sound()
  })
})

/** Pieces of a sum, no more than seven, each above zero. */
function cut(sum: number, pieces: readonly number[]): number[] {
  let left = sum
  const cuts: number[] = []
  for (const piece of pieces) {
    if (piece >= left) break
    cuts.push(piece)
    left -= piece
  }
  return [...cuts, left]
}

describe('looking up for a bulk payment', () => {
  it('E-5: a pasted list comes back in its order, each once, with what there is not', async () => {
    const [a, b] = [await citation(100), await citation(200)]
    const numbers = [b, 'NONE1', a.toLowerCase(), b]
    const { status, body } = await cashier.get(`/citations/look-up?numbers=${numbers.join(',')}`)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.items.map((item: { number: string }) => item.number)).toEqual([b, a])
    expect(body).toMatchObject({ missing: ['NONE1'], hasMore: false })
  })

  it('E-5: says when a list was longer than what is answered', async () => {
    const numbers = Array.from({ length: 201 }, (_, n) => `LONG${n}`).join(',')
    const { status, body } = await cashier.get(`/citations/look-up?numbers=${numbers}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ items: [], hasMore: true })
    expect(body.missing).toHaveLength(200)
  })

  it('X-2: without a question says what is wanted', async () => {
    const { status, body } = await cashier.get('/citations/look-up')
    expect([status, body.code]).toEqual([422, 'invalid'])
    expect(body.errors).toMatchObject([{ pointer: '/numbers' }])
  })

  it('E-5: a plate gives all on which something is due, and no other plate', async () => {
    const own = { plate: '7abc123', state: 'CA' }
    const due = [await citation(100, own), await citation(200, own)]
    await citation(0, own)
    await citation(300, { plate: '7ABC1234', state: 'CA' })
    const paid = await citation(400, own)
    await pay([[paid, 400]], [['cash', 400]])
    const found = await cashier.get('/citations/look-up?plate=7%20abc%20123')
    expect(found.body.items.map((item: { number: string }) => item.number)).toEqual(due)
    const elsewhere = await cashier.get('/citations/look-up?plate=7ABC123&state=NV')
    expect(elsewhere.body.items).toEqual([])
  })
})
