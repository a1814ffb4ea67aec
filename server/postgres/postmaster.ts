import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isLiving } from './processes.ts'

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
