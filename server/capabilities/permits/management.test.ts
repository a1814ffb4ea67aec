import { afterEach, describe, expect, it } from 'vitest'
import { card, cash, permitOffice } from './test-office.ts'

const { town, permit } = await permitOffice()
const { cashier, auditor } = town

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
})

describe('Transaction Management', () => {
  const search = async (query: string) => {
    const { body } = await auditor.get(`/permit-orders?${query}`)
    return body.items.map(({ id }: { id: string }) => id)
  }
  const sell = async (own: object = {}) => {
    const order = { permits: [await permit()], tenders: [cash(10_000)], ...own }
    return (await cashier.post('/permit-orders', order)).body.id as string
  }

  it('P-4: finds orders by their ID, by card tail and by date range', async () => {
    town.clock.set('2026-03-02T16:10:00Z')
    const tail = (digits: string, amount = 5_000) => ({ ...card(amount), cardTail: digits })
    const first = await sell({ tenders: [tail('7777'), tail('7777')] })
    town.clock.set('2026-03-02T16:20:00Z')
    const second = await sell({ tenders: [tail('7777'), tail('8888')] })
    const third = await sell()
    expect(await search(`id=${second}`)).toEqual([second])
    expect(await search(`id=po-${second}`)).toEqual([second])
    expect(await search('id=999999')).toEqual([])
    expect(await search('cardTail=7777')).toEqual([second, first])
    expect(await search('cardTail=8888')).toEqual([second])
    expect(await search('cardTail=7777&to=2026-03-02T16:20:00Z')).toEqual([first])
    expect(await search('from=2026-03-02T16:20:00Z&to=2026-03-03T00:00:00Z')).toEqual([
      third,
      second,
    ])
    const { body } = await auditor.get(`/permit-orders?id=${second}`)
    expect(body.items).toMatchObject([
      { number: `PO-${second}`, cardTails: ['7777', '8888'], permits: [{ holder: 'Ada Byron' }] },
    ])
    for (const wrong of ['id=abc', 'cardTail=12', 'from=yesterday'])
      expect((await auditor.get(`/permit-orders?${wrong}`)).status).toBe(422)
  })

  it.each(['', 'cardTail=4242'])(
    'X-5, P-4: goes on from its cursor, each once: %s',
    async (filter) => {
      for (let n = 0; n < 3; n += 1) await sell({ tenders: [card(4_000), card(6_000)] })
      const all = await search(`limit=200&${filter}`)
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const after: string = cursor && `&cursor=${cursor}`
        const { body } = await auditor.get(`/permit-orders?limit=2&${filter}${after}`)
        seen.push(...body.items.map(({ id }: { id: string }) => id))
        cursor = body.nextCursor
      }
      expect(seen).toEqual(all)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )
})
