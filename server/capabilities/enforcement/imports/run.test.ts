import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { setClock } from '../../../clock/clock.ts'
import { readInAgency } from '../../../postgres/unit-of-work.ts'
import { testDatabase } from '../../../testing/database.ts'
import { auditLines } from '../../audit/queries.ts'
import type { Mapping } from './mapping.ts'
import { headerHash, previewOf } from './preview.ts'
import { rememberedMapping } from './store.ts'
import { HEADER, numbered, simple, testOffice } from './test-office.ts'

const database = await testDatabase()
const clock = setClock('2026-05-04T16:00:00Z')

function campusFile(): Buffer {
  return readFileSync(
    path.resolve(import.meta.dirname, '../../../demo/data/campus-citations-2024-06-03.csv'),
  )
}

describe('E-11: a file of citations', () => {
  it('E-11: a city’s own export is taken in by the mapping that is suggested for it', async () => {
    const { scope, importFile, citations } = await testOffice(database, clock)
    const preview = previewOf(campusFile())
    if ('refused' in preview) throw new Error(preview.detail)
    const done = await importFile(campusFile(), preview.suggestedMapping as Mapping)
    expect(done).toMatchObject({ status: 'done', taken: 97, skipped: 0, failed: 0, errors: [] })
    expect(done.bytesRead).toBe(done.bytes)
    const { rows } = await readInAgency(database, scope, ({ client }) =>
      client.query(`
        select count(*) as citations, sum(charged)::bigint as charged,
               count(*) filter (where standing = 'dismissed') as dismissed,
               count(*) filter (where standing = 'void') as void,
               (select count(*) from citation_lines) as lines,
               (select sum(amount)::bigint from citation_lines) as amounts
          from citations`),
    )
    const [, ...lines] = campusFile().toString().trim().split('\n')
    const cents = lines.map((line) =>
      Number(
        line
          .split('$')
          .at(-1)
          ?.replaceAll(/[^0-9]/g, ''),
      ),
    )
    const total = cents.reduce((sum, amount) => sum + amount, 0)
    expect(rows[0]).toMatchObject({
      citations: 97,
      charged: total,
      amounts: total,
      dismissed: 5,
      void: 1,
      lines: cents.filter((amount) => amount > 0).length,
    })
    const first = (await citations()).find(({ number }) => number === '24PK400006')
    expect(first).toMatchObject({
      violation_code: '35 (A) UC',
      charged: 11000,
    })
    // 8:06 in California on a day in June
    expect(String(first?.['issued_at'])).toBe('2024-06-03T15:06:00Z')
  })

  it('E-11: bad lines are reported one by one with line and reason; good ones are taken in', async () => {
    const { importFile, citations } = await testOffice(database, clock)
    const done = await importFile(
      `${HEADER}A-1,2026-01-02 10:00,Open,50.00\n` +
        `,2026-01-02 10:00,Open,fifty\n` +
        `A-2,2026-02-30 10:00,Lost,-1.00\n` +
        `A-3,2026-01-02 10:00,Open\n` +
        `A-4,2026-01-02 10:00,5" wide,1.00\n` +
        `a-1,2026-01-02 10:00,Open,1.00\n` +
        `4111 1111 1111 1111,2026-01-02 10:00,Open,1.00\n` +
        `A-6,2026-03-08 02:30,Warned,1.00\n` +
        `A-7,2026-03-08 02:30,Open,1.00\n` +
        `A-8,2026-01-02 10:00,Open,"1,000.00"\n`,
    )
    expect(done).toMatchObject({ status: 'done', linesRead: 10, taken: 2, skipped: 1, failed: 7 })
    expect(done.errors.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '3 amount amount_unreadable',
      '3 number missing',
      '4 amount amount_negative',
      '4 issuedAt time_unreadable',
      '4 status status_unknown',
      '5 line columns_differ',
      '6 line line_unreadable',
      '7 number number_twice',
      '8 number card_number_refused',
      '10 issuedAt time_skipped',
    ])
    expect((await citations()).map(({ number, charged }) => [number, charged])).toEqual([
      ['A-1', 5000],
      ['A-8', 100000],
    ])
  })

  it('E-11: a number that stands twice is reported with the line of the first, across batches too', async () => {
    const { importFile } = await testOffice(database, clock)
    const done = await importFile(HEADER + numbered(1_500) + 'C-7,2026-01-02 10:00,Open,1.00\n')
    expect(done).toMatchObject({ taken: 1_500, failed: 1 })
    expect(done.errors).toMatchObject([
      { line: 1_502, code: 'number_twice', detail: 'This number stands on line 8 already.' },
    ])
  })

  it.each(['report', 'skip'] as const)(
    'E-11: a file that comes again changes nothing; existing numbers: %s',
    async (onExisting) => {
      const { importFile, citations } = await testOffice(database, clock)
      await importFile(HEADER + numbered(3))
      const before = await citations()
      const again = await importFile(HEADER + numbered(4), { ...simple, onExisting })
      const isReported = onExisting === 'report'
      expect(again).toMatchObject({
        taken: 1,
        failed: isReported ? 3 : 0,
        skipped: isReported ? 0 : 3,
      })
      expect(again.errors.map(({ code }) => code)).toEqual(
        isReported ? Array(3).fill('number_exists') : [],
      )
      expect((await citations()).slice(0, 3)).toEqual(before)
    },
  )

  it('E-11: a dry run shows what would happen and takes nothing', async () => {
    const { importFile, citations } = await testOffice(database, clock)
    await importFile(HEADER + numbered(2))
    const file = HEADER + numbered(5) + 'C-4,2026-01-02 10:00,Open,1.00\nX,never,Open,1\n'
    const dry = await importFile(file, simple, true)
    expect(await citations()).toHaveLength(2)
    const real = await importFile(file)
    expect(await citations()).toHaveLength(5)
    const { id: _dry, dryRun: isDry, ...foreseen } = dry
    const { id: _real, dryRun: isReal, ...happened } = real
    expect([isDry, isReal]).toEqual([true, false])
    expect(foreseen).toEqual(happened)
    expect(happened).toMatchObject({ taken: 3, failed: 4 })
  })

  it('E-11: of two files with the same numbers at the same time each number is taken once', async () => {
    const { upload, run, shown, citations } = await testOffice(database, clock)
    const file = HEADER + numbered(3_000)
    const imports = [await upload(file), await upload(file)]
    await Promise.all(imports.map((importId) => run(importId)))
    const [one, other] = await Promise.all(imports.map(shown))
    expect((one?.taken ?? 0) + (other?.taken ?? 0)).toBe(3_000)
    expect(await citations()).toHaveLength(3_000)
  })

  it('E-11: counts every bad line, and keeps the reasons of the first 10,000', async () => {
    const { scope, importFile } = await testOffice(database, clock)
    const done = await importFile(HEADER + 'A,B,C,D\n'.repeat(10_500))
    expect(done).toMatchObject({ taken: 0, failed: 10_500, linesRead: 10_500 })
    const { rows } = await readInAgency(database, scope, ({ client }) =>
      client.query(`select max(line) as last, count(distinct line) from citation_import_errors`),
    )
    expect(rows).toEqual([{ last: 10_001, count: 10_000 }])
  })

  it('E-11: the mapping is remembered for files with this header, by this agency only (A-1)', async () => {
    const [here, elsewhere] = [await testOffice(database, clock), await testOffice(database, clock)]
    await here.importFile(HEADER + numbered(1))
    const hash = headerHash(['Number', 'Issued', 'Status', 'Amount'])
    const rememberedBy = ({ scope }: typeof here) =>
      readInAgency(database, scope, (work) => rememberedMapping(work, hash))
    expect(await rememberedBy(here)).toEqual(simple)
    expect(await rememberedBy(elsewhere)).toBeUndefined()
  })

  it('X-4: start and end of an import are in the audit log', async () => {
    const { scope, importFile } = await testOffice(database, clock)
    await importFile(HEADER + numbered(1))
    const lines = await readInAgency(database, scope, (work) => auditLines(work, {}, 10))
    expect(lines).toMatchObject([
      { action: 'citation_import.finished', user: { name: 'Ada' }, after: { taken: 1 } },
      {
        action: 'citation_import.started',
        address: '10.0.0.1',
        subject: { label: 'citations.csv' },
      },
      { action: 'agency.created' },
    ])
  })
})

describe('E-11: a file that cannot be read', () => {
  const number = { ...simple.columns, number: 'Ticket' }
  it.each([
    ['an empty file', '', simple, 'empty'],
    ['a header without lines', HEADER, simple, 'header_only'],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), simple, 'not_text'],
    ['bytes that are no text', Buffer.from([1, 0, 0, 0, 2, 0, 0, 0, 3]), simple, 'not_text'],
    ['a text that is no table', 'Dear Sir,\n\nhello\n', simple, 'column_missing'],
    ['a text without separators', 'Dear Sir\n\nhello\n', simple, 'no_columns'],
    [
      'a column that is not there',
      HEADER + numbered(1),
      { ...simple, columns: number },
      'column_missing',
    ],
    ['a column twice', `Number,${HEADER}1,${numbered(1)}`, simple, 'column_twice'],
  ])('E-11: %s is refused whole, and nothing is taken', async (_, file, mapping, code) => {
    const { importFile, citations } = await testOffice(database, clock)
    const failed = await importFile(file, mapping)
    expect(failed).toMatchObject({ status: 'failed', failureCode: code, taken: 0 })
    expect(failed.failure).toMatch(/\.$/)
    expect(await citations()).toEqual([])
  })

  it('E-11: one that breaks off later says up to where it was taken in', async () => {
    const { importFile, citations } = await testOffice(database, clock)
    const failed = await importFile(HEADER + numbered(1_200) + 'Z-1,"2026-01-02 10:00,Open,1\n')
    expect(failed).toMatchObject({ status: 'failed', failureCode: 'broken', taken: 1_200 })
    expect(failed.failure).toContain('after line 1201')
    expect(await citations()).toHaveLength(failed.taken ?? 0)
  })

  it('E-11: one whose header already is too long to be one is no fault of the server', async () => {
    const { importFile } = await testOffice(database, clock)
    const failed = await importFile('x'.repeat(3 * 1024 * 1024))
    expect(failed).toMatchObject({ status: 'failed', failureCode: 'broken', taken: 0 })
    expect(failed.failure).toMatch(/^Line 1 is longer than 64 kB: .+ Nothing was taken in\.$/)
  })

  it('E-11: is let go of when the import is over', async () => {
    const { rows } = await database.owner.query(
      `select (select count(*) from citation_import_chunks) as pieces,
              (select count(*) from citation_import_numbers) as numbers`,
    )
    expect(rows).toEqual([{ pieces: 0, numbers: 0 }])
  })
})
