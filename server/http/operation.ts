import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TObject, TSchema } from 'typebox'
import type { Actor } from '../journal/actor.ts'
import type { Refusal } from '../journal/refusal.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Whether a change takes an `Idempotency-Key`: see idempotency.ts. */
export type Idempotency = 'required' | 'optional' | 'none'

/** JSON that has been serialised already (an answer kept under a key, a hot path): sent as it is. */
export type AnswerText = {
  // Any number; written so that TypeScript keeps the declared statuses apart from it.
  readonly status: number & {}
  readonly text: string
  /** It was given before, to the same key (T-14). */
  readonly replayed?: boolean
}

type Headers = Readonly<Record<string, string>>

/** One of the statuses that the operation declares, with the body that belongs to it. */
export type AnswerIn<A extends Answers> = {
  [S in keyof A & Status]: {
    readonly status: S
    readonly body: Static<NonNullable<A[S]>>
    readonly headers?: Headers
  }
}[keyof A & Status]

/** What is no refusal. */
export type Status = 200 | 201 | 202 | 204 | 503

/** Bodies by status; `nothing` for those without one. */
export type Answers = { readonly [S in Status]?: TSchema }

/** What a handler is given. All input is valid by the operation's schemas, and normalised. */
export type OpenCall<P = unknown, Q = unknown, B = unknown> = {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The `Idempotency-Key`, when one was sent. */
  readonly key: string | null
  /** What was asked: a hash of the operation, the path and the body. Empty without a key. */
  readonly fingerprint: Buffer
  readonly request: FastifyRequest
  /** For cookies, or for an answer that is no JSON: send it, and return undefined. */
  readonly reply: FastifyReply
}

/** The same by somebody who is signed in and has the permission that the operation needs. */
export type Call<P = unknown, Q = unknown, B = unknown> = OpenCall<P, Q, B> & {
  readonly actor: Actor
}

type Description<P extends TSchema, Q extends TSchema, B extends TSchema, A extends Answers> = {
  /** The name in the permission table, in metrics and in generated clients: `startSession`. */
  readonly id: string
  readonly method: Method
  /** Below /api/v1, as in OpenAPI: `/sessions/{id}`. */
  readonly path: `/${string}`
  readonly summary: string
  readonly description?: string
  /** The capability, as the reference page groups operations: `Sessions`. */
  readonly tag: string
  /** All are strings; a path that does not match its schema is answered 404. */
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answers: A
  /** Refusals particular to it, by code, for the reference page. */
  readonly refusals?: readonly string[]
  /** What else than JSON the operation reads, such as `multipart/form-data`. */
  readonly consumes?: string
  /** What else than JSON it answers with, such as `text/event-stream`. */
  readonly produces?: string
  /** Its query holds what nobody may read, and stays out of the log. */
  readonly secretQuery?: true
  /** It takes `If-Match` and answers with an `ETag`: see versions.ts. */
  readonly versioned?: true
}

type Handled<C, A extends Answers> = {
  /** For changes; reading takes no key. `optional` unless said otherwise. */
  readonly idempotency?: Idempotency
  readonly handler: (call: C) => Promise<AnswerIn<A> | AnswerText | Refusal | undefined>
}

/** An operation as the server registers it. */
export type Operation = Description<TSchema, TSchema, TSchema, Answers> &
  Required<Handled<Call, Answers>> & {
    /** Nobody needs to be signed in; its handler is given no actor. */
    readonly open: boolean
  }

/**
 * One operation of the API, as data. Who may call it says the permission table
 * (capabilities/identity/permissions.ts) and nothing else; without a line there the server does not
 * start. docs/adding-an-operation.md has an example.
 */
export function operation<
  A extends Answers,
  P extends TSchema = TObject<{}>,
  Q extends TSchema = TObject<{}>,
  B extends TSchema = TObject<{}>,
>(
  definition: Description<P, Q, B, A> & Handled<Call<Static<P>, Static<Q>, Static<B>>, A>,
): Operation {
  return { idempotency: keyOf(definition.method), ...definition, open: false } as Operation
}

/** The same for what nobody needs to be signed in for: signing in, health. */
export function openOperation<
  A extends Answers,
  P extends TSchema = TObject<{}>,
  Q extends TSchema = TObject<{}>,
  B extends TSchema = TObject<{}>,
>(
  definition: Description<P, Q, B, A> & Handled<OpenCall<Static<P>, Static<Q>, Static<B>>, A>,
): Operation {
  return { idempotency: keyOf(definition.method), ...definition, open: true } as Operation
}

function keyOf(method: Method): Idempotency {
  return method === 'GET' ? 'none' : 'optional'
}
