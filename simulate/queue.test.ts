import { describe, expect, it } from 'vitest'
import { inOrder, isOpenTo, type Queue, type Waiting } from './queue.ts'

const queue = (own: Partial<Queue>): Queue => {
  return { selection: {}, ordering: 'oldest', groups: [], ...own }
}
const item = (own: Partial<Waiting>): Waiting => {
  return { source: '1', amount: 500, reasons: ['citation_unknown'], at: 0, ...own }
}

describe('the queues of a configuration', () => {
  it('R-2: an item belongs to the first criterion that selects it', () => {
    const queues = [
      queue({ selection: { minAmount: 400, maxAmount: 600 }, groups: ['a'] }),
      queue({ selection: { sourceIds: ['1'] }, groups: ['b'] }),
      queue({ selection: { reasons: ['nothing_due'] }, groups: ['c'] }),
      queue({}),
    ]
    const open = (own: Partial<Waiting>) =>
      ['a', 'b', 'c'].filter((role) => isOpenTo(queues, [role], item(own)))
    expect(open({ amount: 400, source: '2' })).toEqual(['a'])
    expect(open({ amount: 600 })).toEqual(['a'])
    expect(open({ amount: 601 })).toEqual(['b'])
    expect(open({ amount: null })).toEqual(['b'])
    expect(open({ amount: 399, source: '2', reasons: ['nothing_due', 'x'] })).toEqual(['c'])
    expect(open({ amount: 399, source: '2' })).toEqual(['a', 'b', 'c'])
  })

  it('R-3: the earlier criterion goes first, then its own order', () => {
    const sorted = (ordering: Queue['ordering']) => {
      const queues = [queue({ selection: { minAmount: 900 } }), queue({ ordering })]
      const all = [item({ amount: null, at: 1 }), item({ at: 2 }), item({ amount: 700, at: 3 })]
      return [...all, item({ amount: 901, at: 4 })]
        .toSorted((a, b) => inOrder(queues, a, b))
        .map(({ at }) => at)
    }
    expect(sorted('oldest')).toEqual([4, 1, 2, 3])
    expect(sorted('newest')).toEqual([4, 3, 2, 1])
    expect(sorted('largest')).toEqual([4, 3, 2, 1])
    expect(sorted('smallest')).toEqual([4, 2, 3, 1])
  })
})
