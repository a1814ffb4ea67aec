import path from 'node:path'
import { Obstacle } from '../settings/obstacle.ts'
import type { Settings } from '../settings/settings.ts'
import { type Database, openDatabase } from './database.ts'
import { attachEmbedded, startEmbedded } from './embedded.ts'
import { chooseRoot, makeRoot } from './home.ts'
import { lockDataDirectory } from './server-lock.ts'
import { patiently } from './transient.ts'

const OLDEST_VERSION = 15

/**
 * Opens the database that the settings name, for the one program that serves: the embedded one is
 * started, and its directory is this process's alone. What was opened is closed with `opened`.
 */
export async function connectToServe(
  settings: Settings,
  opened: AsyncDisposableStack,
): Promise<Database> {
  const url = settings.databaseUrl ?? (await startLocked(chooseRoot(settings.dataDir), opened))
  return connect(url, opened)
}

/** The same for a command, which may also run beside a server and then uses the server's. */
export async function connectBeside(
  settings: Settings,
  opened: AsyncDisposableStack,
): Promise<Database> {
  if (settings.databaseUrl) return connect(settings.databaseUrl, opened)
  const root = chooseRoot(settings.dataDir)
  return connect(attachEmbedded(root) ?? (await startLocked(root, opened)), opened)
}

async function startLocked(root: string, opened: AsyncDisposableStack): Promise<string> {
  makeRoot(root)
  opened.defer(lockDataDirectory(path.join(root, 'server.lock')))
  console.log(`The data is in ${root}`)
  const embedded = await startEmbedded(root, {
    onRestart: () => console.error('The database had died; starting it again.'),
  })
  opened.defer(() => embedded.stop())
  return embedded.url
}

async function connect(url: string, opened: AsyncDisposableStack): Promise<Database> {
  const database = openDatabase(url)
  opened.defer(() => database.end())
  await refuseUnfit(database)
  return database
}

async function refuseUnfit(database: Database): Promise<void> {
  const { host, pathname } = new URL(database.url)
  const version = await patiently(() => readVersion(database)).catch((error: Error) => {
    throw new Obstacle(`the database ${host}${pathname} cannot be reached: ${reasonOf(error)}`, {
      cause: error,
    })
  })
  if (version >= OLDEST_VERSION) return
  throw new Obstacle(
    `the database ${host}${pathname} is PostgreSQL ${version}; ${OLDEST_VERSION} or newer is needed`,
  )
}

async function readVersion({ owner }: Database): Promise<number> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  )
  return rows[0]?.version ?? 0
}

/** Refused on both IPv4 and IPv6 comes as an AggregateError without a message of its own. */
function reasonOf(error: Error): string {
  return error instanceof AggregateError
    ? error.errors.map((each: Error) => each.message).join('; ')
    : error.message
}
