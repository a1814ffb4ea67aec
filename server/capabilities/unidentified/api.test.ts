import { describe, expect, it } from 'vitest'
import { readPdf } from '../../testing/pdf.ts'
import { codeOf, idsOf, ok, testOffice } from '../repair/test-office.ts'

const office = await testOffice()
const { arrive, auditor, citation, clock, database, dispose, dueOf, fetched, sound } = office
const { repair: operator, supervisor } = office
await office.openSession()

/** Money of an item that was rejected. */
async function rejected(amount: number, own: object = {}): Promise<number> {
  await arrive([{ amount, ...own }])
  const [id = 0] = await fetched(operator, 1)
  ok(await dispose(operator, id, { type: 'reject', reason: 'Nobody knows' }))
  ok(await operator.post('/repair/finalise'))
  return id
}
const assign = (id: number, number: string, amount?: number) =>
  supervisor.post(`/unidentified/${id}/assign`, {
    citation: number,
    ...(amount === undefined ? {} : { amount }),
  })
const giveBack = (id: number, amount?: number) =>
  supervisor.post(`/unidentified/${id}/return`, {
    reason: 'Sent back',
    ...(amount === undefined ? {} : { amount }),
  })
const money = async (id: number) => ok(await auditor.get(`/unidentified/${id}`)).body

describe('unidentified money', () => {
  it('R-4, T-12: is a batch payment with a receipt of its own, in an account of its own', async () => {
    const id = await rejected(7_000, { payer: 'A. Nonymous', reference: '881' })
    const shown = await money(id)
    expect(shown).toMatchObject({ number: `U-${id}`, received: 7_000, left: 7_000, ageDays: 0 })
    const payment = ok(await auditor.get(`/payments/${shown.paymentId}`)).body
    expect(payment).toMatchObject({ amount: 7_000, payer: 'A. Nonymous' })
    expect(payment.transactions).toMatchObject([
      {
        kind: 'batch_payment',
        method: 'lockbox',
        reference: '881',
        target: { type: 'unidentified', number: `U-${id}` },
      },
    ])
    const { rows } = await database.owner.query(
      'select account, amount from postings where transaction_id = $1 order by line',
      [shown.transactionId],
    )
    expect(rows).toEqual([
      { account: 'funds', amount: 7_000 },
      { account: 'unidentified', amount: -7_000 },
    ])
    await sound()
  })

  it('R-4: grows old, and is listed oldest first as long as something is left', async () => {
    const first = await rejected(1_000)
    clock.advance({ hours: 49 })
    const second = await rejected(2_000)
    expect((await money(first)).ageDays).toBe(2)
    const open = idsOf(ok(await auditor.get('/unidentified?limit=200')))
    expect(open.indexOf(first)).toBeLessThan(open.indexOf(second))
    ok(await giveBack(first))
    expect(idsOf(ok(await auditor.get('/unidentified?limit=200')))).not.toContain(first)
    expect(idsOf(ok(await auditor.get('/unidentified?limit=200&state=all')))).toContain(first)
    const [page] = [ok(await auditor.get('/unidentified?limit=1&state=all')).body]
    const next = ok(await auditor.get(`/unidentified?limit=1&state=all&cursor=${page.nextCursor}`))
    expect(idsOf(next)).not.toEqual(idsOf({ body: page } as never))
  })

  it('R-4: is found by payer, reference, number or amount, and added up over all pages', async () => {
    const id = await rejected(7_131, { payer: 'Zelda Zim', reference: 'ZR-100%' })
    const other = await rejected(7_131, { payer: 'Zelda Zorn', reference: 'ZS-1' })
    ok(await giveBack(other, 137))
    const find = async (query: string) => {
      const { body } = ok(await auditor.get(`/unidentified?${query}`))
      return [body.items.map((one: { id: string }) => Number(one.id)), body.total]
    }
    expect(await find('q=zelda')).toEqual([[id, other], { count: 2, left: 14_125 }])
    expect(await find('q=zelda&limit=1')).toEqual([[id], { count: 2, left: 14_125 }])
    for (const q of ['zelda zi', 'A ZIM', 'zr-100%25', `u-${id}`])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await find(`q=${q}`), q).toEqual([[id], { count: 1, left: 7_131 }])
    expect(await find('amount=7131')).toEqual([[id, other], { count: 2, left: 14_125 }])
    expect(await find('q=none&amount=6994')).toEqual([[other], { count: 1, left: 6_994 }])
    for (const q of ['r-100', 'z_', '%25'])
      // oxlint-disable-next-line no-await-in-loop
      expect(await find(`q=${q}`), q).toEqual([[], { count: 0, left: 0 }])
    ok(await giveBack(other))
    expect(await find('q=zelda')).toEqual([[id], { count: 1, left: 7_131 }])
    expect(await find('q=zelda&state=all')).toEqual([[id, other], { count: 2, left: 7_131 }])
  })

  it('R-4, E-7: pays what is due, never more than that nor than what is left', async () => {
    const id = await rejected(5_000)
    const [small, large] = [await citation(2_000), await citation(9_000)]
    expect(codeOf(await assign(id, small, 2_001))).toBe('transfer_exceeds_due')
    expect(codeOf(await assign(id, large, 5_001))).toBe('unidentified_exceeded')
    expect(codeOf(await assign(id, 'NOWHERE'))).toBe('citation_not_found')
    expect(codeOf(await assign(1, small))).toBe('unidentified_not_found')
    expect(ok(await assign(id, small)).body).toMatchObject({ assigned: 2_000, left: 3_000 })
    expect(codeOf(await assign(id, small))).toBe('transfer_exceeds_due')
    const { body } = ok(await assign(id, large.toLowerCase()))
    expect(body).toMatchObject({ left: 0, payment: { amount: 0 } })
    expect(body.payment.transactions).toMatchObject([
      { kind: 'balance_transfer', amount: 3_000, target: { type: 'citation', number: large } },
      { kind: 'balance_transfer', amount: -3_000, target: { type: 'unidentified' } },
    ])
    expect([await dueOf(small), await dueOf(large)]).toEqual([0, 6_000])
    expect(ok(await auditor.get(`/citations/${large}`)).body.payments).toMatchObject([
      { otherHalf: { target: { type: 'unidentified', id: String(id), number: `U-${id}` } } },
    ])
    expect(codeOf(await assign(id, large))).toBe('unidentified_exceeded')
    expect((await money(id)).assignments).toMatchObject([
      { citation: small, amount: 2_000, user: { name: supervisor.name }, reversed: false },
      { citation: large, amount: 3_000, paymentId: body.payment.id, reversed: false },
    ])
    await sound()
  })

  it('T-8: reversing either half reverses both, and the money is unidentified again', async () => {
    const id = await rejected(4_000)
    const number = await citation(3_000)
    for (const half of [0, 1]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { body } = ok(await assign(id, number))
      // oxlint-disable-next-line no-await-in-loop
      const reversed = await supervisor.post(
        `/transactions/${body.payment.transactions[half].id}/reverse`,
        {},
      )
      expect(reversed.status, JSON.stringify(reversed.body)).toBe(201)
      // oxlint-disable-next-line no-await-in-loop
      expect([await dueOf(number), (await money(id)).left]).toEqual([3_000, 4_000])
    }
    const { body } = ok(await assign(id, number))
    ok(await supervisor.post(`/payments/${body.payment.id}/reverse`, {}))
    expect([await dueOf(number), (await money(id)).left]).toEqual([3_000, 4_000])
    expect((await money(id)).assignments).toMatchObject([
      { citation: number, reversed: true },
      { reversed: true },
      { reversed: true },
    ])
    const { rawPayload } = await office.app.http.inject({
      url: `/api/v1/payments/${body.payment.id}/receipt.pdf`,
      headers: { cookie: `countinghouse_login=${supervisor.token}` },
    })
    expect((await readPdf(rawPayload)).text.replaceAll(/\s+/g, ' ')).toContain(
      `REVERSED: the money is unidentified again, in U-${id}`,
    )
    await sound()
  })

  it('T-6: what was received is not reversed; its method may still be edited', async () => {
    const { transactionId, paymentId } = await money(await rejected(1_000))
    for (const path of [`/transactions/${transactionId}`, `/payments/${paymentId}`])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(codeOf(await supervisor.post(`${path}/reverse`, {}))).toBe(
        'unidentified_not_reversible',
      )
    ok(await supervisor.patch(`/transactions/${transactionId}`, { method: 'wire' }))
    const { actions } = ok(await supervisor.get(`/transactions/${transactionId}`)).body
    expect(actions?.reverse?.code ?? 'unidentified_not_reversible').toBe(
      'unidentified_not_reversible',
    )
    await sound()
  })

  it('R-4, E-10: what is sent back is recorded, never more than is left, in no session', async () => {
    const id = await rejected(5_000)
    expect(codeOf(await giveBack(id, 5_001))).toBe('unidentified_exceeded')
    ok(await giveBack(id, 2_000))
    expect(ok(await giveBack(id)).body).toMatchObject({
      returned: 5_000,
      left: 0,
      returns: [{ amount: 2_000 }, { amount: 3_000, user: { name: supervisor.name } }],
    })
    expect(codeOf(await giveBack(id))).toBe('unidentified_exceeded')
    expect(codeOf(await giveBack(1))).toBe('unidentified_not_found')
    const { rows } = await database.owner.query(
      'select from transactions where target_id = $1 and target_type = $2',
      [id, 'unidentified'],
    )
    expect(rows).toHaveLength(1)
    await sound()
  })

  it('R-4: assigning and returning at once never give more than there is', async () => {
    for (let round = 0; round < 5; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const id = await rejected(1_000)
      // oxlint-disable-next-line no-await-in-loop
      const number = await citation(10_000)
      // oxlint-disable-next-line no-await-in-loop
      const answers = await Promise.all([
        assign(id, number, 1_000),
        giveBack(id, 1_000),
        assign(id, number, 1_000),
        giveBack(id, 1_000),
      ])
      expect(answers.map(codeOf).toSorted()).toEqual([
        'done',
        'unidentified_exceeded',
        'unidentified_exceeded',
        'unidentified_exceeded',
      ])
    }
    await sound()
  })

  it('S-7: it is assigned in a session only, and returned without one', async () => {
    const id = await rejected(1_000)
    const number = await citation(1_000)
    const { finance } = office
    const path = `/unidentified/${id}`
    expect(codeOf(await finance.post(`${path}/assign`, { citation: number }))).toBe(
      'session_required',
    )
    expect(codeOf(await finance.post(`${path}/return`, { reason: 'Sent back' }))).toBe('done')
  })

  it('V-1, B-2, B-4: it is in takings, reports, deposits and the journal as what it is', async () => {
    const lockbox = await office.anotherLockbox()
    const session = await office.openSession(lockbox)
    await arrive([{ amount: 6_000 }], lockbox)
    const [id = 0] = await fetched(operator, 1)
    ok(await dispose(operator, id, { type: 'reject', reason: 'Nobody knows' }))
    ok(await operator.post('/repair/finalise'))
    ok(await supervisor.post(`/sessions/${session}/status`, { status: 'closed' }))
    const now = clock.instant()?.toZonedDateTimeISO('America/Los_Angeles')
    const today = String(now?.toPlainDate())
    const takings = ok(
      await supervisor.get(`/reports/takings?from=${today}&to=${today}&by=source`),
    ).body
    expect(JSON.stringify(takings)).toContain('unidentified')
    const journal = ok(await office.finance.get('/journal-exports/next')).body
    expect(JSON.stringify(journal)).toContain('"account":"unidentified"')
    const csv = await auditor.get(`/sessions/${session}/report.csv`)
    expect(csv.body).toContain(`U-${id}`)
    expect(JSON.stringify(ok(await office.auditor.get('/deposits/undeposited')).body)).toContain(
      '"receivable":"unidentified"',
    )
    await sound()
  })
})
