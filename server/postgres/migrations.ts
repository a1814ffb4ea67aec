import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Obstacle } from '../settings/obstacle.ts'

export const MIGRATIONS_DIRECTORY = path.resolve(import.meta.dirname, '../../migrations')

export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string }

export type Applied = { readonly name: string; readonly sha256: string }

/** The files `0001-….sql` of a directory, in order; `schema.sql`, the dump, is none of them. */
export function readMigrations(directory: string): Migration[] {
  return readdirSync(directory)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(path.join(directory, file), 'utf8')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      return { name: file.replace(/\.sql$/, ''), sha256, sql }
    })
}

/**
 * Which migrations are still to run. Throws if history and files do not agree: one that ran was
 * changed since or is unknown here (a newer server was at work), or one would run out of order.
 */
export function pendingMigrations(
  files: readonly Migration[],
  applied: readonly Applied[],
): Migration[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, sha256 } of applied) {
    const file = byName.get(name)
    if (!file) {
      throw new Obstacle(
        `this database has migration ${name}, which this version does not know: use a newer one`,
      )
    }
    if (file.sha256 !== sha256) {
      throw new Obstacle(
        `migration ${name} was changed after it ran on this database: undo the change and add a new migration`,
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  const pending = files.filter(({ name }) => !done.has(name))
  const last = applied
    .map(({ name }) => name)
    .toSorted()
    .at(-1)
  const late = pending.find(({ name }) => last !== undefined && name < last)
  if (late)
    throw new Obstacle(
      `migration ${late.name} comes before ${last}, which already ran: give it a higher number`,
    )
  return pending
}
