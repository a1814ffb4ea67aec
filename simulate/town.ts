import { createAgency } from '../server/capabilities/agencies/public.ts'
import { hashPassword } from '../server/capabilities/identity/public.ts'
import type { Database } from '../server/postgres/database.ts'
import { Chance } from './chance.ts'
import { Figures } from './figures.ts'
import type { Fleet } from './fleet.ts'
import { clockShows, type Model, newModel } from './model.ts'
import { Person } from './person.ts'
import { clockFrom, TownClock } from './town-clock.ts'

export const PASSWORD = 'correct horse battery'
const hashed = hashPassword(PASSWORD)

/** One seed's world: agencies that nobody else has, on servers that others may have used before. */
export type Town = {
  readonly seed: number
  readonly fleet: Fleet
  readonly clock: TownClock
  readonly figures: Figures
  readonly agencies: readonly Agency[]
  /** What happened, newest last. */
  readonly diary: string[]
  /** Sets the clock, and lets everybody's model know. */
  setClock(at: Temporal.Instant): void
  write(line: string): void
}

export type Agency = {
  readonly id: number
  readonly timeZone: string
  readonly model: Model
  readonly cashiers: readonly Person[]
  readonly supervisor: Person
  /** Another supervisor, who holds the vault. */
  readonly deputy: Person
  readonly finance: Person
  readonly auditor: Person
  /** Sends files of payments. */
  readonly clerk: Person
  /** Repair what could not be posted of them. */
  readonly operators: readonly Person[]
  /** Looks after repair. */
  readonly overseer: Person
  /** Finds out whose unidentified money is. */
  readonly finder: Person
  readonly branchId: string
  /** While the day is being ended most people wait for that. */
  closing: Promise<void> | null
}

/** Where somebody works. */
export function agencyOf({ town, model }: Person): Agency {
  return town.agencies.find((agency) => agency.model === model)!
}

const CASHIERS = 5
const OPERATORS = 3
/** who works in repair is in one group or in both. */
const GROUPS_OF_OPERATORS = [['Repair operator'], ['Supervisor'], ['Repair operator', 'Supervisor']]
/** Ordinary days, and the two on which clocks in the United States change. */
const DAYS = ['2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01', '2026-06-15', '2026-12-31']
/** In one agency people are soon signed out; in the other they stay when the clock jumps. */
const PLACES = [
  { timeZone: 'America/Los_Angeles', idle: 30, absolute: 720 },
  { timeZone: 'America/New_York', idle: 1440, absolute: 10_080 },
] as const

export async function foundTown(
  seed: number,
  { database, clockFile }: { readonly database: Database; readonly clockFile: string },
  fleet: Fleet,
): Promise<Town> {
  const chance = new Chance(seed, 'town')
  const day = Temporal.PlainDate.from(chance.pick(DAYS))
  const at = day.toZonedDateTime({ timeZone: 'America/Los_Angeles', plainTime: '15:50' })
  const clock = new TownClock(clockFile, at.toInstant())
  const agencies: Agency[] = []
  const diary: string[] = []
  const town: Town = {
    seed,
    fleet,
    clock,
    figures: new Figures(),
    agencies,
    diary,
    setClock: (instant) => {
      // Before and after: in between a server may see the one or the other.
      for (const { model } of agencies) clockShows(model, instant)
      clock.set(instant)
      for (const { model } of agencies) clockShows(model, instant)
    },
    write: (line) => void diary.push(line),
  }
  for (const place of PLACES)
    // oxlint-disable-next-line no-await-in-loop -- ids in the same order every time
    agencies.push(await foundAgency(town, database, clockFile, place))
  // From now on everybody knows what it shows.
  town.setClock(clock.now)
  return town
}

async function foundAgency(
  town: Town,
  database: Database,
  clockFile: string,
  { timeZone, idle, absolute }: (typeof PLACES)[number],
): Promise<Agency> {
  const name = `${timeZone.split('/')[1]} of seed ${town.seed}`
  const id = await createAgency(database, clockFrom(clockFile), { name, timeZone, currency: 'USD' })
  await database.owner.query(
    'update agencies set idle_minutes = $2, absolute_minutes = $3 where agency_id = $1',
    [id, idle, absolute],
  )
  const branch = await database.owner.query<{ id: number }>(
    `insert into branches (agency_id, name) values ($1, 'Town Hall') returning id`,
    [id],
  )
  const branchId = String(branch.rows[0]?.id)
  const model = newModel(name)
  const settle = async (who: string, ...roles: string[]) => {
    const email = `${who}.${id}@example.test`
    const userId = await insertPerson(database, { agencyId: id, name: who, email, roles })
    await isInGroups(model, database, id, userId)
    const person = `${who}@${timeZone.slice(8, 11)}`
    return new Person({ town, model, name: person, email, userId, branchId })
  }
  const cashiers: Person[] = []
  // oxlint-disable-next-line no-await-in-loop -- ids in the same order every time
  for (let n = 1; n <= CASHIERS; n += 1) cashiers.push(await settle(`cashier${n}`, 'Cashier'))
  const operators: Person[] = []
  for (let n = 1; n <= OPERATORS; n += 1)
    // oxlint-disable-next-line no-await-in-loop
    operators.push(await settle(`operator${n}`, ...GROUPS_OF_OPERATORS[n % 3]!))
  return {
    id,
    timeZone,
    model,
    cashiers,
    operators,
    clerk: await settle('clerk', 'Supervisor'),
    overseer: await settle('overseer', 'Supervisor'),
    finder: await settle('finder', 'Supervisor'),
    supervisor: await settle('supervisor', 'Supervisor'),
    deputy: await settle('deputy', 'Supervisor'),
    finance: await settle('finance', 'Finance'),
    auditor: await settle('auditor', 'Auditor'),
    branchId,
    closing: null,
  }
}

async function insertPerson(
  { owner }: Database,
  person: { agencyId: number; name: string; email: string; roles: readonly string[] },
): Promise<string> {
  const { rows } = await owner.query<{ id: number }>(
    `with person as (
       insert into users (agency_id, name, email, password_hash) values ($1, $2, $3, $4) returning id
     ), granted as (
       insert into user_roles (agency_id, user_id, role_id)
       select $1, person.id, roles.id from person, roles
        where roles.agency_id = $1 and roles.name = any($5)
     )
     select id from person`,
    [person.agencyId, person.name, person.email, await hashed, person.roles],
  )
  return String(rows[0]?.id)
}

/** roles are the groups of criteria. */
async function isInGroups(
  { post }: Model,
  { owner }: Database,
  agencyId: number,
  userId: string,
): Promise<void> {
  const { rows } = await owner.query<{ id: string; name: string }>(
    `select r.id::text, r.name from user_roles u
       join roles r on r.agency_id = $1 and r.id = u.role_id
      where u.agency_id = $1 and u.user_id = $2`,
    [agencyId, userId],
  )
  for (const { id, name } of rows)
    if (GROUPS_OF_OPERATORS.flat().includes(name)) post.groups.set(name, id)
  post.roles.set(
    userId,
    rows.map(({ id }) => id),
  )
}
