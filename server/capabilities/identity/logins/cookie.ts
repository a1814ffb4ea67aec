import type { FastifyReply, FastifyRequest } from 'fastify'

const LOGIN = 'countinghouse_login'
const UNFINISHED = 'countinghouse_sign_in'
/** A half-finished sign-in is shown where one signs in, and nowhere else. */
const SIGN_IN_PATH = '/api/v1/auth'

/** The token of the browser's login, if it sent one. */
export function readLoginCookie({ cookies }: FastifyRequest): string | undefined {
  return cookies[LOGIN]
}

/**
 * Gives the browser its login, out of reach of scripts and of other sites, until it is closed; how
 * long the login lives says the database.
 */
export function giveLoginCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  reply.setCookie(LOGIN, token, attributes(reply, publicUrl, '/'))
}

export function takeLoginCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(LOGIN, attributes(reply, publicUrl, '/'))
}

/** The token of what this browser has half done to sign in. */
export function readUnfinishedCookie({ cookies }: FastifyRequest): string | undefined {
  return cookies[UNFINISHED]
}

export function giveUnfinishedCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  reply.setCookie(UNFINISHED, token, attributes(reply, publicUrl, SIGN_IN_PATH))
}

export function takeUnfinishedCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(UNFINISHED, attributes(reply, publicUrl, SIGN_IN_PATH))
}

function attributes({ request }: FastifyReply, publicUrl: string, path: string) {
  const secure = publicUrl.startsWith('https:') || request.protocol === 'https'
  return { path, httpOnly: true, sameSite: 'lax', secure } as const
}
