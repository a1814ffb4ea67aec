import type { Statement } from '../../postgres/pipeline.ts'
import { TOTALS, type TotalName } from './movement.ts'
import type { TillsSlice } from './slice.ts'
import type { Till } from './till.ts'
import { createTills, deleteTills, writeOutcomes } from './writing-rare.ts'

/**
 * Set-based statements for all that a batch changed about tills. What a payment changes is two of
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

/** What was moved, in order; and where transactions lie now. */
const INSERT_MOVEMENTS = `
  with laid as (
    insert into till_transactions as l (agency_id, transaction_id, till_id, till_number, holder_id,
      branch_id, place, bin, batch, period, business_date, payment_id, method, reference, amount, held,
      stayed)
    select $1, v.* from json_to_recordset($3) as v (transaction_id bigint, till_id bigint,
      till_number text, holder_id bigint, branch_id bigint, place text, bin smallint, batch smallint,
      period int, business_date date, payment_id bigint, method text, reference text, amount bigint,
      held bool, stayed bool)
    on conflict (agency_id, transaction_id) do update
      set till_id = excluded.till_id, till_number = excluded.till_number,
          holder_id = excluded.holder_id, branch_id = excluded.branch_id, place = excluded.place,
          bin = excluded.bin, batch = excluded.batch, period = excluded.period,
          business_date = excluded.business_date, method = excluded.method,
          reference = excluded.reference, held = excluded.held,
          stayed = excluded.stayed)
  insert into cash_movements (agency_id, kind, amount, currency, from_place, to_place, till_id,
    till_number, tray, period, branch_id, business_date, at, user_id, reason, transaction_id,
    session_id, transfer_id, paid_id, count_number, deposit_id)
  select $1, v.* from json_to_recordset($2) as v (kind text, amount bigint, currency text,
    from_place text, to_place text, till_id bigint, till_number text, tray smallint, period int,
    branch_id bigint, business_date date, at timestamptz, user_id bigint, reason text,
    transaction_id bigint, session_id bigint, transfer_id bigint, paid_id bigint, count_number int,
    deposit_id bigint)`

function insertMovements(agencyId: number, { pending, laid }: TillsSlice): Statement[] {
  if (pending.moved.length + pending.laid.size === 0) return []
  const moved = pending.moved.map(({ fact, period }) => ({
    kind: fact.kind,
    amount: fact.amount,
    currency: fact.currency,
    from_place: fact.from,
    to_place: fact.to,
    till_id: fact.till?.id,
    till_number: fact.till?.number,
    tray: fact.till?.tray,
    period,
    branch_id: fact.branchId,
    business_date: fact.businessDate,
    at: fact.at,
    user_id: fact.by,
    reason: fact.reason,
    transaction_id: fact.links.transactionId,
    session_id: fact.links.sessionId,
    transfer_id: fact.links.transferId,
    paid_id: fact.links.paidId,
    count_number: fact.links.countNumber,
    deposit_id: fact.links.depositId,
  }))
  const lying = [...pending.laid].flatMap((id) => {
    const own = laid.get(id)
    if (!own) return []
    return [
      {
        transaction_id: own.transactionId,
        till_id: own.till.id,
        till_number: own.till.number,
        holder_id: own.holderId,
        branch_id: own.branchId,
        place: own.bin ? 'bin' : 'tray',
        bin: own.bin?.number,
        batch: own.bin?.batch,
        period: own.period,
        business_date: own.businessDate,
        payment_id: own.paymentId,
        method: own.method,
        reference: own.reference,
        amount: own.amount,
        held: own.held,
        stayed: own.stayed,
      },
    ]
  })
  return [{ text: INSERT_MOVEMENTS, values: [agencyId, rows(moved), rows(lying)] }]
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
     where t.ctid = row.ctid),
  started as (
    update till_trays t
       set start_position = v.start_position
      from json_to_recordset($3) as v (till_id bigint, number smallint, start_position bigint),
           lateral (select found.ctid from till_trays found
                     where found.agency_id = $1 and found.till_id = v.till_id
                       and found.number = v.number limit 1) row
     where t.ctid = row.ctid)
  update till_totals t
     set count = case when v.reset then 0 else t.count end + v.count,
         amount = case when v.reset then 0 else t.amount end + v.amount
    from json_to_recordset($4) as v (till_id bigint, name text, count bigint, amount bigint, reset bool),
         lateral (select found.ctid from till_totals found
                   where found.agency_id = $1 and found.till_id = v.till_id and found.name = v.name
                   limit 1) row
   where t.ctid = row.ctid`

function updateTills(agencyId: number, { tills, pending }: TillsSlice): Statement[] {
  const changed = [...pending.touched].flatMap((id) => tills.get(id) ?? [])
  if (changed.length + pending.totals.size === 0) return []
  const started = [...pending.started].flatMap(([tillId, trays]) =>
    trays.map(({ number, position }) => ({ till_id: tillId, number, start_position: position })),
  )
  const values = [agencyId, rows(changed.map(rowOf)), rows(started), rows(totalRows(pending))]
  return [{ text: UPDATE_TILLS, values }]
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
    return { till_id: tillId, name, count, amount, reset: reset.has(tillId) }
  })
}
