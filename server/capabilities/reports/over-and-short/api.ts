import Type from 'typebox'
import { answerPdf, type PressServices } from '../../../documents/answer.ts'
import { MOST_ROWS } from '../../../documents/document.ts'
import { answerWithRows, unlessGone } from '../../../files/answer.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { readFor, scopeOf, type Services } from '../../../http/services.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { streamInAgency, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { overAndShort, type OverOrShort } from '../../sessions/public.ts'
import { bookedInTills } from '../../tills/public.ts'
import { type Asked, askedOf, RANGE_WORDS, rangeFields } from '../range.ts'
import { overAndShortColumns, overAndShortDocument } from './document.ts'
import { bookedInTillsOperations } from './tills.ts'

const tag = 'Reports'

/** S-15: the list on screen is `GET /reports/over-and-short`; these are its files. */
export function overAndShortOperations(services: Services & PressServices): Operation[] {
  return [csv(services), pdf(services), ...bookedInTillsOperations(services)]
}

const query = Type.Object({ ...rangeFields, differing: Type.Optional(Type.Boolean()) })

type Filter = Parameters<typeof overAndShort>[1]

function filterOf({ days }: Asked, differing: boolean | undefined): Filter {
  return { from: days.startsAt, to: days.endsAt, differing }
}

/** How many rows of the file are in memory at once. */
const AT_ONCE = 1_000

async function* allRows(work: UnitOfWork, filter: Filter): AsyncGenerator<OverOrShort> {
  let last: OverOrShort | undefined
  do {
    const after = last && ([last.countedAt.toString(), last.sessionId, last.number] as const)
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the last one ended
    const rows = await overAndShort(work, filter, AT_ONCE, after)
    yield* rows
    last = rows.length === AT_ONCE ? rows.at(-1) : undefined
  } while (last)
}

function csv(services: Services): Operation {
  return operation({
    id: 'downloadOverAndShort',
    method: 'GET',
    path: '/reports/over-and-short.csv',
    summary: 'Counts with their differences as CSV, all of them (S-15)',
    description: RANGE_WORDS,
    tag,
    query,
    answers: {},
    produces: 'text/csv',
    refusals: ['range_backwards', 'range_too_long'],
    handler: ({ actor, query: { differing, ...range }, reply }) =>
      streamInAgency(services.database, scopeOf(services, actor), async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const columns = overAndShortColumns(asked)
        const lines = async function* () {
          yield columns.map(([heading]) => heading)
          for await (const row of allRows(work, filterOf(asked, differing)))
            yield columns.map(([, value]) => value(row))
        }
        await answerWithRows(reply, lines(), 'over-and-short.csv')
        return undefined
      }).catch(unlessGone),
  })
}

function pdf(services: Services & PressServices): Operation {
  return operation({
    id: 'downloadOverAndShortPdf',
    method: 'GET',
    path: '/reports/over-and-short.pdf',
    summary: 'The same as an accessible PDF, up to 5,000 rows',
    description: RANGE_WORDS,
    tag,
    query,
    answers: {},
    produces: 'application/pdf',
    refusals: ['range_backwards', 'range_too_long', 'document_too_long', 'pdf_unavailable'],
    handler: async ({ actor, query: { differing, ...range }, reply }) => {
      const document = await readFor(services, actor, async (work) => {
        const asked = await askedOf(work, actor, range)
        if (isRefusal(asked)) return asked
        const rows = await overAndShort(work, filterOf(asked, differing), MOST_ROWS + 1)
        const booked = await bookedInTills(work, asked.days, MOST_ROWS + 1)
        return overAndShortDocument(rows, booked, asked)
      })
      if (isRefusal(document)) return document
      return answerPdf(services, reply, document, 'over-and-short.pdf')
    },
  })
}
