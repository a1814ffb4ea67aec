import { createAgency } from '../capabilities/agencies/public.ts'
import { type App, buildApp } from '../app.ts'
import { type SetClock, setClock } from '../clock/clock.ts'
import type { Database } from '../postgres/database.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { createResident, type Resident, type ResidentSeed } from './resident.ts'

/** The roles of two agencies' people, by the names they have in tests. */
const PEOPLE = {
  cashier: 'Cashier',
  cashier2: 'Cashier',
  supervisor: 'Supervisor',
  finance: 'Finance',
  repair: 'Repair operator',
  auditor: 'Auditor',
  admin: 'Administrator',
} as const

export type Role = keyof typeof PEOPLE

/** People of every role, each with a browser that is signed in. */
export type People = { readonly [Name in Role]: Resident }

export type Town = People & {
  readonly app: App
  readonly database: Database
  readonly clock: SetClock
  readonly agencyId: number
  /** A branch, for drawers. */
  readonly branchId: string
  /** Another agency on the same server, with people of its own. */
  readonly elsewhere: People & { readonly agencyId: number; readonly branchId: string }
  /** Somebody who is not signed in. */
  readonly stranger: Resident
  /** One line for each request and fault. */
  readonly log: readonly string[]
}

/**
 * Two agencies with people of every role, on a database of the test file's own, and the whole
 * product before them: tests speak through it as people do.
 *
 * @example
 * const town = await testTown(await testDatabase())
 * const answer = await town.cashier.post('/sessions', { drawerId })
 * expect(answer.status).toBe(201)
 */
export async function testTown(
  database: Database,
  {
    at = '2026-03-02T16:00:00Z',
    settings: own,
  }: { readonly at?: string; readonly settings?: Partial<Settings> } = {},
): Promise<Town> {
  const clock = setClock(at)
  const log: string[] = []
  const given = readSettings({ SECRET_KEY: 'c0'.repeat(32), HTTP_ISSUERS: 'on' })
  const settings = { ...given, logLevel: 'debug' as const, ...own }
  const app = await buildApp({
    database,
    clock,
    settings,
    logTo: { write: (line) => log.push(line) },
  })
  const settle = (name: string, timeZone: string) =>
    settlePeople(app, database, clock, name, timeZone)
  const marlow = await settle('Marlow', 'America/Los_Angeles')
  const elsewhere = await settle('Elsewhere', 'America/New_York')
  const stranger = await createResident({ app, database, clock, person: null })
  return { ...marlow, app, database, clock, elsewhere, stranger, log }
}

async function settlePeople(
  app: App,
  database: Database,
  clock: SetClock,
  name: string,
  timeZone: string,
) {
  const agencyId = await createAgency(database, clock, { name, timeZone, currency: 'USD' })
  const { rows } = await database.owner.query<{ id: number }>(
    `insert into branches (agency_id, name) values ($1, 'Town Hall') returning id`,
    [agencyId],
  )
  const people: Partial<Record<string, Resident>> = {}
  for (const [person, role] of Object.entries(PEOPLE)) {
    const seed: ResidentSeed = { agencyId, name: `${person} of ${name}`, role }
    people[person] = await createResident({ app, database, clock, person: seed })
  }
  return { ...(people as People), agencyId, branchId: String(rows[0]?.id) }
}
