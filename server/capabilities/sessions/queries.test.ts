import { expect, it } from 'vitest'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'
import { type SessionFilter, shownSessions } from './queries.ts'

const CLOSED = 5_000
const UNCLOSED = 30

const town = await testTown(await testDatabase())
const scope = { agencyId: town.agencyId, clock: town.clock }

/** Sessions of years, of which the oldest were forgotten in review. */
async function fill() {
  const { body } = await town.admin.post('/drawers', {
    name: 'Annex',
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  await town.database.owner.query(
    `insert into sessions (agency_id, id, drawer_id, branch_id, status, concurrent_users,
       opening_balance_required, closing_method, opened_by, started_at, ended_at, closed_at,
       chain_head)
     select $1, nextval('session_ids'), $2, $3, case when n > $5 then 'closed' else 'in_review' end,
       true, false, 'manual', $4, at, at, case when n > $5 then at end, ''
       from generate_series(1, $5 + $6::int) n,
            lateral (select '2020-01-01Z'::timestamptz + n * interval '1 minute' as at) a`,
    [town.agencyId, body.id, town.branchId, town.admin.userId, UNCLOSED, CLOSED],
  )
  await town.database.owner.query('analyze sessions')
}

/** The rows of the table that are read for the first twenty sessions. */
function rowsRead(filter: SessionFilter): Promise<number> {
  return inUnitOfWork(town.database, scope, async (work) => {
    expect(await shownSessions(work, filter, 20)).toHaveLength(20)
    const { rows } = await work.client.query<{ read: number }>(
      `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables
        where relname = 'sessions'`,
    )
    return rows[0]?.read ?? 0
  })
}

it('X-5: what is still open or in review is found without reading what was closed', async () => {
  await fill()
  const all = { includeDeactivated: true }
  for (const statuses of [['in_review'], ['open', 'in_review']] as const)
    expect(await rowsRead({ ...all, statuses })).toBeLessThan(100)
  expect(await rowsRead({ ...all, statuses: ['closed'] })).toBeLessThan(100)
  expect(await rowsRead(all)).toBeLessThan(100)
})
