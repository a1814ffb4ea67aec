import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_AMOUNT } from '../../money/money.ts'
import { split } from './split.ts'

const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

describe('splitting tenders over items', () => {
  it.each([
    ['one for one', [50], [50], [[0, 0, 50]]],
    [
      'two tenders for one',
      [50],
      [20, 30],
      [
        [0, 0, 20],
        [0, 1, 30],
      ],
    ],
    [
      'one tender for two',
      [20, 30],
      [50],
      [
        [0, 0, 20],
        [1, 0, 30],
      ],
    ],
    [
      'a tender that ends in the middle',
      [70, 30],
      [50, 50],
      [
        [0, 0, 50],
        [0, 1, 20],
        [1, 1, 30],
      ],
    ],
    [
      'ends that fall together',
      [10, 20],
      [10, 20],
      [
        [0, 0, 10],
        [1, 1, 20],
      ],
    ],
  ] as const)('T-3: %s', (_, items, tenders, expected) => {
    const parts = split(items, tenders)
    expect(parts.map(({ item, tender, amount }) => [item, tender, amount])).toEqual(expected)
  })
})

/** Two lists of positive amounts with one sum: the sum cut into pieces twice. */
const paying = fc
  .tuple(
    fc.integer({ min: 1, max: MAX_AMOUNT }),
    fc.array(fc.integer({ min: 1, max: MAX_AMOUNT }), { maxLength: 12 }),
    fc.array(fc.integer({ min: 1, max: MAX_AMOUNT }), { maxLength: 12 }),
  )
  .map(([sum, first, second]) => ({ items: cut(sum, first), tenders: cut(sum, second) }))

function cut(sum: number, places: readonly number[]): number[] {
  const edges = [...new Set(places.map((place) => place % sum))].toSorted((a, b) => a - b)
  const all = [0, ...edges.filter((edge) => edge > 0), sum]
  return all.slice(1).map((edge, index) => edge - (all[index] ?? 0))
}

describe('any tenders over any items', () => {
  it('T-3: no cent is lost: each item is filled and each tender is used up', () => {
    fc.assert(
      fc.property(paying, ({ items, tenders }) => {
        const parts = split(items, tenders)
        items.forEach((amount, item) => {
          expect(total(parts.filter((p) => p.item === item).map((p) => p.amount))).toBe(amount)
        })
        tenders.forEach((amount, tender) => {
          expect(total(parts.filter((p) => p.tender === tender).map((p) => p.amount))).toBe(amount)
        })
      }),
    )
  })

  it('T-3: the order is kept, each part has an amount, and there are no more than can be needed', () => {
    fc.assert(
      fc.property(paying, ({ items, tenders }) => {
        const parts = split(items, tenders)
        expect(parts.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true)
        expect(parts.length).toBeLessThan(items.length + tenders.length)
        parts.slice(1).forEach((part, index) => {
          const before = parts[index]!
          expect(part.item).toBeGreaterThanOrEqual(before.item)
          expect(part.tender).toBeGreaterThanOrEqual(before.tender)
          expect(part.item + part.tender).toBeGreaterThan(before.item + before.tender)
        })
      }),
    )
  })
})
