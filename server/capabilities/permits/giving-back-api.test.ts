import { afterEach, describe, expect, it } from 'vitest'
import { card, cash, permitOffice } from './test-office.ts'

const { town, permit, startSession } = await permitOffice()
const { cashier, cashier2, auditor } = town

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
})

describe('giving back', () => {
  const sell = async (tenders: readonly object[], own: object = {}) => {
    const price = tenders.reduce(
      (sum: number, each) => sum + (each as { amount: number }).amount,
      0,
    )
    const order = { permits: [await permit({ price, ...own })], tenders }
    const { status, body } = await cashier.post('/permit-orders', order)
    expect(status, JSON.stringify(body)).toBe(201)
    return { id: body.id as string, tenders: body.tenders.map((t: { id: string }) => t.id) }
  }
  const adjust = (id: string, body: object, by = cashier) =>
    by.post(`/permit-orders/${id}/adjustments`, body)
  const handling = { kind: 'service_fee', name: 'Handling', amount: 500 }

  it('P-5, P-7: the whole order, without service fees, one negative transaction a tender', async () => {
    const number = await permit({ price: 10_000, fees: [handling], status: 'active' })
    const order = { permits: [number], tenders: [cash(6_000), card(4_500)] }
    const { id } = (await cashier.post('/permit-orders', order)).body
    const { status, body } = await cashier2.post(`/permit-orders/${id}/refund`)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({
      status: 'refunded',
      paid: 10_500,
      refunded: 10_000,
      due: 0,
      refundable: 0,
      tenders: [
        { amount: 6_000, givenBack: 6_000, left: 0 },
        { amount: 4_500, givenBack: 4_000, left: 0 },
      ],
      returns: [
        { mode: 'refund', amount: 6_000 },
        { mode: 'refund', amount: 4_000 },
      ],
      permits: [{ number, status: 'active', sellable: { allowed: true } }],
    })
    const place = (await cashier2.get('/auth/me')).body.session.id
    expect(body.transactions.slice(0, 2)).toMatchObject([
      {
        kind: 'permit_refund',
        amount: -4_000,
        method: 'credit_card',
        cardTail: '4242',
        sessionId: place,
      },
      {
        kind: 'permit_refund',
        amount: -6_000,
        method: 'cash',
        sessionId: place,
        reversalOfId: null,
      },
    ])
    expect(await cashier.post(`/permit-orders/${id}/refund`)).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_give_back', refunded: 10_000 },
    })
    const again = { permits: [number], tenders: [cash(10_500)] }
    expect((await cashier.post('/permit-orders', again)).status).toBe(201)
  })

  it('P-2, P-5: what was refunded takes no more money, whatever was left unpaid', async () => {
    const number = await permit({ price: 5_000 })
    const { id } = (await cashier.post('/permit-orders', { permits: [number], tenders: [] })).body
    const pay = (amount: number) =>
      cashier.post('/payments', { items: [{ permitOrder: id, amount }], tenders: [cash(amount)] })
    expect((await pay(3_000)).status).toBe(201)
    expect((await cashier.post(`/permit-orders/${id}/refund`)).status).toBe(201)
    const over = { status: 'refunded', due: 0, payable: { allowed: false } }
    expect((await cashier.get(`/permit-orders/${id}`)).body).toMatchObject(over)
    const again = { permits: [number], tenders: [cash(5_000)] }
    expect((await cashier.post('/permit-orders', again)).status).toBe(201)
    expect(await pay(2_000)).toMatchObject({
      status: 409,
      body: { code: 'permit_order_refunded', errors: [{ pointer: '/items/0/permitOrder' }] },
    })
  })

  it('P-5: a refund and payments of one order at once are all answered', async () => {
    const number = await permit({ price: 5_000 })
    const { id } = (await cashier.post('/permit-orders', { permits: [number], tenders: [] })).body
    const pay = () =>
      cashier.post('/payments', { items: [{ permitOrder: id, amount: 500 }], tenders: [cash(500)] })
    expect((await pay()).status).toBe(201)
    const refunds = [1, 2].map(() => cashier.post(`/permit-orders/${id}/refund`))
    const answers = await Promise.all([pay(), pay(), ...refunds, pay(), pay()])
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    expect(answers.filter(({ status }, at) => status === 201 && [2, 3].includes(at))).toHaveLength(
      1,
    )
  })

  it('P-5: one tender, starting at all that is left of it, and never more', async () => {
    const { id, tenders } = await sell([cash(6_000), card(4_000)])
    const [first, second] = tenders
    expect(
      (await adjust(id, { tenderId: first, mode: 'refund', amount: 2_500 })).body,
    ).toMatchObject({
      status: 'partially_refunded',
      refunded: 2_500,
      due: 0,
      tenders: [{ givenBack: 2_500, left: 3_500 }, { left: 4_000 }],
    })
    expect(await adjust(id, { tenderId: first, mode: 'refund', amount: 3_501 })).toMatchObject({
      status: 409,
      body: { code: 'more_than_left', left: 3_500, errors: [{ pointer: '/amount' }] },
    })
    expect((await adjust(id, { tenderId: first, mode: 'refund' })).body.refunded).toBe(6_000)
    expect((await adjust(id, { tenderId: first, mode: 'refund' })).body.code).toBe(
      'nothing_to_give_back',
    )
    expect((await adjust(id, { tenderId: '1', mode: 'refund' })).body).toMatchObject({
      code: 'tender_not_found',
      errors: [{ pointer: '/tenderId' }],
    })
    for (const wrong of [{ mode: 'gift' }, { amount: 0 }, { amount: 1.5 }])
      expect((await adjust(id, { tenderId: second, mode: 'refund', ...wrong })).status).toBe(422)
  })

  it('P-5, T-6: what is reversed is due again, and a tender that is reversed whole is marked', async () => {
    const { id, tenders } = await sell([cash(6_000), card(4_000)])
    const [first, second] = tenders
    const part = (await adjust(id, { tenderId: first, mode: 'reverse', amount: 1_000 })).body
    expect(part).toMatchObject({ status: 'partially_paid', paid: 9_000, due: 1_000, refunded: 0 })
    expect(part.transactions[0]).toMatchObject({
      kind: 'reversal',
      amount: -1_000,
      reversalOfId: first,
    })
    const whole = (await adjust(id, { tenderId: second, mode: 'reverse' })).body
    expect(whole).toMatchObject({ paid: 5_000, due: 5_000, status: 'partially_paid' })
    const marks = Object.fromEntries(
      whole.transactions.map((t: { id: string; reversedById: string }) => [t.id, t.reversedById]),
    )
    expect(marks[first]).toBeNull()
    expect(marks[second]).toBe(whole.transactions[0].id)
    const items = [{ permitOrder: id, amount: 5_000 }]
    expect((await cashier.post('/payments', { items, tenders: [cash(5_000)] })).status).toBe(201)
    expect((await cashier.get(`/permit-orders/${id}`)).body).toMatchObject({
      status: 'paid',
      due: 0,
    })
  })

  it('P-6: into a current session, also for an original whose session is closed', async () => {
    const { supervisor } = town
    const { id, tenders } = await sell([cash(6_000), card(4_000)])
    expect((await supervisor.post(`/permit-orders/${id}/refund`)).body.code).toBe(
      'session_required',
    )
    const closing = await cashier.get('/auth/me')
    await supervisor.post(`/sessions/${closing.body.session.id}/status`, { status: 'closed' })
    expect((await adjust(id, { tenderId: tenders[0], mode: 'refund' })).body.code).toBe(
      'session_required',
    )
    const session = await startSession(supervisor)
    const { body } = await adjust(id, { tenderId: tenders[0], mode: 'reverse' }, supervisor)
    expect(body.transactions[0]).toMatchObject({ amount: -6_000, sessionId: session })
    expect(body.transactions.at(-1)).toMatchObject({ reversedById: body.transactions[0].id })
    const chains = await auditor.get('/proof/chains')
    expect(chains.body.broken).toEqual([])
    await startSession(cashier)
  })

  it('P-5: of many who refund one order at once one does, and the others are refused', async () => {
    const { id } = await sell([cash(6_000), card(4_000)])
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        [cashier, cashier2][n % 2]!.post(`/permit-orders/${id}/refund`),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const { status, body } of answers.filter(({ status: each }) => each !== 201))
      expect([status, body.code]).toEqual([409, 'nothing_to_give_back'])
    expect((await cashier.get(`/permit-orders/${id}`)).body.refunded).toBe(10_000)
  })

  it('T-14: an adjustment under the same key is made once', async () => {
    const { id, tenders } = await sell([cash(6_000)])
    const wish = { tenderId: tenders[0], mode: 'refund', amount: 1_000 }
    const path = `/permit-orders/${id}/adjustments`
    const key = 'the-key-of-this-adjustment'
    const first = await cashier.post(path, wish, { key })
    expect((await cashier.post(path, wish, { key })).body).toEqual(first.body)
    expect((await cashier.get(`/permit-orders/${id}`)).body.refunded).toBe(1_000)
  })

  it('P-5: an edited tender is given back by the method that it has now', async () => {
    const { id, tenders } = await sell([cash(6_000)])
    await cashier.patch(`/transactions/${tenders[0]}`, { method: 'money_order', reference: '9' })
    const { body } = await adjust(id, { tenderId: tenders[0], mode: 'refund' })
    expect(body.transactions[0]).toMatchObject({ method: 'money_order', reference: '9' })
    const { payments: _none, ...receipt } = (
      await cashier.get(`/payments/${body.tenders[0].paymentId}`)
    ).body
    expect(receipt.amount).toBe(6_000)
  })

  it('A-6: needs a permission of its own', async () => {
    const { id } = await sell([cash(6_000)])
    expect((await town.finance.post(`/permit-orders/${id}/refund`)).body).toMatchObject({
      code: 'not_permitted',
      permission: 'permits.refund',
    })
  })
})
