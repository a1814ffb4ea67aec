import { execFile, spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Account, canEnter, chooseAccount, giveTo, runAs } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { livingPostmaster, notedPostmaster } from './postmaster.ts'
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
  /** Told when the server was found dead and started again. */
  readonly onRestart?: () => void
}

type Home = {
  readonly root: string
  readonly cluster: string
  readonly log: string
  readonly account: Account
  readonly binaries: Binaries
  readonly options: EmbeddedOptions
}

const USER = 'countinghouse'
const START_TIMEOUT = 60_000

/**
 * Starts PostgreSQL on the data below `root`, making it first if there is none. It listens on a
 * unix socket in a directory of its own, on no port. A server left running by a killed program is
 * taken over as it is; one that dies meanwhile is started again (its commits survive).
 */
export async function startEmbedded(
  root: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const home = prepareHome(path.resolve(root), options)
  await ensureCluster(home)
  const { socketDirectory } = await ensureRunning(home)
  const url = `postgres://${USER}@localhost/${USER}?host=${encodeURIComponent(socketDirectory)}`
  await ensureDatabase(url)
  const unwatch = watch(home)
  const stop = async () => {
    await unwatch()
    await stopServer(home)
    rmSync(socketDirectory, { recursive: true, force: true })
  }
  return { url, stop }
}

function prepareHome(root: string, options: EmbeddedOptions): Home {
  if (!existsSync(root)) {
    mkdirSync(root, { recursive: true })
    chmodSync(root, 0o755)
  }
  const cluster = path.join(root, 'postgres')
  const account = chooseAccount(cluster)
  if (!canEnter(account, root)) {
    const who = account
      ? `PostgreSQL does not run as root but as ${account.name}, who`
      : 'This user'
    throw new Error(`${who} may not enter ${root}: set DATA_DIR to another directory`)
  }
  const log = path.join(root, 'postgres.log')
  return { root, cluster, log, account, binaries: findBinaries(account, root), options }
}

/** Made under another name and renamed when whole: a cluster cut short is never taken for one. */
async function ensureCluster({ root, cluster, account, binaries, options }: Home): Promise<void> {
  if (existsSync(cluster)) return refuseOtherVersion(cluster, binaries)
  for (const left of readdirSync(root).filter((name) => name.startsWith('postgres.new'))) {
    rmSync(path.join(root, left), { recursive: true })
  }
  const fresh = mkdtempSync(path.join(root, 'postgres.new-'))
  giveTo(account, fresh)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${USER}`, '--auth-local=trust', '--auth-host=reject']
  const flush = options.disposable ? ['--no-sync'] : []
  await promisify(execFile)(
    binaries.initdb,
    [`--pgdata=${fresh}`, '--locale=C', ...locale, ...access, ...flush],
    { cwd: '/', ...runAs(account) },
  )
  renameSync(fresh, cluster)
}

function refuseOtherVersion(cluster: string, binaries: Binaries): void {
  const made = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = binaries.version.split('.')[0]
  if (made === ours) return
  throw new Error(
    `${cluster} was made by PostgreSQL ${made}, and this is ${ours}: see docs/operating.md on upgrades`,
  )
}

async function ensureRunning(home: Home): Promise<{ socketDirectory: string }> {
  const living = livingPostmaster(home.cluster)
  const socketDirectory = living?.socketDirectory ?? chooseSocketDirectory(home)
  const pid = living?.pid ?? launch(home, socketDirectory)
  const isReady = () => livingPostmaster(home.cluster)?.ready === true
  await waitUntil(() => isReady() || !isLiving(pid), START_TIMEOUT)
  if (!isReady())
    throw new Error(`PostgreSQL did not start. ${home.log} ends with:\n${tail(home.log)}`)
  return { socketDirectory }
}

/** Detached: Ctrl-C in the terminal must reach the program, which ends the database last. */
function launch(home: Home, socketDirectory: string): number {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...home.options.settings,
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
    const found = await client.query('select from pg_database where datname = $1', [USER])
    if (found.rowCount === 0) await client.query(`create database ${USER}`)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** Looks every quarter of a second whether the server still lives. Returns the way to stop that. */
function watch(home: Home): () => Promise<void> {
  let restarting: Promise<unknown> | null = null
  const timer = setInterval(() => {
    if (restarting || livingPostmaster(home.cluster)) return
    home.options.onRestart?.()
    // If it cannot start now (its orphans may still be ending), the next look tries again.
    restarting = ensureRunning(home)
      .catch(() => {})
      .finally(() => (restarting = null))
  }, 250)
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

function tail(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
}
