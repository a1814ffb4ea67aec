import { randomUUID } from 'node:crypto'
import { BenchClient } from './client.ts'
import { payOverHttp } from './load.ts'
import type { Bench } from './main.ts'
import { type Line, ratio } from './print.ts'
import type { Cashier } from './town.ts'

const CASHIERS = 32
const COUNT = 3_000
const WARM_UP = 2_000
const ROUNDS = 7

/** Cash taken by 32 cashiers with a till each, against the same payments without tills. */
export async function benchTills(bench: Bench): Promise<Line[]> {
  const { town, port } = bench
  await town.openSessions(CASHIERS)
  const cashiers = town.cashiers.slice(0, CASHIERS)
  const tills = await holdTills(bench, cashiers)
  const pay = async (count: number) =>
    (await payOverHttp(port, CASHIERS, cashiers, await town.citations(count))).perSecond
  await pay(WARM_UP)
  const rounds: { readonly without: number; readonly with: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await tills.takeAway()
    const without = await pay(COUNT)
    await tills.giveBack()
    rounds.push({ without, with: await pay(COUNT) })
  }
  await tills.takeAway()
  const ratios = rounds.map((round) => ratio(round.with, round.without)).toSorted((a, b) => a - b)
  return [
    {
      what: `cash into ${CASHIERS} tills`,
      value: ratios[Math.floor(ROUNDS / 2)] ?? 0,
      unit: '× the same payments without tills',
      bound: { atLeast: 0.8 },
    },
  ]
}

/** A till for each cashier, ready; which can be taken away and given back between rounds. */
async function holdTills({ database: { owner }, town, port }: Bench, cashiers: readonly Cashier[]) {
  const client = new BenchClient(port)
  const post = async (token: string | undefined, path: string, body: object) => {
    const headers = {
      cookie: `countinghouse_login=${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    }
    const answer = await client.send('POST', `/api/v1${path}`, headers, JSON.stringify(body))
    if (answer.status >= 300) throw new Error(`${path} was answered ${answer.body}`)
    return JSON.parse(answer.body) as { readonly id: string }
  }
  const { rows } = await owner.query<{ id: number }>(
    'select id from branches where agency_id = $1 limit 1',
    [town.agencyId],
  )
  const branchId = String(rows[0]?.id)
  for (const [n, { token, userId }] of cashiers.entries()) {
    const { id } = await post(token, '/tills', { branchId, number: `B${n}`, kind: 'standard' })
    await post(token, `/tills/${id}/assign`, { userId: String(userId) })
    await post(token, '/tills/initialise', { branchId })
  }
  client.close()
  const { rows: held } = await owner.query<{ id: number; holder_id: number }>(
    'select id, holder_id from tills where agency_id = $1',
    [town.agencyId],
  )
  return {
    takeAway: () =>
      owner.query('update tills set holder_id = null, assigned_at = null, ready = false'),
    giveBack: () =>
      owner.query(
        `update tills t set holder_id = h.holder, assigned_at = app_now(), ready = true
           from unnest($1::bigint[], $2::bigint[]) as h (id, holder) where t.id = h.id`,
        [held.map(({ id }) => id), held.map(({ holder_id: holder }) => holder)],
      ),
  }
}
