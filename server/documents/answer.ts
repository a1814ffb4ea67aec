import type { FastifyReply } from 'fastify'
import { isRefusal, type Refusal } from '../journal/refusal.ts'
import type { Document, Paper } from './document.ts'
import type { Press } from './press.ts'

/** What an operation needs to answer with a PDF. */
export type PressServices = { readonly press: Press }

/**
 * Answers a request with a document as PDF: `return answerPdf(services, reply, document, 'S-1.pdf')`,
 * in an operation with `produces: 'application/pdf'`. Leave the unit of work first, since setting a
 * document takes a while and a connection is wanted elsewhere.
 */
export async function answerPdf(
  { press }: PressServices,
  reply: FastifyReply,
  document: Document,
  name: string,
  { paper, show = false }: { readonly paper?: Paper; readonly show?: boolean } = {},
): Promise<Refusal | undefined> {
  const pdf = await press.print(document, paper)
  if (isRefusal(pdf)) return pdf
  void reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `${show ? 'inline' : 'attachment'}; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(pdf)
  return undefined
}
