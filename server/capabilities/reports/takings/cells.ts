import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { ACCOUNT_BALANCE } from '../../agencies/public.ts'
import type { Days } from '../days.ts'
import type { Cell, Division, Measure } from './takings.ts'

/** `time` is the place among thresholds: of days or hours, from 1 on. */
export type Key = Exclude<Division, 'day'> | 'time'

const KEYS: Readonly<Record<Key, string>> = {
  time: 'width_bucket(t.created_at, $5::timestamptz[])',
  branch: 's.branch_id',
  drawer: 's.drawer_id',
  method: 't.method',
  source: 'p.source',
  cashier: 't.user_id',
}

/**
 * How long after a payment a new line of its citation still makes it uncertain whether that was
 * paid too: the payment's moment is taken before it waits for the citation.
 */
const UNCERTAIN = `interval '1 minute'`

/**
 * The parts of a transaction by what they were for, from its postings. The lines are those that the
 * receivable had when the money was taken; of a reversal, when the original was.
 */
const BY_SOURCE = `
  left join transactions o on o.agency_id = t.agency_id and o.id = t.reversal_of,
  lateral (
    select case when account <> 'receivable' then account
                when t.target_type = 'citation' then (
                  select case when bool_and(l.kind = 'fine') then 'fines'
                              when bool_and(l.kind = 'fee') then 'fees'
                              else 'fines_and_fees' end
                    from citation_lines l
                   where l.agency_id = t.agency_id and l.citation_id = t.target_id
                     and l.added_at <= coalesce(o.created_at, t.created_at) + ${UNCERTAIN})
                else (
                  select case when bool_and(l.kind = 'price') then 'permits'
                              when bool_and(l.kind <> 'price') then 'permit_fees'
                              else 'permits_and_fees' end
                    from permit_order_lines l
                   where l.agency_id = t.agency_id and l.order_id = t.target_id)
           end as source,
           -sum(amount)::bigint as amount,
           row_number() over (order by account desc) = 1 as leads
      from postings
     where agency_id = t.agency_id and transaction_id = t.id and account <> 'funds'
     group by account
  ) p`

const SESSION = 'join sessions s on s.agency_id = t.agency_id and s.id = t.session_id'

/** Which of the four figures a transaction is in. */
const MEASURES = {
  taken: `method <> $4 and kind not in ('reversal', 'permit_refund')`,
  reversed: `method <> $4 and kind = 'reversal'`,
  refunded: `method <> $4 and kind = 'permit_refund'`,
  transferred: `method = $4`,
} as const

type Name = keyof typeof MEASURES
type Row = { readonly level: number; readonly keys: readonly (string | null)[] } & {
  readonly [Of in Name as `${Of}_count` | Of]: number
}

/**
 * The figures of a range for each of the sets of keys, in one pass over the transactions that were
 * posted in it, by the index on their time. An empty set is the whole.
 *
 * A transaction may be for two sources. By source it counts in both, elsewhere once.
 */
export async function cellsOf(
  work: UnitOfWork,
  { startsAt, endsAt }: Days,
  sets: readonly (readonly Key[])[],
  thresholds: readonly Temporal.Instant[] = [],
): Promise<readonly (readonly Cell[])[]> {
  const keys = [...new Set(sets.flat())]
  const { rows } = await work.client.query<Row>(queryOf(keys, sets), [
    work.agencyId,
    startsAt,
    endsAt,
    ACCOUNT_BALANCE,
    ...(keys.includes('time') ? [thresholds] : []),
  ])
  return sets.map((set) => {
    const level = levelOf(keys, set)
    return rows
      .filter((row) => row.level === level)
      .map((row) => {
        const shown = set.map((key) => row.keys[keys.indexOf(key)] ?? '')
        return { keys: shown, figures: figuresOf(row) }
      })
  })
}

function figuresOf(row: Row) {
  const measure = (name: Name): Measure => ({ count: row[`${name}_count`], amount: row[name] })
  const [taken, reversed] = [measure('taken'), measure('reversed')]
  const [refunded, transferred] = [measure('refunded'), measure('transferred')]
  const net = taken.amount + reversed.amount + refunded.amount + transferred.amount
  return { taken, reversed, refunded, transferred, net }
}

/** As GROUPING() says it: a bit for each key that is summed over, the first the highest. */
function levelOf(keys: readonly Key[], set: readonly Key[]): number {
  return keys.reduce((bits, key) => bits * 2 + (set.includes(key) ? 0 : 1), 0)
}

function queryOf(keys: readonly Key[], sets: readonly (readonly Key[])[]): string {
  const bySource = keys.includes('source')
  const bySession = keys.includes('branch') || keys.includes('drawer')
  const column = (key: Key) => `k${keys.indexOf(key)}`
  const columns = keys.map(column)
  const measures = Object.entries(MEASURES).flatMap(([name, condition]) => [
    `${countOf(condition, bySource ? column('source') : null)} as ${name}_count`,
    `coalesce(sum(amount) filter (where ${condition}), 0)::bigint as ${name}`,
  ])
  const posted = [
    ...keys.map((key) => `${KEYS[key]} as ${column(key)}`),
    't.method',
    't.kind',
    bySource ? 'p.amount, p.leads' : 't.amount',
  ]
  return `
    select ${columns.length > 0 ? `grouping(${columns.join(', ')})` : '0'} as level,
           array[${columns.map((each) => `${each}::text`).join(', ')}]::text[] as keys,
           ${measures.join(', ')}
      from (
        select ${posted.join(', ')}
          from transactions t
          ${bySession ? SESSION : ''}
          ${bySource ? BY_SOURCE : ''}
         where t.agency_id = $1 and t.created_at >= $2 and t.created_at < $3
      ) posted
     group by grouping sets (${sets.map((set) => `(${set.map(column).join(', ')})`).join(', ')})`
}

/** Where parts are counted that may be of one transaction, only its leading part counts. */
function countOf(condition: string, source: string | null): string {
  const all = `count(*) filter (where ${condition})`
  if (source === null) return all
  return `case grouping(${source}) when 0 then ${all}
               else count(*) filter (where leads and ${condition}) end`
}
