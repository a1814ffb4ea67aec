import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isLiving, waitUntil } from './processes.ts'

/** What a running (or killed) PostgreSQL wrote into `postmaster.pid` in its data directory. */
export type Postmaster = {
  readonly pid: number
  readonly socketDirectory: string
  readonly ready: boolean
}

/** The one that lives in this data directory, ready or still starting; `null` if none does. */
export function livingPostmaster(dataDirectory: string): Postmaster | null {
  const noted = notedPostmaster(dataDirectory)
  return noted && isLiving(noted.pid) && isPostgres(noted.pid) ? noted : null
}

/** What is written there, be it true or left behind by one that was killed. */
export function notedPostmaster(dataDirectory: string): Postmaster | null {
  const file = path.join(dataDirectory, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , , socketDirectory, , , status] = readFileSync(file, 'utf8').split('\n')
  if (!pid || !socketDirectory) return null
  return { pid: Number(pid), socketDirectory, ready: status?.trim() === 'ready' }
}

/** After a restart of the machine the number may belong to another program. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!.includes('postgres')
  } catch {
    return false
  }
}

const ORPHANS_END_WITHIN = 10_000

/**
 * PostgreSQL takes a killed predecessor that nobody has reaped yet for a living one, and where the
 * first process reaps nothing (many containers) it would do so for ever. Its notes are taken away as
 * soon as no process is left that worked in its directory: that is what they guard against.
 */
export async function forgetUnreapedPostmaster(dataDirectory: string): Promise<void> {
  const noted = notedPostmaster(dataDirectory)
  if (process.platform !== 'linux' || !noted) return
  const unreaped = existsSync(`/proc/${noted.pid}`) && !isLiving(noted.pid)
  if (!unreaped) return
  const ended = await waitUntil(() => !anybodyWorksIn(dataDirectory), ORPHANS_END_WITHIN)
  if (!ended) return
  rmSync(path.join(noted.socketDirectory, '.s.PGSQL.5432.lock'), { force: true })
  rmSync(path.join(dataDirectory, 'postmaster.pid'), { force: true })
}

function anybodyWorksIn(directory: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => workingDirectoryOf(pid) === directory && isLiving(Number(pid)))
}

function workingDirectoryOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
