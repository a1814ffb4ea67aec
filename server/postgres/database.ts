import { createHash } from 'node:crypto'
import pg from 'pg'
import { types } from './values.ts'

/** The role the application works as: no owner, bound by row-level security and by its grants. */
export const APP_ROLE = 'countinghouse_app'

/**
 * The ways into the database. `front` is for what somebody at a counter waits for, the write door
 * and the recognition of logins: a long report must not keep a payment from a connection. `app` is
 * for everything else that serves somebody, by the same role. `files` is for what streams as long as
 * somebody reads: few, so that slow readers hold up only each other. `owner` is for migrations, jobs' own
 * tables and other work that no agency asked for.
 */
export type Database = {
  readonly front: pg.Pool
  readonly app: pg.Pool
  readonly files: pg.Pool
  readonly owner: pg.Pool
  /** As given: `postgres://user@host/database`, or with `?host=/directory` for a socket. */
  readonly url: string
  /** Ends the pools once their running statements are done. */
  end(): Promise<void>
}

export type DatabaseOptions = {
  /** Connections of the application's role. Default 16. */
  readonly max?: number
  /** Told of connections that break while idle; their next use opens new ones. */
  readonly onIdleError?: (error: Error) => void
}

/**
 * What is asked in front looks rows up by keys, from arrays, one index look-up each (`lateral …
 * limit 1`): one plan fits all values, and to make one anew each time took half of a payment's time.
 */
const BY_KEYS = ['-c plan_cache_mode=force_generic_plan', '-c jit=off']

/** A lane an agency has one batch under way, and recognition one statement. */
const FRONT_CONNECTIONS = 6

/** Opens the pools. Nothing is connected before the first statement. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const asApp = [
    `-c role=${APP_ROLE}`,
    '-c lock_timeout=10s',
    '-c idle_in_transaction_session_timeout=60s',
  ].join(' ')
  const front = openPool(url, options, {
    max: FRONT_CONNECTIONS,
    application_name: 'countinghouse front',
    options: [asApp, ...BY_KEYS].join(' '),
    // The write door sends its statements together by itself (pipeline.ts).
    pipeline: false,
  })
  const app = openPool(url, options, {
    max: options.max ?? 16,
    application_name: 'countinghouse',
    options: asApp,
  })
  const files = openPool(url, options, {
    max: 4,
    application_name: 'countinghouse files',
    options: asApp,
    // COPY and cursors have a connection to themselves.
    pipeline: false,
  })
  const owner = openPool(url, options, { max: 4, application_name: 'countinghouse owner' })
  const end = async () => {
    await Promise.all([front.end(), app.end(), files.end(), owner.end()])
  }
  return { front, app, files, owner, url, end }
}

function openPool(url: string, options: DatabaseOptions, config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    types,
    Client: NamedStatementsClient,
    pipeline: true,
    ...config,
  })
  // Without a listener a connection that breaks would end the process, idle or in use.
  pool.on('error', options.onIdleError ?? (() => {}))
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const MAX_NAMED = 2_000
const names = new Map<string, string>()

/**
 * The name under which a statement is prepared, once per connection: its hash, so that one text has
 * one name. Beyond MAX_NAMED texts the rest stay unnamed: each would hold memory in every backend.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MAX_NAMED) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}

type Query = (text: unknown, values?: unknown, callback?: unknown) => unknown

/** Names every statement that has parameters: half the time of an unnamed one, planning included. */
class NamedStatementsClient extends pg.Client {
  override query = ((text: unknown, values?: unknown, callback?: unknown) => {
    const plain = super.query.bind(this) as Query
    if (typeof text !== 'string' || !Array.isArray(values)) return plain(text, values, callback)
    return plain({ name: nameOf(text), text, values }, callback)
  }) as pg.Client['query']
}
