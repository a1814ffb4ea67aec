import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'

const amounts = (text: string, mapping = {}) => {
  const read = readCsv(text, mapping, 'USD')
  return 'lines' in read ? read.lines.map(({ amount }) => amount) : read.faults
}

describe('B-2: a statement as CSV', () => {
  it('B-2: finds its columns by their names, and signs debits', () => {
    const text =
      'Posting Date,Description,Reference,Amount\n03/03/2026,DEPOSIT,D-6001,"1,250.00"\n3/4/26,FEE,,(5.00)\n2026-03-05,BACK,,-7\n'
    expect(readCsv(text, {}, 'USD')).toMatchObject({
      lines: [
        { line: 2, amount: 125_000, reference: 'D-6001', description: 'DEPOSIT' },
        { line: 3, amount: -500, reference: null },
        { line: 4, amount: -700 },
      ],
    })
  })

  it('B-2: credits and debits in columns of their own', () => {
    expect(amounts('Date;Credit;Debit\n2026-03-02;10.00;\n2026-03-02;;3.50\n')).toEqual([
      1_000, -350,
    ])
  })

  it('B-2: by names that are given, days before months', () => {
    const text = 'Wann,Was\n04.03.2026,12.00\n'
    const read = readCsv(text, { date: 'Wann', amount: 'Was', dateOrder: 'dmy' }, 'USD')
    expect('lines' in read && read.lines[0]?.day.toString()).toBe('2026-03-04')
  })

  it('B-2, X-2: every bad line is named with its number', () => {
    const text = 'Date,Amount\n2026-02-30,1.00\n2026-03-02,much\n2026-03-02,1.00\n,2.00\n'
    expect(amounts(text)).toMatchObject([
      { line: 2, code: 'day_unreadable' },
      { line: 3, code: 'amount_unreadable' },
      { line: 5, code: 'day_unreadable' },
    ])
  })

  it.each([
    ['a quote that is never closed', 'Date,Amount\n2026-03-02,"1.00\n', 'file_truncated'],
    ['no column of amounts', 'Date,Words\n2026-03-02,x\n', 'column_missing'],
    ['a header and nothing else', 'Date,Amount\n', 'nothing_moved'],
    ['nothing', '', 'file_empty'],
    ['two columns of amounts', 'Date,Amount,amount\n2026-03-02,1.00,2.00\n', 'column_twice'],
    ['a day of the year 1', 'Date,Amount\n0001-03-02,1.00\n', 'day_unreadable'],
    ['a day of the year 9999', 'Date,Amount\n9999-12-31,1.00\n', 'day_unreadable'],
  ])('B-2, X-2: %s is refused', (_what, text, code) => {
    expect(amounts(text)).toMatchObject([{ code }])
  })

  it('B-2, X-2: a credit and a debit on one line are neither', () => {
    expect(amounts('Date,Credit,Debit\n2026-03-02,1.00,1.00\n')).toMatchObject([
      { line: 2, code: 'amount_unreadable' },
    ])
  })
})
