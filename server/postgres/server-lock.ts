import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Obstacle } from '../settings/obstacle.ts'
import { startOf } from './processes.ts'

/** Another server program works in this data directory. */
export class DataDirectoryInUse extends Obstacle {
  constructor(pid: number, path: string) {
    super(`another server (process ${pid}) is using this data directory (${path}); stop it first`)
  }
}

type Holder = { readonly pid: number; readonly start: string }

/**
 * Takes the data directory for this process, or throws DataDirectoryInUse. What a killed process
 * left behind is recognised by its number and start time, and replaced. Returns the way to give it
 * up again.
 */
export function lockDataDirectory(path: string): () => void {
  const mine = { pid: process.pid, start: startOf(process.pid) ?? '' }
  const own = `${path}.${process.pid}`
  writeFileSync(own, JSON.stringify(mine))
  try {
    while (!linked(own, path)) removeIfStale(path)
  } finally {
    rmSync(own, { force: true })
  }
  return () => {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
  }
}

/** A link appears with its content, and only where nothing was: nobody reads half a lock. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeIfStale(path: string): void {
  refuseLiving(readHolder(path), path)
  // Between the look and the removal somebody else may have replaced it: moved aside it can be
  // looked at again, and is put back if it is a living one's.
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
    const moved = readHolder(aside)
    if (moved && isHeld(moved)) linked(aside, path)
    refuseLiving(moved, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function refuseLiving(holder: Holder | null, path: string): void {
  if (holder && isHeld(holder)) throw new DataDirectoryInUse(holder.pid, path)
}

function isHeld(holder: Holder): boolean {
  return startOf(holder.pid) === holder.start
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}
