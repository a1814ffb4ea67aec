import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { Obstacle } from '../settings/obstacle.ts'

/**
 * Whom the embedded database runs as: PostgreSQL refuses to run as root. `null` means: as whoever
 * runs this program.
 */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | null

/** As root: whoever owns the data already, else `postgres`, else `nobody`. Otherwise: oneself. */
export function chooseAccount(dataDirectory: string): Account {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(dataDirectory, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid }
  const account = lookUp('postgres') ?? lookUp('nobody')
  if (account) return account
  throw new Obstacle(
    'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody": ' +
      'start as an ordinary user, or set DATABASE_URL',
  )
}

function lookUp(name: string): Account {
  const ask = (flag: string) =>
    Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  try {
    return { name, uid: ask('-u'), gid: ask('-g') }
  } catch {
    return null
  }
}

/** What `spawn` takes to run something as that account. */
export function runAs(account: Account): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

/** May that account enter the directory, with all that lies above it? */
export function canEnter(account: Account, directory: string): boolean {
  return spawnSync('test', ['-x', directory], { cwd: '/', ...runAs(account) }).status === 0
}

/** Gives one file or directory to the account. */
export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid)
}

/** Gives a directory and all that is in it to the account. */
export function giveAllTo(account: Account, directory: string): void {
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, directory])
}
