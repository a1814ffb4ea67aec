import Type from 'typebox'
import { answerPdf, type PressServices } from '../../documents/answer.ts'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { byId, choice } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { mailBody, MailBody } from '../../mail/answer.ts'
import { enqueueMail } from '../../mail/outbox.ts'
import { shownMail } from '../../mail/queries.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { refuseHidden, shownSession } from '../sessions/public.ts'
import { filterFields, filterOf } from '../transactions/public.ts'
import {
  readReport,
  refuseReport,
  reportMail,
  reportName,
  type ReportWish,
} from './session-report.ts'

const tag = 'Reports'

/** The Drawer Session Report as PDF, and by mail (V-5). */
export function sessionReportOperations(services: Services & PressServices): Operation[] {
  return [download(services), send(services)]
}

type Filter = Parameters<typeof filterOf>[0]

async function wishOf(work: UnitOfWork, userId: number, sessionId: string, filter: Filter) {
  const { name, email, locale } = await work.db
    .selectFrom('users')
    .select(['name', 'email', 'locale'])
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const wish: ReportWish = {
    sessionId: Number(sessionId),
    filter: filterOf(filter),
    language: locale as 'en' | 'es',
    by: name,
  }
  return { wish, email }
}

/** S-15: a report would tell the sums that are hidden until a blind count is given. */
async function refuseBlind(work: UnitOfWork, actor: Actor, { sessionId }: ReportWish) {
  const session = await shownSession(work, sessionId)
  return session ? refuseHidden(session, actor) : null
}

function download(services: Services & PressServices): Operation {
  return operation({
    id: 'downloadSessionPdf',
    method: 'GET',
    path: '/sessions/{id}/report.pdf',
    summary: 'The Drawer Session Report as an accessible PDF (PDF/UA-1), up to 5,000 rows',
    description:
      'As it is at this moment, transactions oldest first; the same filters as the list. A longer one is refused at once, with the address of the CSV, which has no limit.',
    tag,
    params: byId,
    query: Type.Object(filterFields),
    answers: {},
    produces: 'application/pdf',
    refusals: ['session_not_found', 'figures_hidden', 'document_too_long', 'pdf_unavailable'],
    handler: async ({ actor, params, query, reply }) => {
      const document = await readFor(services, actor, async (work) => {
        const { wish } = await wishOf(work, actor.userId, params.id, query)
        return (await refuseBlind(work, actor, wish)) ?? readReport(work, wish)
      })
      if (isRefusal(document)) return document
      return answerPdf(services, reply, document, reportName(Number(params.id), 'pdf'))
    },
  })
}

function send(services: Services): Operation {
  return operation({
    id: 'mailSessionReport',
    method: 'POST',
    path: '/sessions/{id}/report/email',
    summary: 'Sends the Drawer Session Report as PDF or CSV to one’s own e-mail address (V-5)',
    description:
      'It is put into the outbox together with the answer. The file is made from there, as the session stands then.',
    tag,
    params: byId,
    body: Type.Object(
      { format: choice(['pdf', 'csv']), ...filterFields },
      { title: 'SessionReportMail' },
    ),
    answers: { 202: MailBody },
    idempotency: 'required',
    refusals: [
      'session_not_found',
      'figures_hidden',
      'document_too_long',
      'report_too_long_to_mail',
    ],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { actor, params, body } = call
        const { format, ...filter } = body
        const { wish, email } = await wishOf(work, actor.userId, params.id, filter)
        const refusal =
          (await refuseBlind(work, actor, wish)) ?? (await refuseReport(work, wish, format))
        if (refusal) return refusal
        const id = await enqueueMail(
          work,
          actor,
          await reportMail(work, email, { ...wish, format }),
        )
        await recordAudit(work, actor, {
          action: 'session.report_mailed',
          subject: { type: 'session', id: wish.sessionId },
          after: { format, to: email, mail: String(id) },
        })
        const mail = await shownMail(work, id)
        return { status: 202, body: mailBody(mail!, services.settings.smtpUrl !== null) }
      }),
  })
}
