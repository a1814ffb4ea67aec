import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { holdsCardNumber } from './text.ts'

/**
 * Ids that are unique among servers and starts, and short enough to read out on the phone. None is
 * taken from outside: it stands in the audit log.
 */
export function createRequestIds(): () => string {
  const server = randomBytes(5).toString('hex')
  let count = 0
  return () => `${server}-${(count++).toString(36)}`
}

/** The address as it is logged: without what might be a card number. */
export function loggedUrl(url: string): string {
  return holdsCardNumber(decoded(url)) ? pathOf(url).replaceAll(/\d/g, '*') : url
}

function pathOf(url: string): string {
  return `${url.split(/[?#]/, 1)[0]}?…`
}

function decoded(url: string): string {
  const spaced = url.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    // One thing in it that cannot be read does not hide the rest.
    return spaced.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    )
  }
}

/** One line for each request, without its body or headers. */
export function logResponse(request: FastifyRequest, reply: FastifyReply): void {
  const { operation } = request.routeOptions.config
  request.log[operation ? 'info' : 'debug'](
    {
      method: request.method,
      url: operation?.secretQuery ? pathOf(request.url) : loggedUrl(request.url),
      operation: operation?.id,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      address: request.ip,
      agencyId: request.actor?.agencyId,
      userId: request.actor?.userId,
    },
    'answered',
  )
}
