import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { csvOf, harmlessSql } from './csv.ts'

/** The cells as they stand in a file. */
function written(cells: readonly string[]): string[] {
  const [read = []]: string[][] = parse(csvOf([cells]), { bom: true })
  return read
}

it('V-5: what a spreadsheet would run as a formula is text, and a number stays one', () => {
  const cells = ['=1+1', '+1', ' @x', '－1', '\tx', '-5.00', '-5', '12', '-x', 'a "b", c\nd', '']
  expect(written(cells)).toEqual([
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

it('V-5: nor does it run one behind a semicolon, a tab or a line break, where it may cut', () => {
  const cells = ['|1;=1+1', 'a;b; @x;;-1', 'a\t＝x', 'a\n+1', '=1;=2', '\t=1', 'a; b', 'a,-1;2']
  expect(written(cells)).toEqual([
    "|1;'=1+1",
    "a;b; '@x;;'-1",
    "a\t'＝x",
    "a\n'+1",
    "'=1;'=2",
    "'\t'=1",
    'a; b',
    'a,-1;2',
  ])
})

it('V-5: PostgreSQL makes the same of every text that is no number', async () => {
  const { owner } = await testDatabase()
  const part = fc.constantFrom(...Array.from('=+@＝＋＠－-;\t\r\n\v\u00a0\u2003\ufeff ,|"\'1aé'))
  const texts = fc
    .sample(fc.string({ unit: part, minLength: 1, maxLength: 9 }), 5_000)
    .filter((text) => !/^-?\d+$/.test(text))
  const { rows } = await owner.query<{ made: string }>(
    `select ${harmlessSql('text')} as made
       from unnest($1::text[]) with ordinality as t (text, at) order by at`,
    [texts],
  )
  expect(rows.map(({ made }) => made)).toEqual(written(texts))
})

it('V-5: has the mark of UTF-8 and the line ends of RFC 4180', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['ñ', '2'],
    ]),
  ).toBe('\uFEFFa,b\r\nñ,2\r\n')
})
