import { describe, expect, it } from 'vitest'
import { card, cash, permitOffice } from './test-office.ts'

const { town, permit } = await permitOffice()
const { cashier, cashier2, auditor } = town

async function placed(permits: readonly string[], more: object = {}): Promise<string> {
  const { status, body } = await cashier.post('/permit-orders', { permits, ...more })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id
}

const pay = (order: string, amount: number) =>
  cashier.post('/payments', { items: [{ permitOrder: order, amount }], tenders: [cash(amount)] })

describe('looking orders up to be paid', () => {
  it('finds them by ID in the order asked for, and names those that there are not', async () => {
    const [a, b] = [await placed([await permit()]), await placed([await permit()])]
    const path = `/permit-orders/look-up?numbers=PO-${b},po-${a},PO-9,NONE`
    const { status, body } = await cashier.get(path)
    expect([status, body.missing, body.hasMore]).toEqual([200, ['PO-9', 'NONE'], false])
    expect(body.items).toMatchObject([
      { number: `PO-${b}`, due: 10_000, payable: { allowed: true } },
      { number: `PO-${a}` },
    ])
  })

  it('finds by permit, holder or plate those alone on which something can be paid', async () => {
    const holder = 'Zora Neale'
    const vehicles = [{ plate: '9ZNH123' }]
    const numbers = [await permit({ holder, vehicles }), await permit({ holder })]
    const [first = '', second = ''] = numbers
    const open = await placed([first])
    await placed([second], { tenders: [cash(10_000)] })
    const asked = ['zora', first, '9znh123'].map((q) => `/permit-orders/look-up?q=${q}`)
    const answers = await Promise.all(asked.map((path) => cashier.get(path)))
    for (const { body } of answers)
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual([open])
    expect((await cashier.get(`/permit-orders/look-up?q=${second}`)).body.items).toEqual([])
  })

  it('X-2: without a question says what is wanted', async () => {
    const { status, body } = await cashier.get('/permit-orders/look-up?numbers=%2C')
    expect([status, body.code]).toEqual([422, 'invalid'])
    expect(body.errors).toMatchObject([{ pointer: '/numbers' }])
  })

  it('says why nothing can be paid on one', async () => {
    const paid = await placed([await permit()], { tenders: [card(10_000)] })
    const { body } = await cashier.get(`/permit-orders/${paid}`)
    expect(body.payable).toMatchObject({ allowed: false, code: 'permit_order_overpaid' })
  })
})

describe('cancelling an order', () => {
  const cancel = (id: string, who = cashier) => who.post(`/permit-orders/${id}/cancel`)

  it('P-2: one for which nothing is held is cancelled, and its permits are ordered again', async () => {
    const permits = [await permit(), await permit()]
    const order = await placed(permits)
    const { status, body } = await cancel(order)
    expect([status, body.status, body.due]).toEqual([200, 'cancelled', 0])
    expect(body.payable.code).toBe('permit_order_cancelled')
    const again = await placed(permits)
    expect((await cashier.get(`/permit-orders/${order}`)).body.status).toBe('cancelled')
    expect((await cashier.get(`/permits/${permits[0]}`)).body.order.id).toBe(again)
    expect((await pay(order, 10_000)).body.code).toBe('permit_order_cancelled')
    expect((await cancel(order)).body.code).toBe('permit_order_cancelled')
  })

  it('P-2: an order of zero, and one that was reversed whole, are cancelled too', async () => {
    const free = await placed([await permit({ price: 0 })])
    expect((await cancel(free)).body.status).toBe('cancelled')
    const order = await placed([await permit()], { tenders: [cash(10_000)] })
    const [tender] = (await cashier.get(`/permit-orders/${order}`)).body.tenders
    const adjustment = { tenderId: tender.id, mode: 'reverse' }
    await cashier.post(`/permit-orders/${order}/adjustments`, adjustment)
    expect((await cancel(order)).body).toMatchObject({ status: 'cancelled', due: 0, paid: 0 })
  })

  it('P-2, P-5: of a service fee that alone is held it is cancelled, and the fee stays', async () => {
    const permits = [await permit()]
    const fees = [{ kind: 'service_fee', name: 'Handling', amount: 500 }]
    const order = await placed(permits, { fees, tenders: [cash(10_500)] })
    const [tender] = (await cashier.get(`/permit-orders/${order}`)).body.tenders
    const adjustment = { tenderId: tender.id, mode: 'reverse' }
    const { body: left } = await cashier.post(`/permit-orders/${order}/adjustments`, adjustment)
    expect(left).toMatchObject({ paid: 500, due: 10_000, cancel: { allowed: true } })
    expect((await cancel(order)).body).toMatchObject({ status: 'cancelled', due: 0, paid: 500 })
    expect((await cashier.post(`/permit-orders/${order}/refund`)).body.code).toBe(
      'nothing_to_give_back',
    )
    await placed(permits)
  })

  it('P-2: what is held is given back first, and a refunded order stays one', async () => {
    const order = await placed([await permit()])
    await pay(order, 4_000)
    const { status, body } = await cancel(order)
    expect([status, body.code, body.held]).toEqual([409, 'permit_order_holds_money', 4_000])
    await cashier.post(`/permit-orders/${order}/refund`)
    expect((await cancel(order)).body.code).toBe('permit_order_refunded')
    expect((await cancel('999')).body.code).toBe('permit_order_not_found')
  })

  it('P-2: of a payment and a cancellation at once, one happens', async () => {
    const orders = await Promise.all([1, 2, 3, 4].map(async () => placed([await permit()])))
    const ends = await Promise.all(
      orders.map((order) => Promise.all([pay(order, 10_000), cancel(order, cashier2)])),
    )
    for (const [paid, cancelled] of ends)
      expect([
        [201, 409],
        [409, 200],
      ]).toContainEqual([paid.status, cancelled.status])
    expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
  })

  it('X-4: is in the audit log', async () => {
    const number = await permit()
    const order = await placed([number])
    await cancel(order)
    const { body } = await auditor.get(`/audit?subject=permit_order:${order}`)
    expect(body.items[0]).toMatchObject({
      action: 'permit_order.cancelled',
      after: { permits: [number] },
    })
  })
})

describe('the status of a permit', () => {
  const say = (number: string, status: string, headers: Record<string, string> = {}) =>
    cashier.send('PATCH', `/permits/${number}`, { status }, { headers })

  it('P-1, P-7, X-4: is said by somebody, whatever became of its order, and is in the audit log', async () => {
    const number = await permit()
    await placed([number], { tenders: [cash(10_000)] })
    const { status, body } = await say(number.toLowerCase(), 'suspended')
    expect([status, body.status, body.order.status]).toEqual([200, 'suspended', 'paid'])
    const { body: log } = await auditor.get(`/audit?subject=permit:${number}`)
    expect(log.items[0]).toMatchObject({
      action: 'permit.status_changed',
      before: { status: 'pending' },
      after: { status: 'suspended' },
    })
  })

  it('P-1: only for the version that was seen; a wrong word and a wrong number are named', async () => {
    const number = await permit()
    const { body } = await cashier.get(`/permits/${number}`)
    const seen = { 'if-match': `"${body.version}"` }
    expect((await say(number, 'active', seen)).status).toBe(200)
    expect((await say(number, 'expired', seen)).body.code).toBe('changed_meanwhile')
    expect((await say(number, 'sold')).body.errors).toMatchObject([{ pointer: '/status' }])
    expect((await say('NONE', 'active')).body.code).toBe('permit_not_found')
  })
})
