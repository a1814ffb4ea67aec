import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '../journal/refusal.ts'

/** The `ETag` header of something with a version that counts up. */
export function etag(version: number): { etag: string } {
  return { etag: `"${version}"` }
}

/**
 * Refuses what was meant for another version: `If-Match` is there and names neither this version
 * nor `*`. Call it with the row locked. Null when the change may go on.
 */
export function refuseStale({ headers }: FastifyRequest, version: number): Refusal | null {
  const wanted = headers['if-match']
  if (wanted === undefined || wanted.trim() === '*') return null
  const tags = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (tags.includes(etag(version).etag)) return null
  return refuse(
    'changed_meanwhile',
    'Somebody changed this since you read it. Read it again and look whether your change still fits.',
    { version },
  )
}
