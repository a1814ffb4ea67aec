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

/** Any number that nothing else in this database locks. */
const LOCK = 7_070_001

/**
 * Brings the database to the schema of this version: its role, every new migration in a unit of
 * work of its own, and the job queue's tables. Servers that start at once wait for each other.
 * Returns the names of the migrations that ran now.
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

async function apply(client: pg.PoolClient, { name, sha256, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    const { message, position } = error as Error & { position?: string }
    const line = position ? ` (line ${sql.slice(0, Number(position)).split('\n').length})` : ''
    throw new Error(`migration ${name} failed${line}: ${message}`, { cause: error })
  }
}
