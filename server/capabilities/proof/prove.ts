import type { Proof } from '../../journal/book.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

/** A figure that is not what the postings say. Numbers are those of the row and its figure. */
export type Difference = {
  readonly what: string
  readonly id: number
  readonly stored: number | null
  readonly derived: number | null
}

export type TotalsReport = {
  readonly checkedAt: Temporal.Instant
  readonly transactions: number
  readonly postings: number
  /** Of each figure the first MOST that differ; more of them would say no more. */
  readonly differences: readonly Difference[]
}

const MOST = 200
const TURNS = { totals: 7_070_002, chains: 7_070_003 }

/** Proofs read everything there is, so an agency has one of each at a time. False: one is running. */
export async function takeTurn(
  { client, agencyId }: UnitOfWork,
  proof: keyof typeof TURNS,
): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_xact_lock($1::int, $2::int) as mine',
    [TURNS[proof], agencyId],
  )
  return rows[0]?.mine === true
}

/** T-12: derives every figure of the agency anew and names each that differs. */
export async function proveTotals(
  work: UnitOfWork,
  proofs: readonly Proof[],
): Promise<TotalsReport> {
  const { client, agencyId } = work
  const counted = await client.query<{ now: Temporal.Instant; t: number; p: number }>(
    `select app_now() as now, (select count(*) from transactions where agency_id = $1) as t,
            (select count(*) from postings where agency_id = $1) as p`,
    [agencyId],
  )
  const found = await Promise.all(
    proofs.map(async ({ what, text }) => {
      // A sum of bigints is numeric, which would arrive as text.
      const whole = `select id, stored::bigint, derived::bigint from (${text}) as difference
                      limit ${MOST}`
      const { rows } = await client.query<Omit<Difference, 'what'>>(whole, [agencyId])
      return rows.map((row) => ({ what, ...row }))
    }),
  )
  const [figures] = counted.rows
  if (!figures) throw new Error('nothing was counted')
  const { now, t, p } = figures
  return { checkedAt: now, transactions: t, postings: p, differences: found.flat() }
}
