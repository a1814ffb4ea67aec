import { expect, it } from 'vitest'
import { readInAgency, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { daysOf } from './days.ts'
import { dashboardOf } from './dashboard/queries.ts'
import { correctionsOf, correctionSums } from './reversals/queries.ts'
import { takingsOf } from './takings/queries.ts'

const DAY = '2026-03-02'

/** A year of a hundred transactions a day, each with its postings; one in eight is given back. */
const YEAR = `
  insert into transactions (agency_id, id, session_id, payment_id, receipt_number, kind, amount,
    method, target_type, target_id, target_number, user_id, created_at, reversal_of)
  select $1, n, 1000 + n / 100, n, 'x', case when n % 8 = 0 then 'reversal' else 'single_payment' end,
         case when n % 8 = 0 then -1 else 1 end, 'cash', 'citation', n, 'X' || n, 1,
         timestamptz '2025-09-01' + n * interval '864 seconds', case when n % 8 = 0 then n - 1 end
    from generate_series(1, 36500) n`

const SESSIONS = `
  insert into sessions (agency_id, id, drawer_id, branch_id, status, concurrent_users,
    opening_balance_required, closing_method, opened_by, started_at, ended_at, closed_at, chain_head)
  select $1, 1000 + n, $2, 1, 'closed', true, false, 'manual', 1,
         timestamptz '2025-09-01' + n * interval '1 day', app_now(), app_now(), '\\x00'
    from generate_series(0, 365) n`

const POSTINGS = `
  insert into postings (agency_id, transaction_id, line, account, method, amount)
  select t.agency_id, t.id, l.line, l.account, l.method, l.sign * t.amount
    from transactions t, (values (1, 'funds', 'cash', 1), (2, 'receivable', null, -1))
                         as l (line, account, method, sign)
   where t.agency_id = $1`

it('a day of a year of transactions is read by its index, and no table as a whole', async () => {
  const database = await testDatabase()
  const counter = await testCounter(database, { at: `${DAY}T20:00:00Z` })
  const { agencyId, clock } = counter
  await database.owner.query(YEAR, [agencyId])
  await database.owner.query(POSTINGS, [agencyId])
  await database.owner.query(SESSIONS, [agencyId, await counter.drawer()])
  await database.owner.query('analyze')
  const days = daysOf({ from: DAY }, Temporal.Instant.from(`${DAY}T20:00:00Z`), 'UTC')
  if (isRefusal(days)) throw new Error(days.refused)
  const filter = { agencyId, days, kinds: [] }
  const readings: Record<string, (work: UnitOfWork) => Promise<unknown>> = {
    'takings by drawer': (work) => takingsOf(work, days, ['drawer', 'method']),
    'takings by source': (work) => takingsOf(work, days, ['source']),
    dashboard: (work) => dashboardOf(work, days),
    corrections: (work) => correctionsOf(work, filter, { limit: 21 }),
    'sums of corrections': (work) => correctionSums(work, filter),
  }
  const read: Record<string, number> = {}
  for (const [name, reading] of Object.entries(readings))
    read[name] = await readInAgency(database, { agencyId, clock }, async (work) => {
      const before = await rowsRead(work.client)
      await reading(work)
      return (await rowsRead(work.client)) - before
    })
  expect(Object.entries(read).filter(([, rows]) => rows > 3_000)).toEqual([])
  expect(read['takings by drawer']).toBeGreaterThan(100)
})

type Client = { query(text: string): Promise<{ rows: { read: number }[] }> }

/** Rows that this connection has read of late, by scans and by indexes. */
async function rowsRead(client: Client): Promise<number> {
  const { rows } = await client.query(
    `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint as read
       from pg_stat_xact_user_tables`,
  )
  return rows[0]?.read ?? 0
}
