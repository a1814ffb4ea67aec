import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('V-5: what a spreadsheet would run as a formula is text, and a number stays one', () => {
  const cells = ['=1+1', '+1', ' @x', '－1', '\tx', '-5.00', '-5', '12', '-x', 'a "b", c\nd', '']
  const [read]: string[][] = parse(csvOf([cells]), { bom: true })
  expect(read).toEqual([
    "'=1+1",
    "'+1",
    "' @x",
    "'－1",
    "'\tx",
    '-5.00',
    '-5',
    '12',
    "'-x",
    'a "b", c\nd',
    '',
  ])
})

it('V-5: has the mark of UTF-8 and the line ends of RFC 4180', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['ñ', '2'],
    ]),
  ).toBe('\uFEFFa,b\r\nñ,2\r\n')
})
