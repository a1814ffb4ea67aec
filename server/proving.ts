import { proofs } from './app.ts'
import { proveTotals } from './capabilities/proof/public.ts'
import { verifyChains } from './capabilities/sessions/public.ts'
import { databaseClock } from './clock/clock.ts'
import type { Database } from './postgres/database.ts'
import { readInAgency, type UnitOfWork } from './postgres/unit-of-work.ts'

type Findings = { readonly looked: string; readonly wrong: readonly string[] }

/** `prove`: derives the figures of every agency anew (T-12). Answers whether all of them agree. */
export function proveEverything(database: Database): Promise<boolean> {
  return inEveryAgency(database, async (work) => {
    const { transactions, postings, differences } = await proveTotals(work, proofs)
    return {
      looked: `${transactions} transactions, ${postings} postings`,
      wrong: differences.map(
        ({ what, id, stored, derived }) =>
          `${what} ${id}: kept as ${stored}, derived as ${derived}`,
      ),
    }
  })
}

/** `verify`: recomputes the hash chain of every session (T-13). Answers whether all of them hold. */
export function verifyEverything(database: Database): Promise<boolean> {
  return inEveryAgency(database, async (work) => {
    const { sessions, events, broken } = await verifyChains(work)
    return {
      looked: `${sessions} sessions, ${events} events`,
      wrong: broken.map(
        ({ sessionId, seq, what }) => `session ${sessionId}, event ${seq}: ${what}`,
      ),
    }
  })
}

async function inEveryAgency(
  database: Database,
  look: (work: UnitOfWork) => Promise<Findings>,
): Promise<boolean> {
  const { rows } = await database.owner.query<{ agency_id: number; name: string }>(
    'select agency_id, name from agencies order by agency_id',
  )
  let sound = true
  for (const { agency_id: agencyId, name } of rows) {
    const { looked, wrong } = await readInAgency(database, { agencyId, clock: databaseClock }, look)
    console.log(`${name}: ${looked}: ${wrong.length === 0 ? 'sound' : `${wrong.length} wrong`}`)
    for (const each of wrong) console.log(`  ${each}`)
    sound &&= wrong.length === 0
  }
  return sound
}
