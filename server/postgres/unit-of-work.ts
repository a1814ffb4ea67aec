import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Clock } from '../clock/clock.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** One database transaction on behalf of one agency: all of it happens, or nothing. */
export type UnitOfWork = {
  /** For set-based statements as SQL text; statements not awaited one by one share a round trip. */
  readonly client: pg.PoolClient
  /** The same connection, typed. */
  readonly db: Kysely<Tables>
  readonly agencyId: number
}

export type Scope = { readonly agencyId: number; readonly clock: Clock }

/**
 * Runs `run` in one read-committed unit of work of the agency: row-level security shows nothing of
 * any other, and `app_now()` answers by the clock. Commits what it returns; anything thrown
 * undoes everything and goes on to the caller.
 */
export function inUnitOfWork<T>(
  database: Database,
  scope: Scope,
  run: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  return within(database.app, 'begin', scope, run)
}

/** The same for reading only: all its statements see the agency as it was at one moment. */
export function readInAgency<T>(
  database: Database,
  scope: Scope,
  run: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  return within(database.app, 'begin isolation level repeatable read read only', scope, run)
}

/** The same on a connection that may be read from for long (`copyOut`): there are few of those. */
export function streamInAgency<T>(
  database: Database,
  scope: Scope,
  run: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  return within(database.files, 'begin isolation level repeatable read read only', scope, run)
}

async function within<T>(
  pool: pg.Pool,
  begin: string,
  scope: Scope,
  run: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await open(client, begin, scope)
    const result = await run(unitOfWorkOn(client, scope.agencyId))
    await commit(client)
    return result
  } catch (error) {
    // A rollback that fails leaves a connection in an unknown state: it must not be used again.
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.release(broken)
  }
}

/** A unit of work on a connection whose caller opens and ends it: the write door, which batches. */
export function unitOfWorkOn(client: pg.PoolClient, agencyId: number): UnitOfWork {
  return { client, db: kyselyOf(client), agencyId }
}

const SET_SCOPE = `select set_config('app.agency_id', $1, true), set_config('app.now', $2, true)`

/** Both statements travel together: opening costs one round trip. */
async function open(client: pg.PoolClient, begin: string, { agencyId, clock }: Scope) {
  const now = clock.instant()?.toString() ?? ''
  await Promise.all([client.query(begin), client.query(SET_SCOPE, [String(agencyId), now])])
}

/** A statement that failed unnoticed makes PostgreSQL answer COMMIT with ROLLBACK, not an error. */
async function commit(client: pg.PoolClient) {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the unit of work had failed and was undone at commit')
}

const kyselies = new WeakMap<pg.PoolClient, Kysely<Tables>>()

/** Kysely over one connection that is already ours: it neither takes nor gives back any. */
function kyselyOf(client: pg.PoolClient): Kysely<Tables> {
  let db = kyselies.get(client)
  if (!db) {
    const only = { query: client.query.bind(client), release: () => {} }
    const pool = { connect: async () => only, end: async () => {}, options: {} }
    db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    kyselies.set(client, db)
  }
  return db
}
