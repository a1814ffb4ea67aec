import type { Clock } from '../../clock/clock.ts'
import { eachAlone } from '../../jobs/each-alone.ts'
import type { Command } from '../../journal/command.ts'
import type { Door } from '../../journal/door.ts'
import type { Fact } from '../../journal/fact.ts'
import type { Database } from '../../postgres/database.ts'
import { inUnitOfWork, readInAgency, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { SessionsState } from './rules.ts'
import { startedIn } from './rules.ts'

type Sweeping = {
  readonly database: Database
  readonly clock: Clock
  readonly door: Door<{ readonly sessions: SessionsState }>
}

type Due = { agency_id: number; user_id: number; cashiering: boolean }

/**
 * sees to it that an agency without Cashiering has its ledger open, and one with Cashiering has
 * none. It follows what the agency is, so it may run twice, in several servers, and after a crash.
 */
export async function sweepLedgers({ database, clock, door }: Sweeping): Promise<void> {
  // No agency's rows are visible here; the function gives away what is due, and no more.
  const { rows } = await readInAgency(database, { agencyId: 0, clock }, ({ client }) =>
    client.query<Due>('select * from ledgers_due()'),
  )
  await eachAlone(rows, async ({ agency_id: agencyId, user_id: userId }) => {
    const drawerId = await inUnitOfWork(database, { agencyId, clock }, (work) =>
      ledgerDrawer(work, userId),
    )
    await door.submit(turnLedger(agencyId, drawerId, userId))
  })
}

/** The drawer of the agency's ledger, made when it is first wanted. */
async function ledgerDrawer({ client, agencyId }: UnitOfWork, userId: number): Promise<number> {
  await client.query(
    `with branch as (
       insert into branches (agency_id, name)
       select $1, 'Office' where not exists (select from branches where agency_id = $1)
       on conflict do nothing returning id
     )
     insert into drawers (agency_id, name, branch_id, type, opening_balance_required,
                          concurrent_users, closing_method, created_by, ledger)
     select $1, 'Ledger', coalesce((select min(id) from branches where agency_id = $1),
                                   (select id from branch)),
            'virtual', false, true, 'manual', $2, true
         on conflict (agency_id) where ledger do nothing`,
    [agencyId, userId],
  )
  const { rows } = await client.query<{ id: number }>(
    'select id from drawers where agency_id = $1 and ledger',
    [agencyId],
  )
  if (!rows[0]) throw new Error(`agency ${agencyId} has no drawer for its ledger`)
  return rows[0].id
}

/** Opens or closes the ledger, as the agency is now; harmless where it is so already. */
function turnLedger(
  agencyId: number,
  drawerId: number,
  userId: number,
): Command<{ readonly sessions: SessionsState }> {
  return {
    agencyId,
    actor: null,
    idempotency: null,
    footprint: { drawers: [drawerId] },
    draws: { sessions: 1 },
    decide: ({ sessions: state }, { now, draw }) => {
      const drawer = state.drawers.get(drawerId)
      if (!drawer) throw new Error(`drawer ${drawerId} is not in the footprint`)
      const openId = state.openIn.get(drawerId)
      const facts: Fact[] = []
      if (!drawer.cashiering && openId === undefined) {
        const wish = { sessionId: draw('sessions'), openingBalance: null }
        facts.push(startedIn(drawer, wish, userId, now))
      }
      if (drawer.cashiering && openId !== undefined)
        facts.push({
          fact: 'session_status_changed',
          sessionId: openId,
          from: 'open',
          to: 'closed',
          by: { id: userId, name: '' },
          at: now,
        })
      return { facts, audit: [], answer: { status: 204, text: '' } }
    },
  }
}

/** sessions that have to be closed before Cashiering can be switched off. */
export async function unclosedSessions({ client, agencyId }: UnitOfWork): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select id from sessions where agency_id = $1 and status <> 'closed' and not ledger
      order by id limit 20`,
    [agencyId],
  )
  return rows.map(({ id }) => id)
}
