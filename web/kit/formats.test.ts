import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTooLarge, moneyText, moneyTyped, MOST, readMoney } from './formats.ts'
import { instantOf } from './wallTime.ts'

const US = { locale: 'en', timeZone: 'America/Los_Angeles', currency: 'USD', minorDigits: 2 }

describe('X-1: money is read exactly', () => {
  it('takes what people type', () => {
    expect(readMoney('$1,110.00', 2)).toBe(111_000)
    expect(readMoney('110', 2)).toBe(11_000)
    expect(readMoney('1,234,567.8', 2)).toBe(123_456_780)
    expect(readMoney('110.5', 2)).toBe(11_050)
    expect(readMoney('.5', 2)).toBe(50)
    expect(readMoney('500', 0)).toBe(500)
  })

  it('refuses what is no amount', () => {
    for (const text of ['', '.', '1.234', '1.2.3', '-5', 'abc', '5.5.']) {
      expect(readMoney(text, 2)).toBeNull()
    }
    expect(readMoney('1.5', 0)).toBeNull()
  })

  it('takes no more than the server does, and tells it from what is no amount', () => {
    expect(readMoney('100,000,000.00', 2)).toBe(MOST)
    expect(readMoney('100000000.01', 2)).toBeNull()
    expect(isTooLarge('100000000.01', 2)).toBe(true)
    expect(isTooLarge('99999999999999999', 2)).toBe(true)
    for (const text of ['', 'abc', '-5', '100000000']) expect(isTooLarge(text, 2)).toBe(false)
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), fc.constantFrom(0, 2, 3), (amount, digits) => {
        expect(readMoney(moneyTyped(amount, digits), digits)).toBe(amount)
      }),
    )
  })

  it('writes it with the currency of the agency', () => {
    expect(moneyText(124_500, US)).toBe('$1,245.00')
  })
})

describe('wall times in the agency’s zone', () => {
  it('finds the instant', () => {
    expect(instantOf('2024-06-03T08:06', US.timeZone)).toBe('2024-06-03T15:06:00.000Z')
    expect(instantOf('2024-12-03T08:06', US.timeZone)).toBe('2024-12-03T16:06:00.000Z')
  })

  it('moves a skipped time on by the gap, and takes the first of a repeated one', () => {
    expect(instantOf('2026-03-08T02:30', US.timeZone)).toBe('2026-03-08T10:30:00.000Z')
    expect(instantOf('2026-11-01T01:30', US.timeZone)).toBe('2026-11-01T08:30:00.000Z')
  })
})
