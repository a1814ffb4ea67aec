import { describe, expect, it } from 'vitest'
import { csvOf, testIntake } from './test-office.ts'

const office = await testIntake()
const { source, take, items, citation, dueOf, sound, cashier } = office

describe('I-3: what becomes of the items of a file', () => {
  it('I-3: valid ones are batch payments in the open session, the others have their reasons', async () => {
    const [good, half, paid, gone] = [
      await citation(5_000),
      await citation(8_000),
      await citation(0),
      'NOWHERE1',
    ]
    const done = await take(
      await source(),
      csvOf([
        { citation: good, amount: '50.00', check: '101', payer: 'Ada' },
        { citation: half, amount: '$30.00', check: '102' },
        { citation: paid, amount: '10.00', check: '103' },
        { citation: gone, amount: '10.00', check: '104' },
        { citation: '', amount: '10.00', check: '105' },
        { citation: good, amount: '', check: '106' },
        { citation: half, amount: 'ten', check: '107' },
        { citation: half, amount: '10.00', check: '' },
      ]),
      { controlCount: '8', controlTotal: '12000' },
    )
    expect(done).toMatchObject({
      status: 'done',
      items: { count: 8, total: 12_000 },
      itemsRead: 8,
      posted: { count: 2, total: 8_000 },
      repair: { count: 6, total: 4_000 },
      known: { count: 0, total: 0 },
    })
    const posted = await items(done.id, 'posted')
    expect(posted).toMatchObject([
      { line: 2, citation: good, amount: 5_000, payer: 'Ada', sessionId: done.sessionId },
      { line: 3, citation: half, amount: 3_000, reference: '102' },
    ])
    const repair = await items(done.id, 'repair')
    expect(
      repair.map((item: { reasons: { code: string }[] }) => item.reasons.map(({ code }) => code)),
    ).toEqual([
      ['nothing_due'],
      ['citation_unknown'],
      ['citation_missing'],
      ['amount_missing', 'nothing_due'],
      ['amount_unreadable'],
      ['reference_missing'],
    ])
    expect([await dueOf(good), await dueOf(half)]).toEqual([0, 5_000])
    const payment = await cashier.get(`/payments/${posted[0].paymentId}`)
    expect(payment.body.transactions).toMatchObject([{ kind: 'batch_payment', method: 'check' }])
    await sound()
    expect(posted[0].reversed).toBe(false)
    const [{ id }] = payment.body.transactions
    expect((await cashier.post(`/transactions/${id}/reverse`, {})).status).toBe(201)
    expect((await items(done.id)).map((item: { reversed: boolean }) => item.reversed)).toEqual([
      true,
      ...Array(7).fill(false),
    ])
    await sound()
  })
})
