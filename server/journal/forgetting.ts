import type { Clock } from '../clock/clock.ts'
import type { Database } from '../postgres/database.ts'
import { inUnitOfWork } from '../postgres/unit-of-work.ts'

/** So many in one unit of work: nothing else waits long for it. */
const AT_ONCE = 2_000

/**
 * T-14: forgets answers that are older than thirty days, which nobody asks for again (the days stand
 * in migration 0043). May run twice and in several servers.
 */
export async function forgetAnswers(parts: {
  readonly database: Database
  readonly clock: Clock
}): Promise<void> {
  const { database, clock } = parts
  // The function crosses agencies by itself, so this unit of work belongs to none.
  await inUnitOfWork(database, { agencyId: 0, clock }, ({ client }) =>
    client.query('select forget_answers($1)', [AT_ONCE]),
  )
}
