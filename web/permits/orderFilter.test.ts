import { expect, it } from 'vitest'
import { filterFrom, filterToAddress } from './orderFilter.ts'

const NOTHING = { id: undefined, cardTail: undefined, from: undefined, to: undefined }

it('P-4: what is looked for stands in the address and is read from it again', () => {
  const filter = { id: 'PO-30001', cardTail: '4242', from: '2026-03-01', to: '2026-03-31' }
  expect(filterFrom(filterToAddress(filter))).toEqual(filter)
  expect(filterFrom(filterToAddress(NOTHING))).toEqual(NOTHING)
})

it('P-4: a card tail keeps its noughts, and what cannot be meant is left out', () => {
  expect(filterFrom({ card: 42, id: 30001 })).toEqual({ ...NOTHING, cardTail: '0042', id: '30001' })
  expect(filterFrom({ card: '42424', id: 'S-1', from: 'today' })).toEqual(NOTHING)
})
