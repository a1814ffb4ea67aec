import { orTaken } from '../../postgres/taken.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Drawer, DrawerLabels, DrawerStatus, NewDrawer } from './drawer.ts'

const NAME_ONCE = { drawers_name_once: 'taken' } as const

/** Writes a new Active drawer (D-3). Returns its id, or `'taken'` if its name is (D-1). */
export function insertDrawer(
  work: UnitOfWork,
  drawer: NewDrawer,
  createdBy: number,
): Promise<number | 'taken'> {
  const write = async () => {
    const { id } = await work.db
      .insertInto('drawers')
      .values({
        agency_id: work.agencyId,
        name: drawer.name,
        description: drawer.description,
        type: drawer.type,
        branch_id: drawer.branchId,
        opening_balance_required: drawer.openingBalanceRequired,
        concurrent_users: drawer.concurrentUsers,
        closing_method: drawer.closingMethod,
        cut_off_time: drawer.cutOffTime,
        cut_off_status: drawer.cutOffStatus,
        closing_count: drawer.closingCount,
        created_by: createdBy,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  return orTaken(work, write, NAME_ONCE)
}

/**
 * The drawer, locked to the end of the unit of work: a session that is about to start in it waits,
 * so that none starts in a drawer that is being deactivated (D-5).
 */
export async function lockDrawer(work: UnitOfWork, id: number): Promise<Drawer | undefined> {
  const row = await work.db
    .selectFrom('drawers')
    .select(['id', 'name', 'description', 'type', 'status', 'version'])
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', id)
    .where('ledger', '=', false)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row as Drawer | undefined
}

/** Writes name, description and type; `'taken'` if another drawer has the name (D-1). */
export function updateLabels(
  work: UnitOfWork,
  id: number,
  labels: DrawerLabels,
): Promise<'written' | 'taken'> {
  return orTaken(work, () => update(work, id, labels), NAME_ONCE)
}

export async function updateStatus(
  work: UnitOfWork,
  id: number,
  status: DrawerStatus,
): Promise<void> {
  await update(work, id, { status })
}

async function update(
  work: UnitOfWork,
  id: number,
  values: Partial<DrawerLabels> & { status?: DrawerStatus },
): Promise<'written'> {
  await work.db
    .updateTable('drawers')
    .set((column) => ({ ...values, version: column('version', '+', 1) }))
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', id)
    .execute()
  return 'written'
}
