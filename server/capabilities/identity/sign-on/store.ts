import { sql } from 'kysely'
import { orTaken } from '../../../postgres/taken.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Provider, ProviderWish, RoleMapping, SignOnSettings } from './provider.ts'

const ROLES = sql<RoleMapping[]>`coalesce((
  select json_agg(json_build_object('value', m.claim_value, 'roleId', m.role_id)
                  order by m.claim_value, m.role_id)
    from sign_on_roles m where m.agency_id = p.agency_id and m.provider_id = p.id), '[]')`

function providers({ db, agencyId }: UnitOfWork) {
  return db
    .selectFrom('sign_on_providers as p')
    .where('p.agency_id', '=', agencyId)
    .select(['p.id', 'p.name', 'p.issuer', 'p.client_id as clientId', 'p.scope', 'p.active'])
    .select(['p.client_secret as clientSecret', 'p.role_claim as roleClaim', 'p.version'])
    .select(['p.creates_people as createsPeople', ROLES.as('roles')])
}

/** The next `limit` providers, by name. */
export function providersByName(
  work: UnitOfWork,
  limit: number,
  after?: readonly [string, number],
) {
  let query = providers(work).select(sql<string>`lower(p.name)`.as('key'))
  if (after)
    query = query.where(sql<boolean>`(lower(p.name), p.id) > (${after[0]}, ${after[1]}::bigint)`)
  return query
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.id')
    .limit(limit)
    .execute()
}

/** Those that people may use now, by name. */
export function activeProviders(work: UnitOfWork) {
  return providers(work)
    .where('p.active', '=', true)
    .orderBy(sql`lower(p.name)`)
    .execute()
}

export async function providerById(work: UnitOfWork, id: number): Promise<Provider | undefined> {
  return providers(work).where('p.id', '=', id).executeTakeFirst()
}

export async function lockProvider(work: UnitOfWork, id: number): Promise<Provider | undefined> {
  return providers(work).where('p.id', '=', id).forNoKeyUpdate('p').executeTakeFirst()
}

/** Answers with the id, or that another provider has the name. */
export function insertProvider(work: UnitOfWork, wish: ProviderWish): Promise<number | 'taken'> {
  const insert = async () => {
    const { id } = await work.db
      .insertInto('sign_on_providers')
      .values({ agency_id: work.agencyId, ...columnsOf(wish) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await setRoleMapping(work, id, wish.roles)
    return id
  }
  return orTaken(work, insert, { sign_on_providers_name_once: 'taken' } as const)
}

export function updateProvider(
  work: UnitOfWork,
  id: number,
  wish: ProviderWish,
): Promise<void | 'taken'> {
  const update = async () => {
    await work.db
      .updateTable('sign_on_providers')
      .set({ ...columnsOf(wish), version: sql`version + 1` })
      .where('agency_id', '=', work.agencyId)
      .where('id', '=', id)
      .execute()
    await setRoleMapping(work, id, wish.roles)
  }
  return orTaken(work, update, { sign_on_providers_name_once: 'taken' } as const)
}

function columnsOf({
  name,
  issuer,
  clientId,
  scope,
  roleClaim,
  createsPeople,
  active,
}: ProviderWish) {
  return {
    name,
    issuer,
    client_id: clientId,
    scope,
    role_claim: roleClaim,
    creates_people: createsPeople,
    active,
  }
}

async function setRoleMapping(
  { client, agencyId }: UnitOfWork,
  providerId: number,
  roles: readonly RoleMapping[],
): Promise<void> {
  await client.query('delete from sign_on_roles where agency_id = $1 and provider_id = $2', [
    agencyId,
    providerId,
  ])
  await client.query(
    `insert into sign_on_roles (agency_id, provider_id, claim_value, role_id)
     select $1, $2, value, role_id from unnest($3::text[], $4::bigint[]) as m (value, role_id)
     on conflict do nothing`,
    [agencyId, providerId, roles.map(({ value }) => value), roles.map(({ roleId }) => roleId)],
  )
}

export async function updateClientSecret(
  { client, agencyId }: UnitOfWork,
  id: number,
  sealed: Buffer | null,
): Promise<void> {
  await client.query(
    'update sign_on_providers set client_secret = $3 where agency_id = $1 and id = $2',
    [agencyId, id, sealed],
  )
}

/** Who somebody is at a provider means nothing at another one. */
export async function forgetIdentities(
  { client, agencyId }: UnitOfWork,
  providerId: number,
): Promise<void> {
  await client.query('delete from sign_on_identities where agency_id = $1 and provider_id = $2', [
    agencyId,
    providerId,
  ])
}

const NONE: SignOnSettings = { signInName: null, passwords: 'everyone', version: 1 }

/** How the agency's people come in; before anybody decided, as if there were no provider. */
export async function readSignOnSettings({
  client,
  agencyId,
}: UnitOfWork): Promise<SignOnSettings> {
  const { rows } = await client.query<SignOnSettings>(
    `select sign_in_name as "signInName", passwords, version from sign_on_settings
      where agency_id = $1`,
    [agencyId],
  )
  return rows[0] ?? NONE
}

/** The same, locked; there is something to be locked from now on. */
export async function lockSignOnSettings(work: UnitOfWork): Promise<SignOnSettings> {
  const { client, agencyId } = work
  await client.query(
    'insert into sign_on_settings (agency_id) values ($1) on conflict do nothing',
    [agencyId],
  )
  await client.query('select from sign_on_settings where agency_id = $1 for no key update', [
    agencyId,
  ])
  return readSignOnSettings(work)
}

export function updateSignOnSettings(
  work: UnitOfWork,
  { signInName, passwords }: Omit<SignOnSettings, 'version'>,
): Promise<void | 'taken'> {
  const update = async () => {
    await work.client.query(
      `update sign_on_settings set sign_in_name = $2, passwords = $3, version = version + 1
        where agency_id = $1`,
      [work.agencyId, signInName, passwords],
    )
  }
  return orTaken(work, update, { sign_on_settings_name_once: 'taken' } as const)
}

export type FoundAgency = { readonly agencyId: number; readonly name: string }

/** The agency that calls itself so at the sign-in page and has a provider. Looks across agencies. */
export async function agencyToSignIn(
  { client }: UnitOfWork,
  signInName: string,
): Promise<FoundAgency | null> {
  const { rows } = await client.query<FoundAgency>(
    'select agency_id as "agencyId", name from find_agency_to_sign_in($1)',
    [signInName],
  )
  return rows[0] ?? null
}
