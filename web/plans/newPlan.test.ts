import { expect, it } from 'vitest'
import { emptyPlan, monthLater, wishOf } from './newPlan.ts'

it.each([
  ['2026-01-31', '2026-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2026-11-22', '2026-12-22'],
  ['2026-12-31', '2027-01-31'],
])('E-8: a month after %s is %s', (day, later) => {
  expect(monthLater(day)).toBe(later)
})

it('E-8: a wish is complete with citations, a day and a number of instalments', () => {
  const form = emptyPlan('2026-04-01')
  expect(wishOf(['A'], form)).toEqual({
    citations: ['A'],
    payer: null,
    templateId: null,
    instalments: 6,
    firstDueOn: '2026-04-01',
    every: 'month',
  })
  expect(wishOf([], form)).toBeNull()
  for (const instalments of ['', '0', '121', '1.5', '-1'])
    expect(wishOf(['A'], { ...form, instalments })).toBeNull()
  expect(wishOf(['A'], { ...form, firstDueOn: '' })).toBeNull()
})
