import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit, THE_PRODUCT } from '../audit/public.ts'
import { type Configuration, DEFAULT_CONFIGURATION } from './configuration.ts'

/** The configuration that is active, and since which activation. */
export type Active = { readonly id: number; readonly configuration: Configuration }

const ACTIVE = `
  select a.id as "activationId", c.id, c.name, c.criteria, c.last, c.version
    from repair_activations a
    join repair_configurations c on c.agency_id = a.agency_id and c.id = a.configuration_id
   where a.agency_id = $1 and a.ended_at is null`

type Row = Configuration & { readonly activationId: number }

/**
 * The one that is active. `share`: nobody can deactivate it while this unit of work lasts; `end`:
 * nobody else uses it either. Locked before any item is, by everybody who locks both.
 */
export async function active(
  { client, agencyId }: UnitOfWork,
  lock: 'none' | 'share' | 'end' = 'none',
): Promise<Active | null> {
  const how = { none: '', share: ' for key share of a', end: ' for update of a' }[lock]
  const look = () => client.query<Row>(ACTIVE + how, [agencyId])
  let { rows } = await look()
  // It was waited for, and another was put in its place meanwhile: only a new look sees that one.
  if (rows.length === 0 && lock !== 'none') ({ rows } = await look())
  const [row] = rows
  if (!row) return null
  const { activationId, ...configuration } = row
  return { id: activationId, configuration }
}

const MAKE_DEFAULT = `
  with made as (
    insert into repair_configurations (agency_id, name, criteria, last)
    select $1, $2, $3, $4
     where not exists (select from repair_configurations where agency_id = $1)
        on conflict do nothing
    returning id
  ), activated as (
    insert into repair_activations (agency_id, configuration_id) select $1, id from made
        on conflict do nothing
  )
  select id from made`

/** an agency that has no configuration gets the default one, active. */
export async function ensureConfiguration(work: UnitOfWork): Promise<void> {
  const { name, criteria, last } = DEFAULT_CONFIGURATION
  const { rows } = await work.client.query<{ id: number }>(MAKE_DEFAULT, [
    work.agencyId,
    name,
    JSON.stringify(criteria),
    JSON.stringify(last),
  ])
  for (const { id } of rows) {
    const subject = { type: 'repair_configuration', id }
    const after = DEFAULT_CONFIGURATION
    await recordAudit(work, THE_PRODUCT, { action: 'repair_configuration.created', subject, after })
    await recordAudit(work, THE_PRODUCT, { action: 'repair_configuration.activated', subject })
  }
}

/** nothing is fetched while none is active. */
export function refuseInactive(): Refusal {
  return refuse(
    'repair_not_active',
    'No priority control configuration is active, so there is nothing to get. Ask your administrator.',
  )
}

/** The roles that these people hold: the groups of criteria. */
export async function rolesOf({ client, agencyId }: UnitOfWork, users: readonly number[]) {
  const { rows } = await client.query<{ user_id: number; role_id: number }>(
    'select user_id, role_id from user_roles where agency_id = $1 and user_id = any($2)',
    [agencyId, users],
  )
  const roles = new Map<number, number[]>()
  for (const { user_id: userId, role_id: roleId } of rows)
    roles.set(userId, [...(roles.get(userId) ?? []), roleId])
  return roles
}
