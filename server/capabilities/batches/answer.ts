import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import type { Answer } from '../../journal/command.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { batchName } from './batch.ts'
import { type Deed, type ShownBatch, shownBatch, type ShownLine, shownLines } from './queries.ts'
import { rehearse } from './rehearsal.ts'
import type { TakenLine } from './taking.ts'

export const batchStatus = choice(['open', 'posted', 'discarded'])

const facts = {
  id,
  number: Type.String(),
  source: Type.String(),
  status: batchStatus,
  controlCount: Type.Integer(),
  controlTotal: sum,
  count: Type.Integer(),
  total: sum,
  createdAt: instant,
  createdBy: named,
  savedAt: instant,
  savedBy: named,
  endedAt: nullable(instant),
  endedBy: nullable(named),
  session: nullable(Type.Object({ id, drawer: named })),
  version: Type.Integer(),
}

export const BatchSummary = Type.Object(facts, { title: 'BatchSummary' })

const Fault = Type.Object({
  pointer: Type.String(),
  code: Type.String(),
  detail: Type.String(),
})

/** E-6: without Transaction IDs. What is due, and what is wrong, while the batch is open. */
const LineBody = Type.Object(
  {
    line: Type.Integer(),
    citation: Type.String(),
    amount: nullable(sum),
    method: nullable(Type.String()),
    methodName: nullable(Type.String()),
    reference: nullable(Type.String()),
    due: nullable(sum),
    surplus: sum,
    faults: Type.Array(Fault),
    paymentId: nullable(id),
    receiptNumber: nullable(Type.String()),
    reversed: Type.Boolean(),
  },
  { title: 'BatchLine' },
)

export const BatchBody = Type.Object({ ...facts, lines: Type.Array(LineBody) }, { title: 'Batch' })

export function summaryBody(batch: ShownBatch): Static<typeof BatchSummary> {
  const { created, saved, ended, session, ...same } = batch
  const [createdAt, createdBy] = asAnswer(created)
  const [savedAt, savedBy] = asAnswer(saved)
  const [endedAt, endedBy] = ended ? asAnswer(ended) : [null, null]
  return {
    ...same,
    id: String(batch.id),
    number: batchName(batch.id),
    createdAt,
    createdBy,
    savedAt,
    savedBy,
    endedAt,
    endedBy,
    session: session && { id: String(session.id), drawer: namedBody(session.drawer) },
  }
}

function asAnswer({ at, by }: Deed) {
  return [at.toString(), namedBody(by)] as const
}

/** The whole batch as it is in this unit of work; undefined if the agency has none of this id. */
export async function batchBody(
  work: UnitOfWork,
  batchId: number,
): Promise<Static<typeof BatchBody> | undefined> {
  const batch = await shownBatch(work, batchId)
  if (!batch) return undefined
  const lines = await shownLines(work, batchId)
  const taken = batch.status === 'open' ? await rehearse(work, lines) : []
  return {
    ...summaryBody(batch),
    lines: lines.map((line, index) => lineBody(line, taken[index])),
  }
}

function lineBody(shown: ShownLine, taken: TakenLine | undefined): Static<typeof LineBody> {
  const { posted, ...line } = shown
  return {
    ...line,
    due: taken?.due ?? null,
    surplus: taken?.surplus ?? posted?.surplus ?? 0,
    faults: [...(taken?.faults ?? [])],
    paymentId: posted && String(posted.paymentId),
    receiptNumber: posted?.receiptNumber ?? null,
    reversed: posted?.reversed ?? false,
  }
}

/** The answer of the write door, read from what it wrote. */
export async function answerWithBatch(work: UnitOfWork, batchId: number): Promise<Answer> {
  return { status: 200, text: JSON.stringify(await batchBody(work, batchId)) }
}
