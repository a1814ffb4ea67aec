import type { Clock } from '../clock/clock.ts'
import type { UnitOfWork } from '../postgres/unit-of-work.ts'
import type { Statement } from '../postgres/pipeline.ts'
import type { Answer, AnyCommand, Audited, Draws } from './command.ts'
import type { Fact } from './fact.ts'
import { type Refusal, refuse } from './refusal.ts'

/** The door's own tables: answers (T-14) and the audit log; and the numbers that it draws. */

export const BEGIN: Statement = { text: 'begin', values: [] }
export const COMMIT: Statement = { text: 'commit', values: [] }

/** Sets the scope and answers `now`; the columns of a list are computed from left to right. */
export function setScope(agencyId: number, clock: Clock): Statement {
  return {
    text: `
      select set_config('app.agency_id', $1, true), set_config('app.now', $2, true), app_now() as now`,
    values: [String(agencyId), clock.instant()?.toString() ?? ''],
  }
}

const SEQUENCES = {
  sessions: 'session_ids',
  payments: 'payment_ids',
  transactions: 'transaction_ids',
  orders: 'permit_order_ids',
  tills: 'till_ids',
  transfers: 'till_transfer_ids',
  paid: 'paid_in_out_ids',
  items: 'intake_item_ids',
} as const satisfies Record<keyof Draws, string>

export const DRAW_KINDS = Object.keys(SEQUENCES) as (keyof Draws)[]

const DRAW = Object.entries(SEQUENCES)
  .map(
    ([kind, sequence], index) =>
      `select '${kind}' as kind, nextval('${sequence}') as id from generate_series(1, $${index + 1}::int)`,
  )
  .join(' union all ')

/** So many new numbers of each kind, as rows {kind, id}; null where none is wanted. */
export function draw(counts: Readonly<Record<keyof Draws, number>>): Statement | null {
  const values = DRAW_KINDS.map((kind) => counts[kind])
  return values.some((count) => count > 0) ? { text: DRAW, values } : null
}

/** A command that somebody gave under a key of theirs. */
export type Keyed = {
  readonly userId: number
  readonly key: string
  readonly fingerprint: Buffer
}

export function keyed(command: AnyCommand): Keyed | null {
  if (!command.actor || !command.idempotency) return null
  return { userId: command.actor.userId, ...command.idempotency }
}

/** Whose key it is: what an answer is found by. */
type Key = Pick<Keyed, 'userId' | 'key'>

export function findAnswers(agencyId: number, keys: readonly Key[]): Statement {
  return {
    text: `
      select a.user_id, a.key, a.fingerprint, a.refused, a.status, a.body
        from unnest($2::bigint[], $3::text[]) as k (user_id, key),
             lateral (select * from answers a
                       where a.agency_id = $1 and a.user_id = k.user_id and a.key = k.key limit 1) a`,
    values: [agencyId, keys.map((k) => k.userId), keys.map((k) => k.key)],
  }
}

export type AnswerRow = {
  readonly user_id: number
  readonly key: string
  readonly fingerprint: Buffer
  readonly refused: boolean
  readonly status: number
  readonly body: string
}

/** The answer under one key, for whoever asks outside a batch; undefined if there is none. */
export async function answerUnder(
  { client, agencyId }: UnitOfWork,
  key: Key,
): Promise<AnswerRow | undefined> {
  const { text, values } = findAnswers(agencyId, [key])
  const { rows } = await client.query<AnswerRow>(text, [...values])
  return rows[0]
}

/** What was told under the key. */
export function answerOf({ refused, status, body }: AnswerRow): Answer | Refusal {
  return refused ? (JSON.parse(body) as Refusal) : { status, text: body }
}

/** T-14: a key stands for one request. */
export function refuseReuse(): Refusal {
  return refuse(
    'idempotency_key_reused',
    'This Idempotency-Key was used before for something else. Make a new one for each change.',
  )
}

export type Given = {
  readonly keyed: Keyed
  readonly outcome: Answer | Refusal
}

export function writeAnswers(agencyId: number, given: readonly Given[]): Statement[] {
  if (given.length === 0) return []
  const outcomes = given.map(({ outcome }) => outcome)
  return [
    {
      text: `
        insert into answers (agency_id, user_id, key, fingerprint, refused, status, body, at)
        select $1, a.*, app_now()
          from unnest($2::bigint[], $3::text[], $4::bytea[], $5::bool[], $6::smallint[], $7::text[]) a`,
      values: [
        agencyId,
        given.map((g) => g.keyed.userId),
        given.map((g) => g.keyed.key),
        given.map((g) => g.keyed.fingerprint),
        outcomes.map((outcome) => 'refused' in outcome),
        outcomes.map((outcome) => ('refused' in outcome ? 0 : outcome.status)),
        outcomes.map((outcome) => ('refused' in outcome ? JSON.stringify(outcome) : outcome.text)),
      ],
    },
  ]
}

/** S-10: the cut-off is nobody's doing, whichever command came upon it first. */
function cutOffEntry(fact: Fact): (Audited & { readonly actor: null })[] {
  if (fact.fact !== 'session_status_changed' || fact.by) return []
  const subject = { type: 'session', id: String(fact.sessionId) }
  const [before, after] = [{ status: fact.from }, { status: fact.to }]
  return [{ actor: null, action: 'session.cut_off', subject, before, after }]
}

type Done = {
  readonly command: Pick<AnyCommand, 'actor'>
  readonly audit: readonly Audited[]
  readonly facts: readonly Fact[]
}

/** The entries of accepted commands; a refused or repeated one changed nothing. */
export function writeAudit(agencyId: number, done: readonly Done[]): Statement[] {
  const rows = done.flatMap(({ command, audit, facts }) => [
    ...facts.flatMap(cutOffEntry),
    ...audit.map((entry) => ({ actor: command.actor, ...entry })),
  ])
  if (rows.length === 0) return []
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  return [
    {
      text: `
        insert into audit_log (agency_id, user_id, action, subject_type, subject_id, before, after,
                               address, request_id)
        select $1, a.* from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::jsonb[],
                                   $7::jsonb[], $8::text[], $9::text[]) a`,
      values: [
        agencyId,
        rows.map(({ actor }) => actor?.userId ?? null),
        rows.map(({ action }) => action),
        rows.map(({ subject }) => subject.type),
        rows.map(({ subject }) => subject.id),
        rows.map(({ before }) => json(before)),
        rows.map(({ after }) => json(after)),
        rows.map(({ actor }) => actor?.address ?? null),
        rows.map(({ actor }) => actor?.requestId ?? null),
      ],
    },
  ]
}
