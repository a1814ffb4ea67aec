import { describe, expect, it } from 'vitest'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { claim } from './claiming.ts'
import { ORDERINGS } from './configuration.ts'
import { RELEASE } from './holding.ts'
import { STANDING_OF_IMPORT } from './of-import.ts'
import { OVERDUE } from './overdue.ts'
import { STANDING } from './overview.ts'
import { LOST } from './queries.ts'
import { testOffice } from './test-office.ts'

const { agencyId, clock, database, lockbox } = await testOffice()

/** Items that somebody dealt with long ago; no payments of theirs are looked for here. */
await database.owner.query(
  `do $$ begin
     set local session_replication_role = replica;
     insert into repair_items (agency_id, id, source_id, import_id, drawer_id, amount, reasons,
       arrived_at, state, disposition, disposed_at, disposal, finalised_by, finalised_at, outcome)
     select ${agencyId}, n, ${lockbox.sourceId}, 1, ${lockbox.drawerId}, n, '{nothing_due}',
            app_now(), 'final', '{}', app_now(), n, 1, app_now(), 'rejected'
       from generate_series(1, 20000) n;
     insert into repair_lost (agency_id, item_id, user_id, cause, at)
     select ${agencyId}, n, n % 100, 'expired', app_now() from generate_series(1, 20000) n;
   end $$`,
)
await database.owner.query('analyze repair_items, repair_lost')

/** How the database goes about it. */
function planOf(text: string, values: readonly unknown[]): Promise<string> {
  return inUnitOfWork(database, { agencyId, clock }, async ({ client }) => {
    const { rows } = await client.query(`explain (costs off) ${text}`, [...values])
    return rows.map((row) => row['QUERY PLAN'] as string).join('\n')
  })
}

describe('with many items that are final', () => {
  it('the overview reads those that are not', async () => {
    const plan = await planOf(STANDING, [agencyId])
    expect(plan).not.toMatch(/Seq Scan|repair_items_(pkey|done)/)
  })

  it('I-1: what became of the items of one import is read by the import', async () => {
    const plan = await planOf(STANDING_OF_IMPORT, [agencyId, 2])
    expect(plan).toContain('repair_items_of_import')
  })

  it('R-10: a deactivation finds what is held', async () => {
    const plan = await planOf(RELEASE, [agencyId, null, 'deactivated', null])
    expect(plan).toMatch(/repair_items_(held|locked|pending)/)
  })

  it('R-7: what is over, or held without permission, is looked for in what is held', async () => {
    const plan = await planOf(OVERDUE, [agencyId])
    expect(plan).not.toMatch(/Seq Scan on repair_items|repair_items_(pkey|done)/)
  })

  it('R-9: what one person lost is found by the person', async () => {
    expect(await planOf(LOST, [agencyId, 1])).toContain('repair_lost_of_user')
  })

  it.each(ORDERINGS)('R-3: a fetch of the %s takes the first of an index', async (ordering) => {
    const criteria = [{ selection: {}, groups: [], ordering }]
    const { text, values } = claim(agencyId, 1, criteria, 0, [{ userId: 1, loginId: null }])
    const plan = await planOf(text, values)
    expect(plan).toContain('repair_items_new_by_')
    expect(plan).not.toMatch(/^\s*(->\s*)?(Incremental )?Sort/m)
  })
})
