import { readFileSync } from 'node:fs'
import path from 'node:path'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../../journal/refusal.ts'
import { testDatabase } from '../../../testing/database.ts'
import { sendForm } from '../../../testing/form.ts'
import { testTown } from '../../../testing/town.ts'
import { beginningOf, readForm } from '../../../uploads/form.ts'

const town = await testTown(await testDatabase())
const clerk = town.supervisor
const campus = readFileSync(
  path.resolve(import.meta.dirname, '../../../demo/data/campus-citations-2024-06-03.csv'),
)
const mapping = {
  columns: { number: 'Number', issuedAt: 'Issued', amount: 'Amount' },
  dateFormat: 'YYYY-MM-DD HH:mm',
  statuses: {},
  onExisting: 'report',
}
const file =
  'Number,Issued,Amount\nF-1,2026-01-02 10:00,50.00\nF-2,never,1\nF-3,2026-01-02 10:00,x\n'

beforeAll(() => town.app.start())
afterAll(() => town.app.stop())

const send: typeof sendForm = (who, to, parts, sending) =>
  sendForm(who, to, parts, { fileName: 'citations.csv', ...sending })

async function finished(importId: string, who = clerk) {
  const read = async () => (await who.get(`/citations/imports/${importId}`)).body
  await expect
    .poll(async () => (await read()).status, { timeout: 10_000 })
    .toMatch(/done|failed|cancelled/)
  return read()
}

describe('imports over HTTP', () => {
  it('E-11: a file is previewed, taken in by the mapping, and its citations are there', async () => {
    const preview = await send(clerk, '/citations/imports/preview', { file: campus })
    expect(preview.status).toBe(200)
    expect(preview.body).toMatchObject({ remembered: false, unused: ['Make', 'Color'] })
    const { suggestedMapping } = preview.body
    const sent = await send(clerk, '/citations/imports', {
      file: campus,
      mapping: suggestedMapping,
    })
    expect(sent.status).toBe(202)
    expect(sent.body).toMatchObject({ status: 'waiting', fileName: 'citations.csv', taken: 0 })
    expect(await finished(sent.body.id)).toMatchObject({ status: 'done', taken: 97, failed: 0 })
    const citation = await town.cashier.get('/citations/24pk400006')
    expect(citation.body).toMatchObject({
      due: 11000,
      status: 'unpaid',
      violationCode: '35 (A) UC',
    })
    const again = await send(clerk, '/citations/imports/preview', { file: campus })
    expect(again.body).toMatchObject({ remembered: true, suggestedMapping })
  })

  it('E-11: bad lines are listed with line, field and reason, page by page', async () => {
    const sent = await send(clerk, '/citations/imports', { file, mapping })
    expect(await finished(sent.body.id)).toMatchObject({ taken: 1, failed: 2, linesRead: 3 })
    const errors = `/citations/imports/${sent.body.id}/errors?limit=1`
    const first = await clerk.get(errors)
    expect(first.body.items).toMatchObject([
      { line: 3, field: 'issuedAt', code: 'time_unreadable', text: 'never' },
    ])
    const second = await clerk.get(`${errors}&cursor=${first.body.nextCursor}`)
    expect(second.body).toMatchObject({
      items: [{ line: 4, field: 'amount', text: 'x' }],
      nextCursor: null,
    })
  })

  it('E-11: a dry run takes nothing', async () => {
    const dry = file.replaceAll('F-', 'DRY-')
    const sent = await send(clerk, '/citations/imports', { dryRun: 'true', mapping, file: dry })
    expect(await finished(sent.body.id)).toMatchObject({ dryRun: true, taken: 1 })
    expect((await town.cashier.get('/citations/DRY-1')).status).toBe(404)
  })

  it('T-14: the same key gives the same import, and another file under it is refused', async () => {
    const key = 'import-key-0001'
    const one = await send(clerk, '/citations/imports', { file, mapping }, { key })
    const same = await send(clerk, '/citations/imports', { file, mapping }, { key })
    const other = await send(clerk, '/citations/imports', { file: `${file} `, mapping }, { key })
    expect(same.body.id).toBe(one.body.id)
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
    await finished(one.body.id)
    const { rows } = await town.database.owner.query('select from citation_import_chunks')
    expect(rows).toEqual([])
  })

  it('E-11: one that is over cannot be cancelled', async () => {
    const sent = await send(clerk, '/citations/imports', { file, mapping })
    await finished(sent.body.id)
    const { status, body } = await clerk.post(`/citations/imports/${sent.body.id}/cancel`)
    expect([status, body.code]).toEqual([409, 'import_finished'])
  })

  it('X-2: what is wrong with the form is said', async () => {
    const columns = { number: 'N', amount: 'A', colour: 'C' }
    const answers = [
      await send(clerk, '/citations/imports', { mapping }),
      await send(clerk, '/citations/imports', { file }),
      await send(clerk, '/citations/imports', { file, mapping: '{' }),
      await send(clerk, '/citations/imports', { file, mapping: { ...mapping, columns } }),
      await send(clerk, '/citations/imports', { file, mapping, dryRun: 'maybe' }),
      await clerk.post('/citations/imports', { mapping }),
      await send(clerk, '/citations/imports/preview', { file: '' }),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'file_missing'],
      [422, 'mapping_invalid'],
      [422, 'mapping_invalid'],
      [422, 'mapping_invalid'],
      [422, 'mapping_invalid'],
      [415, 'wrong_content_type'],
      [422, 'file_empty'],
    ])
    const pointers = answers[3]?.body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers.toSorted()).toEqual(['/columns/colour', '/columns/issuedAt'])
    const { rows } = await town.database.owner.query('select from citation_import_chunks')
    expect(rows).toEqual([])
  })

  it('X-3: a mapping that holds a card number is refused', async () => {
    const card = '4111 1111 1111 1111'
    const statuses = { ...mapping, statuses: { [card]: 'paid' } }
    const columns = { ...mapping, columns: { ...mapping.columns, payer: card } }
    for (const wrong of [statuses, columns]) {
      const { status, body } = await send(clerk, '/citations/imports', { file, mapping: wrong })
      expect([status, body.code]).toEqual([422, 'mapping_invalid'])
    }
    expect(town.log.join('')).not.toContain('4111')
  })

  it('A-1, A-6: neither another agency nor a cashier has to do with it', async () => {
    const sent = await send(clerk, '/citations/imports', { file, mapping })
    await finished(sent.body.id)
    const at = `/citations/imports/${sent.body.id}`
    const answers = [
      await town.elsewhere.supervisor.get(at),
      await town.elsewhere.supervisor.get(`${at}/errors`),
      await town.elsewhere.supervisor.post(`${at}/cancel`),
      await send(town.cashier, '/citations/imports', { file, mapping }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 403])
    expect((await town.elsewhere.supervisor.get('/citations/imports')).body.items).toEqual([])
  })
})

describe('an upload', () => {
  it.each([
    ['breaks off', 'multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['says not where its parts end', 'multipart/form-data', 'broken'],
  ])('X-2: a form that %s is answered 400', async (_what, type, payload) => {
    const { statusCode, body } = await town.app.http.inject({
      method: 'POST',
      url: '/api/v1/citations/imports',
      headers: { cookie: `countinghouse_login=${town.supervisor.token}`, 'content-type': type },
      payload,
    })
    expect({ statusCode, body: JSON.parse(body) }).toMatchObject({
      statusCode: 400,
      body: { code: 'not_understood' },
    })
  })

  it('E-11: that is larger than what is taken is noticed, and its end is not kept', async () => {
    const http = fastify()
    await http.register(multipart)
    http.route({
      method: 'POST',
      url: '/',
      handler: async (request) => {
        const form = await readForm(request, 100, (stream) => beginningOf(stream, 1_000))
        return isRefusal(form) ? form : { length: form.file.length, truncated: form.truncated }
      },
    })
    const sendBytes = async (length: number) => {
      const form = new FormData()
      form.set('file', new Blob(['x'.repeat(length)]), 'a.csv')
      const encoded = new Response(form)
      const { body } = await http.inject({
        method: 'POST',
        url: '/',
        headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
        payload: Buffer.from(await encoded.arrayBuffer()),
      })
      return JSON.parse(body) as unknown
    }
    expect(await sendBytes(99)).toEqual({ length: 99, truncated: false })
    expect(await sendBytes(100_000)).toEqual({ length: 100, truncated: true })
  })
})
