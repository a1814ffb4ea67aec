import Type, { type Static } from 'typebox'
import { answerPdf, type PressServices } from '../../../documents/answer.ts'
import { MOST_ROWS } from '../../../documents/document.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../../http/services.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { streamInAgency } from '../../../postgres/unit-of-work.ts'
import { answerWithQuery, unlessGone } from '../../../files/answer.ts'
import { askedOf, RANGE_WORDS, rangeBody, rangeFields, spanFields } from '../range.ts'
import { correctionsCsv } from './csv.ts'
import { correctionsDocument } from './document.ts'
import { correctionsOf, correctionSums } from './queries.ts'
import { type Correction, CORRECTION_KINDS } from './reversals.ts'

const tag = 'Reports'

export function correctionOperations(services: Services & PressServices): Operation[] {
  return [list(services), file(services), pdf(services)]
}

const kind = choice(CORRECTION_KINDS)
const fields = {
  ...rangeFields,
  kind: Type.Array(kind, { default: [], uniqueItems: true, maxItems: CORRECTION_KINDS.length }),
}

const Place = Type.Object({ sessionId: id, drawer: Type.String() })

const CorrectionBody = Type.Object(
  {
    kind,
    at: instant,
    user: named,
    transactionId: id,
    correctionId: nullable(id),
    amount: sum,
    methodName: Type.String(),
    target: Type.Object({
      type: choice(['citation', 'permit_order', 'unidentified']),
      number: Type.String(),
    }),
    from: Place,
    to: Place,
    reason: nullable(Type.String()),
  },
  { title: 'Correction' },
)

const EXPLANATION = `Oldest first. \`transactionId\` is what was put right; \`correctionId\` the negative transaction that does it, null of a move. A move changes no total: its amount is what it took from one session to the other. ${RANGE_WORDS}`

function list(services: Services): Operation {
  return operation({
    id: 'listReversals',
    method: 'GET',
    path: '/reports/reversals',
    summary: 'Reversals, refunds of permits and moves in a range of days: who, when, from, to, why',
    description: EXPLANATION,
    tag,
    query: Type.Object({ ...paging('instant', 'integer', 'integer', 'integer'), ...fields }),
    answers: {
      200: Type.Object({
        ...page(CorrectionBody).properties,
        ...spanFields,
        sums: Type.Array(Type.Object({ kind, count: Type.Integer(), amount: sum })),
      }),
    },
    refusals: ['range_backwards', 'range_too_long'],
    handler: ({ actor, query: { limit, cursor, kind: kinds, ...range } }) =>
      readFor(services, actor, async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const filter = { agencyId: work.agencyId, days: asked.days, kinds }
        const rows = await correctionsOf(work, filter, { limit: limit + 1, after: cursor })
        const body = {
          ...pageOf(rows, limit, correctionBody, ({ position }) => position),
          ...rangeBody(asked.days),
          sums: await correctionSums(work, filter),
        }
        return { status: 200, body }
      }),
  })
}

function file(services: Services): Operation {
  return operation({
    id: 'downloadReversals',
    method: 'GET',
    path: '/reports/reversals.csv',
    summary: 'The same as CSV, all of it',
    description: EXPLANATION,
    tag,
    query: Type.Object(fields),
    answers: {},
    produces: 'text/csv',
    refusals: ['range_backwards', 'range_too_long'],
    handler: ({ actor, query: { kind: kinds, ...range }, reply }) =>
      streamInAgency(services.database, scopeOf(services, actor), async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const { from, to } = asked.days
        const name = `reversals-${from.toString()}-${to.toString()}.csv`
        await answerWithQuery(reply, work, correctionsCsv(asked, kinds), name)
        return undefined
      }).catch(unlessGone),
  })
}

function pdf(services: Services & PressServices): Operation {
  return operation({
    id: 'downloadReversalsPdf',
    method: 'GET',
    path: '/reports/reversals.pdf',
    summary: 'The same as an accessible PDF, up to 5,000 rows',
    description: EXPLANATION,
    tag,
    query: Type.Object(fields),
    answers: {},
    produces: 'application/pdf',
    refusals: ['range_backwards', 'range_too_long', 'document_too_long', 'pdf_unavailable'],
    handler: async ({ actor, query: { kind: kinds, ...range }, reply }) => {
      const document = await readFor(services, actor, async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const filter = { agencyId: work.agencyId, days: asked.days, kinds }
        const rows = await correctionsOf(work, filter, { limit: MOST_ROWS + 1 })
        return correctionsDocument(rows, await correctionSums(work, filter), asked)
      })
      if (isRefusal(document)) return document
      return answerPdf(services, reply, document, 'reversals.pdf')
    },
  })
}

function correctionBody(correction: Correction): Static<typeof CorrectionBody> {
  const {
    position: _position,
    at,
    user,
    transactionId,
    correctionId,
    from,
    to,
    ...same
  } = correction
  const place = ({ sessionId, drawer }: Correction['from']) => {
    return { sessionId: String(sessionId), drawer }
  }
  return {
    ...same,
    at: at.toString(),
    user: namedBody(user),
    transactionId: String(transactionId),
    correctionId: correctionId === null ? null : String(correctionId),
    from: place(from),
    to: place(to),
  }
}
