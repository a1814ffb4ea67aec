import Type from 'typebox'
import { recordAudit } from '../capabilities/audit/public.ts'
import { inIdempotentUnitOfWork } from '../http/idempotency.ts'
import { operation, type Operation } from '../http/operation.ts'
import { page, pageOf, paging } from '../http/paging.ts'
import { byId, choice, id } from '../http/schema.ts'
import { readFor, type Services } from '../http/services.ts'
import type { Actor } from '../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../journal/refusal.ts'
import type { UnitOfWork } from '../postgres/unit-of-work.ts'
import { MailBody, mailBody, STATES } from './answer.ts'
import { requeue } from './outbox.ts'
import { mailFile, type ShownMail, shownMail, shownMails } from './queries.ts'

const tag = 'Mail'

/** The outbox: what goes out, what became of it, and once more what failed. */
export function operations(services: Services): Operation[] {
  return [list(services), read(services), file(services), sendAgain(services)]
}

const hasServer = ({ settings }: Services) => settings.smtpUrl !== null

function list(services: Services): Operation {
  return operation({
    id: 'listMails',
    method: 'GET',
    path: '/mails',
    summary: 'The mail that goes out, newest first',
    tag,
    query: Type.Object({ ...paging('id'), state: Type.Optional(choice(STATES)) }),
    answers: {
      200: Type.Object({ ...page(MailBody).properties, hasServer: Type.Boolean() }),
    },
    handler: ({ actor, query: { limit, cursor, state } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownMails(work, state, limit + 1, cursor?.[0])
        const show = (mail: ShownMail) => mailBody(mail, hasServer(services))
        const body = pageOf(rows, limit, show, (mail) => [mail.id])
        return { status: 200, body: { ...body, hasServer: hasServer(services) } }
      }),
  })
}

/** One's own, or any for whoever has the permission; for others there is none. */
async function mailFor(
  work: UnitOfWork,
  actor: Actor,
  mailId: number,
  permission: 'outbox.read' | 'outbox.send',
): Promise<ShownMail | Refusal> {
  const mail = await shownMail(work, mailId)
  const isSeen = mail && (mail.user.id === actor.userId || actor.permissions.has(permission))
  return isSeen ? mail : refuse('mail_not_found', 'There is no such mail, or it is not yours.')
}

function read(services: Services): Operation {
  return operation({
    id: 'getMail',
    method: 'GET',
    path: '/mails/{id}',
    summary: 'One mail and what became of it: one’s own, or any with the permission outbox.read',
    tag,
    params: byId,
    answers: { 200: MailBody },
    refusals: ['mail_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const mail = await mailFor(work, actor, Number(params.id), 'outbox.read')
        return isRefusal(mail) ? mail : { status: 200, body: mailBody(mail, hasServer(services)) }
      }),
  })
}

function file(services: Services): Operation {
  return operation({
    id: 'getMailFile',
    method: 'GET',
    path: '/mails/{id}/files/{line}',
    summary: 'An attachment, as it was or will be sent',
    tag,
    params: Type.Object({
      id,
      line: Type.Unsafe<string>({ type: 'string', pattern: '^[0-9]{1,2}$' }),
    }),
    answers: {},
    produces: 'application/octet-stream',
    refusals: ['mail_not_found', 'mail_file_not_found'],
    handler: async ({ actor, params, reply }) => {
      const found = await readFor(services, actor, async (work) => {
        const mail = await mailFor(work, actor, Number(params.id), 'outbox.read')
        return isRefusal(mail) ? mail : mailFile(work, mail.id, Number(params.line))
      })
      if (!found) return refuse('mail_file_not_found', 'There is no such attachment, or not yet.')
      if (isRefusal(found)) return found
      const way = found.type === 'application/pdf' ? 'inline' : 'attachment'
      void reply
        .header('content-type', found.type)
        .header('content-disposition', `${way}; filename="${found.name}"`)
        .send(found.content)
      return undefined
    },
  })
}

function sendAgain(services: Services): Operation {
  return operation({
    id: 'sendMailAgain',
    method: 'POST',
    path: '/mails/{id}/send-again',
    summary:
      'Tries a mail that failed once more: one’s own, or any with the permission outbox.send',
    tag,
    params: byId,
    answers: { 200: MailBody },
    refusals: ['mail_not_found', 'mail_not_failed'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const mail = await mailFor(work, call.actor, Number(call.params.id), 'outbox.send')
        if (isRefusal(mail)) return mail
        if (!(await requeue(work, mail.id)))
          return refuse(
            'mail_not_failed',
            'Only a mail that failed is sent again. This one has gone, or is still being tried.',
            { state: mail.state },
          )
        const subject = { type: 'mail', id: mail.id }
        await recordAudit(work, call.actor, { action: 'mail.sent_again', subject })
        const again = await shownMail(work, mail.id)
        return { status: 200, body: mailBody(again ?? mail, hasServer(services)) }
      }),
  })
}
