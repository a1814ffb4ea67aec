import { describe, expect, it } from 'vitest'
import type { Closing } from '../api/contract.ts'
import { readPieces } from '../counting/pieces.ts'
import { countBody, countedMethods, EMPTY, followsDifference, isBeyond, reckon } from './draft.ts'

const CLOSING = {
  counts: [],
  tolerance: 25,
  expected: { cash: 4_000, others: [{ method: 'ach', net: 700 }] },
  denominations: [
    { code: 'note-2000', kind: 'note', value: 2_000, roll: null },
    { code: 'coin-25', kind: 'coin', value: 25, roll: null },
    { code: 'roll-25', kind: 'roll', value: 1_000, roll: { coin: 25, coins: 40 } },
  ],
  methods: [
    { code: 'check', name: 'Check', needsReference: true },
    { code: 'ach', name: 'ACH', needsReference: false },
    { code: 'wire', name: 'Wire', needsReference: false },
  ],
} as unknown as Closing

const typed = (pieces: Record<string, string>, others = {}) => ({ ...EMPTY, pieces, others })

describe('S-15: what was typed of a count', () => {
  it.each([
    ['', 0],
    [' 12 ', 12],
    ['100000', 100_000],
    ['100001', null],
    ['1.5', null],
    ['-1', null],
    ['1e3', null],
    ['x', null],
  ])('reads %j as %s pieces', (text, pieces) => {
    expect(readPieces(text)).toBe(pieces)
  })

  it('sums notes, coins and rolls; what cannot be read counts nothing and is named', () => {
    const draft = typed({ 'note-2000': '1', 'coin-25': 'two', 'roll-25': '2' })
    expect(reckon(draft, CLOSING, 2)).toMatchObject({
      values: { 'note-2000': 2_000, 'coin-25': null, 'roll-25': 2_000 },
      cash: 4_000,
      wrong: ['pieces-coin-25'],
    })
  })

  it('counts another method only where something is typed', () => {
    const others = {
      check: { items: '2', counted: '3.50' },
      ach: { items: '', counted: '' },
      wire: { items: 'x', counted: '' },
    }
    const reckoned = reckon(typed({}, others), CLOSING, 2)
    expect(reckoned.others[0]).toEqual({ method: 'check', items: 2, counted: 350 })
    expect(reckoned.wrong).toEqual(['sum-wire', 'items-wire'])
  })

  it('asks for a reason only beyond the tolerance, and never blind', () => {
    const at = (cents: string) => reckon(typed({ 'coin-25': cents }), CLOSING, 2)
    expect([at('160'), at('159'), at('158')].map((each) => isBeyond(each, CLOSING))).toEqual([
      false,
      false,
      true,
    ])
    expect(isBeyond(at('0'), { ...CLOSING, expected: null })).toBe(false)
  })

  it('S-15: asks for a reason after a difference whatever it comes to now', () => {
    const last = (state: string) =>
      ({ ...CLOSING, counts: [{ state }] }) as unknown as typeof CLOSING
    expect(followsDifference(CLOSING)).toBe(false)
    expect(followsDifference(last('agreed'))).toBe(false)
    for (const state of ['sent_back', 'waiting', 'unexplained', 'approved'])
      expect(followsDifference(last(state))).toBe(true)
  })

  it('sends what is there, and a reason if one was given', () => {
    const draft = { ...typed({ 'note-2000': '2', 'coin-25': '' }), reason: ' Lost ' }
    expect(countBody(draft, CLOSING, reckon(draft, CLOSING, 2), true)).toEqual({
      lines: [{ denomination: 'note-2000', pieces: 2 }],
      others: [],
      close: true,
      reason: 'Lost',
    })
  })

  it('has lines for papers, and for what was taken', () => {
    expect(countedMethods(CLOSING).map(({ code }) => code)).toEqual(['check', 'ach'])
  })
})
