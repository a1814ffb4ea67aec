import Type from 'typebox'
import { answerPdf, type PressServices } from '../../../documents/answer.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { readFor, type Services } from '../../../http/services.ts'
import type { Actor } from '../../../journal/actor.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { overAndShort } from '../../sessions/public.ts'
import { asCsv } from '../file.ts'
import { askedOf, RANGE_WORDS, rangeFields } from '../range.ts'
import { overAndShortCsv, overAndShortDocument } from './document.ts'

const tag = 'Reports'

/** A year of a large office: three hundred drawers, counted every day. */
const MOST = 100_000

/** S-15: the list on screen is `GET /reports/over-and-short`; these are its files. */
export function overAndShortOperations(services: Services & PressServices): Operation[] {
  return [csv(services), pdf(services)]
}

const query = Type.Object({ ...rangeFields, differing: Type.Optional(Type.Boolean()) })
type Wish = { readonly from?: string; readonly to?: string; readonly differing?: boolean }

const rowsOf = (services: Services, actor: Actor, { differing, ...range }: Wish) =>
  readFor(services, actor, async (work) => {
    const asked = await askedOf(work, actor, range)
    if (isRefusal(asked)) return asked
    const { startsAt: from, endsAt: to } = asked.days
    const rows = await overAndShort(work, { from, to, differing }, MOST)
    return { asked, rows }
  })

function csv(services: Services): Operation {
  return operation({
    id: 'downloadOverAndShort',
    method: 'GET',
    path: '/reports/over-and-short.csv',
    summary: 'Counted sessions with their differences as CSV (S-15)',
    description: RANGE_WORDS,
    tag,
    query,
    answers: {},
    produces: 'text/csv',
    refusals: ['range_backwards', 'range_too_long'],
    handler: async ({ actor, query: wish, reply }) => {
      const found = await rowsOf(services, actor, wish)
      if (isRefusal(found)) return found
      await asCsv(reply, 'over-and-short.csv').send(overAndShortCsv(found.rows, found.asked))
      return undefined
    },
  })
}

function pdf(services: Services & PressServices): Operation {
  return operation({
    id: 'downloadOverAndShortPdf',
    method: 'GET',
    path: '/reports/over-and-short.pdf',
    summary: 'The same as an accessible PDF',
    description: RANGE_WORDS,
    tag,
    query,
    answers: {},
    produces: 'application/pdf',
    refusals: ['range_backwards', 'range_too_long', 'document_too_long', 'pdf_unavailable'],
    handler: async ({ actor, query: wish, reply }) => {
      const found = await rowsOf(services, actor, wish)
      if (isRefusal(found)) return found
      const document = overAndShortDocument(found.rows, found.asked)
      return answerPdf(services, reply, document, 'over-and-short.pdf')
    },
  })
}
