import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '../server/postgres/database.ts'
import { startEmbedded } from '../server/postgres/embedded.ts'
import { migrate } from '../server/postgres/migrate.ts'

export type BenchCluster = { readonly database: Database; stop(): Promise<void> }

/** A database of its own with the durability of production: every commit reaches the disk. */
export async function startBenchCluster(): Promise<BenchCluster> {
  const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-bench-'))
  chmodSync(root, 0o755)
  const embedded = await startEmbedded(path.join(root, 'data'))
  const database = openDatabase(embedded.url)
  await migrate(database)
  const baseline = path.join(import.meta.dirname, 'baseline.sql')
  await database.owner.query(readFileSync(baseline, 'utf8'))
  const stop = async () => {
    await database.end()
    await embedded.stop()
    rmSync(root, { recursive: true, force: true })
  }
  return { database, stop }
}
