import type pg from 'pg'
import type { Clock } from '../../clock/clock.ts'
import type { Database } from '../../postgres/database.ts'
import { BUILT_IN_ROLES } from '../identity/public.ts'
import type { Bundles } from './agency.ts'
import { BUILT_IN_METHODS } from './payment-method.ts'

export type NewAgency = {
  readonly name: string
  readonly timeZone: string
  readonly currency: string
  /** All of them unless said otherwise. */
  readonly bundles?: Bundles
  readonly accentColor?: string
}

const ALL: Bundles = { enforcement: true, permits: true, cashiering: true }

/**
 * Sets up an agency with the payment methods (T-4) and roles that every agency begins with;
 * returns its id. Nobody asks for this from inside an agency, so it is the owner's to do: the
 * application's role cannot.
 */
export async function createAgency(
  { owner }: Pick<Database, 'owner'>,
  clock: Clock,
  agency: NewAgency,
): Promise<number> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    const now = clock.instant()?.toString() ?? ''
    await client.query(`select set_config('app.now', $1, true)`, [now])
    const agencyId = await insertAgency(client, agency)
    await insertMethods(client, agencyId)
    await insertRoles(client, agencyId)
    await recordCreation(client, agencyId, agency)
    await client.query('commit')
    return agencyId
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function insertAgency(client: pg.PoolClient, agency: NewAgency): Promise<number> {
  const { enforcement, permits, cashiering } = agency.bundles ?? ALL
  const { rows } = await client.query<{ agency_id: number }>(
    `insert into agencies (name, time_zone, currency, accent_color, enforcement, permits, cashiering)
     values ($1, $2, $3, $4, $5, $6, $7) returning agency_id`,
    [
      agency.name,
      agency.timeZone,
      agency.currency,
      agency.accentColor ?? null,
      enforcement,
      permits,
      cashiering,
    ],
  )
  const [row] = rows
  if (!row) throw new Error('an insert returned nothing')
  return row.agency_id
}

async function insertMethods(client: pg.PoolClient, agencyId: number): Promise<void> {
  await client.query(
    `insert into payment_methods (agency_id, code, name, cash, document, needs_reference, offered, system,
                                  shortcut, position)
     select $1, m.*, row_number() over ()
       from json_to_recordset($2) as m (code text, name text, cash boolean, document boolean, "needsReference" boolean,
                                        offered boolean, system boolean, shortcut text)`,
    [agencyId, JSON.stringify(BUILT_IN_METHODS)],
  )
}

async function insertRoles(client: pg.PoolClient, agencyId: number): Promise<void> {
  await client.query(
    `insert into roles (agency_id, name, built_in, permissions)
     select $1, r.name, true, array(select json_array_elements_text(r.permissions))
       from json_to_recordset($2) as r (name text, permissions json)`,
    [agencyId, JSON.stringify(BUILT_IN_ROLES)],
  )
}

async function recordCreation(
  client: pg.PoolClient,
  agencyId: number,
  agency: NewAgency,
): Promise<void> {
  await client.query(
    `insert into audit_log (agency_id, action, subject_type, subject_id, after)
     values ($1, 'agency.created', 'agency', $1::bigint::text, $2)`,
    [agencyId, JSON.stringify(agency)],
  )
}
