import Type, { type Static } from 'typebox'
import { answerWithRows, unlessGone } from '../../../files/answer.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../../http/services.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { toDecimal } from '../../../money/money.ts'
import { streamInAgency, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { type Booked, BOOKED, bookedInTills } from '../../tills/public.ts'
import { writerOf } from '../paper.ts'
import { type Asked, askedOf, RANGE_WORDS, rangeBody, rangeFields, spanFields } from '../range.ts'
import { WORDS } from './words.ts'

const tag = 'Reports'

/** C-8, C-12: over, short and what was paid in and out of tills, which belongs to no session. */
export function bookedInTillsOperations(services: Services): Operation[] {
  return [list(services), csv(services)]
}

const BookedBody = Type.Object(
  {
    id,
    kind: choice(BOOKED),
    businessDate: day,
    at: instant,
    branch: named,
    till: Type.String(),
    currency: Type.String(),
    amount: sum,
    papers: nullable(
      Type.Integer({ description: 'checks and money orders, more or fewer; null: it is cash' }),
    ),
    reason: nullable(Type.String()),
    by: named,
  },
  { title: 'BookedInTill' },
)

const EXPLANATION = `Newest first, by business date. Amounts are in the till’s currency: positive into the till, negative out of it; a float is none of it. What cash was rounded by is part of the sums of sessions. ${RANGE_WORDS}`

function list(services: Services): Operation {
  return operation({
    id: 'listBookedInTills',
    method: 'GET',
    path: '/reports/over-and-short/tills',
    summary: 'What was over or short in tills, and what was paid in and out (C-8, C-12)',
    description: EXPLANATION,
    tag,
    query: Type.Object({ ...paging('id'), ...rangeFields }),
    answers: { 200: Type.Object({ ...page(BookedBody).properties, ...spanFields }) },
    refusals: ['range_backwards', 'range_too_long'],
    handler: ({ actor, query: { limit, cursor, ...range } }) =>
      readFor(services, actor, async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const rows = await bookedInTills(work, asked.days, limit + 1, cursor)
        const items = pageOf(rows, limit, bookedBody, (row) => [row.id])
        return { status: 200, body: { ...items, ...rangeBody(asked.days) } }
      }),
  })
}

function bookedBody(row: Booked): Static<typeof BookedBody> {
  return {
    ...row,
    id: String(row.id),
    businessDate: row.businessDate.toString(),
    at: row.at.toString(),
    branch: namedBody(row.branch),
    by: namedBody(row.by),
  }
}

/** How many rows of the file are in memory at once. */
const AT_ONCE = 1_000

async function* allRows(work: UnitOfWork, { days }: Asked): AsyncGenerator<Booked> {
  let last: Booked | undefined
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the last one ended
    const rows: Booked[] = await bookedInTills(work, days, AT_ONCE, last && [last.id])
    yield* rows
    last = rows.length === AT_ONCE ? rows.at(-1) : undefined
  } while (last)
}

function csv(services: Services): Operation {
  return operation({
    id: 'downloadBookedInTills',
    method: 'GET',
    path: '/reports/over-and-short/tills.csv',
    summary: 'The same as CSV, all of it',
    description: EXPLANATION,
    tag,
    query: Type.Object(rangeFields),
    answers: {},
    produces: 'text/csv',
    refusals: ['range_backwards', 'range_too_long'],
    handler: ({ actor, query: range, reply }) =>
      streamInAgency(services.database, scopeOf(services, actor), async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const lines = async function* () {
          yield headingsOf(asked)
          for await (const row of allRows(work, asked)) yield cellsOf(row, asked)
        }
        await answerWithRows(reply, lines(), 'over-and-short-tills.csv')
        return undefined
      }).catch(unlessGone),
  })
}

function headingsOf({ agency, locale }: Asked): string[] {
  const { date, at, branch, till, kind, currency, amount, by, reason } = WORDS[locale].tills
  return [date, `${at} (${agency.timeZone})`, branch, till, kind, currency, amount, by, reason]
}

function cellsOf(row: Booked, asked: Asked): string[] {
  return [
    row.businessDate.toString(),
    writerOf(asked).stamp(row.at),
    row.branch.name,
    row.till,
    kindText(row, asked),
    row.currency,
    toDecimal(row.amount, row.currency),
    row.by.name,
    row.reason ?? '',
  ]
}

/** What it is; of papers, how many. */
function kindText({ kind, papers }: Booked, { locale }: Asked): string {
  const word = WORDS[locale].tills.kinds[kind]
  return papers === null ? word : `${word}: ${Math.abs(papers)}`
}

/** The same as a table on paper, without the columns that are in the file alone. */
export function bookedTable(rows: readonly Booked[], asked: Asked) {
  const words = WORDS[asked.locale].tills
  const { day: dayText } = writerOf(asked)
  return {
    caption: words.title,
    columns: [
      { heading: words.date },
      { heading: words.branch },
      { heading: words.till },
      { heading: words.kind },
      { heading: words.by },
      { heading: words.reason },
      { heading: words.amount, align: 'end' as const },
    ],
    rows: rows.map((row) => [
      dayText(row.businessDate),
      row.branch.name,
      row.till,
      kindText(row, asked),
      row.by.name,
      row.reason ?? '',
      `${toDecimal(row.amount, row.currency)} ${row.currency}`,
    ]),
  }
}
