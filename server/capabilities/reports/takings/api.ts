import Type, { type Static } from 'typebox'
import { answerPdf, type PressServices } from '../../../documents/answer.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { choice, nullable, sum } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { type Asked, askedOf, RANGE_WORDS, rangeBody, rangeFields, spanFields } from '../range.ts'
import { answerWithCsv } from '../../../files/answer.ts'
import { takingsRows } from './csv.ts'
import { takingsDocument } from './document.ts'
import { takingsOf } from './queries.ts'
import { DIVISIONS, type Part, type Takings } from './takings.ts'

const tag = 'Reports'

export function takingsOperations(services: Services & PressServices): Operation[] {
  return [read(services), file(services), pdf(services)]
}

const query = Type.Object({
  ...rangeFields,
  by: Type.Array(choice(DIVISIONS), {
    minItems: 1,
    maxItems: 2,
    uniqueItems: true,
    default: ['drawer', 'method'],
    description: `one or two different ones of ${DIVISIONS.join(', ')}`,
  }),
})

const Measure = Type.Object({ count: Type.Integer(), amount: sum })

/** Every transaction is in one of the four. */
export const FiguresBody = Type.Object(
  { taken: Measure, reversed: Measure, refunded: Measure, transferred: Measure, net: sum },
  { title: 'TakingsFigures' },
)

const part = { key: Type.String(), name: nullable(Type.String()), figures: FiguresBody }

const TakingsBody = Type.Object(
  {
    ...spanFields,
    currency: Type.String(),
    by: Type.Array(choice(DIVISIONS)),
    groups: Type.Array(
      Type.Object({ ...part, parts: Type.Array(Type.Object(part)) }, { title: 'TakingsGroup' }),
    ),
    total: FiguresBody,
    unclosedSessions: Type.Integer(),
    citationRefunds: Measure,
  },
  { title: 'Takings' },
)

const EXPLANATION = `${RANGE_WORDS}

A transaction belongs to the day on which it was posted, a reversal to that on which it was reversed; to the drawer and branch of the session in which it stands now, to the method that it has now, and to the person who took it. Until those sessions are closed that may change; \`unclosedSessions\` counts them. \`net\` is the signed sum of taken, reversed, refunded and transferred (balance transfers, in which no money comes or goes). \`source\` says what the money was for as far as the books do: payments on citations or orders whose lines are of several kinds are not divided, and what was paid beyond the due is account balance. By source, a transaction that is for two counts in both.`

function read(services: Services): Operation {
  return operation({
    id: 'getTakings',
    method: 'GET',
    path: '/reports/takings',
    summary: 'What was taken in a range of days, divided by one or two of day, drawer, method, …',
    description: EXPLANATION,
    tag,
    query,
    answers: { 200: TakingsBody },
    refusals: ['range_backwards', 'range_too_long'],
    handler: ({ actor, query: { by, ...range } }) =>
      readFor(services, actor, async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        return { status: 200, body: takingsBody(await takingsOf(work, asked.days, by), asked) }
      }),
  })
}

function file(services: Services): Operation {
  return operation({
    id: 'downloadTakings',
    method: 'GET',
    path: '/reports/takings.csv',
    summary: 'The same as CSV',
    description: `A line for each of the smallest parts, without totals. Amounts have the currency's decimals and a point. ${RANGE_WORDS}`,
    tag,
    query,
    answers: {},
    produces: 'text/csv',
    refusals: ['range_backwards', 'range_too_long'],
    handler: ({ actor, query: { by, ...range }, reply }) =>
      readFor(services, actor, async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const rows = takingsRows(await takingsOf(work, asked.days, by), asked)
        const { from, to } = asked.days
        answerWithCsv(reply, rows, `takings-${from.toString()}-${to.toString()}.csv`)
        return undefined
      }),
  })
}

function pdf(services: Services & PressServices): Operation {
  return operation({
    id: 'downloadTakingsPdf',
    method: 'GET',
    path: '/reports/takings.pdf',
    summary: 'The same as an accessible PDF',
    description: EXPLANATION,
    tag,
    query,
    answers: {},
    produces: 'application/pdf',
    refusals: ['range_backwards', 'range_too_long', 'document_too_long', 'pdf_unavailable'],
    handler: async ({ actor, query: { by, ...range }, reply }) => {
      const document = await readFor(services, actor, async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        return takingsDocument(await takingsOf(work, asked.days, by), asked)
      })
      if (isRefusal(document)) return document
      return answerPdf(services, reply, document, 'takings.pdf')
    },
  })
}

function takingsBody(takings: Takings, { agency, days }: Asked): Static<typeof TakingsBody> {
  return {
    ...rangeBody(days),
    currency: agency.currency,
    by: [...takings.by],
    groups: takings.groups.map((group) => ({ ...bodyOf(group), parts: group.parts.map(bodyOf) })),
    total: takings.total,
    unclosedSessions: takings.unclosedSessions,
    citationRefunds: takings.citationRefunds,
  }
}

function bodyOf({ key, name, figures }: Part) {
  return { key, name, figures }
}
