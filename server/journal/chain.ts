import { createHash } from 'node:crypto'

/**
 * T-13: each event of a session is hashed together with the hash before it, so that whoever changes,
 * removes or inserts one has to change all that follow, and the head that stands in the session.
 */
export function link(previous: Buffer, body: string): Buffer {
  return createHash('sha256').update(previous).update(body, 'utf8').digest()
}

/** What the first event of a session is linked to. */
export function genesis(agencyId: number, sessionId: number): Buffer {
  return createHash('sha256').update(`countinghouse session ${agencyId}/${sessionId}`).digest()
}
