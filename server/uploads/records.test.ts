import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { delimiterOf } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
import { BrokenFile, type FileRecord, readRecords } from './records.ts'

type Cut = { readonly encoding?: Encoding; readonly length?: number }

/** All records of a file that arrives in pieces of this length, and how it broke off. */
async function read(file: string | Buffer, { encoding = 'utf-8', length = 7 }: Cut = {}) {
  const bytes = Buffer.from(file)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  }
  const records: FileRecord[] = []
  try {
    for await (const record of readRecords(pieces(), { encoding, delimiter: ',' }))
      records.push(record)
  } catch (error) {
    if (error instanceof BrokenFile) {
      const { code: broken, line, detail } = error
      return { records, broken, line, detail }
    }
    throw error
  }
  return { records }
}

describe('E-11: the records of a file', () => {
  it('E-11: carry the number of the line on which they begin', async () => {
    const { records } = await read('\n\na,b\r\n1,"two\nlines"\n\n,,\n3,4')
    expect(records).toEqual([
      { line: 3, cells: ['a', 'b'] },
      { line: 4, cells: ['1', 'two\nlines'] },
      { line: 8, cells: ['3', '4'] },
    ])
  })

  it('E-11: a line with a stray quote is one bad record, in its place', async () => {
    const { records } = await read('a,b\n1,2\n3,5" wide\n4,5\n')
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: null },
      { line: 4, cells: ['4', '5'] },
    ])
  })

  it.each([
    ['a quote that is never closed', 'a,b\n1,2\n"3,4\n5,6\n'],
    ['a quote that closes within a text', 'a,b\n1,2\n"3"x,4\n5,6\n'],
    ['a record without an end', `a,b\n1,2\n"${'x'.repeat(200_000)}\n`],
  ])('E-11: %s ends it, after all records before', async (_, file) => {
    expect(await read(file, { length: 4_096 })).toMatchObject({
      records: [{ cells: ['a', 'b'] }, { cells: ['1', '2'] }],
      broken: 'broken',
      line: 2,
      detail: expect.stringContaining('after line 2: a quote opens there'),
    })
  })

  it.each([
    ['the first line', '', 1],
    ['a line behind others', 'a,b\n1,"2\n2"\n\n,\n', 6],
  ])(
    'E-11, X-2: %s without an end is too long, and no matter of quotes',
    async (_, before, line) => {
      const { broken, ...said } = await read(`${before}${'x'.repeat(200_000)}`, { length: 4_096 })
      expect(broken).toBe('broken')
      expect(said).toMatchObject({
        line,
        detail: `Line ${line} is longer than 64 kB: its line breaks are missing, or this is no table.`,
      })
    },
  )

  it('E-11, X-2: of a file whose first quote is never closed no line was read', async () => {
    expect(await read('"a,b\n1,2\n')).toMatchObject({
      line: 1,
      detail: expect.stringContaining('from line 1 on: a quote opens there'),
    })
  })

  it('E-11: bytes that are no text end it too', async () => {
    const file = Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.from([0xff, 0xfe, 0xfd])])
    expect(await read(file)).toMatchObject({ broken: 'undecodable' })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
    'E-11: are the same in %s, wherever the pieces are cut',
    async (encoding) => {
      const text = 'Número,Ort\n1,Zürich\n'
      for (const length of [1, 2, 3, 1_000]) {
        const { records } = await read(encode(text, encoding), { encoding, length })
        expect(records.map(({ cells }) => cells)).toEqual([
          ['Número', 'Ort'],
          ['1', 'Zürich'],
        ])
      }
    },
  )

  it('E-11: are what was written, whatever that was', async () => {
    const cell = fc.string({ unit: 'grapheme-composite' }).map((text) => `x${text}`)
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(rows, async (wanted) => {
        const { records } = await read(stringify(wanted, { quoted: true }), { length: 11 })
        expect(records.map(({ cells }) => cells)).toEqual(wanted)
      }),
      { numRuns: 50 },
    )
  })
})

describe('E-11: the separator of a file', () => {
  it.each([
    [',', 'a,b;c\n1,2\n3,4\n'],
    [';', 'Nr;Betrag\n1;1,50\n2;2,50\n'],
    ['\t', 'a\tb, c\tд\n1\t2\t3\n'],
    ['|', 'a|b\n"1|2"|3\n'],
    [',', 'no table at all'],
    [',', ''],
  ])('E-11: %j is found', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })
})

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  return Buffer.from(text, encoding === 'utf-8' ? 'utf-8' : 'latin1')
}
