import { describe, expect, it } from 'vitest'
import { bodyOf, type CountDraft, EMPTY, reckonCount } from './countDraft.ts'

const DENOMINATIONS = [
  { code: 'note-2000', kind: 'note', value: 2_000, roll: null },
  { code: 'coin-25', kind: 'coin', value: 25, roll: null },
] as const
const TILL = { trays: [1, 2], bins: [1] }

const reckoned = (draft: CountDraft) => reckonCount(draft, TILL, DENOMINATIONS, 2)

describe('C-8: what was typed of the count of a till', () => {
  it('C-8: sums each tray, and what is left empty is none', () => {
    const draft = { ...EMPTY, trays: { 1: { 'note-2000': '2' }, 2: { 'coin-25': '3' } } }
    const { cash, trays, bins, wrong } = reckoned(draft)
    expect({ cash, wrong }).toEqual({ cash: 4_075, wrong: [] })
    expect(trays.map(({ sum }) => sum)).toEqual([4_000, 75])
    expect(bins).toEqual([{ number: 1, count: 0, counted: 0 }])
    expect(bodyOf(draft, reckoned(draft), TILL, DENOMINATIONS)).toEqual({
      trays: [
        { number: 1, lines: [{ denomination: 'note-2000', pieces: 2 }] },
        { number: 2, lines: [{ denomination: 'coin-25', pieces: 3 }] },
      ],
      bins: [{ number: 1, count: 0, counted: 0 }],
    })
  })

  it('C-8: names the fields that cannot be read', () => {
    const draft = {
      trays: { 2: { 'coin-25': 'x' } },
      bins: { 1: { items: '1.5', counted: 'y' } },
    }
    expect(reckoned(draft).wrong).toEqual(['tray-2-pieces-coin-25', 'bin-1-items', 'bin-1-sum'])
    expect(reckoned({ ...EMPTY, bins: { 1: { items: '2', counted: '75' } } }).bins).toEqual([
      { number: 1, count: 2, counted: 7_500 },
    ])
  })
})
