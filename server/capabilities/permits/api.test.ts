import { afterEach, describe, expect, it } from 'vitest'
import { card, cash, permitOffice } from './test-office.ts'

const { town, session, permit } = await permitOffice()
const { cashier, cashier2, auditor } = town

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
})

describe('a permit', () => {
  it('P-1: is recorded with all that it has, found by number, holder and plate', async () => {
    const made = await cashier.post('/permits', {
      number: 'res 2026-7',
      type: 'Resident',
      holder: 'Grace Hopper',
      vehicles: [{ plate: '7abc 123', state: 'ca' }, { plate: 'EV1' }],
      zone: 'B',
      validFrom: '2026-03-01',
      validTo: '2027-02-28',
      price: 12_000,
      fees: [{ kind: 'service_fee', name: 'Handling', amount: 300 }],
    })
    expect(made).toMatchObject({
      status: 201,
      body: {
        number: 'RES2026-7',
        type: 'Resident',
        holder: 'Grace Hopper',
        vehicles: [
          { plate: '7ABC123', state: 'CA' },
          { plate: 'EV1', state: null },
        ],
        zone: 'B',
        validFrom: '2026-03-01',
        validTo: '2027-02-28',
        price: 12_000,
        fees: [{ kind: 'service_fee', name: 'Handling', amount: 300 }],
        status: 'pending',
        order: null,
        orders: [],
        sellable: { allowed: true },
      },
    })
    for (const q of ['res2026', 'grace', '7abc', 'ev'])
      expect((await cashier.get(`/permits?q=${q}`)).body.items).toMatchObject([
        { number: 'RES2026-7' },
      ])
    expect((await cashier.get('/permits?status=cancelled')).body.items).toEqual([])
    expect((await cashier.get('/permits/res2026-7')).body).toEqual(made.body)
    expect((await cashier.get('/permits/NONE')).body.code).toBe('permit_not_found')
  })

  it('P-1: its number is there once, and it does not end before it begins', async () => {
    const number = await permit()
    const again = { number: number.toLowerCase(), type: 'T', holder: 'H', price: 0 }
    const valid = { validFrom: '2026-03-01', validTo: '2026-03-01' }
    expect(await cashier.post('/permits', { ...again, ...valid })).toMatchObject({
      status: 409,
      body: { code: 'permit_number_taken', errors: [{ pointer: '/number' }] },
    })
    expect(
      await cashier.post('/permits', { ...again, ...valid, validTo: '2026-02-28' }),
    ).toMatchObject({
      status: 422,
      body: { code: 'permit_ends_before_it_begins', errors: [{ pointer: '/validTo' }] },
    })
    const { body } = await cashier.post('/permits', { ...again, ...valid, price: -1 })
    expect(body.errors).toMatchObject([{ pointer: '/price' }])
  })

  it('X-5: their list goes on from its cursor, each once', async () => {
    const numbers: string[] = []
    for (let n = 0; n < 5; n += 1) numbers.push(await permit({ holder: 'Paged Person' }))
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const after: string = cursor && `&cursor=${cursor}`
      const { body } = await cashier.get(`/permits?q=paged&limit=2${after}`)
      seen.push(...body.items.map((each: { number: string }) => each.number))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(numbers.toSorted())
  })
})

describe('an order', () => {
  it('P-2, P-3: is placed and paid at once, one transaction a tender, in the current session', async () => {
    const [one, two] = [await permit(), await permit({ price: 5_000 })]
    const before = (await cashier.get(`/sessions/${session}`)).body
    const { status, body } = await cashier.post('/permit-orders', {
      permits: [one, two],
      fees: [{ kind: 'service_fee', name: 'Handling', amount: 500 }],
      tenders: [cash(6_000), card(9_500)],
      payer: 'Ada Byron',
    })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({
      number: `PO-${body.id}`,
      status: 'paid',
      payer: 'Ada Byron',
      charged: 15_500,
      serviceFees: 500,
      paid: 15_500,
      refunded: 0,
      due: 0,
      refundable: 15_000,
      lines: [
        { kind: 'price', permit: one, amount: 10_000 },
        { kind: 'price', permit: two, amount: 5_000 },
        { kind: 'service_fee', permit: null, name: 'Handling', amount: 500 },
      ],
      tenders: [
        { method: 'cash', amount: 6_000, givenBack: 0, left: 6_000, cardTail: null },
        { method: 'credit_card', amount: 9_500, givenBack: 0, left: 9_500, cardTail: '4242' },
      ],
      returns: [],
      permits: [
        { number: one, order: { id: body.id, status: 'paid' }, sellable: { allowed: false } },
        { number: two, status: 'pending' },
      ],
    })
    expect(body.transactions).toMatchObject([
      { kind: 'permit_payment', amount: 9_500, sessionId: session },
      {
        kind: 'permit_payment',
        amount: 6_000,
        sessionId: session,
        target: { type: 'permit_order', id: body.id, number: `PO-${body.id}` },
      },
    ])
    const after = (await cashier.get(`/sessions/${session}`)).body
    expect(after.transactionCount - before.transactionCount).toBe(2)
    expect(after.netTotal - before.netTotal).toBe(15_500)
    expect((await cashier.get(`/permit-orders/${body.id}`)).body).toEqual(body)
    expect((await cashier.get(`/permits/${one}`)).body.orders).toMatchObject([{ id: body.id }])
    const { items } = (await auditor.get(`/audit?subject=permit_order:${body.id}`)).body
    expect(items).toMatchObject([{ action: 'permit_order.placed' }])
  })

  it('T-6: Reverse is disabled on its transactions, and says where permits are reversed', async () => {
    const permitNumber = await permit()
    const order = { permits: [permitNumber], tenders: [cash(10_000)] }
    const { transactions } = (await cashier.post('/permit-orders', order)).body
    expect(transactions[0].actions).toMatchObject({
      reverse: { allowed: false, code: 'permit_reversal_elsewhere' },
      edit: { allowed: true },
      move: { allowed: true },
    })
    expect(await cashier.post(`/transactions/${transactions[0].id}/reverse`, {})).toMatchObject({
      status: 409,
      body: { code: 'permit_reversal_elsewhere' },
    })
    const { body } = await cashier.patch(`/transactions/${transactions[0].id}`, {
      method: 'money_order',
      reference: '77',
    })
    expect(body).toMatchObject({ method: 'money_order', kind: 'permit_payment' })
  })

  it('P-2: stays unpaid without tenders, needs no session for that, and is paid by and by', async () => {
    const number = await permit()
    const placed = await town.supervisor.post('/permit-orders', { permits: [number] })
    expect(placed).toMatchObject({ status: 201, body: { status: 'unpaid', due: 10_000 } })
    const pay = (amount: number, own: object = {}) =>
      cashier.post('/payments', {
        items: [{ permitOrder: placed.body.id, amount }],
        tenders: [cash(amount)],
        ...own,
      })
    expect(await pay(4_000)).toMatchObject({
      status: 201,
      body: { transactions: [{ kind: 'permit_payment', amount: 4_000 }] },
    })
    const read = async () => (await cashier.get(`/permit-orders/${placed.body.id}`)).body
    expect(await read()).toMatchObject({ status: 'partially_paid', paid: 4_000, due: 6_000 })
    expect(await pay(6_001, { confirmOverpayment: true })).toMatchObject({
      status: 409,
      body: { code: 'permit_order_overpaid', due: 6_000 },
    })
    expect((await pay(1_000, { short: true })).body.code).toBe('short_not_for_permits')
    expect((await pay(6_000)).status).toBe(201)
    expect(await read()).toMatchObject({ status: 'paid', due: 0, tenders: [{}, {}] })
    expect((await pay(1)).body.code).toBe('permit_order_overpaid')
  })

  it('X-2: says what is wrong with it, where, and saves nothing', async () => {
    const number = await permit()
    const cancelled = await permit({ status: 'cancelled' })
    const order = (own: object) =>
      cashier.post('/permit-orders', { permits: [number], tenders: [cash(10_000)], ...own })
    const cases: readonly [object, number, string, string][] = [
      [{ permits: [number, 'NONE'] }, 404, 'permit_not_found', '/permits/1'],
      [{ permits: [number, number] }, 422, 'permit_named_twice', '/permits/1'],
      [{ permits: [cancelled] }, 409, 'permit_not_sellable', '/permits/0'],
      [{ tenders: [cash(9_999)] }, 422, 'amounts_differ', '/tenders'],
      [
        { tenders: [{ method: 'gold', amount: 10_000 }] },
        422,
        'method_unknown',
        '/tenders/0/method',
      ],
      [{ permits: [] }, 422, 'invalid', '/permits'],
      [{ payer: '4111 1111 1111 1111' }, 422, 'card_number_refused', '/payer'],
    ]
    for (const [own, status, code, pointer] of cases)
      expect(await order(own)).toMatchObject({ status, body: { code, errors: [{ pointer }] } })
    expect((await cashier.get(`/permits/${number}`)).body.order).toBeNull()
    const items = [{ amount: 100 }]
    expect((await cashier.post('/payments', { items, tenders: [cash(100)] })).body).toMatchObject({
      code: 'item_for_nothing',
      errors: [{ pointer: '/items/0' }],
    })
    const nobody = [{ permitOrder: '999999', amount: 100 }]
    const answer = await cashier.post('/payments', { items: nobody, tenders: [cash(100)] })
    expect(answer).toMatchObject({ status: 404, body: { code: 'permit_order_not_found' } })
  })

  it('S-7: what is paid needs a current session', async () => {
    const order = { permits: [await permit()], tenders: [cash(10_000)] }
    expect(await town.supervisor.post('/permit-orders', order)).toMatchObject({
      status: 409,
      body: { code: 'session_required' },
    })
  })

  it('P-2: of many who order one permit at once one does, and the others are told its order', async () => {
    const number = await permit()
    const order = { permits: [number], tenders: [cash(10_000)] }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        [cashier, cashier2][n % 2]!.post('/permit-orders', order),
      ),
    )
    const [won] = answers.filter(({ status }) => status === 201)
    const lost = answers.filter(({ status }) => status !== 201)
    expect(lost).toHaveLength(19)
    for (const { body } of lost)
      expect(body).toMatchObject({ code: 'permit_ordered', order: { id: won!.body.id } })
  })

  it('T-14: the same key gets the same order', async () => {
    const order = { permits: [await permit()], tenders: [cash(10_000)] }
    const key = 'the-key-of-this-order'
    const first = await cashier.post('/permit-orders', order, { key })
    const second = await cashier.post('/permit-orders', order, { key })
    expect(second.body).toEqual(first.body)
    expect((await cashier.post('/permit-orders', order, { key: null })).status).toBe(400)
  })

  it('A-6: the Auditor sees orders and places none', async () => {
    const order = { permits: [await permit()] }
    expect((await auditor.post('/permit-orders', order)).body.code).toBe('not_permitted')
    expect((await auditor.get('/permits')).status).toBe(200)
  })
})
