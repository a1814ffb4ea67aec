import { expect, test } from 'vitest'
import { faultsOf, formOf, newCriterion, reordered, wishOf } from './configurationForm.ts'

const whole = {
  name: 'Large ones',
  criteria: [
    {
      selection: { minAmount: 10_000, reasons: ['citation_unknown' as const], maxAgeDays: 3 },
      ordering: 'largest' as const,
      groups: ['7'],
    },
  ],
  last: { ordering: 'oldest' as const, groups: [] },
}

test('R-2: a configuration comes out of the form as it went in', () => {
  expect(wishOf(formOf(whole, 2), 2)).toEqual(whole)
})

test('what cannot be read, or is crossed, is not sent', () => {
  const faults = (part: object) => [...faultsOf({ ...newCriterion(), ...part }, 2)]
  expect(faults({ minAmount: 'x' })).toEqual(['minAmount'])
  expect(faults({ minAmount: '20', maxAmount: '10' })).toEqual(['maxAmount'])
  expect(faults({ minAgeDays: '5', maxAgeDays: '2' })).toEqual(['maxAgeDays'])
  expect(faults({ minAgeDays: '1.5' })).toEqual(['minAgeDays'])
  const form = formOf(whole, 2)
  expect(wishOf({ ...form, name: ' ' }, 2)).toBeNull()
  expect(wishOf({ ...form, criteria: [{ ...newCriterion(), minAmount: 'x' }] }, 2)).toBeNull()
})

test('criteria change places within the list', () => {
  const [a, b] = [newCriterion(), newCriterion()]
  expect(reordered([a, b], 0, 1)).toEqual([b, a])
  expect(reordered([a, b], 0, -1)).toEqual([a, b])
})
