import { randomBytes, randomUUID } from 'node:crypto'
import { createAgency } from '../capabilities/agencies/public.ts'
import { batchesBook } from '../capabilities/batches/public.ts'
import { depositsBook } from '../capabilities/deposits/public.ts'
import { citationsBook, plansBook } from '../capabilities/enforcement/public.ts'
import { intakeBook } from '../capabilities/intake/public.ts'
import { ordersBook } from '../capabilities/permits/public.ts'
import { repairBook } from '../capabilities/repair/public.ts'
import { sessionsBook } from '../capabilities/sessions/public.ts'
import { tillsBook } from '../capabilities/tills/public.ts'
import { transactionsBook } from '../capabilities/transactions/public.ts'
import { type SetClock, setClock } from '../clock/clock.ts'
import { unidentifiedBook } from '../capabilities/unidentified/public.ts'
import type { Actor } from '../journal/actor.ts'
import type { Idempotency } from '../journal/command.ts'
import { createDoor, type Door, type StateOf } from '../journal/door.ts'
import type { Database } from '../postgres/database.ts'

const books = {
  sessions: sessionsBook,
  transactions: transactionsBook,
  citations: citationsBook,
  orders: ordersBook,
  plans: plansBook,
  batches: batchesBook,
  tills: tillsBook,
  deposits: depositsBook,
  intake: intakeBook,
  repair: repairBook,
  unidentified: unidentifiedBook,
}

export type DrawerSettings = {
  readonly name?: string
  readonly branchId?: number
  readonly concurrentUsers?: boolean
  readonly openingBalanceRequired?: boolean
  readonly closingCount?: 'none' | 'declared' | 'blind'
  readonly cutOff?: { readonly time: string; readonly status: 'closed' | 'in_review' }
}

/** An agency with a counter, without HTTP: for tests of the write door and of what stands on it. */
export type Counter = {
  readonly database: Database
  readonly clock: SetClock
  readonly door: Door<StateOf<typeof books>>
  readonly agencyId: number
  readonly branchId: number
  /** Another branch of the agency. */
  branch(name: string): Promise<number>
  person(name: string, permissions?: readonly string[]): Promise<Actor>
  drawer(settings?: DrawerSettings): Promise<number>
  citation(number: string, due: number): Promise<void>
  permit(number: string, price: number, own?: { serviceFee?: number }): Promise<void>
  /** A second server on the same database. */
  secondDoor(): Door<StateOf<typeof books>>
}

export async function testCounter(
  database: Database,
  { at = '2026-03-02T16:00:00Z', timeZone = 'America/Los_Angeles', currency = 'USD' } = {},
): Promise<Counter> {
  const clock = setClock(at)
  const agency = { name: 'Marlow', timeZone, currency }
  const agencyId = await createAgency(database, clock, agency)
  const insert = async (text: string, values: readonly unknown[]): Promise<number> => {
    const { rows } = await database.owner.query<{ id: number }>(text, [agencyId, ...values])
    return rows[0]?.id ?? 0
  }
  const branch = (name: string) =>
    insert('insert into branches (agency_id, name) values ($1, $2) returning id', [name])
  const branchId = await branch('Town Hall')
  const founder = await insertPerson(insert, 'Founder')
  return {
    database,
    clock,
    agencyId,
    branchId,
    branch,
    door: createDoor({ database, clock, books }),
    secondDoor: () => createDoor({ database, clock, books }),
    person: async (name, permissions = []) =>
      actor(agencyId, name, await insertPerson(insert, name), permissions),
    drawer: (settings = {}) =>
      insertDrawer(insert, settings.branchId ?? branchId, founder, settings),
    permit: async (number, price, { serviceFee = 0 } = {}) => {
      const id = await insert(
        `insert into permits (agency_id, number, type, holder, valid_from, valid_to, price, status,
           created_by)
         values ($1, $2, 'Resident', 'Ada Byron', '2026-01-01', '2026-12-31', $3, 'active', $4)
         returning id`,
        [number, price, founder],
      )
      if (serviceFee > 0)
        await insert(
          `insert into permit_fees (agency_id, permit_id, line, kind, name, amount)
           values ($1, $2, 1, 'service_fee', 'Handling', $3)`,
          [id, serviceFee],
        )
    },
    citation: async (number, due) => {
      const id = await insert(
        'insert into citations (agency_id, number, charged) values ($1, $2, $3) returning id',
        [number, due],
      )
      if (due > 0)
        await insert(
          `insert into citation_lines (agency_id, citation_id, line, kind, amount)
           values ($1, $2, 1, 'fine', $3)`,
          [id, due],
        )
    },
  }
}

type Insert = (text: string, values: readonly unknown[]) => Promise<number>

function insertPerson(insert: Insert, name: string): Promise<number> {
  return insert(
    `insert into users (agency_id, name, email, password_hash) values ($1, $2, $3, '-') returning id`,
    [name, `${randomUUID()}@example.test`],
  )
}

function insertDrawer(
  insert: Insert,
  branchId: number,
  createdBy: number,
  settings: DrawerSettings,
): Promise<number> {
  const { name, concurrentUsers = true, openingBalanceRequired = false, cutOff } = settings
  return insert(
    `insert into drawers (agency_id, name, branch_id, type, opening_balance_required,
       concurrent_users, closing_method, cut_off_time, cut_off_status, created_by,
       closing_count)
     values ($1, $2, $3, 'physical', $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      name ?? `Window ${randomUUID()}`,
      branchId,
      openingBalanceRequired,
      concurrentUsers,
      cutOff ? 'automatic' : 'manual',
      cutOff?.time ?? null,
      cutOff?.status ?? null,
      createdBy,
      settings.closingCount ?? 'none',
    ],
  )
}

function actor(
  agencyId: number,
  name: string,
  userId: number,
  permissions: readonly string[],
): Actor {
  const from = { address: '127.0.0.1', requestId: 'test', permissions: new Set(permissions) }
  return { agencyId, userId, name, loginId: null, ...from }
}

/** A new key each time; the fingerprint stands for the body. */
export function once(body = 'the body'): Idempotency {
  return { key: randomUUID(), fingerprint: Buffer.from(body) }
}

/** A key that is used again and again. */
export function keyed(body: string, key: string = randomBytes(8).toString('hex')): Idempotency {
  return { key, fingerprint: Buffer.from(body) }
}
