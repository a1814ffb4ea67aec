import type { Actor } from '../../journal/actor.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { refusesLateFee } from './plans/late-fees.ts'
import { type ShownCitation, shownCitation } from './queries.ts'

export type Line = { readonly kind: 'fine' | 'fee'; readonly amount: number }

export type NewCitation = {
  readonly number: string
  readonly plate: string | null
  readonly state: string | null
  readonly violationCode: string | null
  readonly violation: string | null
  readonly location: string | null
  readonly issuedAt: Temporal.Instant | null
  readonly payer: string | null
  readonly lines: readonly Line[]
}

/** E-1, E-11: enters one citation by hand or by API. Numbers are unique in the agency. */
export async function createCitation(
  work: UnitOfWork,
  actor: Actor,
  wanted: NewCitation,
): Promise<ShownCitation | Refusal> {
  const { lines, violationCode, issuedAt, ...same } = wanted
  const inserted = await work.db
    .insertInto('citations')
    .values({
      agency_id: work.agencyId,
      ...same,
      violation_code: violationCode,
      issued_at: issuedAt,
      charged: lines.reduce((total, line) => total + line.amount, 0),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted)
    return refuse(
      'citation_number_taken',
      `There is a citation ${wanted.number} already.`,
      undefined,
      '/number',
    )
  if (lines.length > 0) await insertLines(work, actor, inserted.id, 1, lines)
  const subject = { type: 'citation', id: wanted.number }
  await recordAudit(work, actor, { action: 'citation.entered', subject, after: wanted })
  return mustShow(work, wanted.number)
}

/** E-1: charges a later fee, or a fine. An account balance does not pay it by itself (E-2). */
export async function addLine(
  work: UnitOfWork,
  actor: Actor,
  number: string,
  line: Line,
): Promise<ShownCitation | Refusal> {
  const citation = await lock(work, number)
  if (!citation) return refuse('citation_not_found', `There is no citation ${number}.`)
  const refusal = line.kind === 'fee' ? await refusesLateFee(work, citation.number) : null
  if (refusal) return refusal
  await chargeLine(work, actor, citation, line)
  await notify(work, { c: [citation.number] })
  return mustShow(work, number)
}

type Locked = {
  readonly id: number
  readonly number: string
  readonly charged: number
  readonly version: number
}

/** Charges a line on a citation that is locked. */
export async function chargeLine(
  work: UnitOfWork,
  actor: Actor,
  citation: Locked,
  line: Line,
): Promise<void> {
  const { last } = await work.db
    .selectFrom('citation_lines')
    .where('agency_id', '=', work.agencyId)
    .where('citation_id', '=', citation.id)
    .select((select) => select.fn.coalesce(select.fn.max('line'), select.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  await insertLines(work, actor, citation.id, last + 1, [line])
  await work.db
    .updateTable('citations')
    .set({ charged: citation.charged + line.amount, version: citation.version + 1 })
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', citation.id)
    .execute()
  const subject = { type: 'citation', id: citation.number }
  await recordAudit(work, actor, { action: 'citation.charged', subject, after: line })
}

/** The same lock as a payment takes, so that neither overwrites the other's figures. */
export function lock(work: UnitOfWork, number: string) {
  return work.db
    .selectFrom('citations')
    .where('agency_id', '=', work.agencyId)
    .where('number_key', '=', number)
    .select(['id', 'number', 'charged', 'applied', 'refunded', 'version'])
    .select('account_balance as accountBalance')
    .forNoKeyUpdate()
    .executeTakeFirst()
}

async function insertLines(
  work: UnitOfWork,
  actor: Actor,
  citationId: number,
  first: number,
  lines: readonly Line[],
): Promise<void> {
  await work.db
    .insertInto('citation_lines')
    .values(
      lines.map((line, index) => ({
        agency_id: work.agencyId,
        citation_id: citationId,
        line: first + index,
        ...line,
        added_by: actor.userId,
      })),
    )
    .execute()
}

/** It was there a moment ago, and citations are never deleted. */
export async function mustShow(work: UnitOfWork, number: string): Promise<ShownCitation> {
  const citation = await shownCitation(work, number.toUpperCase())
  if (!citation) throw new Error(`citation ${number} is not there`)
  return citation
}
