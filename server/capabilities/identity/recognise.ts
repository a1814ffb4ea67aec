import type { FastifyRequest } from 'fastify'
import type { Clock } from '../../clock/clock.ts'
import type { Actor } from '../../journal/actor.ts'
import { Lane } from '../../journal/lane.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { Database } from '../../postgres/database.ts'
import type { Statement } from '../../postgres/pipeline.ts'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { readLoginCookie } from './logins/cookie.ts'
import { hashOfToken } from './tokens.ts'

/** Who a token stands for, as the database sees it at this moment. */
type Recognised = {
  readonly token_hash: Buffer
  readonly agency_id: number
  readonly user_id: number
  readonly user_name: string
  /** Their names with blanks between; null for none. */
  readonly permissions: string | null
  readonly state: 'living' | 'unenrolled' | 'signed_out' | 'idle' | 'expired' | 'revoked'
  /** A login's only. */
  readonly login_id?: number
  /** A key's only. */
  readonly api_key_id?: number
}

/** A token, and whether somebody asks by it or a page by itself. */
type Shown = { readonly hash: Buffer; readonly attended: boolean }

export type Recognise = (request: FastifyRequest) => Promise<Actor | Refusal>

const LIMITS = { batch: 256, waiting: 10_000 }
const COMMON = `
  select token_hash, agency_id, user_id, user_name, array_to_string(permissions, ' ') as permissions,
         state`
const LOGINS = `${COMMON}, login_id from recognise_logins($1::bytea[], $2::bytea[])`
const API_KEYS = `${COMMON}, api_key_id from recognise_api_keys($1::bytea[])`

/**
 * Finds out who sends a request, by its cookie or its key. Nothing is remembered from one
 * request to the next, so a login that is revoked is refused at once; requests that arrive together
 * are looked up together, which makes that cheap.
 */
export function createRecognition(database: Database, clock: Clock): Recognise {
  const logins = new Lane(lookUp(database, clock, loginsBehind), LIMITS)
  const keys = new Lane(lookUp(database, clock, keysBehind), LIMITS)
  return async (request) => {
    const bearer = bearerOf(request)
    const hash = hashOfToken(bearer ?? readLoginCookie(request))
    const shown = hash && { hash, attended: isAttended(request) }
    const found = shown && (await (bearer === undefined ? logins : keys).submit(shown))
    if (!found) return refuseStranger()
    const { state } = found
    return state === 'living' || state === 'unenrolled'
      ? actorOf(found, request)
      : refuseEnded(state)
  }
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  const { authorization } = headers
  return authorization === undefined ? undefined : authorization.replace(/^Bearer +/i, '')
}

/**
 * a page that is merely open must not keep its login alive. A stream is asked for by nobody, nor
 * what a page reads again by itself; a change always is somebody's.
 */
function isAttended({ method, headers }: FastifyRequest): boolean {
  if (method !== 'GET') return true
  return headers['countinghouse-unattended'] === undefined && headers.accept !== 'text/event-stream'
}

/** One statement for all tokens of a batch; the lane wants their answers in the order of asking. */
function lookUp(
  database: Database,
  clock: Clock,
  statementFor: (shown: readonly Shown[]) => Statement,
) {
  return async (shown: readonly Shown[]): Promise<(Recognised | null)[]> => {
    const rows = await query(database, clock, statementFor(shown))
    const found = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]))
    return shown.map(({ hash }) => found.get(hash.toString('hex')) ?? null)
  }
}

function loginsBehind(shown: readonly Shown[]): Statement {
  return { text: LOGINS, values: [distinct(shown), distinct(shown.filter((one) => one.attended))] }
}

function keysBehind(shown: readonly Shown[]): Statement {
  return { text: API_KEYS, values: [distinct(shown)] }
}

function distinct(shown: readonly Shown[]): Buffer[] {
  return [...new Map(shown.map(({ hash }) => [hash.toString('hex'), hash])).values()]
}

/** The function itself looks across agencies, so only a clock that was set needs a unit of work. */
async function query(
  database: Database,
  clock: Clock,
  { text, values }: Statement,
): Promise<readonly Recognised[]> {
  const asked = [...values]
  if (clock.instant() === null) return (await database.front.query<Recognised>(text, asked)).rows
  return inUnitOfWork(database, { agencyId: 0, clock }, async ({ client }) => {
    const { rows } = await client.query<Recognised>(text, asked)
    return rows
  })
}

function actorOf(found: Recognised, { ip, id }: FastifyRequest): Actor {
  return {
    agencyId: found.agency_id,
    userId: found.user_id,
    name: found.user_name,
    loginId: found.login_id ?? null,
    ...(found.api_key_id === undefined ? {} : { apiKeyId: found.api_key_id }),
    permissions: permissionsOf(found.permissions ?? ''),
    address: ip,
    requestId: id,
    ...(found.state === 'unenrolled' ? { unenrolled: true } : {}),
  }
}

/** Most people have one of a few sets of roles, and every request asks. */
const MOST_SETS = 1_000
const sets = new Map<string, ReadonlySet<string>>()

function permissionsOf(names: string): ReadonlySet<string> {
  const known = sets.get(names)
  if (known) return known
  if (sets.size >= MOST_SETS) sets.clear()
  const permissions = new Set(names.split(' ').filter((name) => name !== ''))
  sets.set(names, permissions)
  return permissions
}

function refuseStranger(): Refusal {
  return refuse('not_signed_in', 'Sign in first, or send an API key as Authorization: Bearer ….')
}

const ENDED = {
  signed_out: ['not_signed_in', 'You signed out. Sign in again.'],
  idle: ['login_idle', 'You were signed out because nothing was done for a while. Sign in again.'],
  expired: ['login_expired', 'You were signed in for as long as is allowed. Sign in again.'],
  revoked: ['login_revoked', 'This login was ended by an administrator or by a new password.'],
} as const

function refuseEnded(state: keyof typeof ENDED): Refusal {
  const [code, detail] = ENDED[state]
  return refuse(code, detail)
}
