import type { Database } from '../server/postgres/database.ts'
import { isWrong, lastStanding, type Model, RANK, type Session, type Status } from './model.ts'
import type { Agency } from './town.ts'

/** Sessions of the database, and as the API shows them, beside those of the model. */
export async function judgeSessions(
  model: Model,
  { owner }: Database,
  agency: Agency,
): Promise<void> {
  const { rows } = await owner.query<SessionRow>(
    `select id::text, drawer_id::text, status, transaction_count, net_total
       from sessions where agency_id = $1`,
    [agency.id],
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  for (const session of model.sessions.values()) {
    const row = stored.get(session.id)
    if (!row) isWrong(model, `session ${session.id} is missing`)
    else compare(model, session, row)
  }
  for (const { id } of rows)
    if (!model.sessions.has(id)) isWrong(model, `session ${id} is nobody's`)
  for (const [drawer, open] of Map.groupBy(
    rows.filter(({ status }) => status === 'open'),
    (row) => row.drawer_id,
  ))
    if (open.length > 1) isWrong(model, `S-5: drawer ${drawer} has ${open.length} open sessions`)
  await judgeAfterEnd(model, owner, agency.id)
  await judgeReports(model, agency)
}

type SessionRow = {
  id: string
  drawer_id: string
  status: Status
  transaction_count: number
  net_total: number
}

function compare(model: Model, session: Session, row: SessionRow): void {
  const expected = finalStatus(session)
  if (row.status !== expected)
    isWrong(model, `session ${session.id} is ${row.status}; by the answers it is ${expected}`)
  const { count, net } = sumsOf(model, session.id)
  if (row.transaction_count !== count || row.net_total !== net)
    isWrong(
      model,
      `S-14: session ${session.id} has ${row.transaction_count} transactions over ${row.net_total}; by the answers ${count} over ${net}`,
    )
}

/** S-11: what people made of it; where nobody did anything, its cut-off, which has come by now. */
function finalStatus({ taken, cutOffStatus }: Session): Status {
  return RANK[taken] > RANK.open ? taken : (cutOffStatus ?? 'open')
}

function sumsOf(model: Model, sessionId: string) {
  const byMethod: Record<string, { count: number; net: number }> = {}
  let [count, net] = [0, 0]
  for (const transaction of model.transactions.values()) {
    const { amount } = transaction
    const last = lastStanding(transaction)
    if (last?.sessionId !== sessionId) continue
    count += 1
    net += amount
    const of = (byMethod[last.method] ??= { count: 0, net: 0 })
    of.count += 1
    of.net += amount
  }
  return { count, net, byMethod }
}

/** S-3: by the chain, in which nothing depends on clocks. */
async function judgeAfterEnd(
  model: Model,
  owner: Database['owner'],
  agencyId: number,
): Promise<void> {
  const { rows } = await owner.query<{ session_id: number; seq: number; what: string }>(
    `with marked as (
       select session_id, seq, kind, body::jsonb as body,
              min(seq) filter (where kind = 'status_changed') over chain as left_open,
              min(seq) filter (where kind = 'status_changed' and body::jsonb->>'to' = 'closed')
                over chain as closed
         from session_events where agency_id = $1
       window chain as (partition by session_id)
     )
     select session_id, seq, kind as what from marked
      where seq > closed
         or (seq > left_open and kind = 'posted'
             and body->>'transactionKind' not in ('reversal', 'permit_refund'))`,
    [agencyId],
  )
  for (const { session_id, seq, what } of rows)
    isWrong(model, `S-3: session ${session_id} has event ${seq} (${what}) after its end`)
}

/** S-14: the report that people read has the same figures, by payment method too. */
async function judgeReports(model: Model, { supervisor }: Agency): Promise<void> {
  for (const { id } of model.sessions.values()) {
    // oxlint-disable-next-line no-await-in-loop -- a person looks at one after the other
    await supervisor.ask({ method: 'GET', path: `/sessions/${id}`, key: null }, (_, { body }) => {
      const { count, net, byMethod } = sumsOf(model, id)
      const totals = (body.totals as { method: string; count: number; net: number }[])
        .filter((total) => total.count !== 0 || total.net !== 0)
        .map(({ method, ...sums }) => `${method} ${sums.count} ${sums.net}`)
      const expected = Object.entries(byMethod).map(([m, sums]) => `${m} ${sums.count} ${sums.net}`)
      const same = totals.toSorted().join() === expected.toSorted().join()
      if (body.transactionCount !== count || body.netTotal !== net || !same)
        isWrong(
          model,
          `S-14: the report of session ${id} shows ${totals.join('; ')}, and not ${expected.join('; ')}`,
        )
    })
  }
}
