import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { migrate } from './migrate.ts'
import {
  type Migration,
  MIGRATIONS_DIRECTORY,
  pendingMigrations,
  readMigrations,
} from './migrations.ts'

const file = (name: string, sha256 = name): Migration => ({ name, sha256, sql: '' })

describe('which migrations are to run', () => {
  it('runs what is new, in order', () => {
    const files = [file('0001-a'), file('0002-b'), file('0003-c')]
    expect(pendingMigrations(files, [file('0001-a')]).map(({ name }) => name)).toEqual([
      '0002-b',
      '0003-c',
    ])
  })

  it('refuses a database that a newer version was at', () => {
    expect(() => pendingMigrations([file('0001-a')], [file('0001-a'), file('0002-b')])).toThrow(
      'use a newer one',
    )
  })

  it('refuses a migration that was changed after it ran', () => {
    expect(() => pendingMigrations([file('0001-a', 'new')], [file('0001-a', 'old')])).toThrow(
      'was changed',
    )
  })

  it('refuses one that would run after a later one', () => {
    expect(() => pendingMigrations([file('0001-a'), file('0002-b')], [file('0002-b')])).toThrow(
      'higher number',
    )
  })
})

const database = await testDatabase()
const directory = mkdtempSync(path.join(tmpdir(), 'countinghouse-migrations-'))
afterAll(() => rmSync(directory, { recursive: true }))
const write = (name: string, sql: string) => writeFileSync(path.join(directory, `${name}.sql`), sql)
for (const { name, sql } of readMigrations(MIGRATIONS_DIRECTORY)) write(name, sql)

describe('migrating', () => {
  it('does nothing where nothing is new', async () => {
    expect(await migrate(database)).toEqual([])
  })

  it('runs each once, however many servers start at that moment', async () => {
    write('9001-slips', 'create table slips (agency_id bigint); select pg_sleep(0.1);')
    const ran = await Promise.all([1, 2, 3].map(() => migrate(database, directory)))
    expect(ran.flat()).toEqual(['9001-slips'])
  })

  it('leaves nothing of one that fails, keeps those before it, and says where it failed', async () => {
    write('9002-good', 'create table good (agency_id bigint);')
    write('9003-bad', 'create table half (agency_id bigint);\n\nselect nonsense;')
    await expect(migrate(database, directory)).rejects.toThrow(
      /9003-bad failed \(line 3\): .*nonsense/,
    )
    const { rows } = await database.owner.query(
      `select to_regclass('good') as good, to_regclass('half') as half`,
    )
    expect(rows).toEqual([{ good: 'good', half: null }])
  })
})
