import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '../journal/refusal.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site makes a browser send. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, older ones `Origin`) and no page can forge that; what says neither is no
 * browser. A key in `Authorization` is never sent by a browser of itself, so it needs no such care.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): Refusal | null {
  const { method, headers, host } = request
  if (SAFE.has(method) || headers.authorization !== undefined) return null
  const site = headers['sec-fetch-site']
  const own = site === undefined ? isOwn(headers.origin, host, publicUrl) : OWN_SITES.has(site)
  if (own) return null
  return refuse(
    'cross_site_request',
    'Your browser says that another site asked for this. Open Countinghouse itself and do it there.',
  )
}

const OWN_SITES = new Set(['same-origin', 'none'])

function isOwn(origin: string | undefined, host: string, publicUrl: string): boolean {
  if (origin === undefined || origin === publicUrl) return true
  return URL.parse(origin)?.host === host
}
