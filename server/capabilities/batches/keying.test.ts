import { describe, expect, it } from 'vitest'
import { testOffice } from './test-office.ts'

const office = await testOffice()
const { auditor, cashier, cashier2, check, citation, database, key, keyed, open } = office

describe('a batch while it is keyed', () => {
  it('E-6: has control figures, and says what is keyed beside them', async () => {
    const header = { source: 'Mail of 2 March', controlCount: 2, controlTotal: 8_000 }
    const made = await cashier.post('/batches', header)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ ...header, status: 'open', count: 0, total: 0, lines: [] })
    expect(made.body.number).toBe(`B-${made.body.id}`)
    const number = await citation(5_000)
    const { body: saved } = await key(made.body.id, [check(number, 5_000)])
    expect(saved).toMatchObject({ count: 1, total: 5_000, savedBy: { name: cashier.name } })
    expect(saved).not.toHaveProperty('lines')
    const { body } = await cashier.get(`/batches/${made.body.id}`)
    expect(body.lines).toMatchObject([{ line: 1, citation: number, due: 5_000, faults: [] }])
  })

  it('E-6: is saved half typed and taken up again, by somebody else too', async () => {
    const number = await citation(5_000)
    const id = await open(3, 9_000)
    const lines = [
      check(number.toLowerCase(), 5_000),
      { citation: number, amount: null },
      { amount: 12 },
      { citation: 'NOWHERE' },
    ]
    expect((await key(id, lines)).status).toBe(200)
    const { body } = await cashier2.get(`/batches/${id}`)
    expect(body).toMatchObject({ count: 4, total: 5_012 })
    expect(body.lines[0]).toMatchObject({ citation: number, amount: 5_000, methodName: 'Check' })
    expect(
      body.lines.map((line: { faults: { pointer: string }[] }) =>
        line.faults.map((f) => f.pointer),
      ),
    ).toEqual([
      [],
      ['/lines/1/amount', '/lines/1/method'],
      ['/lines/2/citation', '/lines/2/method'],
      ['/lines/3/citation', '/lines/3/amount', '/lines/3/method'],
    ])
    const fewer = await key(id, lines.slice(0, 1), cashier2)
    expect(fewer.body).toMatchObject({ count: 1, total: 5_000 })
    expect((await cashier2.get(`/batches/${id}`)).body.lines).toHaveLength(1)
  })

  it('E-6: what is due counts down from line to line, and what is more becomes balance', async () => {
    const number = await citation(5_000)
    const id = await open(2, 7_000)
    await key(id, [check(number, 3_000), check(number, 4_000)])
    const { body } = await cashier.get(`/batches/${id}`)
    expect(body.lines).toMatchObject([
      { due: 5_000, surplus: 0 },
      { due: 2_000, surplus: 2_000 },
    ])
  })

  it('E-6: of two who key one batch the second is told, and overwrites nothing', async () => {
    const [a, b] = [await citation(5_000), await citation(3_000)]
    const id = await open(1, 5_000)
    const { headers } = await cashier.get(`/batches/${id}`)
    const seen = String(headers['etag'])
    expect((await key(id, [check(a, 5_000)], cashier, seen)).status).toBe(200)
    const late = await key(id, [check(b, 3_000)], cashier2, seen)
    expect(late).toMatchObject({ status: 412, body: { code: 'changed_meanwhile' } })
    expect((await cashier.get(`/batches/${id}`)).body.lines).toMatchObject([{ citation: a }])
  })

  it('T-14: a save that is sent again with its key is answered again, whatever came since', async () => {
    const number = await citation(5_000)
    const id = await open(1, 5_000)
    const lines = [check(number, 4_000)]
    const sending = { key: 'the-first-save', headers: { 'if-match': '"1"' } }
    const first = await cashier.send('PUT', `/batches/${id}/lines`, { lines }, sending)
    const again = await cashier.send('PUT', `/batches/${id}/lines`, { lines }, sending)
    expect(again.status).toBe(200)
    expect(again.body).toEqual(first.body)
    expect(first.body.version).toBe(2)
  })

  it('E-6: control figures are corrected, and the same ones again change nothing', async () => {
    const id = await open(2, 5_000)
    const { body } = await cashier.patch(`/batches/${id}`, { controlTotal: 6_000 })
    expect(body).toMatchObject({ controlCount: 2, controlTotal: 6_000, version: 2 })
    expect((await cashier.patch(`/batches/${id}`, { controlTotal: 6_000 })).body.version).toBe(2)
  })

  it('X-2: bad input is named by its field, and nothing of it is saved', async () => {
    const header = { source: '', controlCount: 501, controlTotal: 0 }
    const made = await cashier.post('/batches', header)
    expect(made.status).toBe(422)
    expect(made.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/controlCount',
      '/controlTotal',
      '/source',
    ])
    const id = await open(2, 5_000)
    const lines = [
      check('A1', 100),
      { citation: 'A2', amount: 1.5, reference: '4111 1111 1111 1111' },
    ]
    const saved = await key(id, lines)
    expect(saved.status).toBe(422)
    expect(saved.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(
      '/lines/1/amount',
    )
    const card = await key(id, [check('A1', 100, { reference: '4111 1111 1111 1111' })])
    expect(card.body.code).toBe('card_number_refused')
    const many = await key(
      id,
      Array.from({ length: 501 }, () => ({ citation: 'A1' })),
    )
    expect(many).toMatchObject({ status: 422, body: { errors: [{ pointer: '/lines' }] } })
    expect((await cashier.get(`/batches/${id}`)).body).toMatchObject({ count: 0, version: 1 })
  })

  it('E-6, X-4: what was discarded stays as it was, and the audit log tells of each step', async () => {
    const number = await citation(5_000)
    const id = await keyed([check(number, 5_000)])
    const gone = await cashier.post(`/batches/${id}/discard`)
    expect(gone.body).toMatchObject({ status: 'discarded', endedBy: { name: cashier.name } })
    for (const late of [
      await key(id, []),
      await cashier.patch(`/batches/${id}`, { source: 'Other' }),
      await cashier.post(`/batches/${id}/discard`),
      await office.post(id),
    ])
      expect(late).toMatchObject({
        status: 409,
        body: { code: 'batch_not_open', batchStatus: 'discarded' },
      })
    const { body } = await auditor.get(`/audit?subject=batch:${id}`)
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
      'batch.discarded',
      'batch.keyed',
      'batch.opened',
    ])
    expect(body.items[1].after.lines['1']).toMatchObject({ citation: number, amount: 5_000 })
  })

  it('E-6: the database itself lets nobody change what is over', async () => {
    const id = await keyed([check(await citation(5_000), 5_000)])
    await cashier.post(`/batches/${id}/discard`)
    for (const text of [
      `update batches set source = 'x' where id = ${id}`,
      `delete from batches where id = ${id}`,
      `update batch_lines set amount = 1 where batch_id = ${id}`,
      `delete from batch_lines where batch_id = ${id}`,
      `insert into batch_lines (agency_id, batch_id, line, citation) values (${office.agencyId}, ${id}, 2, 'X')`,
    ])
      await expect(database.owner.query(text)).rejects.toThrow(/stay/)
  })
})

it('X-5: batches are listed newest first, by status and page by page', async () => {
  const [first, second] = [await open(1, 100), await open(1, 100)]
  await cashier.post(`/batches/${first}/discard`)
  const { body } = await cashier.get('/batches?status=open&limit=1')
  expect(body.items.map((batch: { id: string }) => batch.id)).toEqual([second])
  const next = await cashier.get(
    `/batches?limit=1&cursor=${(await cashier.get('/batches?limit=1')).body.nextCursor}`,
  )
  expect(next.body.items[0]).toMatchObject({ id: first, status: 'discarded' })
})

it('A-6: who may only read keys and posts nothing', async () => {
  const id = await open(1, 100)
  expect((await auditor.get(`/batches/${id}`)).status).toBe(200)
  expect((await key(id, [], auditor)).status).toBe(403)
  expect((await office.post(id, {}, office.finance)).status).toBe(403)
  expect((await cashier.get('/batches/999999')).body.code).toBe('batch_not_found')
})
