import { expect, test } from 'vitest'
import type { RepairItem, RepairWorklist } from '../api/contract.ts'
import { nextAfter, surplusOf, withLocked } from './worklist.ts'

const LISTED = '2026-03-02T16:00:00Z'
const itemOf = (id: string, own: object = {}): RepairItem =>
  ({ id, listedAt: LISTED, arrivedAt: LISTED, disposition: null, ...own }) as unknown as RepairItem
const [a, b, c] = [itemOf('1'), itemOf('2'), itemOf('3')]

test('R-5: what Redo takes back stands where it stood', () => {
  const list = { items: [a, c], pending: [b], serverNow: LISTED } as unknown as RepairWorklist
  const { items, pending } = withLocked({ list, at: Date.now() }, b)
  expect(items.map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(pending).toEqual([])
})

test('R-3, R-5: in the order in which it was given out, by the microsecond', () => {
  const at = (id: string, listedAt: string) => itemOf(id, { listedAt })
  const first = at('9', '2026-03-02T16:00:00.1Z')
  const [second, third] = ['001', '002'].map((end, n) =>
    at(`${8 - n}`, `2026-03-02T16:00:00.100${end}Z`),
  ) as [RepairItem, RepairItem]
  const list = { items: [third, first], pending: [second], serverNow: LISTED }
  const { items } = withLocked({ list: list as unknown as RepairWorklist, at: Date.now() }, second)
  expect(items).toEqual([first, second, third])
})

test('R-5: the next one is that which follows, also where the item is gone from the list already', () => {
  expect(nextAfter([a, b, c], '2', 1)).toBe('3')
  expect(nextAfter([a, c], '2', 1)).toBe('3')
  expect(nextAfter([a, b], '3', 2)).toBe('2')
  expect(nextAfter([], '3', 0)).toBeNull()
})

test('R-4: what is over is told of each pending item, the oldest being posted first', () => {
  const repair = (id: string, amount: number, confirmOverpayment = true): RepairItem =>
    itemOf(id, {
      disposition: { type: 'repair', items: [{ citation: 'A', amount }], confirmOverpayment },
    })
  const pending = [repair('9', 3_000), repair('8', 4_000)]
  const dues = new Map([['A', { due: 5_000 }]])
  expect([...surplusOf(pending, dues)]).toEqual([['9', 2_000]])
  expect([...surplusOf(pending, new Map())]).toEqual([])
  // What comes back takes nothing of what is due.
  const back = [repair('9', 3_000), repair('8', 6_000, false)]
  expect([...surplusOf(back, dues)]).toEqual([['8', 1_000]])
})
