import http from 'node:http'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { to } from 'pg-copy-streams'
import type { Database } from '../server/postgres/database.ts'
import type { Bench } from './main.ts'
import { type Line, ratio } from './print.ts'
import { fill } from './reports.ts'

const COUNT = 1_000_000
const ROUNDS = 3

/** V-5: a file of any length, against PostgreSQL writing the same rows out by itself. */
export async function benchFiles(bench: Bench): Promise<Line[]> {
  const { town, database } = bench
  const [session = 0] = await town.openSessions(1)
  await fill(database, town.agencyId, session, COUNT)
  await database.owner.query('vacuum analyze')
  const rates: number[] = []
  const before = bench.memory()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, bench.memory())), 50)
  for (let round = 0; round < ROUNDS; round += 1) {
    const copied = await copy(database, session)
    rates.push(ratio(copied, await download(bench, session)))
  }
  clearInterval(watch)
  const value = rates.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  return [
    {
      what: `${COUNT} transactions as CSV`,
      value,
      unit: '× the rate of COPY of the same rows',
      bound: { atLeast: 0.25 },
    },
    { what: 'growth of the server', value: most - before, unit: 'MB', bound: { atMost: 150 } },
  ]
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Milliseconds. */
async function copy({ files }: Database, session: number): Promise<number> {
  const client = await files.connect()
  await client.query('set role none')
  const started = performance.now()
  const rows = `select * from transactions where session_id = ${session}`
  await pipeline(client.query(to(`copy (${rows}) to stdout`)), nowhere())
  const took = performance.now() - started
  client.release(true)
  return took
}

function download({ port, town }: Bench, session: number): Promise<number> {
  const started = performance.now()
  const headers = { cookie: `countinghouse_login=${town.cashiers[0]?.token}` }
  const path = `/api/v1/sessions/${session}/report.csv`
  return new Promise((resolve, reject) => {
    http
      .get({ port, path, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`answered ${answer.statusCode}`))
        pipeline(answer, nowhere()).then(() => resolve(performance.now() - started), reject)
      })
      .on('error', reject)
  })
}
