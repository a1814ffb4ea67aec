import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createAgency, type NewAgency } from './capabilities/agencies/public.ts'
import { addFirstPerson, ADMINISTRATOR, hashPassword } from './capabilities/identity/public.ts'
import { databaseClock } from './clock/clock.ts'
import type { Database } from './postgres/database.ts'
import { readAddress } from './mail/address.ts'
import { Obstacle } from './settings/obstacle.ts'

type Founding = NewAgency & {
  readonly administrator: { readonly name: string; readonly email: string }
}

const EXAMPLE = `{ "name": "City of Example", "timeZone": "America/Chicago", "currency": "USD",
  "administrator": { "name": "Ada Byron", "email": "ada@example.gov" } }`

/**
 * Founds an agency as a file describes it, with its first administrator; answers the password that
 * this person signs in with. Refuses, naming every field that is wrong, before anything is written.
 */
export async function foundAgency(database: Database, file: string): Promise<string> {
  const { administrator, ...agency } = readFounding(file)
  const taken = await database.owner.query('select from users where lower(email) = lower($1)', [
    administrator.email,
  ])
  if (taken.rowCount) throw new Obstacle(`${administrator.email} belongs to somebody already`)
  const password = randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  const agencyId = await createAgency(database, databaseClock, agency)
  await addFirstPerson(database, { agencyId, ...administrator, role: ADMINISTRATOR, passwordHash })
  return password
}

function readFounding(file: string): Founding {
  const given = parse(file)
  const wrong = Object.entries(FIELDS).flatMap(([path, { isRight, wanted }]) =>
    isRight(at(given, path)) ? [] : [`${path} must be ${wanted}`],
  )
  if (wrong.length > 0) throw new Obstacle(`${file}: ${wrong.join('; ')}. For example:\n${EXAMPLE}`)
  return given as Founding
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Obstacle(`${file} cannot be read as JSON (${why}). It should be like:\n${EXAMPLE}`)
  }
}

function at(given: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as never)?.[name], given)
}

type Field = { readonly wanted: string; readonly isRight: (value: unknown) => boolean }

const name: Field = {
  wanted: 'a name',
  isRight: (value) => typeof value === 'string' && value.trim() !== '',
}

const FIELDS: Readonly<Record<string, Field>> = {
  name,
  timeZone: {
    wanted: 'an IANA time zone, such as America/Chicago',
    isRight: (value) => typeof value === 'string' && isZone(value),
  },
  currency: {
    wanted: 'a currency by ISO 4217, such as USD',
    isRight: (value) => Intl.supportedValuesOf('currency').includes(String(value)),
  },
  'administrator.name': name,
  'administrator.email': {
    wanted: 'an e-mail address',
    isRight: (value) => typeof value === 'string' && readAddress(value) === value,
  },
}

function isZone(value: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions()
    return !/^[+-]/.test(timeZone)
  } catch {
    return false
  }
}
