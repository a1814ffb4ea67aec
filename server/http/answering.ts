import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LaneFull } from '../journal/lane.ts'
import { type Refusal, type RefusalCatalogue, refuse } from '../journal/refusal.ts'
import { isTransient } from '../postgres/transient.ts'
import { fieldErrors, type Violation } from './invalid.ts'
import { type Problem, problemOf, troubleOf } from './problem.ts'

/** Sends a problem document. A refusal that says when to come back says so in a header too. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, retryAfter } = problem
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter))
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** Answers for everything that is thrown, so that every answer that is no success looks alike. */
export function answerFailures(http: FastifyInstance, catalogue: RefusalCatalogue): void {
  http.setErrorHandler<FastifyError>((error, request, reply) =>
    sendFailure(catalogue, error, request, reply),
  )
}

/** The three kinds, told apart: wrong with the request, passing trouble (503), a fault (500). */
export function sendFailure(
  catalogue: RefusalCatalogue,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalOf(error)
  if (refusal) return sendProblem(reply, problemOf(catalogue, refusal, request.id))
  if (isTransient(error) || error instanceof LaneFull) {
    request.log.warn({ err: error }, 'try again')
    return sendProblem(reply, { ...troubleOf('try_again', request.id), retryAfter: 1 })
  }
  request.log.error({ err: error }, 'fault')
  return sendProblem(reply, troubleOf('server_fault', request.id))
}

/** There is no such operation, and no page either. */
export function answerNotFound(
  catalogue: RefusalCatalogue,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refuse(
    'not_found',
    'There is nothing at this address. /docs lists what there is.',
  )
  return sendProblem(reply, problemOf(catalogue, refusal, request.id))
}

/** What was wrong with the request, when it was that; null for the server's own trouble. */
function refusalOf(error: FastifyError): Refusal | null {
  if (error.validation) return refuseFields(error)
  const { statusCode = 500 } = error
  if (statusCode === 413) return refuse('too_large', 'This is larger than what is taken here.')
  if (statusCode === 406 || statusCode === 415)
    return refuse('wrong_content_type', 'Send this as application/json.')
  return statusCode < 500 ? refuse('not_understood', explain(error)) : null
}

function explain({ code }: FastifyError): string {
  return code === 'FST_ERR_BAD_URL'
    ? 'The address cannot be read: after % two hexadecimal digits are expected.'
    : 'The body cannot be read as JSON.'
}

/** 404 for an identifier that is none, 422 for the rest; card numbers and odd texts go first. */
function refuseFields({ validation, validationContext }: FastifyError): Refusal {
  if (validationContext === 'params') return refuse('not_found', 'There is nothing of this name.')
  const errors = fieldErrors(validation as readonly Violation[])
  const codes = errors.map(({ code }) => code)
  const code = ['card_number_refused', 'text_refused'].find((each) => codes.includes(each))
  const fields = errors.map(({ pointer }) => pointer || 'the body itself').join(', ')
  return refuse(code ?? 'invalid', `Nothing was done, because of ${fields}.`, { errors })
}
