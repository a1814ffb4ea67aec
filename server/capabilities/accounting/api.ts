import Type, { type Static } from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../http/services.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { toDecimal } from '../../money/money.ts'
import { answerWithCsv } from '../../files/answer.ts'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { readAgency } from '../agencies/public.ts'
import { depositName, sumUp } from '../deposits/public.ts'
import { askedOf, RANGE_WORDS, rangeFields } from '../reports/public.ts'
import { exportOperations } from './exports-api.ts'
import { ledgerOperations } from './ledger-api.ts'
import { exportName } from './ledger.ts'
import { realisation, type Realised, sumsOf } from './realisation.ts'
import { reconciled, type Reconciled } from './reconciliation.ts'

const tag = 'Accounting'

/** The general ledger, its journal, and how far the money of sessions has come (B-3, B-4). */
export function operations(services: Services): Operation[] {
  return [
    ...ledgerOperations(services),
    ...exportOperations(services),
    reconcile(services),
    realised(services),
    realisedCsv(services),
  ]
}

const ReconciledBody = Type.Object(
  {
    session: Type.Object({ id }),
    drawer: named,
    branch: named,
    day,
    closedAt: instant,
    currency: Type.String(),
    money: sum,
    undeposited: sum,
    deposited: sum,
    banked: sum,
    deposits: Type.Array(
      Type.Object({
        id,
        number: Type.String(),
        status: choice(['prepared', 'sealed', 'banked']),
        amount: sum,
        difference: nullable(sum),
      }),
    ),
    exported: nullable(Type.Object({ id, number: Type.String() })),
    done: Type.Boolean(),
  },
  { title: 'ReconciledSession' },
)

function reconciledBody(row: Reconciled, currency: string): Static<typeof ReconciledBody> {
  const { sessionId, journalNumber, ...same } = row
  return {
    ...same,
    session: { id: String(sessionId) },
    drawer: namedBody(row.drawer),
    branch: namedBody(row.branch),
    day: row.day.toString(),
    closedAt: row.closedAt.toString(),
    currency,
    deposits: row.deposits.map((each) => ({
      ...each,
      id: String(each.id),
      number: depositName(each.id),
    })),
    exported:
      journalNumber === null
        ? null
        : { id: String(journalNumber), number: exportName(journalNumber) },
  }
}

function reconcile(services: Services): Operation {
  return operation({
    id: 'listReconciliation',
    method: 'GET',
    path: '/reconciliation',
    summary: 'Closed sessions, newest first: what is deposited, banked, matched and exported',
    description:
      'By the days on which sessions ended, both included. `open` leaves out what is `done`: all of it banked, matched without a difference, and exported.',
    tag,
    query: Type.Object({
      ...paging('id'),
      from: Type.Optional(day),
      to: Type.Optional(day),
      open: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: page(ReconciledBody) },
    handler: async ({ actor, query: { limit, cursor, from, to, open } }) => {
      await inUnitOfWork(services.database, scopeOf(services, actor), sumUp)
      return readFor(services, actor, async (work) => {
        const filter = { from: dayOf(from), to: dayOf(to), open }
        const rows = await reconciled(work, filter, limit + 1, cursor)
        const { currency } = await readAgency(work)
        const body = pageOf(
          rows,
          limit,
          (row) => reconciledBody(row, currency),
          (row) => [row.sessionId],
        )
        return { status: 200, body }
      })
    },
  })
}

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  return text === undefined ? undefined : Temporal.PlainDate.from(text)
}

const figures = { realised: sum, unrealised: sum }

const RealisationBody = Type.Object(
  {
    from: day,
    to: day,
    currency: Type.String(),
    ...figures,
    methods: Type.Array(
      Type.Object({
        method: Type.String(),
        name: Type.String(),
        realisationDays: Type.Integer(),
        ...figures,
        days: Type.Array(
          Type.Object({
            day,
            realisesOn: day,
            announced: Type.Boolean({
              description: 'the file of an intercept named the day, whatever the delay',
            }),
            realised: Type.Boolean(),
            amount: sum,
          }),
        ),
      }),
    ),
  },
  { title: 'Realisation' },
)

const rowsOf = async (services: Services, actor: Actor, range: { from?: string; to?: string }) => {
  await inUnitOfWork(services.database, scopeOf(services, actor), sumUp)
  return readFor(services, actor, async (work) => {
    const asked = await askedOf(work, actor, range)
    if (isRefusal(asked)) return asked
    return { asked, rows: await realisation(work, asked.days.from, asked.days.to) }
  })
}

function realised(services: Services): Operation {
  return operation({
    id: 'getRealisation',
    method: 'GET',
    path: '/reports/realisation',
    summary: 'Money of closed sessions that is really there, and that is not yet (B-3)',
    description: `By the day on which sessions ended and by method, each with its delay as it is set now. ${RANGE_WORDS}`,
    tag,
    query: Type.Object(rangeFields),
    answers: { 200: RealisationBody },
    refusals: ['range_backwards', 'range_too_long'],
    handler: async ({ actor, query }) => {
      const found = await rowsOf(services, actor, query)
      if (isRefusal(found)) return found
      const { agency, days } = found.asked
      const body = {
        from: days.from.toString(),
        to: days.to.toString(),
        currency: agency.currency,
        ...sumsOf(found.rows),
        methods: methodsBody(found.rows),
      }
      return { status: 200, body }
    },
  })
}

function methodsBody(rows: readonly Realised[]) {
  return [...Map.groupBy(rows, ({ method }) => method)].map(([method, own]) => ({
    method,
    name: own[0]!.methodName,
    realisationDays: own[0]!.realisationDays,
    ...sumsOf(own),
    days: own.map((row) => ({
      day: row.day.toString(),
      realisesOn: row.realisesOn.toString(),
      announced: row.announced,
      realised: row.realised,
      amount: row.amount,
    })),
  }))
}

const HEADINGS = {
  en: {
    names: ['Method', 'Sessions ended', 'Delay in days', 'There on'],
    there: 'There',
    not: 'Not yet',
  },
  es: {
    names: ['Forma de pago', 'Fin de las sesiones', 'Demora en días', 'Disponible el'],
    there: 'Disponible',
    not: 'Aún no',
  },
} as const

function realisedCsv(services: Services): Operation {
  return operation({
    id: 'downloadRealisation',
    method: 'GET',
    path: '/reports/realisation.csv',
    summary: 'The same as CSV',
    description: RANGE_WORDS,
    tag,
    query: Type.Object(rangeFields),
    answers: {},
    produces: 'text/csv',
    refusals: ['range_backwards', 'range_too_long'],
    handler: async ({ actor, query, reply }) => {
      const found = await rowsOf(services, actor, query)
      if (isRefusal(found)) return found
      const { agency, locale } = found.asked
      const words = HEADINGS[locale]
      const amount = (minor: number) => toDecimal(minor, agency.currency)
      const headings = [
        ...words.names,
        ...[words.there, words.not].map((each) => `${each} (${agency.currency})`),
      ]
      const lines = found.rows.map((row) => [
        row.methodName,
        row.day.toString(),
        String(row.realisationDays),
        row.realisesOn.toString(),
        amount(row.realised ? row.amount : 0),
        amount(row.realised ? 0 : row.amount),
      ])
      answerWithCsv(reply, [headings, ...lines], 'realisation.csv')
      return undefined
    },
  })
}
