import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { State } from './item.ts'
import { WAITS } from './queries.ts'

/** What the items of a file are by now; `waiting`: final, and their money waits for a session. */
export const BECAME = [
  'repaired',
  'rejected',
  'withdrawn',
  'waiting',
  'deferred',
  'inHand',
  'new',
] as const

export type Became = (typeof BECAME)[number]

/** Which of these an item `r` is. */
export const BECAME_SQL = `
  case
    when r.outcome = 'withdrawn' then 'withdrawn'
    when ${WAITS} then 'waiting'
    when r.state = 'final' then r.outcome
    when r.state <> 'new' then 'inHand'
    when r.deferred then 'deferred'
    else 'new'
  end`

/** How many, and what they come to as they arrived, in minor units; no amount counts nothing. */
type Figures = { readonly count: number; readonly total: number }

/** Each item of an import that could not be posted is in one of these. */
export type Standing = Readonly<Record<Became, Figures>> & {
  /** Those of them without a readable amount, and what was posted for them. */
  readonly withoutAmount: { readonly count: number; readonly posted: number }
}

export const STANDING_OF_IMPORT = `
  select ${BECAME_SQL} as what,
         count(*) as count, coalesce(sum(r.amount), 0)::bigint as total,
         count(*) filter (where r.amount is null) as without,
         coalesce(sum(p.amount), 0)::bigint as posted
    from repair_items r
    left join payments p on p.agency_id = $1 and p.id = r.payment_id and r.amount is null
   where r.agency_id = $1 and r.import_id = $2
   group by 1`

type Row = Figures & { readonly what: Became; readonly without: number; readonly posted: number }

/** What became of the items of an import that went to repair, by the index of its items. */
export async function standingOfImport(
  { client, agencyId }: UnitOfWork,
  importId: number,
): Promise<Standing> {
  const { rows } = await client.query<Row>(STANDING_OF_IMPORT, [agencyId, importId])
  const of = (what: Became): Figures => {
    const row = rows.find((one) => one.what === what)
    return { count: row?.count ?? 0, total: row?.total ?? 0 }
  }
  const groups = Object.fromEntries(BECAME.map((what) => [what, of(what)]))
  return {
    ...(groups as Record<Became, Figures>),
    withoutAmount: {
      count: rows.reduce((sum, { without }) => sum + without, 0),
      posted: rows.reduce((sum, { posted }) => sum + posted, 0),
    },
  }
}

/** So many items of an import that are no longer new, and who has them. */
export type InTheWay = {
  readonly state: Exclude<State, 'new'>
  readonly holder: string | null
  readonly count: number
}

/** Locks all items of an import, in ascending order, and says which of them somebody works on or did. */
export async function lockItemsOf(
  { client, agencyId }: UnitOfWork,
  importId: number,
): Promise<InTheWay[]> {
  const { rows } = await client.query<InTheWay>(
    `with locked as (
       select state, holder from repair_items
        where agency_id = $1 and import_id = $2 order by id for no key update
     )
     select l.state, u.name as holder, count(*) as count
       from locked l
       left join users u on u.agency_id = $1 and u.id = l.holder
      where l.state <> 'new' group by l.state, u.name order by l.state, u.name`,
    [agencyId, importId],
  )
  return rows
}

/** I-1: none of them becomes a payment any more; they are final, and nobody said anything of them. */
export async function withdrawItemsOf(
  { client, agencyId }: UnitOfWork,
  importId: number,
  userId: number,
): Promise<void> {
  await client.query(
    `update repair_items
        set state = 'final', outcome = 'withdrawn', deferred = false, finalised_by = $3,
            finalised_at = app_now()
      where agency_id = $1 and import_id = $2`,
    [agencyId, importId, userId],
  )
}
