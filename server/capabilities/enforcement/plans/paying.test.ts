import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { card, cash, planOffice } from './test-office.ts'

const { town, session, citation, template, plan, terms, read, on, proofs } = await planOffice()
const { cashier, cashier2, supervisor, auditor } = town

beforeEach(() => on('2026-03-02'))

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect(await proofs()).toEqual([])
})

const pay = (id: string, ...tenders: object[]) =>
  cashier.post(`/payment-plans/${id}/payments`, { tenders })
const direct = (number: string, amount: number, own: object = {}) =>
  cashier.post('/payments', {
    items: [{ citation: number, amount }],
    tenders: [cash(amount)],
    ...own,
  })

describe('a plan payment', () => {
  it('E-8, T-2, T-3: oldest instalment first, one transaction for each citation and tender', async () => {
    const [a, b] = [await citation(3_000), await citation(9_000)]
    const { id } = await plan([a, b])
    const before = (await cashier.get(`/sessions/${session}`)).body
    const { status, body } = await pay(id, cash(2_000), card(2_500))
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({ amount: 4_500, payer: 'Ada Byron', bulkId: null })
    expect(
      body.transactions.map((t: { target: { number: string } }) => ({
        ...t,
        target: t.target.number,
      })),
    ).toMatchObject([
      { kind: 'plan_payment', method: 'cash', amount: 2_000, target: a, sessionId: session },
      { kind: 'plan_payment', method: 'credit_card', amount: 1_000, target: a, cardTail: '4242' },
      { kind: 'plan_payment', method: 'credit_card', amount: 1_500, target: b },
    ])
    expect(body.plan).toMatchObject({
      status: 'active',
      paid: 4_500,
      left: 7_500,
      nextDueOn: '2026-05-01',
      asked: 1_500,
      instalments: [
        { amount: 3_000, paid: 3_000, status: 'paid' },
        { amount: 3_000, paid: 1_500, status: 'upcoming' },
        { paid: 0 },
        { paid: 0 },
      ],
      citations: [
        { number: a, paid: 3_000, left: 0, due: 0 },
        { number: b, paid: 1_500, left: 7_500, due: 7_500 },
      ],
    })
    const after = (await cashier.get(`/sessions/${session}`)).body
    expect(after.netTotal - before.netTotal).toBe(4_500)
    expect((await cashier.get(`/citations/${a}`)).body).toMatchObject({
      status: 'paid',
      plan: null,
    })
  })

  it('E-8: its page shows receipts, and no Transaction IDs', async () => {
    const { id } = await plan([await citation()])
    const taken = (await pay(id, cash(2_500))).body
    const page = await read(id)
    expect(page.payments).toMatchObject([
      {
        receiptNumber: taken.receiptNumber,
        paymentId: taken.id,
        amount: 2_500,
        reversed: 0,
        methods: ['Cash'],
      },
    ])
    expect(JSON.stringify(page)).not.toContain(`"${taken.transactions[0].id}"`)
    expect(JSON.stringify(page)).not.toMatch(/transaction/i)
  })

  it('E-8: the last one completes it, and its citations take their course', async () => {
    const [a, b] = [await citation(), await citation()]
    const { id } = await plan([a, b])
    expect((await pay(id, cash(20_000))).body.plan).toMatchObject({
      status: 'completed',
      left: 0,
      nextDueOn: null,
      asked: 0,
      payable: { allowed: false, code: 'plan_completed' },
      cancellable: { allowed: false },
    })
    expect((await cashier.get(`/citations/${b}`)).body).toMatchObject({
      status: 'paid',
      plan: null,
    })
    expect(await pay(id, cash(1))).toMatchObject({ status: 409, body: { code: 'plan_completed' } })
  })

  it('E-8: plan_exceeds_left: never more than is left, which is not an overpayment', async () => {
    const { id } = await plan([await citation()])
    expect(await pay(id, cash(10_001))).toMatchObject({
      status: 409,
      body: { code: 'plan_exceeds_left', left: 10_000, errors: [{ pointer: '/tenders' }] },
    })
  })

  it('E-8, S-7: needs a session, a plan, and a method that is offered', async () => {
    const { id } = await plan([await citation()])
    const tenders = [cash(100)]
    expect((await supervisor.post(`/payment-plans/${id}/payments`, { tenders })).body.code).toBe(
      'session_required',
    )
    expect((await pay('99999', cash(1))).body.code).toBe('plan_not_found')
    expect(await pay(id, { method: 'check', amount: 100 })).toMatchObject({
      body: { code: 'reference_required', errors: [{ pointer: '/tenders/0/reference' }] },
    })
  })

  it('T-14: the same key takes it once', async () => {
    const { id } = await plan([await citation()])
    const path = `/payment-plans/${id}/payments`
    const first = await cashier.post(path, { tenders: [cash(2_500)] }, { key: 'pay-this-once' })
    const again = await cashier.post(path, { tenders: [cash(2_500)] }, { key: 'pay-this-once' })
    expect(again.body).toEqual(first.body)
    expect((await read(id)).paid).toBe(2_500)
    expect((await cashier.get('/payments/by-key/pay-this-once')).body.id).toBe(first.body.id)
  })

  it('E-8: of two who pay the last of it at once, one does', async () => {
    const { id } = await plan([await citation()])
    const tenders = [cash(10_000)]
    const answers = await Promise.all([
      cashier.post(`/payment-plans/${id}/payments`, { tenders }),
      cashier2.post(`/payment-plans/${id}/payments`, { tenders }),
    ])
    expect(answers.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([201, 409])
    expect(await read(id)).toMatchObject({ status: 'completed', paid: 10_000 })
  })
})

describe('what is paid beside it', () => {
  it('E-8: on a citation of the plan counts for the plan, as far as the plan covers it', async () => {
    const [a, b] = [await citation(4_000), await citation(4_000)]
    const { id } = await plan([a, b], { templateId: await template({ lateFees: 'charged' }) })
    await supervisor.post(`/citations/${b}/lines`, { kind: 'fee', amount: 500 })
    await direct(b, 4_300)
    expect(await read(id)).toMatchObject({
      paid: 4_000,
      nextDueOn: '2026-06-01',
      citations: [
        { number: a, left: 4_000 },
        { number: b, left: 0, due: 200 },
      ],
      payments: [{ amount: 4_000 }],
    })
    expect((await pay(id, cash(4_000))).body.transactions).toMatchObject([
      { target: { number: a } },
    ])
    expect((await cashier.get(`/citations/${b}`)).body).toMatchObject({
      status: 'partially_paid',
      due: 200,
    })
  })

  it('E-7, E-8: balance that is transferred to it counts too; reversed, it does not', async () => {
    const [from, to] = [await citation(1_000), await citation(8_000)]
    const { id } = await plan([to])
    await direct(from, 4_000, { confirmOverpayment: true })
    const moved = await cashier.post(`/citations/${from}/transfers`, { to, amount: 3_000 })
    expect((await read(id)).paid).toBe(3_000)
    await cashier.post(`/transactions/${moved.body.transactions[0].id}/reverse`, {})
    expect(await read(id)).toMatchObject({
      paid: 0,
      payments: [{ amount: 3_000, reversed: 3_000 }],
    })
  })

  it('E-8: what was paid before the plan is no part of it, and its reversal is due beside it', async () => {
    const number = await citation()
    const { body } = await direct(number, 2_000)
    const { id } = await plan([number])
    await pay(id, cash(3_000))
    await cashier.post(`/transactions/${body.transactions[0].id}/reverse`, {})
    expect(await read(id)).toMatchObject({
      total: 8_000,
      paid: 3_000,
      citations: [{ left: 5_000, due: 7_000 }],
    })
  })
})

describe('a reversal', () => {
  it('E-8: from the session report makes its instalments unpaid again', async () => {
    const { id } = await plan([await citation()])
    const { body } = await pay(id, cash(3_000))
    const t = body.transactions[0].id
    expect((await cashier.post(`/transactions/${t}/reverse`, {})).status).toBe(201)
    expect(await read(id)).toMatchObject({
      paid: 0,
      nextDueOn: '2026-04-01',
      instalments: [{ paid: 0 }, { paid: 0 }, { paid: 0 }, { paid: 0 }],
      payments: [{ amount: 3_000, reversed: 3_000 }],
    })
  })

  it('E-8: from the citation, of one of two: the money is due there, and the plan asks for it again', async () => {
    const [a, b] = [await citation(), await citation()]
    const { id } = await plan([a, b])
    const { body } = await pay(id, cash(12_000))
    const t = body.transactions[0].id
    await cashier.post(`/citations/${a}/reversals`, { transactionId: t })
    expect(await read(id)).toMatchObject({
      paid: 2_000,
      nextDueOn: '2026-04-01',
      citations: [
        { number: a, left: 10_000 },
        { number: b, left: 8_000 },
      ],
    })
    expect((await pay(id, cash(10_500))).body.transactions).toMatchObject([
      { target: { number: a }, amount: 10_000 },
      { target: { number: b }, amount: 500 },
    ])
  })

  it('E-8: of all of a payment makes a completed plan active again, and its citations on it', async () => {
    const [a, b] = [await citation(), await citation()]
    const { id } = await plan([a, b])
    const { body } = await pay(id, cash(20_000))
    expect((await read(id)).status).toBe('completed')
    expect((await cashier.post(`/payments/${body.id}/reverse`, {})).status).toBe(201)
    expect(await read(id)).toMatchObject({ status: 'active', paid: 0, left: 20_000 })
    expect((await cashier.get(`/citations/${b}`)).body).toMatchObject({ status: 'on_a_plan' })
  })

  it('E-8: past the grace, a completed plan is in default again', async () => {
    const number = await citation()
    const { id } = await plan([number], { templateId: await template() })
    const { body } = await pay(id, cash(10_000))
    on('2026-04-20')
    await cashier.post(`/payments/${body.id}/reverse`, {})
    expect(await read(id)).toMatchObject({
      status: 'defaulted',
      overdue: 2_500,
    })
  })

  it('E-8: of a plan that another followed is due on the citation, and changes neither plan', async () => {
    const number = await citation()
    const first = await plan([number], { templateId: await template({ lateFees: 'charged' }) })
    const { body } = await pay(first.id, cash(10_000))
    await supervisor.post(`/citations/${number}/lines`, { kind: 'fee', amount: 4_000 })
    const second = await plan([number])
    expect(second.total).toBe(4_000)
    await cashier.post(`/payments/${body.id}/reverse`, {})
    expect((await read(first.id)).status).toBe('completed')
    expect(await read(second.id)).toMatchObject({
      left: 4_000,
      citations: [{ left: 4_000, due: 14_000 }],
    })
  })

  it('E-8, T-12: of a plan that another followed counts no more when it is cancelled later', async () => {
    const [number, other] = [await citation(), await citation()]
    const first = await plan([number, other], {
      templateId: await template({ lateFees: 'charged' }),
    })
    const { body } = await pay(first.id, cash(10_000))
    await supervisor.post(`/citations/${number}/lines`, { kind: 'fee', amount: 4_000 })
    await plan([number])
    await cashier.post(`/payments/${body.id}/reverse`, {})
    await supervisor.post(`/payment-plans/${first.id}/cancel`, { reason: 'Moved away' })
    expect(await read(first.id)).toMatchObject({ status: 'cancelled', paid: 10_000 })
    expect((await auditor.get('/proof/totals')).body).toMatchObject({ sound: true })
  })
})

describe('cancelling', () => {
  it('E-8: keeps what was paid, and leaves the rest due on the citations at once', async () => {
    const number = await citation()
    const { id } = await plan([number])
    await pay(id, cash(2_500))
    const cancelled = await supervisor.post(`/payment-plans/${id}/cancel`, { reason: 'Moved away' })
    expect(cancelled).toMatchObject({
      status: 200,
      body: {
        status: 'cancelled',
        paid: 2_500,
        dueNow: 0,
        nextDueOn: null,
        cancelled: { reason: 'Moved away', by: supervisor.name },
        payable: { allowed: false, code: 'plan_cancelled' },
        cancellable: { allowed: false, code: 'plan_cancelled' },
      },
    })
    expect((await cashier.get(`/citations/${number}`)).body).toMatchObject({
      status: 'partially_paid',
      due: 7_500,
      plan: null,
    })
    expect((await pay(id, cash(1))).body.code).toBe('plan_cancelled')
    const again = await supervisor.post(`/payment-plans/${id}/cancel`, { reason: 'Twice' })
    expect(again.body.code).toBe('plan_cancelled')
    const { items } = (await auditor.get(`/audit?subject=payment_plan:${id}`)).body
    expect(items[0]).toMatchObject({ action: 'payment_plan.cancelled', after: { left: 7_500 } })
  })

  it('E-8: a citation can go on a plan again, and a reversal still shows on the cancelled one', async () => {
    const number = await citation()
    const { id } = await plan([number])
    const { body } = await pay(id, cash(2_500))
    await supervisor.post(`/payment-plans/${id}/cancel`, { reason: 'A better one' })
    const next = await plan([number])
    expect(next.total).toBe(7_500)
    await cashier.post(`/payments/${body.id}/reverse`, {})
    expect(await read(id)).toMatchObject({ status: 'cancelled', paid: 0 })
    expect(await read(next.id)).toMatchObject({
      paid: 0,
      citations: [{ due: 10_000, left: 7_500 }],
    })
  })

  it('E-8: is not for those who may only enrol, nor for a plan that is paid', async () => {
    const { id } = await plan([await citation()])
    expect((await cashier.post(`/payment-plans/${id}/cancel`, { reason: 'No' })).status).toBe(403)
    await pay(id, cash(10_000))
    const refused = await supervisor.post(`/payment-plans/${id}/cancel`, { reason: 'Late' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'plan_completed' } })
    expect((await supervisor.post('/payment-plans/99999/cancel', { reason: 'x' })).body.code).toBe(
      'plan_not_found',
    )
  })
})

it('E-8: terms that are no terms are refused by the field', async () => {
  const wish = { citations: [], ...terms, instalments: 0, every: 'day', firstDueOn: '2026-02-30' }
  const { status, body } = await cashier.post('/payment-plans', wish)
  expect(status).toBe(422)
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
    '/citations',
    '/every',
    '/firstDueOn',
    '/instalments',
  ])
})
