import { sql } from 'kysely'
import { orTaken } from '../../postgres/taken.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Agency, Branch, BranchEdit } from './agency.ts'

const AGENCY_COLUMNS = [
  'agency_id as id',
  'name',
  'time_zone as timeZone',
  'currency',
  'enforcement',
  'permits',
  'cashiering',
  'idle_minutes as idleMinutes',
  'absolute_minutes as absoluteMinutes',
  'count_tolerance as countTolerance',
  'till_required as tillRequired',
  'accent_color as accentColor',
  'version',
] as const

/** The agency of the unit of work; locked where it is about to be edited. */
export async function readAgency(work: UnitOfWork, { lock = false } = {}): Promise<Agency> {
  const { enforcement, permits, cashiering, ...agency } = await work.db
    .selectFrom('agencies')
    .select(AGENCY_COLUMNS)
    .where('agency_id', '=', work.agencyId)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirstOrThrow()
  return { ...agency, bundles: { enforcement, permits, cashiering } }
}

/** Writes what may be edited. Living logins keep the times they began with. */
export async function updateAgency(
  work: UnitOfWork,
  edited: Omit<Agency, 'id' | 'currency' | 'version'>,
): Promise<void> {
  await work.db
    .updateTable('agencies')
    .set((column) => ({
      name: edited.name,
      time_zone: edited.timeZone,
      idle_minutes: edited.idleMinutes,
      absolute_minutes: edited.absoluteMinutes,
      count_tolerance: edited.countTolerance,
      till_required: edited.tillRequired,
      accent_color: edited.accentColor,
      ...edited.bundles,
      version: column('version', '+', 1),
    }))
    .where('agency_id', '=', work.agencyId)
    .execute()
}

const NAME_ONCE = { branches_name_once: 'taken' } as const
const BRANCH_COLUMNS = ['id', 'name', 'address', 'version'] as const

/** Writes a new branch; `'taken'` if another has the name. */
export function insertBranch(
  work: UnitOfWork,
  { name, address }: Pick<Branch, 'name' | 'address'>,
): Promise<Branch | 'taken'> {
  const write = () =>
    work.db
      .insertInto('branches')
      .values({ agency_id: work.agencyId, name, address })
      .returning(BRANCH_COLUMNS)
      .executeTakeFirstOrThrow()
  return orTaken(work, write, NAME_ONCE)
}

export function updateBranch(
  work: UnitOfWork,
  id: number,
  edit: BranchEdit,
): Promise<Branch | 'taken'> {
  const write = () =>
    work.db
      .updateTable('branches')
      .set((column) => ({ ...edit, version: column('version', '+', 1) }))
      .where('agency_id', '=', work.agencyId)
      .where('id', '=', id)
      .returning(BRANCH_COLUMNS)
      .executeTakeFirstOrThrow()
  return orTaken(work, write, NAME_ONCE)
}

/** One branch of the agency, if there is one of this id; locked where it is about to be edited. */
export function readBranch(
  work: UnitOfWork,
  id: number,
  { lock = false } = {},
): Promise<Branch | undefined> {
  return work.db
    .selectFrom('branches')
    .select(BRANCH_COLUMNS)
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', id)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst()
}

/** Where a page of branches ended: they stand in the order of their names. */
export type BranchPosition = readonly [key: string, id: number]

export function branchesByName(
  work: UnitOfWork,
  limit: number,
  after?: BranchPosition,
): Promise<(Branch & { readonly key: string })[]> {
  const key = sql<string>`name_key(name)`
  let query = work.db.selectFrom('branches').where('agency_id', '=', work.agencyId)
  if (after) query = query.where(sql<boolean>`(${key}, id) > (${after[0]}, ${after[1]})`)
  return query
    .select([...BRANCH_COLUMNS, key.as('key')])
    .orderBy(key)
    .orderBy('id')
    .limit(limit)
    .execute()
}
