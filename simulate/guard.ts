import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterOf } from '../server/postgres/home.ts'
import { livingPostmaster, notedPostmaster } from '../server/postgres/postmaster.ts'

/**
 * Cleans up after a simulation, however it ended: its standard input ends with it. Then nothing of
 * the database may go on running, and nothing of its directory may remain.
 */
const [root, data] = process.argv.slice(2)
if (!root || !data) throw new Error('this is started by the simulation')
for await (const _ of process.stdin);

const cluster = clusterOf(data)
const socketDirectory = notedPostmaster(cluster)?.socketDirectory
for (let attempt = 0; attempt < 100; attempt += 1) {
  const living = livingPostmaster(cluster)
  if (!living && attempt > 10) break
  if (living) process.kill(living.pid, 'SIGKILL')
  // oxlint-disable-next-line no-await-in-loop -- it takes a moment to be gone
  await sleep(20)
}
for (const directory of [root, socketDirectory])
  if (directory) rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
