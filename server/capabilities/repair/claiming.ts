import type { Statement } from '../../postgres/pipeline.ts'
import type { Criterion, Ordering, Selection } from './configuration.ts'

/** Whose list an item goes into, and by which login. */
export type Slot = { readonly userId: number; readonly loginId: number | null }

const ORDER: Readonly<Record<Ordering, string>> = {
  oldest: 'arrived_at, id',
  newest: 'arrived_at desc, id desc',
  largest: 'amount desc nulls last, id desc',
  smallest: 'amount nulls last, id',
}

/** One value of a statement's list, and what stands for it in the text. */
type Bind = (value: unknown) => string

const WHERE: {
  readonly [Field in keyof Selection]-?: (
    given: NonNullable<Selection[Field]>,
    bind: Bind,
  ) => string
} = {
  minAmount: (least, bind) => `amount >= ${bind(least)}::bigint`,
  maxAmount: (most, bind) => `amount <= ${bind(most)}::bigint`,
  sourceIds: (ids, bind) => `source_id = any(${bind(ids)}::bigint[])`,
  reasons: (reasons, bind) => `reasons && ${bind(reasons)}::text[]`,
  minAgeDays: (days, bind) => `arrived_at <= app_now() - ${bind(days)} * interval '1 day'`,
  maxAgeDays: (days, bind) => `arrived_at > app_now() - ${bind(days)} * interval '1 day'`,
  batch: (batch, bind) => `batch = ${bind(batch)}::text`,
  importId: (id, bind) => `import_id = ${bind(id)}::bigint`,
}

/** what a criterion selects, as a condition on items. */
export function selects(selection: Selection, bind: Bind): string {
  const fields = Object.keys(WHERE) as (keyof Selection)[]
  const conditions = fields.flatMap((field) => {
    const given = selection[field]
    const condition = WHERE[field] as (given: unknown, bind: Bind) => string
    return given === undefined ? [] : [condition(given, bind)]
  })
  return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`
}

/** The same for the one at `index`, without what those before it select: each item belongs to one. */
export function belongsTo(criteria: readonly Criterion[], index: number, bind: Bind): string {
  const earlier = criteria
    .slice(0, index)
    .map(({ selection }) => `${selects(selection, bind)} is not true`)
  const own = criteria[index]
  return [own ? selects(own.selection, bind) : 'false', ...earlier].join(' and ')
}

/** Which criterion an item belongs to, by its place from 0, as an expression. */
export function placeOf(criteria: readonly Criterion[], bind: Bind): string {
  const cases = criteria.map(({ selection }, at) => `when ${selects(selection, bind)} then ${at}`)
  return `case ${cases.join(' ')} end`
}

/**
 * locks new items for these slots, the first of the order for the first slot. Rows that
 * somebody else takes at this moment are passed over, so nobody waits and no item goes twice. In a
 * list they stand in this order too: each a microsecond after the one before it, behind the `ahead`
 * that the same fetch claimed by earlier criteria.
 */
export function claim(
  agencyId: number,
  activationId: number,
  criteria: readonly Criterion[],
  index: number,
  slots: readonly Slot[],
  ahead = 0,
): Statement {
  const values: unknown[] = [
    agencyId,
    activationId,
    slots.map(({ userId }) => userId),
    slots.map(({ loginId }) => loginId),
    slots.length,
    ahead,
  ]
  const bind = (value: unknown) => `$${values.push(value)}`
  const order = ORDER[criteria[index]?.ordering ?? 'oldest']
  return {
    text: `
      with picked as (
        select row, row_number() over () as place from (
          select ctid as row from repair_items
           where agency_id = $1 and state = 'new' and not deferred
             and ${belongsTo(criteria, index, bind)}
           order by ${order} limit $5 for no key update skip locked) next
      )
      update repair_items r
         set state = 'locked', holder = s.user_id, login_id = s.login_id, held_since = app_now(),
             listed_at = (select app_now()) + ($6 + picked.place) * interval '1 microsecond',
             activation_id = $2
        from picked
        join unnest($3::bigint[], $4::bigint[]) with ordinality as s (user_id, login_id, place)
          on s.place = picked.place
       where r.ctid = picked.row
      returning r.id, r.holder as "userId", picked.place`,
    values,
  }
}
