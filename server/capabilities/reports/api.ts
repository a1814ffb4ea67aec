import Type from 'typebox'
import type { PressServices } from '../../documents/answer.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { byId } from '../../http/schema.ts'
import { scopeOf, type Services } from '../../http/services.ts'
import { streamInAgency } from '../../postgres/unit-of-work.ts'
import { readAgency } from '../agencies/public.ts'
import { localeOf } from '../identity/public.ts'
import { noSuchSession, refuseHidden, shownSession } from '../sessions/public.ts'
import { filterFields, filterOf } from '../transactions/public.ts'
import { sessionReportOperations } from './api-session.ts'
import { dashboardOperations } from './dashboard/api.ts'
import { answerWithQuery, unlessGone } from '../../files/answer.ts'
import { overAndShortOperations } from './over-and-short/api.ts'
import { correctionOperations } from './reversals/api.ts'
import { takingsOperations } from './takings/api.ts'
import { spanOfSession, transactionsCsv } from './transactions-csv.ts'

const tag = 'Reports'

export function operations(services: Services & PressServices): Operation[] {
  return [
    sessionCsv(services),
    ...sessionReportOperations(services),
    ...takingsOperations(services),
    ...correctionOperations(services),
    ...overAndShortOperations(services),
    ...dashboardOperations(services),
  ]
}

const EXPLANATION = `As it is at this moment, oldest first, in UTF-8; the same filters as the list. Amounts have the currency's decimals and a point, times are the agency's. A cell that a spreadsheet would run as a formula begins with an apostrophe. It streams: a million transactions take no more memory than a thousand.`

function sessionCsv(services: Services): Operation {
  return operation({
    id: 'downloadSessionCsv',
    method: 'GET',
    path: '/sessions/{id}/report.csv',
    summary: 'The transactions of a session as CSV (V-5)',
    description: EXPLANATION,
    tag,
    params: byId,
    query: Type.Object(filterFields),
    answers: {},
    produces: 'text/csv',
    refusals: ['session_not_found', 'figures_hidden'],
    handler: ({ actor, params, query, reply }) =>
      streamInAgency(services.database, scopeOf(services, actor), async (work) => {
        const session = await shownSession(work, Number(params.id))
        if (!session) return noSuchSession()
        const hidden = refuseHidden(session, actor)
        if (hidden) return hidden
        const agency = await readAgency(work)
        const locale = await localeOf(work, actor.userId)
        const filter = filterOf(query)
        const span = await spanOfSession(work, session.id)
        const rows = transactionsCsv({ agency, sessionId: session.id, filter, locale, span })
        await answerWithQuery(reply, work, rows, `S-${session.id}.csv`)
        return undefined
      }).catch(unlessGone),
  })
}
