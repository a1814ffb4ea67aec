import { setTimeout as pause } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { ensureAppRole } from './app-role.ts'
import type { Database } from './database.ts'
import {
  type Applied,
  type Migration,
  MIGRATIONS_DIRECTORY,
  pendingMigrations,
  readMigrations,
} from './migrations.ts'
import { isTransient } from './transient.ts'

/** Any number that nothing else in this database locks. */
const LOCK = 7_070_001

/**
 * A migration that waits for a table that is in use keeps all who come after it from that table. So
 * it lets go after two seconds, lets them through, and comes again.
 */
const LOCK_TIMEOUT = '2s'
const TRIES = 30
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Brings the database to the schema of this version: its role, every new migration in a unit of
 * work of its own, and the job queue's tables. Servers that start at once wait for each other.
 * Returns the names of the migrations that ran now. Broken off it may be begun anew.
 */
export async function migrate(
  database: Database,
  directory = MIGRATIONS_DIRECTORY,
): Promise<string[]> {
  const files = readMigrations(directory)
  const client = await database.owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await ensureAppRole(client)
    const pending = pendingMigrations(files, await readApplied(client))
    for (const migration of pending) await apply(client, migration)
    await runMigrations({ pgPool: database.owner })
    return pending.map(({ name }) => name)
  } finally {
    // Ends the connection, and the lock with it, whatever state a failed migration left it in.
    client.release(true)
  }
}

async function readApplied(client: pg.PoolClient): Promise<Applied[]> {
  await client.query(`
    create table if not exists migrations (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`)
  const { rows } = await client.query<Applied>('select name, sha256 from migrations')
  return rows
}

async function apply(client: pg.PoolClient, migration: Migration, tries = TRIES): Promise<void> {
  const { name, sha256, sql } = migration
  try {
    await client.query(`begin; set local lock_timeout = '${LOCK_TIMEOUT}'`)
    await client.query(sql)
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    const { message, position, code } = error as Error & { position?: string; code?: string }
    if (code === LOCK_NOT_AVAILABLE && tries > 1) {
      await client.query('rollback')
      await pause(1_000)
      return await apply(client, migration, tries - 1)
    }
    if (isTransient(error) && code !== LOCK_NOT_AVAILABLE) throw error
    const line = position ? ` (line ${sql.slice(0, Number(position)).split('\n').length})` : ''
    throw new Error(`migration ${name} failed${line}: ${message}`, { cause: error })
  }
}
