import type { Database } from '../server/postgres/database.ts'
import { startBenchCluster } from './cluster.ts'
import { benchPayments } from './payments.ts'
import { isKept, type Line, print } from './print.ts'
import { benchDocuments } from './documents.ts'
import { benchFiles } from './files.ts'
import { benchIntake } from './intake.ts'
import { benchRepair } from './repair.ts'
import { benchReports } from './reports.ts'
import { benchTills } from './tills.ts'
import { startServer } from './server.ts'
import { buildTown, type Town } from './town.ts'

/** What every benchmark works on: one server, one town, one database. */
export type Bench = {
  readonly database: Database
  readonly url: string
  readonly town: Town
  readonly port: number
  /** What the server holds in memory now, megabytes. */
  readonly memory: () => number
}

const BENCHES: Readonly<Record<string, (bench: Bench) => Promise<Line[]>>> = {
  payments: benchPayments,
  tills: benchTills,
  reports: benchReports,
  files: benchFiles,
  intake: benchIntake,
  documents: benchDocuments,
  repair: benchRepair,
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in BENCHES))
if (unknown) {
  console.error(`There is no benchmark ${unknown}; there are: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}

const cluster = await startBenchCluster()
const { database } = cluster
const server = await startServer(database.url)
const lines: Line[] = []
try {
  const { port, memory } = server
  const bench = { database, url: database.url, town: await buildTown(database), port, memory }
  for (const [name, run] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`${name} …`)
    const found = await run(bench)
    found.forEach(print)
    lines.push(...found)
  }
} finally {
  await server.stop()
  await cluster.stop()
}
const missed = lines.filter((line) => !isKept(line)).length
console.log(`${lines.length - missed} of ${lines.length} promises kept`)
process.exitCode = missed > 0 ? 1 : 0
