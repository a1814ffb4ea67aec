import Type, { type Static } from 'typebox'
import { choice, id, nullable, sum } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

/** Why a citation may be the one that was meant, the best first. */
export const LIKENESSES = [
  'same_number',
  'transposed',
  'one_digit',
  'one_more',
  'one_less',
  'same_plate',
  'same_payer',
  'same_amount',
] as const

export const CandidateBody = Type.Object(
  {
    id,
    number: Type.String(),
    why: Type.Array(choice(LIKENESSES), { description: 'the best first' }),
    due: sum,
    accountBalance: sum,
    payable: Type.Boolean(),
    status: nullable(choice(['on_a_plan', 'dismissed', 'void'])),
    plate: nullable(Type.String()),
    state: nullable(Type.String()),
    payer: nullable(Type.String()),
    violation: nullable(Type.String()),
    issuedAt: nullable(Type.String()),
  },
  { title: 'RepairCandidate' },
)

type Candidate = Static<typeof CandidateBody>

/** More than anybody looks through. */
const MOST = 20
/** The same amount is due on very many: by itself it says little, and hides what is likely. */
const MOST_BY_AMOUNT = 3
/** How many of the same plate, payer or amount are looked at, newest first, however many there are. */
const OF_EACH = 100

/**
 * What the item may be for, found by the database: each way is a few look-ups in an index, so that
 * it costs the same however many citations there are. The more ways lead to one the better, and just
 * the amount being due beside another way outweighs a digit that differs; those that only the amount
 * leads to come behind them, and last those that take no money or on which nothing is due.
 */
const CANDIDATES = `
  with item as (
    select upper(i.citation) as number, upper(i.plate) as plate, upper(i.payer) as payer, r.amount
      from repair_items r
      join intake_items i on i.agency_id = r.agency_id and i.id = r.id
     where r.agency_id = $1 and r.id = $2
  ), found (id, why) as (
    select c.id, 'same_number' from item,
           lateral (select id from citations c
                     where c.agency_id = $1 and c.number_key = item.number limit 1) c
    union all
    select c.id, n.how from item, lateral citation_neighbours(item.number) n,
           lateral (select id from citations c
                     where c.agency_id = $1 and c.number_key = n.number limit 1) c
    union all
    select c.id, 'same_plate' from item,
           lateral (select id from citations c where c.agency_id = $1 and c.plate_key = item.plate
                     order by c.id desc limit $3) c
    union all
    select c.id, 'same_payer' from item,
           lateral (select id from citations c where c.agency_id = $1 and c.payer_key = item.payer
                     order by c.id desc limit $3) c
    union all
    select c.id, 'same_amount' from item,
           lateral (select id from citations c
                     where c.agency_id = $1 and c.charged = item.amount
                     order by c.id desc limit $3) c
  ), grouped as (
    select id, array_agg(distinct why) filter (where why <> 'same_amount') as why
      from found group by id
  ), each as (
    select c.id, c.number, c.plate, c.state, c.payer, c.violation, c.standing, c.issued_at,
           c.account_balance, greatest(0, c.charged - c.paid_elsewhere - c.applied) as due,
           g.why, item.amount
      from grouped g, item,
           lateral (select * from citations c where c.agency_id = $1 and c.id = g.id limit 1) c
  ), judged as (
    select each.*, each.due = each.amount and each.due > 0 as same_amount,
           coalesce(standing, '') not in ('dismissed', 'void') as payable
      from each
  ), ranked as (
    select judged.*, row_number() over (partition by why is null order by payable desc, id desc) as place
      from judged where why is not null or same_amount
  )
  select id::text, number, due, account_balance as "accountBalance", payable, standing as status,
         plate, state, payer, violation, issued_at as "issuedAt",
         coalesce(why, '{}') || case when same_amount then array['same_amount'] else '{}' end as why
    from ranked
   where why is not null or place <= $6
   order by payable and due > 0 desc, why is null,
            coalesce((select min(array_position($4::text[], w)) from unnest(why) w), 99)
              - case when same_amount then 5 else 0 end - cardinality(coalesce(why, '{}')),
            same_amount desc, id desc
   limit $5`

type Row = Omit<Candidate, 'issuedAt' | 'why'> & {
  readonly issuedAt: Temporal.Instant | null
  readonly why: readonly Candidate['why'][number][]
}

/** The likeliest citations of an item, the best first. */
export async function candidatesFor(
  { client, agencyId }: UnitOfWork,
  itemId: number,
): Promise<Candidate[]> {
  const { rows } = await client.query<Row>(CANDIDATES, [
    agencyId,
    itemId,
    OF_EACH,
    LIKENESSES,
    MOST,
    MOST_BY_AMOUNT,
  ])
  return rows.map((row) => ({
    ...row,
    why: row.why.toSorted((a, b) => LIKENESSES.indexOf(a) - LIKENESSES.indexOf(b)),
    issuedAt: row.issuedAt?.toString() ?? null,
  }))
}
