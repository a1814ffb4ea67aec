import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { toParameter } from './values.ts'

const database = await testDatabase()

/** What PostgreSQL takes as text: all but U+0000, and whole characters only. */
const text = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'NULL', '{}', 'a,b', '"', '\\', '\n\t'))
  .map((one) => one.replaceAll('\0', ''))

it('a list of texts comes back as it was sent, whatever is in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text)), async (list) => {
      const { rows } = await database.app.query('select $1::text[] as list', [toParameter(list)])
      expect(rows).toEqual([{ list }])
    }),
    { numRuns: 200 },
  )
})

const lists: [type: string, sent: unknown[], back?: unknown[]][] = [
  ['bigint[]', [1, -2, null, Number.MAX_SAFE_INTEGER]],
  ['bool[]', [true, false, undefined], [true, false, null]],
  ['bytea[]', [Buffer.from([0, 34, 92, 255]), null]],
  ['timestamptz[]', [Temporal.Instant.from('2026-03-08T10:00:00.123456Z')]],
]

it.each(lists)('a list of %s comes back as it was sent', async (type, list, back = list) => {
  const { rows } = await database.app.query(`select $1::${type} as list`, [toParameter(list)])
  expect(rows).toEqual([{ list: back }])
})

it('what is no list is sent as text, bytes as bytes, nothing as null', () => {
  const moment = Temporal.Instant.from('2026-03-08T10:00:00Z')
  const bytes = Buffer.from([0, 1])
  const values = [7, true, 'a', moment, bytes, null, undefined]
  const sent = ['7', 'true', 'a', '2026-03-08T10:00:00Z', bytes, null, null]
  expect(values.map(toParameter)).toEqual(sent)
})
