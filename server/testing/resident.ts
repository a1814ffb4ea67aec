import type { LightMyRequestResponse } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { App } from '../app.ts'
import { newToken } from '../capabilities/identity/tokens.ts'
import type { Clock } from '../clock/clock.ts'
import type { Database } from '../postgres/database.ts'

/** Everybody's password in tests: `PASSWORD`, hashed once and for all. */
export const PASSWORD = 'correct horse battery'
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$vW9SUst0SwIQgfpyc2ZsFQ$cpINM3GbB+ldPWD5FNTutdpi9QBH9o5LESoAjcDwa3s'

export type ResidentSeed = {
  readonly agencyId: number
  readonly name: string
  readonly role: string
}

/** What came back. `body` is the parsed JSON, or the text that is none. */
export type Answer = {
  readonly status: number
  // Tests look into it as a client would, without its types.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
  readonly headers: LightMyRequestResponse['headers']
}

export type Sending = {
  /** The Idempotency-Key: a new one for each change, unless given; null sends none. */
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

type Send = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  sending?: Sending,
) => Promise<Answer>

/** A person with a browser, or nobody in particular. Paths are those below /api/v1. */
export type Resident = {
  readonly userId: number
  readonly loginId: number
  readonly email: string
  readonly name: string
  /** The value of the login's cookie. */
  readonly token: string
  get(path: string, sending?: Sending): Promise<Answer>
  post(path: string, body?: unknown, sending?: Sending): Promise<Answer>
  patch(path: string, body?: unknown, sending?: Sending): Promise<Answer>
  delete(path: string, sending?: Sending): Promise<Answer>
  send: Send
  /** The same person with a login of their own in another browser. */
  anotherBrowser(): Promise<Resident>
}

type Settling = {
  readonly app: App
  readonly database: Database
  readonly clock: Clock
  /** Null: somebody who is not signed in. */
  readonly person: ResidentSeed | null
}

/** Adds a person of this role to the agency, and signs them in. */
export async function createResident({
  app,
  database,
  clock,
  person,
}: Settling): Promise<Resident> {
  // Without dashes no digits of it can be taken for a card number.
  const email = `${randomUUID().replaceAll('-', 'x')}@example.test`
  const userId = person ? await insertUser(database, person, email) : 0
  const signIn = async (): Promise<Resident> => {
    const { text: token, hash } = newToken()
    const loginId = person ? await insertLogin(database, clock, person.agencyId, userId, hash) : 0
    const send = sender(app, person ? token : null)
    return {
      userId,
      loginId,
      email,
      name: person?.name ?? 'Nobody',
      token,
      get: (path, sending) => send('GET', path, undefined, { key: null, ...sending }),
      post: (path, body, sending) => send('POST', path, body, sending),
      patch: (path, body, sending) => send('PATCH', path, body, sending),
      delete: (path, sending) => send('DELETE', path, undefined, sending),
      send,
      anotherBrowser: signIn,
    }
  }
  return signIn()
}

function sender(app: App, token: string | null): Send {
  return async (method, path, body, { key = randomUUID(), headers = {} } = {}) => {
    const response = await app.http.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(token === null ? {} : { cookie: `countinghouse_login=${token}` }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined || method === 'GET' ? {} : { payload: body as object }),
    })
    const isJson = String(response.headers['content-type']).includes('json')
    const read = isJson ? (response.json() as unknown) : response.body
    return { status: response.statusCode, body: read, headers: response.headers }
  }
}

async function insertUser(
  { owner }: Database,
  { agencyId, name, role }: ResidentSeed,
  email: string,
): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `with person as (
       insert into users (agency_id, name, email, password_hash) values ($1, $2, $3, $4) returning id
     ), role as (
       insert into user_roles (agency_id, user_id, role_id)
       select $1, person.id, roles.id from person, roles where roles.agency_id = $1 and roles.name = $5
     )
     select id from person`,
    [agencyId, name, email, PASSWORD_HASH, role],
  )
  return rows[0]?.id ?? 0
}

/** As signing in does, without its tenth of a second. */
async function insertLogin(
  { owner }: Database,
  clock: Clock,
  agencyId: number,
  userId: number,
  tokenHash: Buffer,
): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `insert into logins (agency_id, user_id, token_hash, created_at, last_seen_at, idle_minutes,
                         expires_at, address, user_agent)
     select agency_id, $2, $3, $4::timestamptz, $4, idle_minutes,
            $4::timestamptz + absolute_minutes * interval '1 minute', '127.0.0.1', 'a test'
       from agencies where agency_id = $1
     returning id`,
    [agencyId, userId, tokenHash, clock.instant()],
  )
  return rows[0]?.id ?? 0
}
