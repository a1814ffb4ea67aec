import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../postgres/database.ts'
import { type Embedded, inDatabase, startEmbedded } from '../postgres/embedded.ts'
import { migrate } from '../postgres/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every test file's own one is a copy of. */
    templateUrl: string
  }
}

/** A cluster whose data need not survive: nothing is flushed to disk. */
export async function startThrowawayCluster(): Promise<Embedded> {
  const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-test-'))
  chmodSync(root, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const embedded = await startEmbedded(path.join(root, 'data'), { settings, disposable: true })
  const stop = async () => {
    await embedded.stop()
    rmSync(root, { recursive: true, force: true })
  }
  return { url: embedded.url, stop }
}

/** Creates an empty database and brings it to the current schema. Returns its URL. */
export async function createMigratedDatabase(clusterUrl: string, name: string): Promise<string> {
  const cluster = openDatabase(clusterUrl)
  await cluster.owner.query(`create database ${name}`)
  await cluster.end()
  const url = inDatabase(clusterUrl, name)
  const database = openDatabase(url)
  await migrate(database)
  await database.end()
  return url
}

/** Vitest's global set-up: one cluster and one migrated template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowawayCluster()
  project.provide('templateUrl', await createMigratedDatabase(cluster.url, 'template_town'))
  return () => cluster.stop()
}
