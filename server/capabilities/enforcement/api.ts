import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amount, choice, instant, nullable, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { halvesOf, receivableNumber, transactionsOnTarget } from '../transactions/public.ts'
import { CitationBody, citationBody, CitationSummary, summaryBody } from './answer.ts'
import { addLine, createCitation } from './change.ts'
import { planOn } from './plans/queries.ts'
import { recordRefund } from './refund.ts'
import {
  citationsOf,
  dueOnPlate,
  linesOf,
  refundsOf,
  type ShownCitation,
  shownCitation,
  shownCitations,
} from './queries.ts'

const tag = 'Citations'
const byNumber = Type.Object({ number: text({ max: 40 }) })
const optional = (max: number) => Type.Optional(nullable(text({ max, min: 0 })))

/** Citations by hand and by API; files belong to imports. */
export function operations(services: Services): Operation[] {
  return [
    search(services),
    lookUp(services),
    create(services),
    read(services),
    charge(services),
    refund(services),
  ]
}

function search(services: Services): Operation {
  const prefix = Type.Optional(text({ max: 120 }))
  return operation({
    id: 'listCitations',
    method: 'GET',
    path: '/citations',
    summary: 'Citations by the beginning of their number, plate or payer',
    tag,
    query: Type.Object({
      ...paging('text', 'id'),
      number: prefix,
      plate: prefix,
      state: prefix,
      payer: prefix,
      q: prefix,
    }),
    answers: { 200: page(CitationSummary) },
    handler: ({ actor, query: { limit, cursor, ...filter } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownCitations(work, filter, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, summaryBody, (row) => [row.key, row.id]) }
      }),
  })
}

const MOST = 200

function lookUp(services: Services): Operation {
  return operation({
    id: 'lookUpCitations',
    method: 'GET',
    path: '/citations/look-up',
    summary: 'The citations of these numbers, or all on which something is due for one plate',
    description:
      'For bulk payments. Numbers are parted by commas and answered in the order in which they were given, each once, the first 200; `missing` are those that there are not. A plate is matched whole. `hasMore` says that 200 were not all.',
    tag,
    query: Type.Object({
      numbers: Type.Optional(text({ max: 8_200 })),
      plate: Type.Optional(text({ max: 20 })),
      state: Type.Optional(text({ max: 20 })),
    }),
    answers: {
      200: Type.Object(
        {
          items: Type.Array(CitationSummary),
          missing: Type.Array(Type.String()),
          hasMore: Type.Boolean(),
        },
        { title: 'CitationsLookedUp' },
      ),
    },
    handler: async ({ actor, query: { numbers = '', plate, state } }) => {
      const asked = [...new Set(numbers.split(',').map(receivableNumber).filter(Boolean))]
      if (asked.length === 0 && plate === undefined) return refuseNothingToLookUp()
      return readFor(services, actor, async (work) => {
        const wanted = asked.slice(0, MOST)
        const named = await citationsOf(work, wanted)
        const byKey = new Map(named.map((each) => [each.number.toUpperCase(), each]))
        const ofPlate = plate ? await dueOnPlate(work, plate, state, MOST + 1) : []
        const items = [
          ...wanted.flatMap((number) => byKey.get(number) ?? []),
          ...ofPlate.slice(0, MOST).filter(({ number }) => !byKey.has(number.toUpperCase())),
        ].map(summaryBody)
        const missing = wanted.filter((number) => !byKey.has(number))
        const hasMore = asked.length > MOST || ofPlate.length > MOST
        return { status: 200, body: { items, missing, hasMore } }
      })
    },
  })
}

function refuseNothingToLookUp(): Refusal {
  return refuse(
    'invalid',
    'Say what to look up: numbers, such as 24PK400006,24PK400007; or a plate.',
    undefined,
    '/numbers',
  )
}

const Line = Type.Object({ kind: choice(['fine', 'fee']), amount })

function create(services: Services): Operation {
  return operation({
    id: 'createCitation',
    method: 'POST',
    path: '/citations',
    summary: 'Enters one citation',
    tag,
    body: Type.Object({
      number: text({ max: 40 }),
      plate: optional(20),
      state: optional(20),
      violationCode: optional(40),
      violation: optional(200),
      location: optional(200),
      issuedAt: Type.Optional(nullable(instant)),
      payer: optional(120),
      lines: Type.Array(Line, { maxItems: 50 }),
    }),
    answers: { 201: CitationBody },
    refusals: ['citation_number_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { body, actor } = call
        const made = await createCitation(work, actor, {
          number: receivableNumber(body.number),
          plate: body.plate ? receivableNumber(body.plate) : null,
          state: body.state?.toUpperCase() || null,
          violationCode: body.violationCode || null,
          violation: body.violation || null,
          location: body.location || null,
          issuedAt: body.issuedAt ? Temporal.Instant.from(body.issuedAt) : null,
          payer: body.payer || null,
          lines: body.lines,
        })
        return isRefusal(made) ? made : { status: 201, body: await whole(work, made) }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getCitation',
    method: 'GET',
    path: '/citations/{number}',
    summary: 'One citation with its lines, its payments and what became of them',
    tag,
    params: byNumber,
    answers: { 200: CitationBody },
    refusals: ['citation_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const citation = await shownCitation(work, receivableNumber(params.number))
        if (!citation) return noSuchCitation(params.number)
        return { status: 200, body: await whole(work, citation) }
      }),
  })
}

function charge(services: Services): Operation {
  return operation({
    id: 'addCitationLine',
    method: 'POST',
    path: '/citations/{number}/lines',
    summary: 'Charges a later fee, or a fine',
    tag,
    params: byNumber,
    body: Line,
    answers: { 201: CitationBody },
    refusals: ['citation_not_found', 'late_fees_held'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const number = receivableNumber(call.params.number)
        const charged = await addLine(work, call.actor, number, call.body)
        return isRefusal(charged) ? charged : { status: 201, body: await whole(work, charged) }
      }),
  })
}

function refund(services: Services): Operation {
  return operation({
    id: 'recordRefund',
    method: 'POST',
    path: '/citations/{number}/refunds',
    summary: 'Records money that was given back outside cashiering, in no session',
    description:
      'Account balance is given back first, then what was applied. What is due stays as it is.',
    tag,
    params: byNumber,
    body: Type.Object({ amount, reason: text({ max: 200 }), reference: optional(60) }),
    answers: { 201: CitationBody },
    idempotency: 'required',
    refusals: ['citation_not_found', 'refund_exceeds_received'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const number = receivableNumber(call.params.number)
        const wish = { ...call.body, reference: call.body.reference || null }
        const refunded = await recordRefund(work, call.actor, number, wish)
        return isRefusal(refunded) ? refunded : { status: 201, body: await whole(work, refunded) }
      }),
  })
}

async function whole(work: UnitOfWork, citation: ShownCitation) {
  const lines = await linesOf(work, citation.id)
  const { transactions, hasMore } = await transactionsOnTarget(work, 'citation', citation.id)
  const refunds = await refundsOf(work, citation.id)
  const plan = await planOn(work, citation.number)
  const halves = await halvesOf(work, transactions)
  return { ...citationBody(citation, lines, transactions, refunds, plan, halves), hasMore }
}

function noSuchCitation(number: string): Refusal {
  return refuse('citation_not_found', `There is no citation ${number}.`)
}
