import type { Command } from '../../journal/command.ts'
import type { Door } from '../../journal/door.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import type { Finalised } from './holding.ts'
import type { Disposition } from './item.ts'
import type { Releasing } from './overdue.ts'
import { WAITS } from './queries.ts'
import { decideSettling, type RepairState, type SettledOutcome } from './rules.ts'

export type Settling = Releasing & { readonly door: Door<RepairState> }

/** A finalised item, as far as its footprint needs it: none of it changes any more. */
type Waiting = { readonly id: number; readonly drawerId: number; readonly disposition: Disposition }

/**
 * posts one finalised item into its drawer's open session. Nobody asks: it was finalised, and
 * this may run at any time, in several servers and again; the item is posted once.
 */
export function settleRepair(
  agencyId: number,
  { id, drawerId, disposition }: Waiting,
): Command<RepairState> {
  const items = disposition.type === 'repair' ? disposition.items : []
  return {
    agencyId,
    actor: null,
    idempotency: null,
    footprint: {
      drawers: [drawerId],
      repairs: [id],
      citations: items.map(({ citation }) => citation),
    },
    draws: { payments: 1, transactions: Math.max(1, items.length) },
    decide: (state, moment) => {
      const { facts, outcome } = decideSettling(state, id, moment)
      const answer = { status: 200, text: JSON.stringify({ outcome }) }
      if (facts.length === 0) return { facts, audit: [], answer }
      const payment = facts.find((fact) => fact.fact === 'payment_taken')
      const after = payment
        ? { outcome, paymentId: String(payment.paymentId), receiptNumber: payment.receiptNumber }
        : { outcome, detail: facts.flatMap((f) => ('detail' in f ? [f.detail] : [])).join() }
      const subject = { type: 'repair_item', id: String(id) }
      return { facts, audit: [{ action: 'repair.settled', subject, after }], answer }
    },
  }
}

/** What is posted in one go; the write door puts them into units of work of its own. */
const AT_ONCE = 100

/**
 * posts all that waits in a drawer, oldest first, as long as a session is open there. What a
 * drawer without one holds is left waiting.
 */
export async function settleDrawer(
  services: Settling,
  agencyId: number,
  drawerId: number,
  stop?: AbortSignal,
): Promise<void> {
  for (;;) {
    stop?.throwIfAborted()
    // oxlint-disable-next-line no-await-in-loop -- the next are those that are left
    const waiting = await waitingIn(services, agencyId, drawerId)
    // oxlint-disable-next-line no-await-in-loop
    const outcomes = await settleAll(services, agencyId, waiting)
    if (waiting.length < AT_ONCE || outcomes.includes('waits')) return
  }
}

async function settleAll(
  { door }: Settling,
  agencyId: number,
  waiting: readonly Waiting[],
): Promise<SettledOutcome[]> {
  return Promise.all(
    waiting.map(async (item) => {
      const outcome = await door.submit(settleRepair(agencyId, item))
      if (isRefusal(outcome)) throw new Error(`item ${item.id} was refused: ${outcome.refused}`)
      return (JSON.parse(outcome.text) as { outcome: SettledOutcome }).outcome
    }),
  )
}

const WAITING = `
  select r.id, r.drawer_id as "drawerId", r.disposition from repair_items r
   where r.agency_id = $1 and ${WAITS}`

function waitingIn(
  { database, clock }: Settling,
  agencyId: number,
  drawerId: number,
): Promise<Waiting[]> {
  return readInAgency(database, { agencyId, clock }, async ({ client }) => {
    const { rows } = await client.query<Waiting>(
      `${WAITING} and r.drawer_id = $2
          and exists (select from sessions s where s.agency_id = $1 and s.drawer_id = $2
                         and s.status = 'open')
        order by r.finalised_at, r.id limit $3`,
      [agencyId, drawerId, AT_ONCE],
    )
    return rows
  })
}

/**
 * posts these now, so that whoever finalised them sees it when they are answered. If the server
 * dies before, the job that was enqueued with the finalising does it.
 */
export async function settleNow(
  services: Settling,
  agencyId: number,
  finalised: readonly Finalised[],
): Promise<void> {
  const ids = finalised.filter(({ waits }) => waits).map(({ id }) => id)
  if (ids.length === 0) return
  const { database, clock } = services
  const waiting = await readInAgency(database, { agencyId, clock }, async ({ client }) => {
    const { rows } = await client.query<Waiting>(`${WAITING} and r.id = any($2) order by r.id`, [
      agencyId,
      ids,
    ])
    return rows
  })
  await settleAll(services, agencyId, waiting)
}
