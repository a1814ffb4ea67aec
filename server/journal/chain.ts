import { hash } from 'node:crypto'

/**
 * T-13: each event of a session is hashed together with the hash before it, so that whoever changes,
 * removes or inserts one has to change all that follow, and the head that stands in the session.
 */
export function link(previous: Buffer, body: string): Buffer {
  return hash('sha256', Buffer.concat([previous, Buffer.from(body)]), 'buffer')
}

/** What the first event of a session is linked to. */
export function genesis(agencyId: number, sessionId: number): Buffer {
  return hash('sha256', `countinghouse session ${agencyId}/${sessionId}`, 'buffer')
}
