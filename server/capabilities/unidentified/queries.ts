import Type, { type Static } from 'typebox'
import { amount, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { leftOf, unidentifiedName } from './money.ts'

export const UnidentifiedBody = Type.Object(
  {
    id,
    number: Type.String({ description: 'U-70001' }),
    receivedAt: instant,
    ageDays: Type.Integer({ description: 'full days since it was received' }),
    received: amount,
    assigned: sum,
    returned: sum,
    left: sum,
    paymentId: id,
    receiptNumber: Type.String(),
    sessionId: id,
    transactionId: id,
    method: Type.String(),
    methodName: Type.String(),
    reference: nullable(Type.String()),
    payer: nullable(Type.String()),
    source: named,
    reason: nullable(Type.String({ description: 'why the item was rejected' })),
    rejectedBy: named,
    assignments: Type.Array(
      Type.Object({
        citation: Type.String(),
        amount,
        paymentId: id,
        receiptNumber: Type.String(),
        user: named,
        createdAt: instant,
        reversed: Type.Boolean({ description: 'reversed: it is unidentified again (T-8)' }),
      }),
      { description: 'what it paid, oldest first' },
    ),
    returns: Type.Array(
      Type.Object({
        amount,
        reason: Type.String(),
        reference: nullable(Type.String()),
        user: named,
        createdAt: instant,
      }),
    ),
  },
  { title: 'Unidentified' },
)

/** Of a list, all pages of it. */
export const UnidentifiedTotal = Type.Object(
  { count: Type.Integer(), left: sum },
  { title: 'UnidentifiedTotal' },
)

type Row = {
  readonly id: number
  readonly receivedAt: Temporal.Instant
  readonly ageDays: number
  readonly received: number
  readonly assigned: number
  readonly returned: number
  readonly paymentId: number
  readonly receiptNumber: string
  readonly sessionId: number
  readonly transactionId: number
  readonly method: string
  readonly methodName: string
  readonly reference: string | null
  readonly payer: string | null
  readonly sourceId: number
  readonly sourceName: string
  readonly reason: string | null
  readonly rejectedById: number
  readonly rejectedByName: string
  readonly assignments: Static<typeof UnidentifiedBody>['assignments']
  readonly returns: Static<typeof UnidentifiedBody>['returns']
}

/** A moment as the API writes it, within JSON that the database makes. */
const instantOf = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const ASSIGNMENTS = `
  select json_agg(json_build_object(
           'citation', other.target_number, 'amount', other.amount,
           'paymentId', half.payment_id::text, 'receiptNumber', half.receipt_number,
           'user', json_build_object('id', v.id::text, 'name', v.name),
           'createdAt', ${instantOf('half.created_at')},
           'reversed', half.reversed_by is not null) order by half.id)
    from transactions half
    join transactions other on other.agency_id = $1 and other.id = half.counterpart_id
    join users v on v.agency_id = $1 and v.id = half.user_id
   where half.agency_id = $1 and half.target_type = 'unidentified'
     and half.target_id = u.item_id and half.kind = 'balance_transfer'`

const SHOWN = `
  select u.item_id as id, u.received_at as "receivedAt", u.received, u.assigned, u.returned,
         greatest(0, extract(day from app_now() - u.received_at))::int as "ageDays",
         u.payment_id as "paymentId", t.receipt_number as "receiptNumber",
         t.session_id as "sessionId", t.id as "transactionId", t.method, m.name as "methodName",
         t.reference, p.payer, s.id as "sourceId", s.name as "sourceName",
         i.disposition->>'reason' as reason,
         w.id as "rejectedById", w.name as "rejectedByName",
         coalesce((${ASSIGNMENTS}), '[]') as assignments,
         coalesce((select json_agg(json_build_object(
                            'amount', r.amount, 'reason', r.reason, 'reference', r.reference,
                            'user', json_build_object('id', v.id::text, 'name', v.name),
                            'createdAt', ${instantOf('r.created_at')}) order by r.id)
                     from unidentified_returns r
                     join users v on v.agency_id = r.agency_id and v.id = r.user_id
                    where r.agency_id = $1 and r.item_id = u.item_id), '[]') as returns
    from unidentified u
    join transactions t on t.agency_id = $1 and t.id = u.transaction_id
    join payments p on p.agency_id = $1 and p.id = u.payment_id
    join payment_methods m on m.agency_id = $1 and m.code = t.method
    join repair_items i on i.agency_id = $1 and i.id = u.item_id
    join intake_sources s on s.agency_id = $1 and s.id = i.source_id
    join users w on w.agency_id = $1 and w.id = t.user_id
   where u.agency_id = $1`

export type UnidentifiedRow = Row

export type Wanted = {
  readonly state: 'open' | 'all'
  /** Part of the payer, or the beginning of reference or number; capitals do not matter. */
  readonly q: string | null
  /** What was received or what is left, in minor units. */
  readonly amount: number | null
}

/** A text as `like` reads it: nothing in it stands for anything else. */
const literally = (text: string) => text.replaceAll(/[\\%_]/gu, String.raw`\$&`)

const valuesOf = (agencyId: number, { state, q, amount: wanted }: Wanted) => [
  agencyId,
  state,
  q === null ? null : literally(q),
  wanted,
]

/** What is wanted of it; read through, for there are few whose owner nobody knows. */
const FILTER = `($2 = 'all' or u.is_open)
          and (($3::text is null and $4::bigint is null)
               or p.payer ilike '%' || $3 || '%' or t.reference ilike $3 || '%'
               or t.target_number ilike $3 || '%'
               or u.received = $4 or u.received - u.assigned - u.returned = $4)`

/** the next `limit`, oldest first; only what something is left of, or all. */
export async function shownUnidentified(
  { client, agencyId }: UnitOfWork,
  wanted: Wanted,
  limit: number,
  after?: readonly [receivedAt: string, id: number],
): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `${SHOWN} and ${FILTER}
          and ($5::timestamptz is null or (u.received_at, u.item_id) > ($5, $6::bigint))
      order by u.received_at, u.item_id limit $7`,
    [...valuesOf(agencyId, wanted), after?.[0] ?? null, after?.[1] ?? null, limit],
  )
  return rows
}

/** how many these are on all pages, and what is left of them, in minor units. */
export async function totalOf({ client, agencyId }: UnitOfWork, wanted: Wanted) {
  const { rows } = await client.query<Static<typeof UnidentifiedTotal>>(
    `select count(*) as count,
            coalesce(sum(u.received - u.assigned - u.returned), 0)::bigint as left
       from unidentified u
       join transactions t on t.agency_id = $1 and t.id = u.transaction_id
       join payments p on p.agency_id = $1 and p.id = u.payment_id
      where u.agency_id = $1 and ${FILTER}`,
    valuesOf(agencyId, wanted),
  )
  return rows[0] ?? { count: 0, left: 0 }
}

/** Undefined if there is none of this id. */
export async function unidentifiedBody({ client, agencyId }: UnitOfWork, id: number) {
  const { rows } = await client.query<Row>(`${SHOWN} and u.item_id = $2`, [agencyId, id])
  return rows[0] && bodyOf(rows[0])
}

export function bodyOf(row: Row): Static<typeof UnidentifiedBody> {
  const { sourceId, sourceName, rejectedById, rejectedByName, receivedAt, ...same } = row
  return {
    ...same,
    id: String(row.id),
    number: unidentifiedName(row.id),
    receivedAt: receivedAt.toString(),
    left: leftOf(row),
    paymentId: String(row.paymentId),
    sessionId: String(row.sessionId),
    transactionId: String(row.transactionId),
    source: namedBody({ id: sourceId, name: sourceName }),
    rejectedBy: namedBody({ id: rejectedById, name: rejectedByName }),
  }
}
