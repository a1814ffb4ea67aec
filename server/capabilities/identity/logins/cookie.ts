import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'countinghouse_login'

/** The token of the browser's login, if it sent one. */
export function readLoginCookie({ cookies }: FastifyRequest): string | undefined {
  return cookies[NAME]
}

/**
 * Gives the browser its login, out of reach of scripts and of other sites, until it is closed; how
 * long the login lives says the database.
 */
export function giveLoginCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  reply.setCookie(NAME, token, attributes(reply, publicUrl))
}

export function takeLoginCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(NAME, attributes(reply, publicUrl))
}

function attributes({ request }: FastifyReply, publicUrl: string) {
  const secure = publicUrl.startsWith('https:') || request.protocol === 'https'
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
}
