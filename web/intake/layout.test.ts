import { describe, expect, it } from 'vitest'
import { fieldsOf, positionOf, textAt, withPosition } from './layout.ts'

describe('I-1: the layout of a lockbox', () => {
  const layout = { width: 80, records: { 6: { amount: { start: 8, length: 10 } } } }

  it('I-1: a field is put elsewhere, and the others stay', () => {
    const moved = withPosition(layout, '6', 'reference', { start: 37, length: 10 })
    expect(positionOf(moved, '6', 'reference')).toEqual({ start: 37, length: 10 })
    expect(positionOf(moved, '6', 'amount')).toEqual({ start: 8, length: 10 })
    expect(moved.width).toBe(80)
  })

  it('I-1: a field is taken out, and a record can be new', () => {
    expect(positionOf(withPosition(layout, '6', 'amount', undefined), '6', 'amount')).toBe(
      undefined,
    )
    const made = withPosition({}, '9', 'records', { start: 2, length: 6 })
    expect(made).toEqual({ records: { 9: { records: { start: 2, length: 6 } } } })
  })

  it('I-1: position 1 is the first character', () => {
    expect(textAt('6001002', { start: 2, length: 3 })).toBe('001')
    expect(textAt('600', { start: 3, length: 9 })).toBe('0')
  })
})

it('I-1: only intercepts say a payout day and a fee', () => {
  expect(fieldsOf('csv')).not.toContain('fee')
  expect(fieldsOf('intercept')).toContain('payoutOn')
})
