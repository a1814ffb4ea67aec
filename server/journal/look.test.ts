import { expect, it } from 'vitest'
import { unite } from './look.ts'

it('the footprints of a batch are one, each thing once, in ascending order', () => {
  const footprints = [
    { sessions: [10, 9], users: [3], citations: ['B2', 'A10'] },
    { sessions: [100, 9], users: [3, 1], transactions: [7, 5], citations: ['A1', 'B2'] },
    { drawers: [20, 3] },
  ]
  expect(unite(footprints)).toEqual({
    users: [1, 3],
    drawers: [3, 20],
    sessions: [9, 10, 100],
    closings: [],
    transactions: [5, 7],
    citations: ['A1', 'A10', 'B2'],
    permits: [],
    orders: [],
    plans: [],
    batches: [],
    holders: [],
    tills: [],
    tillNumbers: [],
    bagNumbers: [],
    branches: [],
    processing: [],
    transfers: [],
    paid: [],
    deposits: [],
    imports: [],
    repairs: [],
    unidentified: [],
  })
  expect(unite([{}])).toEqual({
    users: [],
    drawers: [],
    sessions: [],
    closings: [],
    transactions: [],
    citations: [],
    permits: [],
    orders: [],
    plans: [],
    batches: [],
    holders: [],
    tills: [],
    tillNumbers: [],
    bagNumbers: [],
    branches: [],
    processing: [],
    transfers: [],
    paid: [],
    deposits: [],
    imports: [],
    repairs: [],
    unidentified: [],
  })
})
