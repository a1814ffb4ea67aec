import { createHash, randomBytes } from 'node:crypto'
import { createAgency } from '../server/capabilities/agencies/public.ts'
import { databaseClock } from '../server/clock/clock.ts'
import type { Database } from '../server/postgres/database.ts'

export type Cashier = { readonly userId: number; readonly token: string }

/** An agency with many cashiers who are signed in already. */
export type Town = {
  readonly agencyId: number
  readonly cashiers: readonly Cashier[]
  /** An open session for each of these cashiers, or one for all of them. */
  openSessions(howMany: number): Promise<readonly number[]>
  /** Numbers of citations that nobody has paid yet, $110.00 each. */
  citations(count: number): Promise<readonly string[]>
}

const CASHIERS = 50

export async function buildTown({ owner, ...database }: Database): Promise<Town> {
  const agency = { name: 'Marlow', timeZone: 'America/Los_Angeles', currency: 'USD' }
  const agencyId = await createAgency({ owner, ...database }, databaseClock, agency)
  const one = async (text: string, values: unknown[]) => {
    const { rows } = await owner.query<{ id: number }>(text, [agencyId, ...values])
    return rows[0]?.id ?? 0
  }
  const branch = await one(
    `insert into branches (agency_id, name) values ($1, 'Hall') returning id`,
    [],
  )
  const cashiers: Cashier[] = []
  for (let n = 0; n < CASHIERS; n += 1) cashiers.push(await signIn(one, `cashier${n}`))
  let citationsMade = 0
  return {
    agencyId,
    cashiers,
    openSessions: async (howMany) => {
      await owner.query('delete from session_users where agency_id = $1', [agencyId])
      const ids: number[] = []
      for (let n = 0; n < howMany; n += 1) ids.push(await openSession(one, branch, cashiers))
      for (const [n, cashier] of cashiers.entries())
        await owner.query(
          `insert into session_users (agency_id, user_id, session_id, exclusive, joined_at)
           values ($1, $2, $3, false, app_now())`,
          [agencyId, cashier.userId, ids[n % howMany]],
        )
      return ids
    },
    citations: async (count) => {
      const from = citationsMade
      citationsMade += count
      await owner.query(
        `with made as (
           insert into citations (agency_id, number, charged)
           select $1, 'B' || n, 11000 from generate_series($2::int, $3::int) n returning id)
         insert into citation_lines (agency_id, citation_id, line, kind, amount)
         select $1, id, 1, 'fine', 11000 from made`,
        [agencyId, from, citationsMade - 1],
      )
      // As in an office that has been open for more than a minute: plans rest on known tables.
      await owner.query('analyze')
      return Array.from({ length: count }, (_, n) => `B${from + n}`)
    },
  }
}

type One = (text: string, values: unknown[]) => Promise<number>

/** Somebody who may do everything, and is signed in. */
export async function signIn(one: One, name: string): Promise<Cashier> {
  const userId = await one(
    `insert into users (agency_id, name, email, password_hash) values ($1, $2, $3, '-') returning id`,
    [name, `${name}@bench.test`],
  )
  await one(
    `insert into user_roles (agency_id, user_id, role_id)
     select $1, $2, id from roles where agency_id = $1 and name = 'Administrator'`,
    [userId],
  )
  const token = randomBytes(32).toString('base64url')
  await one(
    `insert into logins (agency_id, user_id, token_hash, idle_minutes, expires_at, address, user_agent)
     values ($1, $2, $3, 600, app_now() + interval '1 day', '127.0.0.1', 'bench')`,
    [userId, createHash('sha256').update(token).digest()],
  )
  return { userId, token }
}

async function openSession(one: One, branch: number, cashiers: readonly Cashier[]) {
  const drawer = await one(
    `insert into drawers (agency_id, name, branch_id, type, opening_balance_required,
       concurrent_users, closing_method, created_by)
     values ($1, $2, $3, 'physical', false, true, 'manual', $4) returning id`,
    [randomBytes(6).toString('hex'), branch, cashiers[0]?.userId],
  )
  return one(
    `insert into sessions (agency_id, id, drawer_id, branch_id, status, concurrent_users,
       opening_balance_required, closing_method, opened_by, started_at, chain_head)
     values ($1, nextval('session_ids'), $2, $3, 'open', true, false, 'manual', $4, app_now(), '\\x')
     returning id`,
    [drawer, branch, cashiers[0]?.userId],
  )
}
