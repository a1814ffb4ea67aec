import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf, holdsCardNumber, normaliseText, passesLuhn } from './text.ts'

/** Digits whose last one is the check digit of the others. */
const cardNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
  .map((digits) => digits.join(''))
  .map((body) => `${body}${'0123456789'.split('').find((check) => passesLuhn(body + check))}`)

const separator = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '\u2011', '\u2013')
const words = fc.stringMatching(/^[a-z ,.]{0,20}$/)

/** The number cut into groups with a separator between. */
const grouped = fc
  .tuple(cardNumber, fc.integer({ min: 1, max: 6 }), separator)
  .map(
    ([number, size, between]) => number.match(new RegExp(`.{1,${size}}`, 'g'))?.join(between) ?? '',
  )

describe('card numbers', () => {
  it('X-3: are found in any text, in whatever groups they are written', () => {
    fc.assert(
      fc.property(words, grouped, words, (before, number, after) => {
        expect(holdsCardNumber(`${before} ${number} ${after}`)).toBe(true)
        expect(faultOf(normaliseText(`${before}${number}${after}`))).toBe('card_number_refused')
      }),
    )
  })

  it('X-3: are found in the digits of other scripts', () => {
    expect(holdsCardNumber('٤١١١١١١١١١١١١١١١')).toBe(true)
    expect(holdsCardNumber('４１１１ １１１１ １１１１ １１１１')).toBe(true)
    expect(holdsCardNumber('𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏')).toBe(true)
  })

  it('X-3: are found under marks that are hardly seen', () => {
    for (const mark of ['\u034f', '\ufe0f', '\u0332'])
      expect(holdsCardNumber('4111111111111111'.split('').join(mark))).toBe(true)
  })

  it('X-3: a wrong digit makes it another number, which may stay', () => {
    fc.assert(
      fc.property(cardNumber, fc.nat(18), fc.integer({ min: 1, max: 9 }), (number, at, step) => {
        const place = at % number.length
        const digit = (Number(number[place]) + step) % 10
        const other = number.slice(0, place) + digit + number.slice(place + 1)
        expect(holdsCardNumber(other)).toBe(false)
      }),
    )
  })

  it.each([
    ['twelve digits', '411111111112'],
    ['a row of twenty digits', '00004111111111111111'],
    ['a date and an amount', '2026-03-02 1,110.00'],
    ['digits apart', '4111, 1111, 1111, 1111'],
  ])('X-3: %s are none', (_what, text) => {
    expect(holdsCardNumber(text)).toBe(false)
  })

  it('X-3: what follows a number does not hide it', () => {
    expect(holdsCardNumber('4111 1111 1111 1111 12/28 123')).toBe(true)
    expect(holdsCardNumber('ref 7 4111-1111-1111-1111')).toBe(true)
  })
})

describe('free text', () => {
  it('is kept composed, without blanks at its ends, with one kind of line break', () => {
    expect(normaliseText('  Jose\u0301 \r\n Ruiz\r ')).toBe('Jos\u00e9 \n Ruiz')
  })

  it('stays as it is when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
      }),
    )
  })

  it.each([
    ['a control', 'a\u0007b'],
    ['NUL', 'a\u0000b'],
    ['a zero-width space', 'a\u200bb'],
    ['a turn of direction', 'a\u202eb'],
    ['a byte order mark', 'a\ufeffb'],
    ['half a character', 'a\ud800b'],
    ['a soft hyphen', 'a\u00adb'],
    ['a line separator', 'a\u2028b'],
    ['a tab', 'a\tb'],
    ['a joiner of marks', 'a\u034fb'],
    ['a letter that fills a blank', 'a\u3164b'],
    ['a pattern without dots', 'a\u2800b'],
    ['what stands for bytes that are no text', 'a\ufffdb'],
    ['marks piled up', `a${'\u0301'.repeat(31)}`],
  ])('refuses %s', (_what, text) => {
    expect(faultOf(text)).toBe('text_refused')
    expect(faultOf(text, { lines: true })).toBe('text_refused')
  })

  it('has several lines only where that is said', () => {
    expect(faultOf('1 Main St\nMarlow')).toBe('text_refused')
    expect(faultOf('1 Main St\nMarlow', { lines: true })).toBeNull()
  })

  it('takes what people are called and what they write', () => {
    for (const text of [
      'Nguyễn Thị Ánh',
      'Ōe 大江',
      'שָׁלוֹם',
      'O’Brien & Søns',
      '👍🏽 ok',
      '❤\ufe0f',
      'नमस्ते',
      'check #1042',
    ])
      expect(faultOf(normaliseText(text))).toBeNull()
  })
})
