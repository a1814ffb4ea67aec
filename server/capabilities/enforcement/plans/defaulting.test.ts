import { afterEach, describe, expect, it } from 'vitest'
import { cash, planOffice } from './test-office.ts'

const { town, citation, template, plan, read, on, sweep, proofs } = await planOffice()
const { cashier, supervisor, auditor } = town

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect(await proofs()).toEqual([])
  on('2026-03-02')
})

const pay = (id: string, amount: number) =>
  cashier.post(`/payment-plans/${id}/payments`, { tenders: [cash(amount)] })
const lateFee = (number: string) =>
  supervisor.post(`/citations/${number}/lines`, { kind: 'fee', amount: 1_500 })
const entries = async (id: string) => {
  const { items } = (await auditor.get(`/audit?subject=payment_plan:${id}`)).body
  return items.filter(({ action }: { action: string }) => action === 'payment_plan.defaulted')
}

describe('default', () => {
  it('E-8: comes on the day after the grace, whether or not the sweep has run', async () => {
    const number = await citation()
    const { id } = await plan([number], { templateId: await template({ graceDays: 5 }) })
    on('2026-04-06')
    expect(await read(id)).toMatchObject({ status: 'active', dueNow: 2_500, overdue: 2_500 })
    on('2026-04-07')
    expect(await read(id)).toMatchObject({
      status: 'defaulted',
      instalments: [{ status: 'overdue' }, { status: 'upcoming' }, {}, {}],
    })
    expect((await cashier.get(`/citations/${number}`)).body.plan.status).toBe('defaulted')
    for (const [status, there] of [
      ['active', 0],
      ['defaulted', 1],
    ] as const) {
      const { items } = (await cashier.get(`/payment-plans?status=${status}&citation=${number}`))
        .body
      expect(items).toHaveLength(there)
    }
  })

  it('E-8: the sweep writes it down once, as nobody’s doing, however often it runs', async () => {
    const { id } = await plan([await citation()])
    await sweep()
    expect(await entries(id)).toEqual([])
    on('2026-04-02')
    const found = await Promise.all([sweep(), sweep(), sweep()])
    expect(found.some((count) => count > 0)).toBe(true)
    expect(await sweep()).toBe(0)
    expect(await entries(id)).toMatchObject([
      { user: null, after: { dueOn: '2026-04-01', left: 10_000 } },
    ])
  })

  it('E-8: the day is that of the agency’s zone', async () => {
    const { id } = await plan([await citation()])
    town.clock.set('2026-04-02T06:59:00Z')
    expect((await read(id)).status).toBe('active')
    await sweep()
    expect(await entries(id)).toEqual([])
    town.clock.set('2026-04-02T07:00:00Z')
    expect((await read(id)).status).toBe('defaulted')
  })

  it('E-8: paying is allowed then, and who has caught up is in it no more', async () => {
    const { id } = await plan([await citation()])
    on('2026-05-10')
    await sweep()
    expect(await read(id)).toMatchObject({ status: 'defaulted', dueNow: 5_000, asked: 5_000 })
    expect((await pay(id, 2_500)).body.plan).toMatchObject({ status: 'defaulted', asked: 2_500 })
    expect((await pay(id, 2_500)).body.plan).toMatchObject({
      status: 'active',
      dueNow: 0,
      asked: 2_500,
    })
    await sweep()
    expect(await entries(id)).toHaveLength(1)
    on('2026-06-02')
    await sweep()
    expect(await entries(id)).toHaveLength(2)
  })
})

describe('late fees', () => {
  it.each([
    ['charged', 201, 201],
    ['held', 409, 201],
    ['waived', 409, 409],
  ] as const)(
    'E-8: %s: %i while the plan is active, %i in default',
    async (lateFees, active, later) => {
      const number = await citation()
      const { id } = await plan([number], {
        templateId: await template({ lateFees, graceDays: 0 }),
      })
      const first = await lateFee(number)
      expect(first.status).toBe(active)
      on('2026-04-02')
      expect((await lateFee(number)).status).toBe(later)
      expect(await read(id)).toMatchObject({ total: 10_000, left: 10_000 })
    },
  )

  it('E-8: late_fees_held: names the plan, and the field', async () => {
    const number = await citation()
    const { id } = await plan([number], { templateId: await template({ lateFees: 'held' }) })
    expect((await lateFee(number)).body).toMatchObject({
      code: 'late_fees_held',
      plan: { id },
      errors: [{ pointer: '/kind' }],
    })
  })

  it('E-8: after a plan they are charged as ever; a fine always is', async () => {
    const number = await citation()
    const { id } = await plan([number], { templateId: await template({ lateFees: 'waived' }) })
    const fine = await supervisor.post(`/citations/${number}/lines`, { kind: 'fine', amount: 100 })
    expect(fine.status).toBe(201)
    await pay(id, 10_000)
    expect((await lateFee(number)).status).toBe(201)
  })
})

describe('the list', () => {
  it('E-8, X-5: shows what is overdue for longest first, in pages that lose none', async () => {
    const made: string[] = []
    const payer = 'Paged Person'
    for (const firstDueOn of ['2026-04-03', '2026-04-01', '2026-04-02', '2026-04-01']) {
      const number = await citation(10_000, { payer })
      made.push((await plan([number], { firstDueOn })).id)
    }
    await pay(made[1] ?? '', 10_000)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const after: string = cursor && `&cursor=${cursor}`
      const { body } = await cashier.get(`/payment-plans?payer=paged&limit=1${after}`)
      seen.push(...body.items.map((each: { id: string }) => each.id))
      cursor = body.nextCursor
    }
    expect(seen).toEqual([made[3], made[2], made[0], made[1]])
    const { items } = (await cashier.get('/payment-plans?payer=PAGED&status=completed')).body
    expect(items).toMatchObject([{ id: made[1], status: 'completed', left: 0 }])
    expect((await cashier.get('/payment-plans?cursor=WyJhIiwxXQ')).status).toBe(422)
  })

  it('E-8: is searched by number, payer and citation', async () => {
    const number = await citation(5_000, { payer: 'Katherine Johnson' })
    const { id, number: name } = await plan([number])
    for (const q of [name, id, 'katherine', number])
      expect(
        (await cashier.get(`/payment-plans?q=${q}`)).body.items.map((p: { id: string }) => p.id),
        q,
      ).toContain(id)
  })
})
