import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
const { clock } = town
let { admin, cashier, cashier2, supervisor } = town

/** The clock jumps past the end of every login, so everybody signs in again. */
async function itIs(time: Temporal.Instant | string): Promise<void> {
  clock.set(time)
  admin = await town.admin.anotherBrowser()
  cashier = await town.cashier.anotherBrowser()
  cashier2 = await town.cashier2.anotherBrowser()
  supervisor = await town.supervisor.anotherBrowser()
}

async function drawer(name: string, settings: object = {}): Promise<string> {
  const { status, body } = await admin.post('/drawers', {
    name,
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
    ...settings,
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id as string
}

async function citation(number: string, due: number): Promise<string> {
  const lines = [{ kind: 'fine', amount: due }]
  expect((await admin.post('/citations', { number, lines })).status).toBe(201)
  return number
}

const pay = (number: string, amount: number, more: object = {}) =>
  cashier.post('/payments', {
    items: [{ citation: number, amount }],
    tenders: [{ method: 'cash', amount }],
    ...more,
  })

const daily = await drawer('Daily Drawer', {
  closingMethod: 'automatic',
  cutOffTime: '00:00',
  cutOffStatus: 'in_review',
})

describe('the Daily Drawer of the domain text, over the API', () => {
  // America/Los_Angeles: the days of the two changes, the days before and after them, and a quiet one.
  it.each([
    ['opened at 08:00', '2026-06-10T15:00:00Z', '2026-06-11T07:00:00Z'],
    ['opened the evening before spring forward', '2026-03-08T04:00:00Z', '2026-03-08T08:00:00Z'],
    ['opened at midnight of the 23-hour day', '2026-03-08T08:00:00Z', '2026-03-09T07:00:00Z'],
    ['opened at midnight of the 25-hour day', '2026-11-01T07:00:00Z', '2026-11-02T08:00:00Z'],
    ['opened in its repeated hour', '2026-11-01T09:30:00Z', '2026-11-02T08:00:00Z'],
    ['opened at exactly 00:00:00', '2026-07-04T07:00:00Z', '2026-07-05T07:00:00Z'],
  ])(
    'S-11, S-12: %s, it takes money until the next midnight, to the second',
    async (what, start, end) => {
      await itIs(start)
      const { body: session } = await cashier.post('/sessions', { drawerId: daily })
      expect(session).toMatchObject({ status: 'open', cutOffAt: end, cutOffStatus: 'in_review' })
      const number = await citation(`D-${session.id}`, 300)

      await itIs(Temporal.Instant.from(end).subtract({ seconds: 1 }))
      expect((await pay(number, 100)).status).toBe(201)
      await itIs(end)
      expect(await pay(number, 100)).toMatchObject({
        status: 409,
        body: { code: 'session_required' },
      })

      const { body: reviewed } = await supervisor.get(`/sessions/${session.id}`)
      expect(reviewed).toMatchObject({
        status: 'in_review',
        endedAt: end,
        endedBy: null,
        transactionCount: 1,
        netTotal: 100,
        concurrentUsers: 0,
      })
      await itIs(Temporal.Instant.from(end).add({ hours: 20 }))
      const closed = await supervisor.post(`/sessions/${session.id}/status`, { status: 'closed' })
      expect(closed.body, what).toMatchObject({ status: 'closed', endedAt: end })
    },
  )
})

describe('the overpayment of the domain text, over the API', () => {
  it('E-2, E-3: $120.00 on a due of $50.00 is one transaction, and two figures', async () => {
    await itIs('2026-06-12T16:00:00Z')
    const { body: session } = await cashier.post('/sessions', { drawerId: await drawer('Example') })
    const a = await citation('EX-A', 5_000)
    expect((await pay(a, 12_000)).body).toMatchObject({
      code: 'overpayment_unconfirmed',
      due: 5_000,
      surplus: 7_000,
    })
    const { body: payment } = await pay(a, 12_000, { confirmOverpayment: true })
    expect(payment.transactions).toMatchObject([{ kind: 'overpayment', amount: 12_000 }])
    const { body: paid } = await cashier.get('/citations/EX-A')
    expect(paid).toMatchObject({ due: 0, accountBalance: 7_000, status: 'paid' })
    const b = await citation('EX-B', 3_000)
    await pay(b, 3_000)
    expect((await cashier.get(`/sessions/${session.id}`)).body).toMatchObject({
      netTotal: 15_000,
      transactionCount: 2,
    })
  })
})

describe('the Session Summary', () => {
  it('V-1: lists sessions of Active drawers, newest first, by date, drawer and status', async () => {
    await itIs('2026-08-03T16:00:00Z')
    const [one, two] = [await drawer('Summary 1'), await drawer('Summary 2')]
    const first = await cashier.post('/sessions', { drawerId: one })
    clock.advance({ minutes: 10 })
    const second = await cashier2.post('/sessions', { drawerId: two })
    const ids = async (query: string) => {
      const { body } = await supervisor.get(`/sessions?${query}`)
      return (body.items as { id: string }[]).map(({ id }) => id)
    }
    const [a, b] = [first.body.id as string, second.body.id as string]
    const today = 'from=2026-08-03T07:00:00Z&to=2026-08-04T07:00:00Z'
    expect(await ids(today)).toEqual([b, a])
    expect(await ids(`from=${second.body.startedAt}&to=2026-08-04T07:00:00Z`)).toEqual([b])
    expect(await ids(`from=2026-08-03T07:00:00Z&to=${second.body.startedAt}`)).toEqual([a])
    expect(await ids(`${today}&drawerId=${one}`)).toEqual([a])
    await supervisor.post(`/sessions/${b}/status`, { status: 'closed' })
    expect(await ids(`${today}&status=closed`)).toEqual([b])
    expect(await ids(`${today}&status=open&status=in_review`)).toEqual([a])
    await admin.post(`/drawers/${one}/deactivate`)
    expect(await ids(today)).toEqual([b])
    expect(await ids(`${today}&includeDeactivated=true`)).toEqual([b, a])
  })

  it('X-5: goes on where a page ended', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await supervisor.get(`/sessions?limit=2&includeDeactivated=true${cursor}`)
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id))
      cursor = body.nextCursor ? `&cursor=${String(body.nextCursor)}` : ''
    } while (cursor !== '')
    const { body: whole } = await supervisor.get('/sessions?limit=200&includeDeactivated=true')
    expect(seen).toEqual((whole.items as { id: string }[]).map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('A-1: shows nothing of another agency', async () => {
    const olive = await town.elsewhere.admin.anotherBrowser()
    const { body } = await olive.get('/sessions?includeDeactivated=true')
    expect(body.items).toEqual([])
  })
})
