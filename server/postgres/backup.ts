import { execFileSync } from 'node:child_process'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { Obstacle } from '../settings/obstacle.ts'
import { chooseAccount, giveAllTo } from './account.ts'
import { copyDirectory } from './copy.ts'
import type { Database } from './database.ts'
import { clusterOf, makeRoot } from './home.ts'

/** What a running server keeps for itself, and what it rebuilds: no part of a backup. */
const NOT_IN_A_BACKUP =
  /^(postmaster\.(pid|opts)|(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.+)$|(^|\/)(pgsql_tmp|pg_internal\.init)/

/**
 * Copies the embedded database below `root` into the new directory `target`, while it runs and is
 * used: the copy is the database as it was when this ends. It is a data directory in itself.
 */
export async function backUp(database: Database, root: string, target: string): Promise<void> {
  refuseExisting(target)
  const partial = `${target}.partial`
  rmSync(partial, { recursive: true, force: true })
  makeRoot(partial)
  const client = await database.owner.connect()
  try {
    await copyRunning(client, clusterOf(root), clusterOf(partial))
  } finally {
    // Ends the session, and with it the backup mode and the slot, also where the copy failed.
    client.release(true)
  }
  giveAllTo(chooseAccount(clusterOf(root)), clusterOf(partial))
  execFileSync('sync')
  renameSync(partial, target)
}

/** The label and the log from the beginning to the end of the copy make it whole when it starts. */
async function copyRunning(client: pg.PoolClient, from: string, to: string): Promise<void> {
  // A slot of this session's own keeps the log until it has been copied.
  await client.query(
    `select pg_create_physical_replication_slot('countinghouse_backup', true, true)`,
  )
  await client.query(`select pg_backup_start('countinghouse', true)`)
  await copyDirectory(from, to, (name) => NOT_IN_A_BACKUP.test(name))
  const { rows } = await client.query<{ labelfile: string }>(
    'select labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  await copyDirectory(path.join(from, 'pg_wal'), path.join(to, 'pg_wal'))
  writeFileSync(path.join(to, 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 })
}

/** Puts a backup where there is no data yet. The next start recovers it. */
export async function restore(backup: string, root: string): Promise<void> {
  const [from, to] = [clusterOf(backup), clusterOf(root)]
  if (!existsSync(path.join(from, 'PG_VERSION'))) throw new Obstacle(`${backup} is no backup`)
  refuseExisting(to)
  makeRoot(root)
  const partial = path.join(root, 'postgres.new-restored')
  rmSync(partial, { recursive: true, force: true })
  await copyDirectory(from, partial)
  giveAllTo(chooseAccount(to), partial)
  renameSync(partial, to)
}

function refuseExisting(target: string): void {
  if (existsSync(target)) throw new Obstacle(`${target} exists: move it away, or choose another`)
}
