import { afterEach, describe, expect, it } from 'vitest'
import { readPdf } from '../../../testing/pdf.ts'
import { cash, planOffice } from './test-office.ts'

const { town, citation, template, plan, terms, read, proofs } = await planOffice()
const { cashier, cashier2, supervisor, auditor } = town

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect(await proofs()).toEqual([])
})

const enrol = (citations: readonly string[], own: object = {}) =>
  cashier.post('/payment-plans', { citations, ...terms, ...own })

describe('enrolling', () => {
  it('E-8: covers citations of a payer with dated instalments that add up to what is due', async () => {
    const [a, b] = [await citation(10_000), await citation(5_001)]
    await cashier.post('/payments', {
      items: [{ citation: a, amount: 3_000 }],
      tenders: [cash(3_000)],
    })
    const { status, body } = await enrol([a, b.toLowerCase()])
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({
      number: `PP-${body.id}`,
      status: 'active',
      payer: 'Ada Byron',
      total: 12_001,
      paid: 0,
      left: 12_001,
      dueNow: 0,
      asked: 3_001,
      nextDueOn: '2026-04-01',
      instalments: [
        { dueOn: '2026-04-01', amount: 3_001, paid: 0, status: 'upcoming' },
        { dueOn: '2026-05-01', amount: 3_000 },
        { dueOn: '2026-06-01', amount: 3_000 },
        { dueOn: '2026-07-01', amount: 3_000 },
      ],
      citations: [
        { number: a, covered: 7_000, left: 7_000, due: 7_000 },
        { number: b, covered: 5_001 },
      ],
      payments: [],
      payable: { allowed: true },
      cancellable: { allowed: true },
    })
    expect(await read(body.id)).toEqual(body)
    const { items } = (await auditor.get(`/audit?subject=payment_plan:${body.id}`)).body
    expect(items).toMatchObject([{ action: 'payment_plan.enrolled', after: { total: 12_001 } }])
  })

  it('E-1: a citation is on a plan then, and its page and lists say so', async () => {
    const [number, beside] = [await citation(), await citation()]
    const { id, number: plan_ } = await plan([number])
    expect((await cashier.get(`/citations/${number}`)).body).toMatchObject({
      status: 'on_a_plan',
      plan: { id, number: plan_, status: 'active' },
    })
    const { items } = (await cashier.get(`/citations?number=${number}`)).body
    expect(items[0].status).toBe('on_a_plan')
    expect((await cashier.get(`/citations/${beside}`)).body).toMatchObject({
      status: 'unpaid',
      plan: null,
    })
  })

  it('E-8: the template’s fee is charged on the first citation, and its rules go with the plan', async () => {
    const [a, b] = [await citation(), await citation()]
    const templateId = await template({ enrolmentFee: 2_500, graceDays: 9, lateFees: 'waived' })
    const made = await plan([b, a], { templateId })
    expect(made).toMatchObject({ total: 22_500, enrolmentFee: 2_500, graceDays: 9 })
    expect(made.citations).toMatchObject([{ number: b, covered: 12_500 }, { number: a }])
    expect((await cashier.get(`/citations/${b}`)).body).toMatchObject({
      due: 12_500,
      lines: [{ kind: 'fine' }, { kind: 'fee', amount: 2_500 }],
    })
    await supervisor.patch(`/plan-templates/${templateId}`, { graceDays: 1, lateFees: 'charged' })
    expect(await read(made.id)).toMatchObject({ graceDays: 9, lateFees: 'waived' })
  })

  it('E-8: is given to the payer on paper, in the language of whoever prints it', async () => {
    const { id, number } = await plan([await citation(10_000)])
    const paper = async (who = cashier) =>
      town.app.http.inject({
        url: `/api/v1/payment-plans/${id}/plan.pdf`,
        headers: { cookie: `countinghouse_login=${who.token}` },
      })
    const answer = await paper()
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${number}.pdf"`)
    const { title, text, uaPart } = await readPdf(answer.rawPayload)
    expect({ title, uaPart }).toEqual({ title: `Payment plan ${number}`, uaPart: '1' })
    expect(text).toContain('$100.00')
    const elsewhere = await town.elsewhere.admin.get(`/payment-plans/${id}/plan.pdf`)
    expect(elsewhere.body.code).toBe('plan_not_found')
  })

  it('E-8: a preview says the same, and writes nothing', async () => {
    const number = await citation()
    const templateId = await template({ enrolmentFee: 500 })
    const wish = { citations: [number], templateId, ...terms }
    const preview = await cashier.post('/payment-plans/preview', wish)
    expect(preview).toMatchObject({ status: 200, body: { total: 10_500, enrolmentFee: 500 } })
    expect((await cashier.get(`/citations/${number}`)).body).toMatchObject({
      due: 10_000,
      plan: null,
    })
    const made = await plan([number], { templateId })
    for (const [index, { dueOn, amount }] of preview.body.instalments.entries())
      expect(made.instalments[index]).toMatchObject({ dueOn, amount })
  })

  it('E-8: two people enrol one citation at once, and it is on one plan', async () => {
    const [shared, a, b] = [await citation(), await citation(), await citation()]
    const answers = await Promise.all([
      cashier.post('/payment-plans', { citations: [a, shared], ...terms }),
      cashier2.post('/payment-plans', { citations: [shared, b], ...terms }),
    ])
    expect(answers.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([201, 409])
    const refused = answers.find(({ status }) => status === 409)
    const made = answers.find(({ status }) => status === 201)
    expect(refused?.body).toMatchObject({
      code: 'citation_on_plan',
      plan: { id: made?.body.id, number: made?.body.number },
    })
  })

  it('E-8: the database itself lets a citation be on one plan at a time', async () => {
    const number = await citation()
    const { id } = await plan([number])
    const other = await plan([await citation()])
    await expect(
      town.database.owner.query(
        `insert into plan_citations (agency_id, plan_id, citation_id, position, number, covered)
         select agency_id, $2, citation_id, 9, number, 1 from plan_citations where plan_id = $1`,
        [id, other.id],
      ),
    ).rejects.toThrow('plan_citations_held')
  })

  it('T-14: the same key makes one plan and charges one fee', async () => {
    const number = await citation()
    const wish = {
      citations: [number],
      templateId: await template({ enrolmentFee: 700 }),
      ...terms,
    }
    const first = await cashier.post('/payment-plans', wish, { key: 'enrol-this-once' })
    const again = await cashier.post('/payment-plans', wish, { key: 'enrol-this-once' })
    expect(again.body).toEqual(first.body)
    expect((await cashier.get(`/citations/${number}`)).body.due).toBe(10_700)
  })
})

describe('what is not enrolled', () => {
  it('E-8: nothing_due: a paid citation, or a warning', async () => {
    const number = await citation()
    await cashier.post('/payments', {
      items: [{ citation: number, amount: 10_000 }],
      tenders: [cash(10_000)],
    })
    for (const citations of [[number], [await citation(0)]])
      expect(await enrol(citations)).toMatchObject({
        status: 409,
        body: { code: 'nothing_due', errors: [{ pointer: '/citations/0' }] },
      })
  })

  it.each(['dismissed', 'void'])('E-8: citation_not_payable: one that is %s', async (standing) => {
    const [good, bad] = [await citation(), await citation()]
    await town.database.owner.query('update citations set standing = $1 where number = $2', [
      standing,
      bad,
    ])
    expect(await enrol([good, bad])).toMatchObject({
      status: 409,
      body: { code: 'citation_not_payable', errors: [{ pointer: '/citations/1' }] },
    })
  })

  it('E-8: citation_not_found: what is not there, or another agency’s', async () => {
    await town.elsewhere.admin.post('/citations', {
      number: 'OTHERS',
      lines: [{ kind: 'fine', amount: 5 }],
    })
    for (const citations of [['NONE'], ['OTHERS']])
      expect(await enrol(citations)).toMatchObject({
        status: 404,
        body: { code: 'citation_not_found' },
      })
  })

  it('E-8: citation_named_twice', async () => {
    const number = await citation()
    expect(await enrol([number, ` ${number} `])).toMatchObject({
      status: 422,
      body: { code: 'citation_named_twice', errors: [{ pointer: '/citations/1' }] },
    })
  })

  it('E-8: plan_payers_differ and plan_payer_missing, unless it is said who pays', async () => {
    const [ada, grace] = [await citation(), await citation(5_000, { payer: 'Grace Hopper' })]
    const nobody = await citation(5_000, { payer: null })
    expect((await enrol([ada, grace])).body).toMatchObject({
      code: 'plan_payers_differ',
      payers: ['Ada Byron', 'Grace Hopper'],
    })
    expect((await enrol([nobody])).body.code).toBe('plan_payer_missing')
    expect(await plan([ada, grace, nobody], { payer: 'A Friend' })).toMatchObject({
      payer: 'A Friend',
    })
  })

  it('E-8: first_instalment_past, instalment_too_small, plan_too_long, by the field', async () => {
    const number = await citation()
    const templateId = await template({ smallestInstalment: 3_000, longestMonths: 2 })
    const cases = [
      [{ firstDueOn: '2026-03-01' }, 'first_instalment_past', '/firstDueOn'],
      [{ instalments: 4, templateId }, 'instalment_too_small', '/instalments'],
      [{ instalments: 3, templateId }, 'plan_too_long', '/instalments'],
    ] as const
    for (const [own, code, pointer] of cases)
      expect(await enrol([number], own)).toMatchObject({
        status: 422,
        body: { code, errors: [{ pointer }] },
      })
    expect((await enrol([number], { instalments: 3, templateId })).body).toMatchObject({ most: 2 })
  })

  it('E-8: an import’s word that it is on a plan elsewhere gives way to a plan here', async () => {
    const number = await citation()
    await town.database.owner.query(
      `update citations set standing = 'on_a_plan' where number = $1`,
      [number],
    )
    const { id } = await plan([number])
    await cashier.post(`/payment-plans/${id}/payments`, { tenders: [cash(10_000)] })
    expect((await cashier.get(`/citations/${number}`)).body.status).toBe('paid')
  })
})

describe('templates', () => {
  it('E-8: plan_template_not_found, plan_template_withdrawn', async () => {
    const citations = [await citation()]
    expect((await enrol(citations, { templateId: '999999' })).body.code).toBe(
      'plan_template_not_found',
    )
    const templateId = await template()
    await supervisor.patch(`/plan-templates/${templateId}`, { offered: false })
    expect((await enrol(citations, { templateId })).body.code).toBe('plan_template_withdrawn')
  })

  it('E-8: are listed by name, edited with care for others, and named once', async () => {
    const id = await template({ name: 'Zebra plan' })
    const other = await template({ name: 'Yak plan' })
    const { items } = (await auditor.get('/plan-templates')).body
    expect(items.map(({ name }: { name: string }) => name).slice(-2)).toEqual([
      'Yak plan',
      'Zebra plan',
    ])
    expect((await supervisor.patch(`/plan-templates/${id}`, { name: 'yak  PLAN' })).body.code).toBe(
      'plan_template_name_taken',
    )
    const stale = { headers: { 'if-match': '"7"' } }
    expect(
      (await supervisor.patch(`/plan-templates/${other}`, { graceDays: 1 }, stale)).status,
    ).toBe(412)
    const edited = await supervisor.patch(`/plan-templates/${other}`, { graceDays: 1 })
    expect(edited.body).toMatchObject({
      name: 'Yak plan',
      graceDays: 1,
      lateFees: 'held',
      version: 2,
    })
    expect((await supervisor.patch('/plan-templates/999999', {})).body.code).toBe(
      'plan_template_not_found',
    )
  })
})
