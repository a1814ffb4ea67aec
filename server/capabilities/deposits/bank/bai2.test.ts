import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBai2 } from './bai2.ts'
import { bai2Of, type Movement } from './test-files.ts'

const read = (text: string) => readBai2(text, '4321', 'USD')
const faults = (text: string) => {
  const found = read(text)
  return 'faults' in found ? found.faults.map(({ line, code }) => [line, code]) : []
}

const TWO: Movement[] = [
  { code: '301', amount: 12_575, customer: 'D6001', text: 'BAG 77' },
  { code: '698', amount: 500, bank: 'X1', text: 'FEE' },
]

describe('B-2: a BAI2 statement', () => {
  it('B-2: has its movements signed, with day, reference and text', () => {
    expect(read(bai2Of(TWO))).toEqual({
      lines: [
        {
          line: 4,
          day: Temporal.PlainDate.from('2026-03-03'),
          amount: 12_575,
          code: '301',
          reference: 'D6001',
          description: 'BAG 77',
        },
        {
          line: 5,
          day: Temporal.PlainDate.from('2026-03-03'),
          amount: -500,
          code: '698',
          reference: 'X1',
          description: 'FEE',
        },
      ],
    })
  })

  it('B-2: goes on in records 88, says when money can be used, and has 890 without money', () => {
    const text = [
      '01,BANK,CITY,260303,0600,1,80,,2/',
      '02,CITY,BANK,1,260302,0600,USD,2/',
      '03,00987654321,USD,010,100000,,,015,112575,,/',
      '88,100,12575,1,S,12575,0,0/',
      '16,301,12575,V,260303,,BNK9,D6001/',
      '88,MORE OF THE TEXT',
      '16,890,,,,,NOTICE ONLY/',
      '49,237725,6/',
      '98,237725,1,8/',
      '99,237725,1,10/',
    ].join('\r\n')
    expect(read(text)).toMatchObject({
      lines: [{ amount: 12_575, reference: 'D6001', description: 'BNK9 MORE OF THE TEXT' }],
    })
  })

  it('B-2: only the account of this number is read', () => {
    const found = readBai2(bai2Of(TWO), '9999', 'USD')
    expect(found).toMatchObject({ faults: [{ code: 'account_missing' }] })
  })

  it.each([
    ['its end', (lines: string[]) => lines.slice(0, -1), 'file_truncated'],
    ['everything behind a movement', (lines: string[]) => lines.slice(0, 4), 'file_truncated'],
    ['a movement', (lines: string[]) => lines.toSpliced(3, 1), 'control_differs'],
    ['the head of its account', (lines: string[]) => lines.toSpliced(2, 1), 'record_misplaced'],
  ])('B-2, X-2: one that lacks %s is refused', (_what, without, code) => {
    const text = without(bai2Of(TWO).split('\n')).join('\n')
    expect(faults(text).map(([, each]) => each)).toContain(code)
  })

  it.each([
    ['another total', '49,13075,4/', '49,13076,4/', 6],
    ['another count of records', '98,13075,1,6/', '98,13075,1,7/', 7],
    ['another count of groups', '99,13075,1,8/', '99,13075,2,8/', 8],
    ['no controls at all', '99,13075,1,8/', '99/', 8],
    ['an amount with a point', '16,301,12575', '16,301,125.75', 4],
    ['a type that nobody knows', '16,301,', '16,777,', 4],
    ['an amount with a sign', '16,301,12575', '16,301,-12575', 4],
    ['a total in place of a movement', '16,301,', '16,100,', 4],
    ['another currency', ',USD,2/', ',EUR,2/', 2],
    ['a day that there is not', '1,260303,0600', '1,260230,0600', 2],
    ['a record that there is not', '16,698', '17,698', 5],
  ])('B-2, X-2: one with %s is refused, and the line is named', (_what, right, wrong, line) => {
    const text = bai2Of(TWO)
    expect(text).toContain(right)
    expect(faults(text.replace(right, wrong)).map(([where]) => where)).toContain(line)
  })

  it('B-2: what is written is read again, and whatever is changed in the amounts is noticed', () => {
    const movement = fc.record({
      code: fc.constantFrom('301', '175', '475', '698'),
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      customer: fc.constantFrom('', 'D6001', '77'),
      text: fc.constantFrom('', 'DEPOSIT', 'A B C'),
    })
    const some = fc.array(movement, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(some, fc.nat(), (movements, nth) => {
        const text = bai2Of(movements)
        const found = read(text)
        expect('lines' in found && found.lines.map(({ amount }) => Math.abs(amount))).toEqual(
          movements.map(({ amount }) => amount),
        )
        const lines = text.split('\n')
        const at = 3 + (nth % movements.length)
        const [, code, amount] = lines[at]!.split(',')
        lines[at] = lines[at]!.replace(`${code},${amount}`, `${code},${Number(amount) + 1}`)
        expect(faults(lines.join('\n')).map(([, each]) => each)).toContain('control_differs')
      }),
    )
  })
})
