import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { SHELF } from '../capabilities/intake/file.ts'
import { insertImport } from '../capabilities/intake/import-store.ts'
import { csvOf, testIntake } from '../capabilities/intake/test-office.ts'
import { inUnitOfWork } from '../postgres/unit-of-work.ts'
import { keepFile, orDropped } from './pieces.ts'

const office = await testIntake()
const { agencyId, clock, database, supervisor } = office
const scope = { agencyId, clock }
const CSV = csvOf([{ citation: 'NONE', amount: '1.00', check: '1' }])

const piecesOf = async (importId: number | string) =>
  (await database.owner.query('select from intake_pieces where import_id = $1', [importId]))
    .rowCount

async function wishOf() {
  const sourceId = Number(await office.source())
  return { sourceId, layout: {}, dryRun: false, controlCount: null, controlTotal: null }
}

it('I-2: a file whose import is not committed yet is not dropped by whoever heard of no answer', async () => {
  const wish = await wishOf()
  const file = await keepFile(database, scope, SHELF, Readable.from([Buffer.from(CSV)]), 'a.csv')
  const dropped = Promise.withResolvers<void>()
  await inUnitOfWork(database, scope, async (work) => {
    await insertImport(work, supervisor.userId, file, wish)
    const gone = () => Promise.reject(new Error('no answer'))
    orDropped(database, scope, SHELF, file, gone).catch(() => dropped.resolve())
    await new Promise((resolve) => setTimeout(resolve, 200))
  })
  await dropped.promise
  expect(await piecesOf(file.importId)).toBe(1)
})

it('I-2: without all of its file there is no import', async () => {
  const wish = await wishOf()
  const file = await keepFile(database, scope, SHELF, Readable.from([Buffer.from(CSV)]), 'b.csv')
  await database.owner.query('delete from intake_pieces where import_id = $1', [file.importId])
  const made = inUnitOfWork(database, scope, (work) =>
    insertImport(work, supervisor.userId, file, wish),
  )
  await expect(made).rejects.toThrow('0 are kept')
})

it.each([
  ['all', 'delete from intake_pieces where import_id = $1'],
  [
    'the end',
    'update intake_pieces set bytes = substring(bytes from 1 for 40) where import_id = $1',
  ],
])('I-1: of a file of which %s is missing nothing is taken', async (what, loses) => {
  const rows = [1, 2, 3].map((check) => ({ citation: what, amount: '1.00', check: `${check}` }))
  const sent = await office.upload(await office.source(), csvOf(rows))
  expect(sent.status, JSON.stringify(sent.body)).toBe(202)
  await database.owner.query(loses, [sent.body.id])
  await expect(office.run(sent.body.id)).rejects.toThrow('here')
  const left = await office.shown(sent.body.id)
  expect(left).toMatchObject({ status: 'failed', failure: { code: 'fault' }, itemsRead: 0 })
})
