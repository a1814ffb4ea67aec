import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { Obstacle } from '../settings/obstacle.ts'
import { canEnter, giveTo, runAs } from './account.ts'
import { clusterOf, type Home, OWNER, prepareHome } from './home.ts'
import { forgetUnreapedPostmaster, livingPostmaster, notedPostmaster } from './postmaster.ts'
import { isLiving, waitUntil } from './processes.ts'

export type Embedded = {
  readonly url: string
  /** Disconnects everybody, undoes what is unfinished, waits until the server is gone. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Settings for `postgres -c`, on top of this launcher's own. */
  readonly settings?: Readonly<Record<string, string>>
  /** For data that need not survive anything: skips the flushing of the new cluster. */
  readonly disposable?: boolean
  /** Told when the server was found dead and is started again. */
  readonly onRestart?: () => void
}

const START_TIMEOUT = 60_000
const LOOK_EVERY = 250

/**
 * Starts PostgreSQL on the data below `root`, making it first if there is none. It listens on a
 * unix socket in a directory of its own, on no port. A server left running by a killed program is
 * taken over as it is; one that dies meanwhile is started again (its commits survive).
 */
export async function startEmbedded(
  root: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const home = await prepareHome(path.resolve(root), options.disposable ?? false)
  const socketDirectory = await ensureRunning(home, options)
  const url = urlOf(socketDirectory)
  await ensureDatabase(url)
  // The same socket again: the pools know no other.
  const restart = () => ensureRunning(home, options, socketDirectory)
  const unwatch = watch(home, restart, options.onRestart)
  const stop = async () => {
    await unwatch()
    await stopServer(home)
    rmSync(socketDirectory, { recursive: true, force: true })
  }
  return { url, stop }
}

/** The database of a server that runs on this data now; `null` if none does. */
export function attachEmbedded(root: string): string | null {
  const living = livingPostmaster(clusterOf(path.resolve(root)))
  return living?.ready ? urlOf(living.socketDirectory) : null
}

/** The same server, another database. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

function urlOf(socketDirectory: string): string {
  return `postgres://${OWNER}@localhost/${OWNER}?host=${encodeURIComponent(socketDirectory)}`
}

/** Takes over the living server, or launches one, and waits until it is ready. */
async function ensureRunning(
  home: Home,
  options: EmbeddedOptions,
  socket = chooseSocketDirectory(home),
): Promise<string> {
  const living = livingPostmaster(home.cluster)
  if (!living) await forgetUnreapedPostmaster(home.cluster)
  const pid = living?.pid ?? launch(home, options, socket)
  const isReady = () => livingPostmaster(home.cluster)?.ready === true
  await waitUntil(() => isReady() || !isLiving(pid), START_TIMEOUT)
  if (isReady()) return living?.socketDirectory ?? socket
  throw new Obstacle(`PostgreSQL did not start; ${home.log} ends with:\n${lastLines(home.log)}`)
}

/** Detached: Ctrl-C in the terminal must reach the program, which ends the database last. */
function launch(home: Home, options: EmbeddedOptions, socket: string): number {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Until a new table was looked at its queries may take the wrong index: not a minute long.
    autovacuum_naptime: '10s',
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(home.log, 'a', 0o600)
  const server = spawn(home.binaries.postgres, ['-D', home.cluster, ...flags], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...runAs(home.account),
  })
  closeSync(log)
  // What went wrong is in the log, or shows as a process that is not there.
  server.on('error', () => {})
  server.unref()
  return server.pid ?? -1
}

/** The one of the last run if it is still there and ours (clients know it), else a new one. */
function chooseSocketDirectory({ cluster, account }: Home): string {
  const last = notedPostmaster(cluster)?.socketDirectory
  const found = last && statSync(last, { throwIfNoEntry: false })
  if (last && found && found.uid === (account?.uid ?? process.getuid?.())) return last
  const base = canEnter(account, tmpdir()) ? tmpdir() : '/tmp'
  const made = mkdtempSync(path.join(base, 'countinghouse-'))
  giveTo(account, made)
  return made
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [OWNER])
    if (found.rowCount === 0) await client.query(`create database ${OWNER}`)
  } finally {
    await client.end()
  }
}

/** Looks from time to time whether the server still lives. Returns the way to stop that. */
function watch(
  home: Home,
  restart: () => Promise<unknown>,
  onRestart = () => {},
): () => Promise<void> {
  let restarting: Promise<unknown> | null = null
  let told = false
  const look = () => {
    if (restarting) return
    const dead = livingPostmaster(home.cluster) === null
    if (dead && !told) onRestart()
    told = dead
    // One that cannot start now is tried again at the next look.
    const settle = () => {
      restarting = null
    }
    if (dead) restarting = restart().then(settle, settle)
  }
  const timer = setInterval(look, LOOK_EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await restarting
  }
}

/** PostgreSQL's "fast" shutdown, and the immediate one if that takes too long. */
async function stopServer({ cluster }: Home): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    const living = livingPostmaster(cluster)
    if (!living) return
    process.kill(living.pid, signal)
    if (await waitUntil(() => !isLiving(living.pid), patience)) return
  }
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
}
