import { orTaken } from '../../postgres/taken.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Configuration } from './configuration.ts'

/** A configuration with whether it is active, and since when by whom. */
export type ShownConfiguration = Configuration & {
  readonly createdAt: Temporal.Instant
  readonly activeSince: Temporal.Instant | null
  readonly activeById: number | null
  readonly activeByName: string | null
}

const SHOWN = `
  select c.id, c.name, c.criteria, c.last, c.version, c.created_at as "createdAt",
         a.started_at as "activeSince", u.id as "activeById", u.name as "activeByName"
    from repair_configurations c
    left join repair_activations a on a.agency_id = c.agency_id and a.configuration_id = c.id
                                  and a.ended_at is null
    left join users u on u.agency_id = a.agency_id and u.id = a.started_by
   where c.agency_id = $1`

/** The next `limit`, by name. */
export async function configurationsByName(
  { client, agencyId }: UnitOfWork,
  limit: number,
  after?: readonly [name: string, id: number],
): Promise<ShownConfiguration[]> {
  const { rows } = await client.query<ShownConfiguration>(
    `${SHOWN} and ($2::text is null or (lower(c.name), c.id) > (lower($2), $3::bigint))
      order by lower(c.name), c.id limit $4`,
    [agencyId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
  return rows
}

export async function shownConfiguration(
  { client, agencyId }: UnitOfWork,
  id: number,
): Promise<ShownConfiguration | undefined> {
  const { rows } = await client.query<ShownConfiguration>(`${SHOWN} and c.id = $2`, [agencyId, id])
  return rows[0]
}

/** The configuration, locked. */
export async function lockConfiguration(
  { client, agencyId }: UnitOfWork,
  id: number,
): Promise<Configuration | undefined> {
  const { rows } = await client.query<Configuration>(
    `select id, name, criteria, last, version from repair_configurations
      where agency_id = $1 and id = $2 for no key update`,
    [agencyId, id],
  )
  return rows[0]
}

type Written = Omit<Configuration, 'id' | 'version'>
const NAME = { repair_configurations_by_name: 'taken' } as const

/** Answers with its id, or that another has the name. */
export function insertConfiguration(
  work: UnitOfWork,
  { name, criteria, last }: Written,
  userId: number,
): Promise<number | 'taken'> {
  const { client, agencyId } = work
  const insert = async () => {
    const { rows } = await client.query<{ id: number }>(
      `insert into repair_configurations (agency_id, name, criteria, last, created_by)
       values ($1, $2, $3, $4, $5) returning id`,
      [agencyId, name, JSON.stringify(criteria), JSON.stringify(last), userId],
    )
    return rows[0]?.id ?? 0
  }
  return orTaken(work, insert, NAME)
}

export function updateConfiguration(
  work: UnitOfWork,
  { id, name, criteria, last }: Written & { readonly id: number },
): Promise<void | 'taken'> {
  const { client, agencyId } = work
  const update = async () => {
    await client.query(
      `update repair_configurations set name = $3, criteria = $4, last = $5, version = version + 1
        where agency_id = $1 and id = $2`,
      [agencyId, id, name, JSON.stringify(criteria), JSON.stringify(last)],
    )
  }
  return orTaken(work, update, NAME)
}

export async function endActivation(
  { client, agencyId }: UnitOfWork,
  activationId: number,
  userId: number,
): Promise<void> {
  await client.query(
    `update repair_activations set ended_at = app_now(), ended_by = $3
      where agency_id = $1 and id = $2`,
    [agencyId, activationId, userId],
  )
}

export async function startActivation(
  { client, agencyId }: UnitOfWork,
  configurationId: number,
  userId: number,
): Promise<void> {
  await client.query(
    `insert into repair_activations (agency_id, configuration_id, started_by) values ($1, $2, $3)`,
    [agencyId, configurationId, userId],
  )
}

/** Those of these ids that the agency does not have. */
export async function unknownAmong(
  { client, agencyId }: UnitOfWork,
  table: 'roles' | 'intake_sources',
  ids: readonly number[],
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select id from unnest($2::bigint[]) id
      where not exists (select from ${table} t where t.agency_id = $1 and t.id = id.id)`,
    [agencyId, ids],
  )
  return rows.map(({ id }) => id)
}

/** The roles that configurations name, for those who do not see all roles. */
export async function roleNames(
  { client, agencyId }: UnitOfWork,
  ids: readonly number[],
): Promise<{ id: number; name: string }[]> {
  const { rows } = await client.query<{ id: number; name: string }>(
    'select id, name from roles where agency_id = $1 and id = any($2) order by lower(name)',
    [agencyId, ids],
  )
  return rows
}
