import { PassThrough } from 'node:stream'
import Type from 'typebox'
import type { PressServices } from '../../documents/answer.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { byId } from '../../http/schema.ts'
import { scopeOf, type Services } from '../../http/services.ts'
import { copyOut } from '../../postgres/copy-out.ts'
import { streamInAgency, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { readAgency } from '../agencies/public.ts'
import { localeOf } from '../identity/public.ts'
import { noSuchSession, shownSession } from '../sessions/public.ts'
import { filterFields, filterOf } from '../transactions/public.ts'
import { sessionReportOperations } from './api-session.ts'
import { transactionsCsv } from './transactions-csv.ts'

const tag = 'Reports'

export function operations(services: Services & PressServices): Operation[] {
  return [sessionCsv(services), ...sessionReportOperations(services)]
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
    refusals: ['session_not_found'],
    handler: ({ actor, params, query, reply }) =>
      streamInAgency(services.database, scopeOf(services, actor), async (work) => {
        const session = await shownSession(work, Number(params.id))
        if (!session) return noSuchSession()
        const agency = await readAgency(work)
        const locale = await localeOf(work, actor.userId)
        const filter = filterOf(query)
        const rows = transactionsCsv({ agency, sessionId: session.id, filter, locale })
        await stream(reply, work, rows, `S-${session.id}.csv`)
        return undefined
      }).catch(unlessGone),
  })
}

/** Whoever goes away in the middle of a file has done nothing wrong, and the server has not either. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return undefined
  throw error
}

/** How long a reader may take nothing before the file is given up, milliseconds. */
const PATIENCE = 60_000

async function stream(reply: Call['reply'], work: UnitOfWork, rows: string, name: string) {
  const file = new PassThrough()
  // Spreadsheets take a file without this mark for one in their own country's letters.
  file.write('\uFEFF')
  reply.raw.setTimeout(PATIENCE, () => reply.raw.destroy())
  void reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(file)
  await copyOut(work.client, rows, file)
}
