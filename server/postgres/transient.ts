import { setTimeout as pause } from 'node:timers/promises'

/** Conditions of the database that pass: worth another try, then a 503. */
const TRANSIENT_CODES = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '55P03', // lock not available within lock_timeout
  '53300', // too many connections
  '57P01', // ended by an administrator
  '57P02', // the server crashed
  '57P03', // the server is starting or stopping
  '25P03', // idle in a unit of work for too long
  'ECONNRESET',
  'ECONNREFUSED',
  'ENOTCONN',
  'EPIPE',
  'ETIMEDOUT',
])

/** What `pg` and its pool say of a connection that is gone, without a code. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/

/**
 * Is this failure one that passes by itself (a deadlock, a lost connection, a restart), so that the
 * unit of work may be tried again? Everything else is a fault. After a lost connection the commit
 * may have happened: only what carries an idempotency key may be repeated blindly (T-14).
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (typeof code !== 'string') return LOST_CONNECTION.test(error.message)
  const socketGone = code === 'ENOENT' && syscall === 'connect'
  return socketGone || code.startsWith('08') || TRANSIENT_CODES.has(code)
}

/** How long a start waits for a database that is just restarting or breaks off; milliseconds. */
const PATIENCE = 5_000
const FIRST_PAUSE = 50

/**
 * Does what a start needs, and again while it fails by something that passes, for five seconds; then
 * with that failure. It may be done several times, and must do no harm then.
 */
export async function patiently<T>(run: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE
  for (let wait = FIRST_PAUSE; ; wait *= 2) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each attempt follows from the last
      return await run()
    } catch (error) {
      if (!isTransient(error) || performance.now() + wait > until) throw error
      // oxlint-disable-next-line no-await-in-loop
      await pause(wait)
    }
  }
}
