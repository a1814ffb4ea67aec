import Type from 'typebox'
import { answerPdf, type PressServices } from '../../documents/answer.ts'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { byId, choice } from '../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../http/services.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { mailBody, MailBody } from '../../mail/answer.ts'
import { enqueueMail } from '../../mail/outbox.ts'
import { shownMail } from '../../mail/queries.ts'
import { inUnitOfWork, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { email, localeOf } from '../identity/public.ts'
import { PrintingBody, printingBody } from './answer.ts'
import { receiptMail } from './mail.ts'
import { receiptDocument } from './paper.ts'
import { printingsOf, readReceipt } from './queries.ts'
import type { Receipt } from './receipt.ts'
import { recordPrinting } from './store.ts'

const tag = 'Receipts'

export type ReceiptServices = Services & PressServices

/** Receipts on paper and by mail (P-8): each time is counted, and all but the first are reprints. */
export function operations(services: ReceiptServices): Operation[] {
  return [download(services), print(services), list(services), send(services)]
}

const language = choice(['en', 'es'])

async function receiptOf(work: UnitOfWork, paymentId: number): Promise<Receipt | Refusal> {
  const receipt = await readReceipt(work, paymentId)
  return receipt ?? refuse('payment_not_found', 'There is no such payment.')
}

const EXPLANATION = `On letter paper, or for a roll 80 mm wide. Each download counts as a printing: the first is the original, each further one says that it is a reprint, which, when and by whom, and stands in the audit log. In the language of whoever asks, or in the one asked for.`

function download(services: ReceiptServices): Operation {
  return operation({
    id: 'downloadReceipt',
    method: 'GET',
    path: '/payments/{id}/receipt.pdf',
    summary: 'The receipt of a payment as PDF, which counts as a printing',
    description: EXPLANATION,
    tag,
    params: byId,
    query: Type.Object({
      paper: Type.Optional(choice(['letter', 'roll'])),
      language: Type.Optional(language),
    }),
    answers: {},
    produces: 'application/pdf',
    refusals: ['payment_not_found', 'pdf_unavailable'],
    handler: async ({ actor, params, query, request, reply }) => {
      const made = await inUnitOfWork(services.database, scopeOf(services, actor), async (work) => {
        const receipt = await receiptOf(work, Number(params.id))
        // Whoever asks for the head alone gets no paper.
        if (isRefusal(receipt) || request.method === 'HEAD') return receipt
        const printing = await recordPrinting(work, actor, receipt, 'pdf')
        const spoken = query.language ?? (await localeOf(work, actor.userId))
        return { ...receipt, document: receiptDocument(receipt, printing, spoken) }
      })
      if (isRefusal(made)) return made
      if (!('document' in made)) {
        void reply.header('content-type', 'application/pdf').send()
        return undefined
      }
      const { paper } = query
      const options = { show: true, ...(paper === undefined ? {} : { paper }) }
      return answerPdf(services, reply, made.document, `receipt-${made.number}.pdf`, options)
    },
  })
}

function print(services: ReceiptServices): Operation {
  return operation({
    id: 'printReceipt',
    method: 'POST',
    path: '/payments/{id}/receipt/printings',
    summary: 'Counts a printing from the browser, and answers what the paper has to say of it',
    tag,
    params: byId,
    answers: { 201: PrintingBody },
    refusals: ['payment_not_found'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const receipt = await receiptOf(work, Number(call.params.id))
        if (isRefusal(receipt)) return receipt
        const printing = await recordPrinting(work, call.actor, receipt, 'browser')
        return { status: 201, body: printingBody(printing) }
      }),
  })
}

function list(services: Services): Operation {
  return operation({
    id: 'listReceiptPrintings',
    method: 'GET',
    path: '/payments/{id}/receipt/printings',
    summary: 'Each time that the receipt was printed or sent, the original first',
    tag,
    params: byId,
    answers: { 200: Type.Object({ items: Type.Array(PrintingBody) }) },
    refusals: ['payment_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const receipt = await receiptOf(work, Number(params.id))
        if (isRefusal(receipt)) return receipt
        const printings = await printingsOf(work, receipt.paymentId)
        return { status: 200, body: { items: printings.map(printingBody) } }
      }),
  })
}

function send(services: ReceiptServices): Operation {
  return operation({
    id: 'mailReceipt',
    method: 'POST',
    path: '/payments/{id}/receipt/email',
    summary: 'Sends the receipt by e-mail, with the PDF attached',
    description:
      'It is put into the outbox together with the answer, and sent from there. What the receipt says is settled now. It counts as a printing.',
    tag,
    params: byId,
    body: Type.Object({ to: email, language: Type.Optional(language) }, { title: 'ReceiptMail' }),
    answers: { 202: MailBody },
    idempotency: 'required',
    refusals: ['payment_not_found'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { actor, body, params } = call
        const receipt = await receiptOf(work, Number(params.id))
        if (isRefusal(receipt)) return receipt
        const printing = await recordPrinting(work, actor, receipt, 'email', body.to)
        const spoken = body.language ?? (await localeOf(work, actor.userId))
        const document = receiptDocument(receipt, printing, spoken)
        const id = await enqueueMail(work, actor, receiptMail(receipt, document, body.to))
        const mail = await shownMail(work, id)
        return { status: 202, body: mailBody(mail!, services.settings.smtpUrl !== null) }
      }),
  })
}
