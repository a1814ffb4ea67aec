import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { setClock } from '../clock/clock.ts'
import { inUnitOfWork } from '../postgres/unit-of-work.ts'
import { testDatabase } from '../testing/database.ts'
import { mailServer } from '../testing/mail-server.ts'
import { testTown } from '../testing/town.ts'
import { createCarrier } from './carrier.ts'
import type { Maker } from './mail.ts'
import { enqueueMail } from './outbox.ts'
import { createPostman } from './postman.ts'

const server = await mailServer()
afterAll(() => server.stop())
const settings = { smtpUrl: server.url(), mailFrom: 'receipts@marlow.test' }
const town = await testTown(await testDatabase(), { settings })
const { database, agencyId } = town
// Of its own: people would be signed out while mail waits.
const clock = setClock('2026-03-02T16:00:00Z')
const log = { warn: vi.fn(), error: vi.fn() }

const paper: Maker = async (_agency, wish) => {
  const { fails } = wish as { fails?: true }
  if (fails) throw new Error('the process that sets documents died')
  return [{ name: 'receipt.pdf', type: 'application/pdf', content: Buffer.from('%PDF-paper') }]
}

function postmanWith(patience = 5_000, carrier = createCarrier({ ...settings, patience })) {
  return createPostman({ database, clock, carrier, makers: { paper }, log })
}
const postman = postmanWith()

async function round(by = postman) {
  await by.round.run()
  await by.idle()
}

let count = 0
/** Enqueues a mail; answers with how it stands whenever it is asked. */
async function mail(wish: object = {}, to = `payer${count + 1}@example.test`) {
  count += 1
  const { userId } = town.cashier
  const actor = { agencyId, userId, loginId: null, name: '', address: null, requestId: null }
  const id = await inUnitOfWork(database, { agencyId, clock }, (work) =>
    enqueueMail(work, { ...actor, permissions: new Set() } as never, {
      kind: 'receipt',
      subject: { type: 'payment', id: 1 },
      to,
      title: 'Receipt 1-1 from Marlow',
      body: 'Your receipt is attached.',
      maker: 'paper',
      wish,
    }),
  )
  const shown = async () => (await town.cashier.get(`/mails/${id}`)).body
  const arrived = () => server.arrived.filter((each) => each.to === to)
  return { id, to, shown, arrived }
}

beforeEach(() => {
  server.temper = 'takes'
})

describe('a mail', () => {
  it('arrives once, with its attachment, and says so', async () => {
    const { shown, arrived } = await mail()
    expect(await shown()).toMatchObject({ state: 'queued', attempts: 0, trouble: null })
    await round()
    await round()
    expect(arrived()).toHaveLength(1)
    const { raw = '' } = arrived()[0] ?? {}
    expect(raw).toMatch(/^From: Marlow <receipts@marlow\.test>/m)
    expect(raw).toContain(Buffer.from('%PDF-paper').toString('base64'))
    expect(await shown()).toMatchObject({ state: 'sent', attempts: 1, doubtful: false })
  })

  it('waits for a mail server that is down, and is sent once when it is back', async () => {
    await server.stop()
    const { shown, arrived } = await mail()
    await round()
    const down = await shown()
    expect(down).toMatchObject({ state: 'queued', attempts: 1, trouble: { code: 'unreachable' } })
    expect(down.nextAt).toBe(clock.instant()?.add({ seconds: 5 }).toString())
    await round()
    expect(await shown()).toMatchObject({ attempts: 1 })
    clock.advance({ seconds: 5 })
    await round()
    expect(await shown()).toMatchObject({ state: 'queued', attempts: 2 })
    await server.start()
    clock.advance({ seconds: 10 })
    await round()
    await round()
    expect(arrived()).toHaveLength(1)
    expect(await shown()).toMatchObject({ state: 'sent', trouble: null })
  })

  it('is given up by an attempt when the mail server is silent, and goes later', async () => {
    server.temper = 'silent'
    const { shown, arrived } = await mail()
    await round(postmanWith(300))
    // All of it was handed over, so nobody knows whether it was taken.
    expect(await shown()).toMatchObject({
      state: 'queued',
      doubtful: true,
      trouble: { code: 'answer_lost' },
    })
    server.temper = 'takes'
    clock.advance({ seconds: 5 })
    await round()
    expect(arrived()).toHaveLength(1)
  })

  it('fails, and says so plainly, when the mail server refuses the address', async () => {
    server.temper = 'refuses'
    const { id, shown, arrived } = await mail()
    await round()
    expect(await shown()).toMatchObject({
      state: 'failed',
      nextAt: null,
      trouble: { code: 'refused', said: expect.stringContaining('No such mailbox here') },
    })
    server.temper = 'takes'
    clock.advance({ hours: 1 })
    await round()
    expect(arrived()).toEqual([])
    expect((await town.cashier.post(`/mails/${id}/send-again`)).status).toBe(200)
    await round()
    expect(arrived()).toHaveLength(1)
    const again = await town.cashier.post(`/mails/${id}/send-again`)
    expect(again).toMatchObject({ status: 409, body: { code: 'mail_not_failed', state: 'sent' } })
  })

  it('X-3: fails for good at an address that no mail server would be asked for', async () => {
    const { shown, arrived } = await mail({}, 'payer@example.test>')
    await round()
    expect(await shown()).toMatchObject({
      state: 'failed',
      attempts: 1,
      trouble: { code: 'refused', said: expect.stringContaining('Invalid recipient') },
    })
    expect(arrived()).toEqual([])
  })

  it('goes later when the mail server asks for it', async () => {
    server.temper = 'later'
    const { shown, arrived } = await mail()
    await round()
    expect(await shown()).toMatchObject({ state: 'queued', trouble: { code: 'later' } })
    server.temper = 'takes'
    clock.advance({ seconds: 5 })
    await round()
    expect(arrived()).toHaveLength(1)
  })

  it('is there once when the connection broke in the middle of it', async () => {
    server.temper = 'drops'
    const { shown, arrived } = await mail()
    await round()
    expect(await shown()).toMatchObject({ state: 'queued', attempts: 1 })
    server.temper = 'takes'
    clock.advance({ seconds: 5 })
    await round()
    await round()
    expect(arrived()).toHaveLength(1)
    expect(await shown()).toMatchObject({ state: 'sent' })
  })

  it('says that it may be there twice when only the answer was lost, and keeps its Message-ID', async () => {
    server.temper = 'takes_and_drops'
    const { shown, arrived } = await mail()
    await round()
    server.temper = 'takes'
    clock.advance({ seconds: 5 })
    await round()
    expect(new Set(arrived().map(({ messageId }) => messageId)).size).toBe(1)
    expect(await shown()).toMatchObject({ state: 'sent', doubtful: true })
  })

  it('is given up after three days', async () => {
    server.temper = 'later'
    const { shown } = await mail()
    await round()
    clock.advance({ hours: 72 })
    await round()
    expect(await shown()).toMatchObject({ state: 'failed', trouble: { code: 'later' } })
  })

  it('fails when its attachment cannot be made, and the next one is made', async () => {
    const [broken, whole] = [await mail({ fails: true }), await mail()]
    await round()
    expect(await broken.shown()).toMatchObject({ state: 'failed', trouble: { code: 'not_made' } })
    expect(whole.arrived()).toHaveLength(1)
  })

  it('is sent by one of two servers', async () => {
    const other = postmanWith()
    const all = await Promise.all([mail(), mail(), mail()])
    await Promise.all([round(), round(other)])
    await round()
    expect(all.map(({ arrived }) => arrived().length)).toEqual([1, 1, 1])
  })
})

describe('a server that is killed', { timeout: 30_000 }, () => {
  const program = `${import.meta.dirname}/../testing/postman-process.ts`
  const start = () =>
    fork(program, [database.url, server.url(), clock.instant()?.toString() ?? ''], { execArgv: [] })

  it.each([
    { when: 'before it hands a mail over', temper: 'mute', doubtful: false },
    // It died after the last line: that it may be there twice is all that can be known.
    { when: 'after it handed a mail over', temper: 'silent', doubtful: true },
  ] as const)('$when leaves it to the next one, which sends it once', async (killed) => {
    server.temper = killed.temper
    const { shown, arrived } = await mail()
    const before = server.begun()
    const doomed = start()
    await expect.poll(() => server.begun(), { timeout: 15_000 }).toBe(before + 1)
    await new Promise((resolve) => setTimeout(resolve, 300))
    doomed.kill('SIGKILL')
    await once(doomed, 'exit')
    expect(await shown()).toMatchObject({ state: 'sending' })
    server.temper = 'takes'
    await round()
    expect(arrived()).toEqual([])
    clock.advance({ seconds: 20 })
    await round()
    await round()
    expect(arrived()).toHaveLength(1)
    expect(await shown()).toMatchObject({ state: 'sent', doubtful: killed.doubtful })
  })
})

describe('without a mail server', () => {
  it('mail stays, with its attachment, and goes as soon as there is one', async () => {
    const bare = createPostman({ database, clock, carrier: null, makers: { paper }, log })
    const { id, shown, arrived } = await mail()
    await round(bare)
    await round(bare)
    expect(await shown()).toMatchObject({
      state: 'queued',
      attempts: 0,
      nextAt: null,
      files: [{ line: 0, name: 'receipt.pdf', bytes: 10 }],
    })
    const file = await town.cashier.get(`/mails/${id}/files/0`)
    expect(file).toMatchObject({ status: 200, body: '%PDF-paper' })
    clock.advance({ seconds: 20 })
    await round()
    expect(arrived()).toHaveLength(1)
  })
})

describe('the outbox', () => {
  it('mail that somebody was at when it was taken away waits like all other', async () => {
    const { id, shown, arrived } = await mail()
    await database.owner.query(
      `update mails set state = 'sending', claim = 7, made_at = app_now(), next_at = $2 where id = $1`,
      [id, clock.instant()!.toString()],
    )
    const away = createPostman({ database, clock, carrier: null, makers: { paper }, log })
    await round(away)
    expect(await shown()).toMatchObject({ state: 'queued' })
    await round(away)
    expect(arrived()).toHaveLength(0)
    clock.advance({ minutes: 1 })
    await round()
    expect(await shown()).toMatchObject({ state: 'sent' })
  })

  it('A-6: shows everybody their own mail, and all of it to those who may', async () => {
    const { id } = await mail()
    expect((await town.auditor.get(`/mails/${id}`)).status).toBe(200)
    const other = await town.cashier2.get(`/mails/${id}`)
    expect(other).toMatchObject({ status: 404, body: { code: 'mail_not_found' } })
    expect((await town.cashier2.get('/mails')).status).toBe(403)
    const again = await town.auditor.post(`/mails/${id}/send-again`)
    expect(again.body).toMatchObject({ code: 'mail_not_found' })
    const none = await town.cashier.get(`/mails/${id}/files/7`)
    expect(none).toMatchObject({ status: 404, body: { code: 'mail_file_not_found' } })
    await round()
  })

  it('X-5: lists mail newest first, by state, page by page', async () => {
    const { body } = await town.supervisor.get('/mails?limit=2')
    expect(body.items).toHaveLength(2)
    expect(body.hasServer).toBe(true)
    const next = await town.supervisor.get(`/mails?limit=2&cursor=${body.nextCursor}`)
    expect(Number(next.body.items[0].id)).toBeLessThan(Number(body.items[1].id))
    const failed = await town.supervisor.get('/mails?state=failed')
    expect(failed.body.items.every(({ state }: { state: string }) => state === 'failed')).toBe(true)
  })
})
