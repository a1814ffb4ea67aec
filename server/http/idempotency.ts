import { hash } from 'node:crypto'
import { slowHash } from '../hashing/slow-hash.ts'
import { isRefusal, type Refusal, refuse } from '../journal/refusal.ts'
import { answerOf, answerUnder, type Keyed, refuseReuse, writeAnswers } from '../journal/records.ts'
import { inUnitOfWork, type UnitOfWork } from '../postgres/unit-of-work.ts'
import type { AnswerText, Call, Status } from './operation.ts'
import { scopeOf, type Services } from './services.ts'
import { holdsCardNumber } from './text.ts'

const KEY = /^[\x21-\x7e]{8,128}$/

/** The `Idempotency-Key` of a request (T-14), null when there is none, or why it is none. */
export function readKey(header: string | undefined): string | null | Refusal {
  if (header === undefined) return null
  if (KEY.test(header) && !isCardNumber(header)) return header
  return refuse(
    'idempotency_key_invalid',
    'An Idempotency-Key has 8 to 128 visible ASCII characters and is no card number. Make a new random one for each change.',
  )
}

/**
 * X-3 for keys: one that is nothing but digits and dashes, or has a word that is nothing but digits.
 * As in free text, one random key in some hundreds would be taken for a card and its change refused.
 */
function isCardNumber(key: string): boolean {
  if (/^[\d-]+$/.test(key)) return holdsCardNumber(key)
  const words = key.match(/[\da-z]+/gi) ?? []
  return words.some((word) => /^\d+$/.test(word) && holdsCardNumber(word))
}

/** A request under a key, as far as it says what is asked. */
export type Asked = {
  readonly operationId: string
  readonly path: string
  readonly body: unknown
  readonly key: string
  /** Its body may hold a password or another secret. */
  readonly secret: boolean
}

/**
 * Two requests with the same fingerprint ask for the same: operation, path and body agree. It lies
 * in the database as long as the key does, so that one of a body with a secret is as slow to guess
 * as a password is (A-4); its salt is the key.
 */
export async function fingerprintOf(asked: Asked): Promise<Buffer> {
  const { operationId, path, body, key, secret } = asked
  const text = `${operationId} ${path} ${canonical(body)}`
  return secret ? slowHash(text, Buffer.from(key)) : hash('sha256', text, 'buffer')
}

/** JSON with the members of every object in one order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`
}

type Success = { readonly status: Status; readonly body: unknown }
type Outcome = Success | Refusal

/**
 * Runs a change that moves no money in one unit of work (what moves money goes through the write
 * door, which does the same). With a key the answer is kept beside the change: asked again it is
 * given again, a refusal too, and nothing is done twice (T-14). A refusal leaves nothing behind but
 * what `refused` writes: with the refusal, or not at all.
 *
 * @example
 * handler: (call) => inIdempotentUnitOfWork(services, call, async (work) => {
 *   const drawer = await createDrawer(work, call.actor, call.body)
 *   return isRefusal(drawer) ? drawer : { status: 201, body: drawerBody(drawer) }
 * })
 */
export async function inIdempotentUnitOfWork<R extends Outcome>(
  services: Services,
  call: Call,
  run: (work: UnitOfWork) => Promise<R>,
  refused?: (work: UnitOfWork, refusal: Refusal) => Promise<void>,
): Promise<R | AnswerText | Refusal> {
  const once = () =>
    inUnitOfWork(services.database, scopeOf(services, call.actor), async (work) => {
      const before = await answerBefore(work, call)
      if (before) return before
      await work.client.query('savepoint attempt')
      const outcome = await run(work)
      if (isRefusal(outcome)) {
        await work.client.query('rollback to savepoint attempt')
        await refused?.(work, outcome)
      }
      await keepAnswer(work, call, outcome)
      return outcome
    })
  try {
    return await once()
  } catch (error) {
    // The same key was at work in the same moment; now its answer is there.
    if (isKeyTaken(error)) return await once()
    throw error
  }
}

async function answerBefore(work: UnitOfWork, call: Call): Promise<AnswerText | Refusal | null> {
  if (call.key === null) return null
  const found = await answerUnder(work, keyedBy(call, call.key))
  if (!found) return null
  if (!found.fingerprint.equals(call.fingerprint)) return refuseReuse()
  return { ...answerOf(found), replayed: true }
}

async function keepAnswer(work: UnitOfWork, call: Call, outcome: Outcome): Promise<void> {
  if (call.key === null) return
  const kept = isRefusal(outcome)
    ? outcome
    : { status: outcome.status, text: textOf(call, outcome) }
  for (const { text, values } of writeAnswers(work.agencyId, [
    { keyed: keyedBy(call, call.key), outcome: kept },
  ]))
    await work.client.query(text, [...values])
}

/** As the operation's schema for that status serialises it; 204 has no text at all. */
function textOf({ reply }: Call, { status, body }: Success): string {
  if (status === 204) return ''
  return reply.serializeInput(body as Record<string, unknown>, String(status)) as string
}

function keyedBy({ actor, fingerprint }: Call, key: string): Keyed {
  return { userId: actor.userId, key, fingerprint }
}

function isKeyTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'answers_pkey'
}
