import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { from } from 'pg-copy-streams'
import { APP_ROLE } from '../server/postgres/database.ts'
import type { Bench } from './main.ts'
import { type Line, ratio } from './print.ts'

const COUNT = 100_000
const WARM_UP = 20_000
const ROUNDS = 3

/** I-1: a file of valid payments over HTTP, from the upload until it is done, against `byCopy`. */
export async function benchIntake(bench: Bench): Promise<Line[]> {
  const [session = 0] = await bench.town.openSessions(1)
  const office = await openOffice(bench, session)
  await office.take(await bench.town.citations(WARM_UP))
  const before = bench.memory()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, bench.memory())), 50)
  const rounds: { readonly bare: number; readonly taken: number }[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await byCopy(bench, session, await bench.town.citations(COUNT))
      const taken = await office.take(await bench.town.citations(COUNT))
      rounds.push({ bare, taken })
      console.log(`  COPY and one insert ${seconds(bare)}, imported ${seconds(taken)}`)
    }
  } finally {
    clearInterval(watch)
  }
  const ratios = rounds.map(({ bare, taken }) => ratio(bare, taken)).toSorted((a, b) => a - b)
  return [
    {
      what: `${COUNT} payments from a file`,
      value: ratios[Math.floor(ROUNDS / 2)] ?? 0,
      unit: '× the rate of COPY and one set-based insert',
      bound: { atLeast: 0.3 },
    },
    { what: 'growth of the server', value: most - before, unit: 'MB', bound: { atMost: 150 } },
  ]
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`
}

/** The same lines for both: a citation, its due, the number of the check and who sent it. */
function linesOf(citations: readonly string[]): string {
  return citations
    .map((number, n) => `${number},110.00,${100_000 + n},"Payer, number ${n}"\n`)
    .join('')
}

/** A source that sends CSV, and the time that a file of it takes, in milliseconds. */
async function openOffice({ database: { owner }, town, port }: Bench, session: number) {
  const { rows } = await owner.query<{ drawer: number }>(
    'select drawer_id as drawer from sessions where agency_id = $1 and id = $2',
    [town.agencyId, session],
  )
  const cookie = `countinghouse_login=${town.cashiers[0]?.token}`
  const at = `http://127.0.0.1:${port}/api/v1`
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    headers.set('idempotency-key', randomUUID())
    const answer = await fetch(`${at}${path}`, { ...init, headers })
    const body = (await answer.json()) as { id: string; status: string; posted: { count: number } }
    if (!answer.ok) throw new Error(`${path} was answered ${JSON.stringify(body)}`)
    return body
  }
  const source = await ask('/intake/sources', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: `Bank ${session}`,
      drawerId: String(rows[0]?.drawer),
      format: 'csv',
      method: 'check',
      layout: {
        columns: { citation: 'Citation', amount: 'Amount', reference: 'Check', payer: 'Payer' },
      },
    }),
  })
  return {
    take: async (citations: readonly string[]): Promise<number> => {
      const form = new FormData()
      form.set('file', new Blob([`Citation,Amount,Check,Payer\n${linesOf(citations)}`]), 'a.csv')
      form.set('sourceId', source.id)
      const started = performance.now()
      const { id } = await ask('/intake/imports', { method: 'POST', body: form })
      for (;;) {
        const { status, posted } = await ask(`/intake/imports/${id}`)
        if (status === 'done' && posted.count === citations.length)
          return performance.now() - started
        if (!['waiting', 'checking', 'running'].includes(status))
          throw new Error(`the import is ${status}, ${posted.count} posted`)
        await sleep(200)
      }
    },
  }
}

/**
 * The baseline: COPY of the same lines into a staging table, then one statement that writes what has
 * to be left behind: payments, transactions, postings, the citations' figures. By the application's
 * role under row-level security, in one unit of work. It looks at nothing: neither whether an item was
 * there before nor whether it is valid, and it keeps neither items nor chain nor totals of the session.
 */
async function byCopy(
  { database, town }: Bench,
  session: number,
  citations: readonly string[],
): Promise<number> {
  const lines = linesOf(citations)
  const client = await database.files.connect()
  try {
    await client.query('set role none')
    const started = performance.now()
    await client.query('begin')
    await client.query(
      `create temp table staging (number text, paid numeric, reference text, payer text)
         on commit drop`,
    )
    await client.query(`grant select on staging to ${APP_ROLE}`)
    await pipeline(
      Readable.from(lines.match(/[^]{1,65536}/g) ?? []),
      client.query(from('copy staging from stdin (format csv)')),
    )
    await client.query(`set local role ${APP_ROLE}`)
    await client.query(`select set_config('app.agency_id', $1, true)`, [String(town.agencyId)])
    await client.query(INSERT, [town.agencyId, session, town.cashiers[0]?.userId])
    await client.query('commit')
    return performance.now() - started
  } finally {
    client.release(true)
  }
}

const INSERT = `
  with lines as materialized (
    select c.id as citation, c.number, (s.paid * 100)::bigint as paid, s.reference, s.payer,
           nextval('payment_ids') as payment, nextval('transaction_ids') as transaction,
           row_number() over () as nth
      from staging s join citations c on c.agency_id = $1 and c.number_key = s.number),
  paid as (
    insert into payments (agency_id, id, session_id, receipt_number, amount, payer, user_id, created_at)
    select $1, payment, $2::bigint, $2::bigint || '-copy-' || payment, paid, payer, $3, app_now() from lines),
  posted as (
    insert into transactions (agency_id, id, session_id, payment_id, receipt_number, kind, amount,
      method, reference, target_type, target_id, target_number, user_id, created_at)
    select $1, transaction, $2::bigint, payment, $2::bigint || '-copy-' || payment, 'batch_payment', paid, 'check',
           reference, 'citation', citation, number, $3, app_now() from lines),
  lines_posted as (
    insert into postings (agency_id, transaction_id, line, account, method, amount)
    select $1, transaction, p.line, p.account, p.method, p.sign * paid
      from lines, (values (1, 'funds', 'check', 1), (2, 'receivable', null, -1))
                  as p (line, account, method, sign))
  update citations c set applied = c.applied + l.paid, version = c.version + 1
    from lines l where c.agency_id = $1 and c.id = l.citation`
