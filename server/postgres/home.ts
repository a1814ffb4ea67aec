import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { Obstacle } from '../settings/obstacle.ts'
import { type Account, canEnter, chooseAccount, giveTo, runAs } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'

/** Where one embedded database lives, and as whom its server runs. */
export type Home = {
  /** The data directory: the cluster, its log, the lock of the program that serves. */
  readonly root: string
  readonly cluster: string
  readonly log: string
  readonly account: Account
  readonly binaries: Binaries
}

/** The owner of every embedded cluster, and the name of its database. */
export const OWNER = 'countinghouse'

/**
 * The data directory: the one that was asked for, else `./data`. Root's checkout below a directory
 * that only root may enter is no place for it, as PostgreSQL does not run as root; its data then
 * goes below /var/lib, in a place of this checkout's own.
 */
export function chooseRoot(asked: string | null): string {
  if (asked) return path.resolve(asked)
  const here = process.cwd()
  const usual = path.join(here, 'data')
  if (canEnter(chooseAccount(clusterOf(usual)), here)) return usual
  const checkout = createHash('sha256').update(here).digest('hex').slice(0, 8)
  return `/var/lib/countinghouse/${path.basename(here)}-${checkout}`
}

export function clusterOf(root: string): string {
  return path.join(root, 'postgres')
}

/** Makes the data directory if need be. Whatever the umask, others may pass through to what is theirs. */
export function makeRoot(root: string): void {
  if (existsSync(root)) return
  try {
    const first = mkdirSync(root, { recursive: true }) ?? root
    for (let made = root; made.startsWith(first); made = path.dirname(made)) chmodSync(made, 0o755)
  } catch (error) {
    throw new Obstacle(
      `the data directory cannot be made (${(error as Error).message}): set DATA_DIR`,
    )
  }
}

/** Everything that is needed to run the cluster below `root`, which is made if there is none. */
export async function prepareHome(root: string, disposable: boolean): Promise<Home> {
  makeRoot(root)
  const cluster = clusterOf(root)
  const account = chooseAccount(cluster)
  if (!canEnter(account, root)) {
    const who = account ? `PostgreSQL, which runs as ${account.name} and not as root,` : 'this user'
    throw new Obstacle(`${who} may not enter ${root}: set DATA_DIR to another directory`)
  }
  const binaries = findBinaries(account, root)
  const home = { root, cluster, log: path.join(root, 'postgres.log'), account, binaries }
  if (existsSync(cluster)) refuseOtherVersion(home)
  else await makeCluster(home, disposable)
  return home
}

/** Made under another name and renamed when whole: a cluster cut short is never taken for one. */
async function makeCluster({ root, cluster, account, binaries }: Home, disposable: boolean) {
  for (const left of readdirSync(root).filter((name) => name.startsWith('postgres.new'))) {
    rmSync(path.join(root, left), { recursive: true })
  }
  const fresh = mkdtempSync(path.join(root, 'postgres.new-'))
  giveTo(account, fresh)
  const flags = [
    `--pgdata=${fresh}`,
    `--username=${OWNER}`,
    // Only this machine's file permissions guard the socket: its directory is its owner's alone.
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    // The same order of text on every machine, whatever is installed there.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(disposable ? ['--no-sync'] : []),
  ]
  await promisify(execFile)(binaries.initdb, flags, { cwd: '/', ...runAs(account) })
  renameSync(fresh, cluster)
}

function refuseOtherVersion({ cluster, binaries }: Home): void {
  const made = readVersion(cluster)
  const [ours] = binaries.version.split('.')
  if (made === ours) return
  throw new Obstacle(
    `${cluster} was made by PostgreSQL ${made}, and this is ${ours}: docs/operating.md has the way over`,
  )
}

function readVersion(cluster: string): string {
  try {
    return readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    throw new Obstacle(
      `${cluster} is no database that this user may read (${(error as Error).message})`,
    )
  }
}
