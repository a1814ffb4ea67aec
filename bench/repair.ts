import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { BenchClient } from './client.ts'
import { measure } from './load.ts'
import type { Bench } from './main.ts'
import { type Line, ratio } from './print.ts'
import { type Cashier, signIn } from './town.ts'

const OPERATORS = 64
const AT_ONCE = 10
const ITEMS = 100_000
/** Ten from each operator in a round, so that it lasts long enough to be measured. */
const FETCHES = OPERATORS * 10
const ROUNDS = 7

/**
 * 64 operators who fetch ten of 100,000 items at once, against a bare claim in the same order:
 * one statement, without configuration, lock time, audit, answers or HTTP.
 */
export async function benchRepair(bench: Bench): Promise<Line[]> {
  const operators = await signInAll(bench)
  await benchFill(bench)
  const bare = await openBare(bench)
  const clients = operators.map(() => new BenchClient(bench.port))
  const fetch = async () => {
    const ids: string[] = []
    const rate = await measure(OPERATORS, FETCHES, async (lane) => {
      ids.push(...(await fetchTen(clients[lane], operators[lane])))
    })
    return { ids, perSecond: rate.perSecond }
  }
  await fetch()
  const ratios: number[] = []
  let twice = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- baseline and product take turns
    await benchRelease(bench)
    // oxlint-disable-next-line no-await-in-loop
    const baseline = await bare.run()
    // oxlint-disable-next-line no-await-in-loop
    await benchRelease(bench)
    // oxlint-disable-next-line no-await-in-loop
    const { ids, perSecond } = await fetch()
    twice += FETCHES * AT_ONCE - new Set(ids).size
    ratios.push(ratio(perSecond, baseline))
  }
  for (const client of clients) client.close()
  await bare.end()
  const [sorted, half] = [ratios.toSorted((a, b) => a - b), Math.floor(ROUNDS / 2)]
  const what = `${OPERATORS} operators fetching ${AT_ONCE} of ${ITEMS.toLocaleString('en')} items`
  return [
    {
      what,
      value: sorted[half] ?? 0,
      unit: '× a bare claim that skips what is locked',
      bound: { atLeast: 0.8 },
    },
    {
      what: `${what}: items that two got, or nobody`,
      value: twice,
      unit: '',
      bound: { atMost: 0 },
    },
  ]
}

async function signInAll({ database: { owner }, town }: Bench): Promise<readonly Cashier[]> {
  const one = async (text: string, values: unknown[]) => {
    const { rows } = await owner.query<{ id: number }>(text, [town.agencyId, ...values])
    return rows[0]?.id ?? 0
  }
  const operators: Cashier[] = []
  // oxlint-disable-next-line no-await-in-loop -- one connection
  for (let n = 0; n < OPERATORS; n += 1) operators.push(await signIn(one, `operator${n}`))
  return operators
}

/** As many items as a busy office has not looked at yet. */
export async function benchFill({ database: { owner }, town }: Bench): Promise<void> {
  const [userId] = town.cashiers.map((cashier) => cashier.userId)
  await owner.query(
    `with drawer as (
       insert into drawers (agency_id, name, branch_id, type, opening_balance_required,
                            concurrent_users, closing_method, created_by)
       select $1, 'Lockbox', id, 'virtual', false, true, 'manual', $2 from branches
        where agency_id = $1 limit 1 returning id
     ), source as (
       insert into intake_sources (agency_id, name, drawer_id, format, method, created_by)
       select $1, 'Bank', id, 'lockbox', 'lockbox', $2 from drawer returning id, drawer_id
     ), import as (
       insert into intake_imports (agency_id, source_id, user_id, file_name, file_hash, bytes, dry_run,
                                   status)
       select $1, id, $2, 'bench', 'bench', 1, false, 'done' from source returning id, source_id
     ), item as (
       insert into intake_items (agency_id, id, import_id, source_id, line, citation, amount, method,
                                 reasons, fingerprint, arrived_at)
       select $1, nextval('intake_item_ids'), import.id, source_id, n, 'B' || n, 5000, 'lockbox',
              '{citation_unknown}', n::text::bytea, app_now() + n * interval '1 ms'
         from import, generate_series(1, $3::int) n returning *)
     insert into repair_items (agency_id, id, source_id, import_id, drawer_id, amount, reasons,
                               arrived_at)
     select $1, item.id, item.source_id, import_id, drawer_id, amount, reasons, arrived_at
       from item, source`,
    [town.agencyId, userId, ITEMS],
  )
  await owner.query('analyze')
}

/** All of it is new again, and nothing lies about of what was not. */
export async function benchRelease({ database: { owner } }: Bench): Promise<void> {
  await owner.query(
    `update repair_items set state = 'new', holder = null, login_id = null, held_since = null,
            activation_id = null where state = 'locked'`,
  )
  await owner.query('vacuum analyze repair_items')
  await owner.query('checkpoint')
}

const CLAIM = `
  update repair_items set state = 'locked', holder = $2, held_since = app_now(), activation_id = $3
   where agency_id = $1 and id in (
     select id from repair_items
      where agency_id = $1 and state = 'new' and not deferred
      order by arrived_at, id limit ${AT_ONCE} for update skip locked)
  returning id`

/** The same connections as the baseline of payments has. */
export async function openBare({ url, database: { owner }, town }: Bench) {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  const { rows } = await owner.query<{ id: number }>(
    `with made as (
       insert into repair_configurations (agency_id, name, criteria, last)
       values ($1, 'Oldest', '[]', '{"ordering": "oldest", "groups": []}') returning id)
     insert into repair_activations (agency_id, configuration_id) select $1, id from made
     returning id`,
    [town.agencyId],
  )
  const userId = town.cashiers[0]?.userId
  const claim = { name: 'claim', text: CLAIM, values: [town.agencyId, userId, rows[0]?.id] }
  return {
    run: async () => {
      const rate = await measure(OPERATORS, FETCHES, async () => {
        const { rowCount } = await pool.query(claim)
        if (rowCount !== AT_ONCE) throw new Error(`a bare claim got ${rowCount}`)
      })
      return rate.perSecond
    },
    end: () => pool.end(),
  }
}

async function fetchTen(client?: BenchClient, operator?: Cashier): Promise<string[]> {
  const headers = {
    cookie: `countinghouse_login=${operator?.token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  }
  const body = JSON.stringify({ count: AT_ONCE })
  const answer = await client?.send('POST', '/api/v1/repair/fetch', headers, body)
  if (answer?.status !== 200) throw new Error(`a fetch was answered ${answer?.body}`)
  const { items } = JSON.parse(answer.body) as { items: { id: string }[] }
  return items.map(({ id }) => id)
}
