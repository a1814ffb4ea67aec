import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
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

  it('lets others through that use a table which it waits for', async () => {
    rmSync(path.join(directory, '9003-bad.sql'))
    const client = await database.owner.connect()
    await client.query('begin')
    await client.query('select from slips')
    write('9004-waits', 'alter table slips add column note text;')
    const migrated = migrate(database, directory)
    // Without letting go, this would wait for whoever waits for the other, for ever.
    await vi.waitUntil(async () => (await waiting()) > 0, { timeout: 10_000 })
    await database.owner.query('select from slips')
    await client.query('commit')
    client.release()
    expect(await migrated).toEqual(['9004-waits'])
  })
})

/** How many wait for a lock at this moment. */
async function waiting(): Promise<number> {
  const { rows } = await database.owner.query<{ count: number }>(
    `select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'relation'`,
  )
  return rows[0]?.count ?? 0
}
