import { describe, expect, it } from 'vitest'
import { testOffice } from './test-office.ts'

const office = await testOffice()
const {
  admin,
  cashier,
  cashier2,
  check,
  citation,
  database,
  dueOf,
  key,
  keyed,
  open,
  post,
  sound,
} = office
const session = await office.startSession(cashier)
const paymentsOf = async (id: string) => {
  const { rows } = await database.owner.query(
    `select t.kind, t.amount, t.session_id from batch_payments p
       join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
      where p.batch_id = $1 order by p.line`,
    [id],
  )
  return rows
}

describe('posting a batch', () => {
  it('E-6, T-2: each line is a batch payment with a receipt of its own, in the current session', async () => {
    const [a, b] = [await citation(5_000), await citation(3_000)]
    const id = await keyed([check(a, 5_000), check(b, 1_000, { method: 'money_order' })])
    const { status, body, headers } = await post(id)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(headers['idempotent-replayed']).toBeUndefined()
    expect(body).toMatchObject({
      status: 'posted',
      session: { id: session },
      endedBy: { name: cashier.name },
    })
    const receipts = body.lines.map((line: { receiptNumber: string }) => line.receiptNumber)
    expect(new Set(receipts).size).toBe(2)
    expect(JSON.stringify(body)).not.toMatch(/transaction/i)
    expect([await dueOf(a), await dueOf(b)]).toEqual([0, 2_000])
    expect(await paymentsOf(id)).toMatchObject([
      { kind: 'batch_payment', amount: 5_000 },
      { kind: 'batch_payment', amount: 1_000 },
    ])
    const receipt = await cashier.get(`/payments/${body.lines[0].paymentId}`)
    expect(receipt.body).toMatchObject({ receiptNumber: receipts[0], amount: 5_000 })
    await sound()
  })

  it.each([
    ['a line too few', 2, 5_000],
    ['a cent too much', 1, 5_001],
  ])('E-6: with %s nothing is posted (batch_out_of_balance)', async (_what, count, total) => {
    const number = await citation(5_000)
    const id = await open(count, total)
    await key(id, [check(number, 5_000)])
    const refused = await post(id)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'batch_out_of_balance', count: 1, total: 5_000, controlCount: count },
    })
    expect(await dueOf(number)).toBe(5_000)
  })

  it('E-6, X-2: every line that cannot be posted is named, and nothing is (batch_lines_refused)', async () => {
    const [good, dismissed, plain] = [
      await citation(5_000),
      await citation(5_000),
      await citation(5_000),
    ]
    await database.owner.query(`update citations set standing = 'dismissed' where number = $1`, [
      dismissed,
    ])
    const barter = { code: 'barter', name: 'Barter', cash: false, needsReference: true }
    expect((await admin.post('/payment-methods', barter)).status).toBe(201)
    expect((await admin.patch('/payment-methods/wire', { offered: false })).status).toBe(200)
    const id = await keyed([
      check(good, 5_000),
      check('NOWHERE', 1_000),
      check(dismissed, 1_000),
      check(plain, 1_000, { method: 'wire' }),
      check(plain, 1_000, { method: 'barter', reference: '' }),
      check(plain, 1_000, { method: 'shells' }),
    ])
    const refused = await post(id)
    expect(refused).toMatchObject({ status: 422, body: { code: 'batch_lines_refused' } })
    expect(refused.body.lines).toEqual([2, 3, 4, 5, 6])
    expect(
      refused.body.errors.map((error: { pointer: string; code: string }) => [
        error.pointer,
        error.code,
      ]),
    ).toEqual([
      ['/lines/1/citation', 'citation_not_found'],
      ['/lines/2/citation', 'citation_not_payable'],
      ['/lines/3/method', 'method_not_offered'],
      ['/lines/4/reference', 'reference_required'],
      ['/lines/5/method', 'method_unknown'],
    ])
    expect(refused.body.detail).toContain('Line 2: There is no citation NOWHERE.')
    expect(await dueOf(good)).toBe(5_000)
    expect(await paymentsOf(id)).toEqual([])
  })

  it('E-3, E-6: an overpayment says on which lines and by how much, and is confirmed once for all', async () => {
    const [a, b] = [await citation(5_000), await citation(3_000)]
    const id = await keyed([check(a, 4_000), check(b, 3_000), check(a, 2_500)])
    const refused = await post(id)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'batch_overpayment_unconfirmed',
        surplus: 1_500,
        overpayments: [{ line: 3, citation: a, due: 1_000, surplus: 1_500 }],
      },
    })
    const { body } = await post(id, { confirmOverpayment: true })
    expect(body.lines.map((line: { surplus: number }) => line.surplus)).toEqual([0, 0, 1_500])
    const after = await cashier.get(`/citations/${a}`)
    expect(after.body).toMatchObject({ due: 0, accountBalance: 1_500 })
    await sound()
  })

  it('S-7: without a current session nothing is posted', async () => {
    const id = await keyed([check(await citation(5_000), 5_000)])
    expect((await post(id, {}, cashier2)).body.code).toBe('session_required')
    expect((await cashier.get(`/batches/${id}`)).body.status).toBe('open')
  })

  it('T-14: sent again it is answered again; under another key it was posted already', async () => {
    const number = await citation(5_000)
    const id = await keyed([check(number, 5_000)])
    const first = await cashier.post(`/batches/${id}/post`, {}, { key: 'post-it-once' })
    const again = await cashier.post(`/batches/${id}/post`, {}, { key: 'post-it-once' })
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
    const other = await post(id)
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'batch_not_open', batchStatus: 'posted' },
    })
    expect(other.body.detail).toContain(cashier.name)
    expect(await paymentsOf(id)).toHaveLength(1)
  })

  it('E-6: what is posted is what was seen', async () => {
    const number = await citation(5_000)
    const id = await keyed([check(number, 5_000)])
    const seen = { headers: { 'if-match': '"2"' } }
    await cashier.patch(`/batches/${id}`, { source: 'Mail of Tuesday' })
    const refused = await cashier.post(`/batches/${id}/post`, {}, seen)
    expect(refused).toMatchObject({ status: 412, body: { code: 'changed_meanwhile' } })
  })

  it('E-6: of many who post it in the same instant one does, and it is paid once', async () => {
    await office.startSession(cashier2)
    const numbers = await Promise.all(Array.from({ length: 5 }, () => citation(1_000)))
    const id = await keyed(numbers.map((number) => check(number, 1_000)))
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, index) => post(id, {}, index % 2 === 0 ? cashier : cashier2)),
    )
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(all.filter(({ body }) => body.code === 'batch_not_open')).toHaveLength(11)
    expect(await paymentsOf(id)).toHaveLength(5)
    await sound()
  })

  it('E-6: lines that are changed while it is posted are posted or refused, never lost', async () => {
    const [a, b] = [await citation(1_000), await citation(1_000)]
    const id = await keyed([check(a, 1_000)])
    const [posted, saved] = await Promise.all([post(id), key(id, [check(b, 1_000)], cashier2)])
    const { body } = await cashier.get(`/batches/${id}`)
    // Whichever came first: the other was refused, and is told why.
    expect([posted.body.code ?? 'done', saved.body.code ?? 'done', body.status]).toSatisfy(
      (seen: string[]) =>
        ['done,batch_not_open,posted', 'changed_meanwhile,done,open', 'done,done,posted'].includes(
          seen.join(),
        ),
    )
    const dues = [await dueOf(a), await dueOf(b)]
    expect(dues.reduce((sum, due) => sum + due, 0)).toBe(body.status === 'posted' ? 1_000 : 2_000)
    await sound()
  })

  it('T-6: one of its transactions is reversed as anywhere; the batch stays, and its report says so', async () => {
    const number = await citation(5_000)
    const id = await keyed([check(number, 5_000), check(await citation(100), 100)])
    const { body } = await post(id)
    const receipt = await cashier.get(`/payments/${body.lines[0].paymentId}`)
    const transaction = receipt.body.transactions[0].id
    expect((await cashier.post(`/transactions/${transaction}/reverse`, {})).status).toBe(201)
    expect(await dueOf(number)).toBe(5_000)
    const after = await cashier.get(`/batches/${id}`)
    expect(after.body).toMatchObject({ status: 'posted', count: 2, total: 5_100 })
    expect(after.body.lines.map((line: { reversed: boolean }) => line.reversed)).toEqual([
      true,
      false,
    ])
    await sound()
  })

  it('E-6: 500 lines are one unit of work', { timeout: 60_000 }, async () => {
    await database.owner.query(
      `with made as (
         insert into citations (agency_id, number, charged)
         select $1, 'MANY' || n, 1000 from generate_series(1, 500) n returning id)
       insert into citation_lines (agency_id, citation_id, line, kind, amount)
       select $1, id, 1, 'fine', 1000 from made`,
      [office.agencyId],
    )
    const lines = Array.from({ length: 500 }, (_, index) => check(`MANY${index + 1}`, 1_000))
    const wrong = await keyed([...lines.slice(0, 499), check('NONE', 1_000)])
    expect((await post(wrong)).body.lines).toEqual([500])
    expect(await dueOf('MANY1')).toBe(1_000)
    const id = await keyed(lines)
    const { status, body } = await post(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ count: 500, total: 500_000 })
    await sound()
  })

  it('T-12: prove names a batch whose payments are not what it says', async () => {
    const id = await keyed([check(await citation(5_000), 5_000)])
    await post(id)
    const client = await database.owner.connect()
    await client.query('set session_replication_role = replica')
    await client.query(`delete from batch_payments where batch_id = $1`, [id])
    client.release(true)
    const { differences } = (await office.auditor.get('/proof/totals')).body
    expect(differences.map(({ what }: { what: string }) => what)).toEqual([
      'posted count of batch',
      'posted total of batch',
      'transaction of a line of batch',
    ])
  })
})
