import { expect, it } from 'vitest'
import { filterFrom, filterToAddress, presetsOf } from './reportFilter.ts'

const TODAY = '2026-11-22'

it('without anything in the address it is today’s takings, by drawer and method', () => {
  const filter = filterFrom({}, TODAY)
  expect(filter).toEqual({
    report: 'takings',
    from: TODAY,
    to: TODAY,
    by: 'drawer',
    within: 'method',
    kinds: [],
  })
  expect(filterToAddress(filter, TODAY)).toEqual({})
})

it.each([
  { from: '2026-11-01', to: '2026-11-30', by: 'source', within: 'none' },
  { report: 'reversals', kind: 'reversal,move' },
  { by: 'day', within: 'cashier' },
  { by: 'drawer', within: 'none' },
])('what is in the address stays in the address: %j', (search) => {
  expect(filterToAddress(filterFrom(search, TODAY), TODAY)).toEqual(search)
})

it('what is no day, no division or the same twice is passed over', () => {
  expect(filterFrom({ from: 'x', to: '2026-11-03', by: 'colour' }, TODAY)).toMatchObject({
    from: '2026-11-03',
    to: '2026-11-03',
    by: 'drawer',
  })
  expect(filterFrom({ by: 'day', within: 'day' }, TODAY).within).toBeUndefined()
})

it('weeks begin on Sunday, months on the first', () => {
  expect(presetsOf('2026-03-01')).toEqual({
    today: { from: '2026-03-01', to: '2026-03-01' },
    yesterday: { from: '2026-02-28', to: '2026-02-28' },
    week: { from: '2026-03-01', to: '2026-03-01' },
    month: { from: '2026-03-01', to: '2026-03-01' },
    lastMonth: { from: '2026-02-01', to: '2026-02-28' },
  })
  expect(presetsOf('2026-03-07').week.from).toBe('2026-03-01')
})
