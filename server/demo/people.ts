import { createAgency, type NewAgency } from '../capabilities/agencies/public.ts'
import {
  addFirstPerson,
  type FirstPerson,
  hashPassword,
  newApiKey,
} from '../capabilities/identity/public.ts'
import type { Clock } from '../clock/clock.ts'
import type { Database } from '../postgres/database.ts'

export const PASSWORD = 'countinghouse-demo'

export type PersonOfMarlow = keyof typeof PEOPLE

/** Who works in Marlow: the name, the address before @demo.test, the role. */
export const PEOPLE = {
  cashier: { name: 'Carmen Ortiz', role: 'Cashier' },
  cashier2: { name: 'Dev Patel', role: 'Cashier' },
  supervisor: { name: 'Sam Whitfield', role: 'Supervisor' },
  finance: { name: 'Fiona Grant', role: 'Finance' },
  repair: { name: 'Ravi Stone', role: 'Repair operator' },
  auditor: { name: 'Alma Reyes', role: 'Auditor' },
  admin: { name: 'Adam Cole', role: 'Administrator' },
} as const

const MARLOW: NewAgency = {
  name: 'City of Marlow',
  timeZone: 'America/Los_Angeles',
  currency: 'USD',
}
const OTHERTON: NewAgency = {
  name: 'Otherton University',
  timeZone: 'America/New_York',
  currency: 'USD',
  accentColor: '#8b1303',
}

/** An API key of somebody; the story is told through it, and it is revoked at its end. */
export type Keys = Readonly<Record<PersonOfMarlow | 'elsewhere', string>>

/**
 * The two agencies with their people, made where they are missing: a start that was killed may have
 * come to any point. Keys are always new ones; only their hashes are kept.
 */
export async function settlePeople(database: Database, clock: Clock): Promise<Keys> {
  const passwordHash = await hashPassword(PASSWORD)
  const marlow = await ensureAgency(database, clock, MARLOW)
  const keys: Record<string, string> = {}
  for (const [address, { name, role }] of Object.entries(PEOPLE)) {
    const person = { agencyId: marlow, email: `${address}@demo.test`, name, role, passwordHash }
    keys[address] = await ensurePerson(database, person)
  }
  const otherton = await ensureAgency(database, clock, OTHERTON)
  const other = { name: 'Olive Marsh', email: 'admin@other.test', role: 'Administrator' }
  keys['elsewhere'] = await ensurePerson(database, { agencyId: otherton, ...other, passwordHash })
  return keys as Keys
}

async function ensureAgency(database: Database, clock: Clock, agency: NewAgency): Promise<number> {
  const { rows } = await database.owner.query<{ agency_id: number }>(
    'select agency_id from agencies where name = $1',
    [agency.name],
  )
  return rows[0]?.agency_id ?? createAgency(database, clock, agency)
}

/** The person, added where missing, and a new key of theirs. */
async function ensurePerson(database: Database, person: FirstPerson): Promise<string> {
  await addFirstPerson(database, person)
  const { text, hash } = newApiKey()
  await database.owner.query(
    `insert into api_keys (agency_id, user_id, name, token_hash)
     select $1, id, 'Demo', $3 from users where agency_id = $1 and email = $2`,
    [person.agencyId, person.email, hash],
  )
  return text
}

/** The story is told: nobody is left with a key to it. */
export async function revokeKeys({ owner }: Database): Promise<void> {
  await owner.query(
    `update api_keys set revoked_at = app_now() where name = 'Demo' and revoked_at is null`,
  )
}
