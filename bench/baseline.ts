import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { APP_ROLE } from '../server/postgres/database.ts'
import { measure, type Rate } from './load.ts'
import type { Town } from './town.ts'

export const CONNECTIONS = 16

/** The stored procedure of baseline.sql, called straight through a pool of 16 connections. */
export async function payByProcedure(
  url: string,
  town: Town,
  citations: readonly string[],
  connections: number,
): Promise<Rate> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: `-c role=${APP_ROLE}`,
  })
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()))
  let next = 0
  const rate = await measure(connections, citations.length, async (lane) => {
    const n = next++
    const cashier = town.cashiers[n % town.cashiers.length]
    await clients[lane]?.query({
      name: 'pay',
      text: 'select bench_take_payment($1, $2, $3, $4, $5, $6, $7, $8)',
      values: [
        town.agencyId,
        cashier?.userId,
        'Cashier',
        randomUUID(),
        randomBytes(32),
        citations[n],
        11_000,
        'cash',
      ],
    })
  })
  for (const client of clients) client.release()
  await pool.end()
  return rate
}
