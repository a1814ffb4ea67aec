import { writeCursor } from '../server/http/cursor.ts'
import type { Database } from '../server/postgres/database.ts'
import { BenchClient } from './client.ts'
import { measure, type Rate } from './load.ts'
import type { Bench } from './main.ts'
import { type Line, ratio } from './print.ts'

const LARGE = 1_000_000
const SMALL = 1_000
const READS = 300
const CLOSINGS = 40

/** What one reads and closes costs the same, whatever the session's size (S-14, X-5). */
export async function benchReports(bench: Bench): Promise<Line[]> {
  const { town, database } = bench
  const [large = 0, small = 0] = await town.openSessions(2)
  await fill(database, town.agencyId, large, LARGE)
  await fill(database, town.agencyId, small, SMALL)
  await database.owner.query('vacuum analyze')
  const client = new BenchClient(bench.port)
  const get = async (path: string) => {
    const cookie = `countinghouse_login=${town.cashiers[0]?.token}`
    const { status, body } = await client.send('GET', `/api/v1${path}`, { cookie })
    if (status !== 200) throw new Error(`${path} was answered ${body}`)
  }
  const report = (session: number) => async () => {
    await get(`/sessions/${session}`)
    await get(`/sessions/${session}/transactions?limit=20`)
  }
  const last = writeCursor([await twentiethOldest(database, large)])
  const page = (cursor: string) => () => get(`/sessions/${large}/transactions?limit=20${cursor}`)
  const reports = await inTurns(report(large), report(small), READS)
  const pages = await inTurns(page(`&cursor=${last}`), page(''), READS)
  const closings = await inTurns(close(bench, client, large), close(bench, client, small), CLOSINGS)
  client.close()
  const line = (what: string, [a, b]: readonly [Rate, Rate]): Line => ({
    what,
    value: ratio(a.median, b.median),
    unit: `× (${a.median.toFixed(2)} to ${b.median.toFixed(2)} ms)`,
    bound: { atMost: 1.5 },
  })
  return [
    line(`report of ${LARGE} transactions against ${SMALL}`, reports),
    line(`last page against first of ${LARGE}`, pages),
    line(`closing ${LARGE} transactions against ${SMALL}`, closings),
  ]
}

/** Each in turn, so that both see the same machine. */
async function inTurns(
  a: () => Promise<void>,
  b: () => Promise<void>,
  times: number,
): Promise<[Rate, Rate]> {
  await measure(1, 20, a)
  await measure(1, 20, b)
  const rates: [Rate[], Rate[]] = [[], []]
  for (let n = 0; n < times; n += 1) {
    rates[0].push(await measure(1, 1, a))
    rates[1].push(await measure(1, 1, b))
  }
  const middle = (list: Rate[]) =>
    list.toSorted((x, y) => x.median - y.median)[Math.floor(list.length / 2)] as Rate
  return [middle(rates[0]), middle(rates[1])]
}

/** Transactions as payments leave them, without the rest of the journal, which no report reads. */
export async function fill({ owner }: Database, agencyId: number, session: number, count: number) {
  await owner.query(
    `insert into transactions (agency_id, id, session_id, payment_id, receipt_number, kind, amount,
       method, target_type, target_id, target_number, user_id, created_at)
     select $1, nextval('transaction_ids'), $2::bigint, n, $2::bigint || '-' || n, 'single_payment', 11000,
       (array['cash', 'check', 'credit_card'])[1 + n % 3], 'citation', n, 'F' || n,
       (select min(id) from users where agency_id = $1) + n % 5, app_now()
       from generate_series(1, $3::int) n`,
    [agencyId, session, count],
  )
  await owner.query(
    `insert into session_totals
     select agency_id, session_id, method, user_id, kind, count(*), sum(amount)
       from transactions where agency_id = $1 and session_id = $2
      group by agency_id, session_id, method, user_id, kind`,
    [agencyId, session],
  )
  await owner.query(
    `update sessions set transaction_count = $3::bigint, net_total = $3::bigint * 11000
      where agency_id = $1 and id = $2`,
    [agencyId, session, count],
  )
}

async function twentiethOldest({ owner }: Database, session: number): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    'select id from transactions where session_id = $1 order by id offset 20 limit 1',
    [session],
  )
  return rows[0]?.id ?? 0
}

/** Closes it, after the owner has opened it again behind the product's back. */
function close({ database, town }: Bench, client: BenchClient, session: number) {
  const cookie = `countinghouse_login=${town.cashiers[0]?.token}`
  let times = 0
  return async () => {
    if (times > 0) await reopen(database, session)
    times += 1
    const answer = await client.send(
      'POST',
      `/api/v1/sessions/${session}/status`,
      {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': `close-${session}-${times}`,
      },
      JSON.stringify({ status: 'closed' }),
    )
    if (answer.status !== 200) throw new Error(`closing was answered ${answer.body}`)
  }
}

async function reopen({ owner }: Database, session: number): Promise<void> {
  await owner.query('alter table sessions disable trigger user')
  await owner.query(
    `update sessions set status = 'open', ended_at = null, ended_by = null, closed_at = null,
       closed_by = null where id = $1`,
    [session],
  )
  await owner.query('alter table sessions enable trigger user')
}
