import { beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'
import { linesOf, officeOf } from '../test-office.ts'

const town = await testTown(await testDatabase())
const office = officeOf(town)
const { supervisor, finance } = town
const made: Record<string, string> = {}

const list = async (query = '') => (await finance.get(`/reports/reversals?${query}`)).body

beforeAll(async () => {
  const first = await office.sessionOf(town.cashier, 'Window')
  const second = await office.sessionOf(supervisor, 'Desk')
  const citation = await office.citation()
  const moved = await office.pay(town.cashier, citation, 1_500)
  const wrong = await office.pay(town.cashier, citation, 2_000)
  const order = await office.sell(supervisor, 9_000)
  town.clock.advance({ minutes: 5 })
  await supervisor.post(`/transactions/${moved}/move`, { sessionId: second })
  town.clock.advance({ minutes: 5 })
  await supervisor.post(`/transactions/${wrong}/reverse`, { reason: '=Mistaken' })
  town.clock.advance({ minutes: 5 })
  const [tender] = order.tenders
  await supervisor.post(`/permit-orders/${order.id}/adjustments`, {
    tenderId: tender?.id,
    mode: 'refund',
    amount: 4_000,
  })
  Object.assign(made, { first, second, moved, wrong, tender: tender?.id, order: order.number })
})

it('tells who reversed, refunded or moved what, when, from where, to where, and why', async () => {
  const { items, nextCursor, sums, timeZone } = await list()
  const user = { id: String(supervisor.userId), name: supervisor.name }
  const window = { sessionId: made['first'], drawer: 'Window' }
  const desk = { sessionId: made['second'], drawer: 'Desk' }
  expect({ nextCursor, timeZone }).toEqual({ nextCursor: null, timeZone: 'America/Los_Angeles' })
  expect(items).toMatchObject([
    {
      kind: 'move',
      at: '2026-03-02T16:05:00Z',
      user,
      transactionId: made['moved'],
      correctionId: null,
      amount: 1_500,
      from: window,
      to: desk,
      reason: null,
    },
    {
      kind: 'reversal',
      at: '2026-03-02T16:10:00Z',
      user,
      transactionId: made['wrong'],
      amount: -2_000,
      methodName: 'Cash',
      target: { type: 'citation', number: 'C1' },
      from: window,
      to: window,
      reason: '=Mistaken',
    },
    {
      kind: 'refund',
      transactionId: made['tender'],
      amount: -4_000,
      target: { type: 'permit_order', number: made['order'] },
      from: desk,
      to: desk,
    },
  ])
  expect(sums).toEqual(
    expect.arrayContaining([
      { kind: 'reversal', count: 1, amount: -2_000 },
      { kind: 'refund', count: 1, amount: -4_000 },
      { kind: 'move', count: 1, amount: 1_500 },
    ]),
  )
})

it('can be asked for some kinds only', async () => {
  const kinds = async (query: string) =>
    (await list(query)).items.map(({ kind }: { kind: string }) => kind)
  expect(await kinds('kind=move')).toEqual(['move'])
  expect(await kinds('kind=move&kind=refund')).toEqual(['move', 'refund'])
  expect((await list('kind=reversal')).sums).toHaveLength(1)
  expect(await kinds('from=2026-03-01&to=2026-03-01')).toEqual([])
})

it('X-5: pages go on where the one before ended, also among things of one moment', async () => {
  const session = await office.sessionOf(town.cashier2, 'Third')
  const citation = await office.citation()
  const ids: string[] = []
  for (let n = 0; n < 4; n += 1) ids.push(await office.pay(town.cashier2, citation, 100 + n))
  for (const id of ids)
    await supervisor.post(`/transactions/${id}/move`, { sessionId: made['first'] })
  for (const id of ids) await supervisor.post(`/transactions/${id}/reverse`, {})
  expect(session).not.toBe('')
  const whole = (await list('limit=200')).items
  const pages: unknown[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { items, nextCursor } = await list(`limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    pages.push(...items)
    cursor = nextCursor
  }
  expect(whole).toHaveLength(11)
  expect(pages).toEqual(whole)
})

it('V-5: the CSV has all of them, and no formula', async () => {
  const { body, headers } = await finance.get('/reports/reversals.csv?kind=reversal')
  expect(headers['content-disposition']).toContain('reversals-2026-03-02-2026-03-02.csv')
  expect(linesOf(body)[0]).toMatchObject({
    'Time (America/Los_Angeles)': '2026-03-02 08:10:00',
    Kind: 'Reversal',
    'Transaction ID': made['wrong'],
    User: supervisor.name,
    For: 'C1',
    'Amount (USD)': '-20.00',
    'From session': made['first'],
    'To drawer': 'Window',
    Reason: "'=Mistaken",
  })
})

it('A-1: another agency’s list knows nothing of it', async () => {
  const { body } = await town.elsewhere.finance.get(
    '/reports/reversals?from=2026-03-01&to=2026-03-31',
  )
  expect(body).toMatchObject({ items: [], sums: [] })
  const file = await town.elsewhere.finance.get('/reports/reversals.csv?from=2026-03-02')
  expect(linesOf(file.body)).toEqual([])
})
