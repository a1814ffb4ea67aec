import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, isAmount, MAX_AMOUNT, minorDigits, parseMoney, toDecimal } from './money.ts'

const CURRENCIES = ['USD', 'EUR', 'MXN', 'JPY', 'KWD'] as const
const currency = fc.constantFrom(...CURRENCIES)
const minor = fc.integer({ min: -MAX_AMOUNT, max: MAX_AMOUNT })

describe('X-1: money', () => {
  it.each([
    ['$1,110.00', 'USD', 111_000],
    ['1110', 'USD', 111_000],
    ['1110.5', 'USD', 111_050],
    ['-$0.07', 'USD', -7],
    ['−7', 'USD', -700],
    ['+ 7.00', 'USD', 700],
    ['USD 12.34', 'USD', 1_234],
    ['12.34 EUR', 'EUR', 1_234],
    ['€12.34', 'EUR', 1_234],
    ['1.100', 'USD', 110],
    ['¥1,110', 'JPY', 1_110],
    ['1.234', 'KWD', 1_234],
    ['-0.00', 'USD', 0],
    ['100,000,000.00', 'USD', MAX_AMOUNT],
  ])('reads %s in %s as %i', (text, code, expected) => {
    expect(parseMoney(text, code)).toBe(expected)
  })

  it.each([
    ['', 'USD'],
    ['$', 'USD'],
    ['12.345', 'USD'],
    ['0.5', 'JPY'],
    ['1,11.00', 'USD'],
    ['1.110,00', 'EUR'],
    ['12.', 'USD'],
    ['.50', 'USD'],
    ['1e3', 'USD'],
    ['--1', 'USD'],
    ['€5', 'USD'],
    ['five', 'USD'],
    ['100,000,000.01', 'USD'],
    ['99999999999999999999999', 'USD'],
  ])('refuses %s in %s', (text, code) => {
    expect(parseMoney(text, code)).toBeNull()
  })

  it('reads back every amount that it writes, in every currency', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        expect(parseMoney(toDecimal(amount, code), code)).toBe(amount)
        expect(parseMoney(formatMoney(amount, code, 'en-US'), code)).toBe(amount)
      }),
    )
  })

  it('writes exactly as many digits as the currency has', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        const [, fraction = ''] = toDecimal(amount, code).split('.')
        expect(fraction).toHaveLength(minorDigits(code))
      }),
    )
  })

  it('writes for people in their language', () => {
    expect(formatMoney(-111_005, 'USD', 'en-US')).toBe('-$1,110.05')
    expect(formatMoney(9_007_199_254_740_991, 'USD', 'en-US')).toBe('$90,071,992,547,409.91')
    expect(formatMoney(111_005, 'USD', 'es-US')).toBe('$1,110.05')
    expect(formatMoney(111_005, 'MXN', 'en-US')).toBe('MX$1,110.05')
  })

  it.each([
    [1, true],
    [MAX_AMOUNT, true],
    [0, false],
    [-1, false],
    [MAX_AMOUNT + 1, false],
    [0.5, false],
    [Number.NaN, false],
  ])('isAmount(%d) is %s', (amount, expected) => {
    expect(isAmount(amount)).toBe(expected)
  })
})
