import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '../server/postgres/database.ts'
import { startEmbedded } from '../server/postgres/embedded.ts'
import { clusterOf } from '../server/postgres/home.ts'
import { migrate } from '../server/postgres/migrate.ts'
import { livingPostmaster } from '../server/postgres/postmaster.ts'

/** How a database dies: everything at once, its first process alone, or one connection's process. */
export type Death = 'all' | 'postmaster' | 'backend'

export type Cluster = {
  readonly database: Database
  readonly clockFile: string
  /** Where compiled modules are kept, so that servers start faster the second time. */
  readonly compileCache: string
  /** kill -9. The embedded launcher, which watches it, starts it again. */
  kill(death: Death): boolean
}

/**
 * The product's own embedded PostgreSQL with the settings of production (everything is flushed), in
 * a directory of its own. What is opened is closed with `opened`; a guard does so if we are killed.
 */
export async function openCluster(opened: AsyncDisposableStack): Promise<Cluster> {
  const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-simulate-'))
  opened.defer(() => rmSync(root, { recursive: true, force: true, maxRetries: 10 }))
  chmodSync(root, 0o755)
  const data = path.join(root, 'data')
  const guard = standGuard(root, data)
  opened.defer(() => void guard.stdin?.end())
  const embedded = await startEmbedded(data)
  opened.defer(() => embedded.stop())
  const database = openDatabase(embedded.url, { max: 4 })
  opened.defer(() => database.end())
  await migrate(database)
  return {
    database,
    clockFile: path.join(root, 'clock'),
    compileCache: path.join(root, 'compiled'),
    kill: (death) => killDatabase(clusterOf(data), death),
  }
}

/** A process group of its own: Ctrl-C must not reach it. */
function standGuard(root: string, data: string): ChildProcess {
  const script = path.join(import.meta.dirname, 'guard.ts')
  const guard = spawn(process.execPath, [script, root, data], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  guard.unref()
  return guard
}

function killDatabase(cluster: string, death: Death): boolean {
  const living = livingPostmaster(cluster)
  if (!living?.ready) return false
  const children = childrenOf(living.pid)
  const backends = children.filter(({ name }) => name.includes('countinghouse'))
  const [some] = backends.length > 0 ? backends : children
  const victims = {
    all: [living.pid, ...children.map(({ pid }) => pid)],
    postmaster: [living.pid],
    backend: some ? [some.pid] : [],
  }[death]
  for (const pid of victims) kill(pid)
  return victims.length > 0
}

/** Each of PostgreSQL's processes leads a group of its own, so they are looked up by their parent. */
function childrenOf(parent: number): { pid: number; name: string }[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) =>
      found && Number(found[2]) === parent ? [{ pid: Number(found[1]), name: found[3]! }] : [],
    )
}

/** One that has just ended by itself is as dead as is wanted. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
