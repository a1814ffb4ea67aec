import type { Laid } from '../../journal/cash-fact.ts'
import type { Statement } from '../../postgres/pipeline.ts'
import { TOTALS, type TotalName } from './movement.ts'
import type { TillsSlice } from './slice.ts'
import type { Till } from './till.ts'
import { createTills, deleteTills, writeOutcomes } from './writing-rare.ts'

/**
 * Set-based statements for all that a batch changed about tills. What a payment changes is three of
 * them; the positions of trays follow from the movements in the database itself.
 */
export function writeTills(agencyId: number, slice: TillsSlice): Statement[] {
  return [
    ...createTills(agencyId, slice),
    ...insertMovements(agencyId, slice),
    ...updateTills(agencyId, slice),
    ...writeOutcomes(agencyId, slice),
    ...deleteTills(agencyId, slice),
  ]
}

/** Each column as one list: a third of the time that PostgreSQL takes to read the same as JSON. */
type Columns<Row> = readonly (readonly [name: string, type: string, of: (row: Row) => unknown])[]

type Moved = TillsSlice['pending']['moved'][number]

const MOVEMENT: Columns<Moved> = [
  ['kind', 'text', ({ fact }) => fact.kind],
  ['amount', 'bigint', ({ fact }) => fact.amount],
  ['currency', 'text', ({ fact }) => fact.currency],
  ['from_place', 'text', ({ fact }) => fact.from],
  ['to_place', 'text', ({ fact }) => fact.to],
  ['till_id', 'bigint', ({ fact }) => fact.till?.id],
  ['till_number', 'text', ({ fact }) => fact.till?.number],
  ['tray', 'smallint', ({ fact }) => fact.till?.tray],
  ['period', 'int', ({ period }) => period],
  ['branch_id', 'bigint', ({ fact }) => fact.branchId],
  ['business_date', 'date', ({ fact }) => fact.businessDate],
  ['at', 'timestamptz', ({ fact }) => fact.at],
  ['user_id', 'bigint', ({ fact }) => fact.by],
  ['reason', 'text', ({ fact }) => fact.reason],
  ['transaction_id', 'bigint', ({ fact }) => fact.links.transactionId],
  ['session_id', 'bigint', ({ fact }) => fact.links.sessionId],
  ['transfer_id', 'bigint', ({ fact }) => fact.links.transferId],
  ['paid_id', 'bigint', ({ fact }) => fact.links.paidId],
  ['count_number', 'int', ({ fact }) => fact.links.countNumber],
  ['deposit_id', 'bigint', ({ fact }) => fact.links.depositId],
]

const LAID: Columns<Laid> = [
  ['transaction_id', 'bigint', ({ transactionId }) => transactionId],
  ['till_id', 'bigint', ({ till }) => till.id],
  ['till_number', 'text', ({ till }) => till.number],
  ['holder_id', 'bigint', ({ holderId }) => holderId],
  ['branch_id', 'bigint', ({ branchId }) => branchId],
  ['place', 'text', ({ bin }) => (bin ? 'bin' : 'tray')],
  ['bin', 'smallint', ({ bin }) => bin?.number],
  ['batch', 'smallint', ({ bin }) => bin?.batch],
  ['period', 'int', ({ period }) => period],
  ['business_date', 'date', ({ businessDate }) => businessDate],
  ['payment_id', 'bigint', ({ paymentId }) => paymentId],
  ['method', 'text', ({ method }) => method],
  ['reference', 'text', ({ reference }) => reference],
  ['amount', 'bigint', ({ amount }) => amount],
  ['held', 'bool', ({ held }) => held],
  ['stayed', 'bool', ({ stayed }) => stayed],
]

const namesOf = (columns: Columns<never>) => columns.map(([name]) => name).join(', ')

/** The lists as rows; the first is the parameter of this number. */
function listed(columns: Columns<never>, first: number): string {
  const lists = columns.map(([, type], place) => `$${first + place}::${type}[]`)
  return `unnest(${lists.join(', ')}) as v (${namesOf(columns)})`
}

function listsOf<Row>(columns: Columns<Row>, all: readonly Row[]): unknown[][] {
  return columns.map(([, , of]) => all.map(of))
}

/** Of a transaction that lies somewhere already, all may change but what it is. */
const RELAID = LAID.map(([name]) => name).filter(
  (name) => !['transaction_id', 'payment_id', 'amount'].includes(name),
)

const INSERT_MOVEMENTS = `
  insert into cash_movements (agency_id, ${namesOf(MOVEMENT)})
  select $1, v.* from ${listed(MOVEMENT, 2)}`

const LAY = `
  insert into till_transactions (agency_id, ${namesOf(LAID)})
  select $1, v.* from ${listed(LAID, 2)}
      on conflict (agency_id, transaction_id) do update
     set ${RELAID.map((name) => `${name} = excluded.${name}`).join(', ')}`

/** What was moved, in order; and where transactions lie now. */
function insertMovements(agencyId: number, { pending, laid }: TillsSlice): Statement[] {
  const { moved } = pending
  const lying = [...pending.laid].flatMap((id) => laid.get(id) ?? [])
  return [
    ...(moved.length > 0
      ? [{ text: INSERT_MOVEMENTS, values: [agencyId, ...listsOf(MOVEMENT, moved)] }]
      : []),
    ...(lying.length > 0 ? [{ text: LAY, values: [agencyId, ...listsOf(LAID, lying)] }] : []),
  ]
}

/** As one parameter, so that the statement is the same however many rows there are. */
export function rows(values: readonly object[]): string {
  return JSON.stringify(values)
}

/** What may change of a till; positions are not among it. Index look-ups, whatever the plan. */
const UPDATE_TILLS = `
  with changed as (
    update tills t
       set holder_id = v.holder_id, assigned_at = v.assigned_at, settlement = v.settlement,
           ready = v.ready, initialised_on = v.initialised_on, totals_on = v.totals_on,
           touched_on = v.touched_on, open_day = v.open_day, not_before = v.not_before,
           carried_uncounted = v.carried_uncounted, limit_warning = v.limit_warning,
           limit_stop = v.limit_stop, blind_count = v.blind_count, batch = v.batch,
           period = v.period, count_number = v.count_number, version = v.version
      from json_to_recordset($2) as v (id bigint, holder_id bigint, assigned_at timestamptz,
             settlement text, ready bool, initialised_on date, totals_on date, touched_on date,
             open_day date, not_before date, carried_uncounted bool, limit_warning bigint,
             limit_stop bigint, blind_count bool, batch smallint, period int, count_number int,
             version int),
           lateral (select found.ctid from tills found
                     where found.agency_id = $1 and found.id = v.id limit 1) row
     where t.ctid = row.ctid)
  update till_trays t
     set start_position = v.start_position
    from json_to_recordset($3) as v (till_id bigint, number smallint, start_position bigint),
         lateral (select found.ctid from till_trays found
                   where found.agency_id = $1 and found.till_id = v.till_id
                     and found.number = v.number limit 1) row
   where t.ctid = row.ctid`

const TOTAL: Columns<ReturnType<typeof totalRows>[number]> = [
  ['till_id', 'bigint', ({ tillId }) => tillId],
  ['name', 'text', ({ name }) => name],
  ['count', 'bigint', ({ count }) => count],
  ['amount', 'bigint', ({ amount }) => amount],
  ['reset', 'bool', ({ reset }) => reset],
]

const UPDATE_TOTALS = `
  update till_totals t
     set count = case when v.reset then 0 else t.count end + v.count,
         amount = case when v.reset then 0 else t.amount end + v.amount
    from ${listed(TOTAL, 2)},
         lateral (select found.ctid from till_totals found
                   where found.agency_id = $1 and found.till_id = v.till_id and found.name = v.name
                   limit 1) row
   where t.ctid = row.ctid`

/** The rows of tills, which most payments leave as they are; and their totals. */
function updateTills(agencyId: number, { tills, pending }: TillsSlice): Statement[] {
  const changed = [...pending.touched].flatMap((id) => tills.get(id) ?? [])
  const started = [...pending.started].flatMap(([tillId, trays]) =>
    trays.map(({ number, position }) => ({ till_id: tillId, number, start_position: position })),
  )
  const totals = totalRows(pending)
  return [
    ...(changed.length + started.length > 0
      ? [{ text: UPDATE_TILLS, values: [agencyId, rows(changed.map(rowOf)), rows(started)] }]
      : []),
    ...(totals.length > 0
      ? [{ text: UPDATE_TOTALS, values: [agencyId, ...listsOf(TOTAL, totals)] }]
      : []),
  ]
}

function rowOf(till: Till) {
  return {
    id: till.id,
    holder_id: till.holderId,
    assigned_at: till.assignedAt,
    settlement: till.settlement,
    ready: till.ready,
    initialised_on: till.initialisedOn,
    totals_on: till.totalsOn,
    touched_on: till.touchedOn,
    open_day: till.openDay,
    not_before: till.notBefore,
    carried_uncounted: till.carriedUncounted,
    limit_warning: till.limitWarning,
    limit_stop: till.limitStop,
    blind_count: till.blindCount,
    batch: till.batch,
    period: till.period,
    count_number: till.countNumber,
    version: till.version,
  }
}

/** C-5: of a till that was reset every total, the others by what they changed. */
function totalRows({ reset, totals }: TillsSlice['pending']) {
  const empty = (tillId: number) => (name: TotalName) => ({ tillId, name, count: 0, amount: 0 })
  const all = new Map([
    ...[...reset].flatMap((id) =>
      TOTALS.map((name) => [`${id}/${name}`, empty(id)(name)] as const),
    ),
    ...totals,
  ])
  return [...all.values()].map(({ tillId, name, count, amount }) => {
    return { tillId, name, count, amount, reset: reset.has(tillId) }
  })
}
