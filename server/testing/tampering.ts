import { type UnitOfWork, unitOfWorkOn } from '../postgres/unit-of-work.ts'
import type { Counter } from './counter.ts'

const GUARDED = [
  'sessions',
  'transactions',
  'payments',
  'postings',
  'session_events',
  'session_counts',
  'permit_order_lines',
  'permit_returns',
  'plan_instalments',
  'plan_transactions',
]

/**
 * Does to the database what only its owner can, past all triggers, looks at what comes of it, and
 * undoes it.
 */
export async function tampered<T>(
  { database, agencyId }: Pick<Counter, 'database' | 'agencyId'>,
  statements: readonly string[],
  look: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  const client = await database.owner.connect()
  try {
    await client.query('begin')
    for (const table of GUARDED) await client.query(`alter table ${table} disable trigger user`)
    for (const statement of statements) {
      const { rowCount } = await client.query(statement)
      if (!rowCount) throw new Error(`nothing was tampered with: ${statement}`)
    }
    return await look(unitOfWorkOn(client, agencyId))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
