import type { Statement } from '../../postgres/pipeline.ts'
import { TOTALS } from './movement.ts'
import type { TillsSlice } from './slice.ts'
import { rows } from './writing.ts'

/** C-1: a till with its trays, bins, totals, bait bills and denominations. */
const CREATE = `
  with made as (
    insert into tills (agency_id, id, branch_id, currency, number, kind, settlement, ready, open_day,
      not_before, carried_uncounted, limit_warning, limit_stop, blind_count, batch, period,
      count_number, created_by)
    select $1, v.* from json_to_recordset($2) as v (id bigint, branch_id bigint, currency text,
      number text, kind text, settlement text, ready bool, open_day date, not_before date,
      carried_uncounted bool, limit_warning bigint, limit_stop bigint, blind_count bool,
      batch smallint, period int, count_number int, created_by bigint)),
  trays as (
    insert into till_trays (agency_id, till_id, number)
    select $1, v.id, n from json_to_recordset($2) as v (id bigint, trays int),
           generate_series(1, v.trays) n),
  bins as (
    insert into till_bins (agency_id, till_id, number)
    select $1, v.id, n from json_to_recordset($2) as v (id bigint, bins int),
           generate_series(1, v.bins) n),
  totals as (
    insert into till_totals (agency_id, till_id, name)
    select $1, v.id, name from json_to_recordset($2) as v (id bigint), unnest($5::text[]) name),
  bait as (
    insert into till_bait_bills (agency_id, till_id, serial, denomination, value)
    select $1, v.* from json_to_recordset($3) as v (till_id bigint, serial text, denomination text,
      value bigint))
  insert into till_denominations (agency_id, till_id, name, kind, value, pieces_per_roll, position)
  select $1, v.* from json_to_recordset($4) as v (till_id bigint, name text, kind text, value bigint,
    pieces_per_roll int, position smallint)`

export function createTills(agencyId: number, { pending }: TillsSlice): Statement[] {
  const made = pending.created.flatMap(({ tillId, after, outfit }) =>
    after && outfit ? [{ id: tillId, after, outfit }] : [],
  )
  if (made.length === 0) return []
  const tills = made.map(({ id, after, outfit }) => ({
    id,
    branch_id: after.branchId,
    currency: after.currency,
    number: after.number,
    kind: after.kind,
    settlement: after.settlement,
    ready: after.ready,
    open_day: after.openDay,
    not_before: after.notBefore,
    carried_uncounted: after.carriedUncounted,
    limit_warning: after.limitWarning,
    limit_stop: after.limitStop,
    blind_count: after.blindCount,
    batch: after.batch,
    period: after.period,
    count_number: after.countNumber,
    created_by: outfit.by,
    trays: outfit.trays,
    bins: outfit.bins,
  }))
  const bait = made.flatMap(({ id, outfit }) =>
    outfit.baitBills.map((bill) => ({ till_id: id, ...bill })),
  )
  const denominations = made.flatMap(({ id, outfit }) =>
    outfit.denominations.map(({ name, kind, value, piecesPerRoll }, index) => {
      return { till_id: id, name, kind, value, pieces_per_roll: piecesPerRoll, position: index + 1 }
    }),
  )
  return [
    { text: CREATE, values: [agencyId, rows(tills), rows(bait), rows(denominations), TOTALS] },
  ]
}

/** C-10: the foreign keys take what was created with them; the journal refers to no till. */
export function deleteTills(agencyId: number, { pending: { deleted } }: TillsSlice): Statement[] {
  if (deleted.size === 0) return []
  return [
    {
      text: 'delete from tills where agency_id = $1 and id = any($2)',
      values: [agencyId, [...deleted]],
    },
  ]
}

/** Counts, transfers, requests and days, as they are now. */
export function writeOutcomes(agencyId: number, slice: TillsSlice): Statement[] {
  return [
    ...writeCounts(agencyId, slice),
    ...bookPapers(agencyId, slice),
    ...writeTransfers(agencyId, slice),
    ...writePaid(agencyId, slice),
    ...writeDays(agencyId, slice),
  ]
}

function writeCounts(agencyId: number, { pending, tills }: TillsSlice): Statement[] {
  const counts = [...pending.counts.values()].filter(({ tillId }) => tills.has(tillId))
  if (counts.length === 0) return []
  const text = `
    insert into till_counts as c (agency_id, till_id, number, business_date, trays, bins, difference,
      blind, state, counted_by, counted_at, reason, booked_by, booked_at)
    select $1, v.* from json_to_recordset($2) as v ("tillId" bigint, number int, "businessDate" date,
      trays jsonb, bins jsonb, difference bigint, blind bool, state text, "countedBy" bigint,
      "countedAt" timestamptz, reason text, "bookedBy" bigint, "bookedAt" timestamptz)
    on conflict (agency_id, till_id, number) do update
      set state = excluded.state, reason = excluded.reason, booked_by = excluded.booked_by,
          booked_at = excluded.booked_at`
  return [{ text, values: [agencyId, rows(counts)] }]
}

/** C-8: papers that a booked count did not find, or found too many: no movement tells of them. */
function bookPapers(agencyId: number, { pending, tills }: TillsSlice): Statement[] {
  const booked = [...pending.counts.values()].flatMap((count) => {
    const till = count.state === 'booked' ? tills.get(count.tillId) : undefined
    if (!till) return []
    const { businessDate, bookedAt, bookedBy, reason } = count
    const { number, branchId, currency } = till
    const where = { till_number: number, branch_id: branchId, currency }
    const told = { business_date: businessDate, at: bookedAt, user_id: bookedBy, reason }
    return count.bins
      .map((bin) => {
        const papers = bin.count - bin.expectedCount
        return { ...where, ...told, bin: bin.number, papers, amount: bin.counted - bin.expected }
      })
      .filter(({ papers, amount }) => papers !== 0 || amount !== 0)
  })
  if (booked.length === 0) return []
  const text = `
    insert into booked_papers (agency_id, till_number, branch_id, currency, business_date, at,
      user_id, reason, bin, papers, amount)
    select $1, v.* from json_to_recordset($2) as v (till_number text, branch_id bigint,
      currency text, business_date date, at timestamptz, user_id bigint, reason text, bin smallint,
      papers int, amount bigint)`
  return [{ text, values: [agencyId, rows(booked)] }]
}

function writeTransfers(agencyId: number, { pending, transfers }: TillsSlice): Statement[] {
  const changed = [...pending.transfers].flatMap((id) => transfers.get(id) ?? [])
  if (changed.length === 0) return []
  const text = `
    insert into till_transfers (agency_id, id, branch_id, currency, from_till, from_number, to_till,
      to_number, bag_number, amount, denominations, status, given_by, given_at, ended_by, ended_at,
      reason, deposit_id)
    select $1, v.* from json_to_recordset($2) as v (id bigint, "branchId" bigint, currency text,
      "fromTill" bigint, "fromNumber" text, "toTill" bigint, "toNumber" text, "bagNumber" text,
      amount bigint, denominations jsonb, status text, "givenBy" bigint, "givenAt" timestamptz,
      "endedBy" bigint, "endedAt" timestamptz, reason text, "depositId" bigint)
    on conflict (agency_id, id) do update
      set status = excluded.status, ended_by = excluded.ended_by, ended_at = excluded.ended_at,
          reason = excluded.reason, deposit_id = excluded.deposit_id`
  const values = changed.map(({ from, to, ...transfer }) => {
    const tills = {
      fromTill: from.id,
      fromNumber: from.number,
      toTill: to?.id,
      toNumber: to?.number,
    }
    return { ...transfer, ...tills }
  })
  return [{ text, values: [agencyId, rows(values)] }]
}

function writePaid(agencyId: number, { pending, paid }: TillsSlice): Statement[] {
  const changed = [...pending.paid].flatMap((id) => paid.get(id) ?? [])
  if (changed.length === 0) return []
  const text = `
    insert into paid_in_out (agency_id, id, branch_id, currency, till_id, till_number, direction, kind,
      amount, reason, status, requested_by, requested_at, decided_by, decided_at, note)
    select $1, v.* from json_to_recordset($2) as v (id bigint, "branchId" bigint, currency text,
      "tillId" bigint, "tillNumber" text, direction text, kind text, amount bigint, reason text,
      status text, "requestedBy" bigint, "requestedAt" timestamptz, "decidedBy" bigint,
      "decidedAt" timestamptz, note text)
    on conflict (agency_id, id) do update
      set status = excluded.status, decided_by = excluded.decided_by,
          decided_at = excluded.decided_at, note = excluded.note`
  const values = changed.map(({ till, ...request }) => {
    return { ...request, tillId: till.id, tillNumber: till.number }
  })
  return [{ text, values: [agencyId, rows(values)] }]
}

function writeDays(agencyId: number, { pending }: TillsSlice): Statement[] {
  if (pending.days.size === 0) return []
  const text = `
    insert into business_days (agency_id, branch_id, date, status, opened_by, opened_at, settled_by,
      settled_at, processed_by, processed_at, summary)
    select $1, v.* from json_to_recordset($2) as v ("branchId" bigint, date date, status text,
      "openedBy" bigint, "openedAt" timestamptz, "settledBy" bigint, "settledAt" timestamptz,
      "processedBy" bigint, "processedAt" timestamptz, summary jsonb)
    on conflict (agency_id, branch_id, date) do update
      set status = excluded.status, settled_by = excluded.settled_by,
          settled_at = excluded.settled_at, processed_by = excluded.processed_by,
          processed_at = excluded.processed_at, summary = excluded.summary`
  return [{ text, values: [agencyId, rows([...pending.days.values()])] }]
}
