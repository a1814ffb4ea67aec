import type { BusinessDay, Laid, PaidInOut, TillCount, Transfer } from '../../journal/cash-fact.ts'
import type { Footprints } from '../../journal/book.ts'
import type { Row, Rows } from '../../postgres/pipeline.ts'
import { holdersOf } from './holders.ts'
import {
  type BranchDays,
  type CashSettings,
  type Contents,
  heldOf,
  nothingPending,
  paperOf,
  type TillsSlice,
} from './slice.ts'
import { numberKey, type Till } from './till.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

/** A till's columns as the database names them. */
export type TillRow = {
  id: number
  branch_id: number
  currency: string
  number: string
  kind: Till['kind']
  holder_id: number | null
  assigned_at: Moment | null
  settlement: Till['settlement']
  ready: boolean
  initialised_on: Day | null
  totals_on: Day | null
  touched_on: Day | null
  open_day: Day | null
  not_before: Day | null
  carried_uncounted: boolean
  limit_warning: number | null
  limit_stop: number | null
  blind_count: boolean
  batch: number
  period: number
  count_number: number
  version: number
}
type HeldRow = { till_required: boolean; own_currency: string; time_zone: string } & (
  | { id: null }
  | (TillRow & { tray: number; position: number })
)

/** In the order of the statements of `look` (store.ts). */
export function readSlice(
  _agencyId: number,
  results: readonly Rows[],
  footprints?: Footprints,
): TillsSlice {
  const [, tillRows, laidRows, contentRows, paperRows, peopleRows, ...rest] = results
  const [dayRows, sumRows, paperSumRows, differenceRows, transferRows, paidRows, numberRows] = rest
  const rows = (tillRows ?? []) as readonly HeldRow[]
  const tills = tillsOf(rows)
  const sums = [sumRows, paperSumRows, differenceRows]
  return {
    settings: settingsOf(rows[0]),
    tills,
    held: heldOf(tills),
    holders: new Set(footprints ? holdersOf(footprints) : []),
    people: new Set((peopleRows ?? []).map((row) => row['id'] as number)),
    numbersTaken: taken(numberRows, 'till'),
    bagsTaken: taken(numberRows, 'bag'),
    laid: new Map((laidRows ?? []).map((row) => [row['transaction_id'] as number, laidOf(row)])),
    contents: contentsOf(contentRows ?? [], paperRows ?? []),
    branches: branchesOf(dayRows ?? [], footprints?.processing ?? [], sums),
    transfers: new Map((transferRows ?? []).map((row) => [row['id'] as number, transferOf(row)])),
    paid: new Map((paidRows ?? []).map((row) => [row['id'] as number, paidOf(row)])),
    pending: nothingPending(),
  }
}

function settingsOf(row: HeldRow | undefined): CashSettings | null {
  if (!row) return null
  return { tillRequired: row.till_required, currency: row.own_currency, timeZone: row.time_zone }
}

function tillsOf(rows: readonly HeldRow[]): Map<number, Till> {
  const tills = new Map<number, Till>()
  for (const row of rows) {
    if (row.id === null) continue
    const tray = { number: row.tray, position: row.position }
    const known = tills.get(row.id)
    tills.set(row.id, known ? { ...known, trays: [...known.trays, tray] } : tillOf(row, [tray]))
  }
  return tills
}

/** One till, of its row and its trays. */
export function tillOf(row: TillRow, trays: Till['trays']): Till {
  return {
    id: row.id,
    trays,
    branchId: row.branch_id,
    currency: row.currency,
    number: row.number,
    kind: row.kind,
    holderId: row.holder_id,
    assignedAt: row.assigned_at,
    settlement: row.settlement,
    ready: row.ready,
    initialisedOn: row.initialised_on,
    totalsOn: row.totals_on,
    touchedOn: row.touched_on,
    openDay: row.open_day,
    notBefore: row.not_before,
    carriedUncounted: row.carried_uncounted,
    limitWarning: row.limit_warning,
    limitStop: row.limit_stop,
    blindCount: row.blind_count,
    batch: row.batch,
    period: row.period,
    countNumber: row.count_number,
    version: row.version,
  }
}

function taken(rows: Rows = [], of: 'till' | 'bag'): Set<string> {
  return new Set(
    rows.flatMap((row) => (row['of'] === of ? [numberKey(row['number'] as string)] : [])),
  )
}

type LaidRow = {
  transaction_id: number
  till_id: number
  till_number: string
  holder_id: number
  branch_id: number
  bin: number | null
  batch: number | null
  period: number
  business_date: Day
  payment_id: number
  method: string
  reference: string | null
  amount: number
  held: boolean
  stayed: boolean
}

function laidOf(found: Row): Laid {
  const row = found as LaidRow
  return {
    transactionId: row.transaction_id,
    till: { id: row.till_id, number: row.till_number },
    holderId: row.holder_id,
    branchId: row.branch_id,
    bin: row.bin === null ? null : { number: row.bin, batch: row.batch ?? 1 },
    period: row.period,
    businessDate: row.business_date,
    paymentId: row.payment_id,
    method: row.method,
    reference: row.reference,
    amount: row.amount,
    held: row.held,
    stayed: row.stayed,
  }
}

type ContentRow = {
  id: number
  bins: number[]
  denominations: { name: string; value: number }[]
  count: CountRow | null
  in_transit: number
  requested: number
}
type PaperRow = LaidRow & { bin: number }

function contentsOf(rows: Rows, paperRows: Rows): Map<number, Contents> {
  const papers = Map.groupBy(paperRows as readonly PaperRow[], (row) => row.till_id)
  return new Map(
    (rows as readonly ContentRow[]).map((row) => [
      row.id,
      {
        bins: row.bins,
        denominations: new Map(row.denominations.map(({ name, value }) => [name, value])),
        papers: new Map(
          (papers.get(row.id) ?? []).map(
            ({ transaction_id: id, payment_id: paymentId, ...own }) => {
              const { bin, amount, method, reference } = own
              return [id, { bin, amount, paper: paperOf({ paymentId, method, reference }) }]
            },
          ),
        ),
        count: row.count && countOf(row.count),
        inTransit: row.in_transit,
        requested: row.requested,
      },
    ]),
  )
}

/** A count as JSON has it: days and moments are text. */
export type CountRow = {
  till_id: number
  number: number
  business_date: string
  trays: TillCount['trays']
  bins: TillCount['bins']
  difference: number
  blind: boolean
  state: TillCount['state']
  counted_by: number
  counted_at: string
  reason: string | null
  booked_by: number | null
  booked_at: string | null
}

function countOf(row: CountRow): TillCount {
  return {
    tillId: row.till_id,
    number: row.number,
    businessDate: Temporal.PlainDate.from(row.business_date),
    trays: row.trays,
    bins: row.bins,
    difference: row.difference,
    blind: row.blind,
    state: row.state,
    countedBy: row.counted_by,
    countedAt: Temporal.Instant.from(row.counted_at),
    reason: row.reason,
    bookedBy: row.booked_by,
    bookedAt: instant(row.booked_at),
  }
}

function instant(text: string | null): Moment | null {
  return text === null ? null : Temporal.Instant.from(text)
}

type DayRow = {
  id: number
  day: Record<string, string | number | null> | null
  last_opened: Day | null
  last_processed: Day | null
  open_sessions: number[]
  in_transit: number[]
}

type Sums = readonly (Rows | undefined)[]
type Ids = readonly number[]

function branchesOf(rows: Rows, processing: Ids, sums: Sums): Map<number, BranchDays> {
  return new Map(
    (rows as readonly DayRow[]).map((row) => [
      row.id,
      {
        day: row.day && dayOf(row.day),
        lastOpened: row.last_opened,
        lastProcessed: row.last_processed,
        openSessions: row.open_sessions,
        inTransit: row.in_transit,
        sums: processing.includes(row.id) ? sumsOf(row.id, sums) : null,
      },
    ]),
  )
}

function sumsOf(branchId: number, sums: Sums): NonNullable<BranchDays['sums']> {
  const own = (rows: Rows = []) => rows.filter((row) => row['branch_id'] === branchId)
  const [movements, papers, differences] = sums.map(own)
  const counted = (row: Row) => ({
    date: row['business_date'] as Day,
    count: row['count'] as number,
    amount: row['amount'] as number,
  })
  return {
    movements: (movements ?? []).map((row) => ({
      tillId: row['till_id'] as number | null,
      kind: row['kind'] as string,
      ...counted(row),
    })),
    papers: (papers ?? []).map((row) => ({
      tillId: row['till_id'] as number,
      method: row['method'] as string,
      ...counted(row),
    })),
    differences: (differences ?? []).map((row) => ({
      tillNumber: row['till_number'] as string,
      kind: row['kind'] as 'over' | 'short',
      date: row['business_date'] as Day,
      amount: row['amount'] as number,
      reason: (row['reason'] as string | null) ?? '',
    })),
  }
}

function dayOf(row: NonNullable<DayRow['day']>): BusinessDay {
  return {
    branchId: row['branch_id'] as number,
    date: Temporal.PlainDate.from(row['date'] as string),
    status: row['status'] as BusinessDay['status'],
    openedBy: row['opened_by'] as number,
    openedAt: Temporal.Instant.from(row['opened_at'] as string),
    settledBy: row['settled_by'] as number | null,
    settledAt: instant(row['settled_at'] as string | null),
    processedBy: null,
    processedAt: null,
    summary: null,
  }
}

function transferOf(row: Row): Transfer {
  const toTill = row['to_till'] as number | null
  return {
    id: row['id'] as number,
    branchId: row['branch_id'] as number,
    currency: row['currency'] as string,
    from: { id: row['from_till'] as number, number: row['from_number'] as string },
    to: toTill === null ? null : { id: toTill, number: row['to_number'] as string },
    bagNumber: row['bag_number'] as string | null,
    amount: row['amount'] as number,
    denominations: row['denominations'] as Transfer['denominations'],
    status: row['status'] as Transfer['status'],
    givenBy: row['given_by'] as number,
    givenAt: row['given_at'] as Moment,
    endedBy: row['ended_by'] as number | null,
    endedAt: row['ended_at'] as Moment | null,
    reason: row['reason'] as string | null,
    depositId: row['deposit_id'] as number | null,
  }
}

function paidOf(row: Row): PaidInOut {
  return {
    id: row['id'] as number,
    branchId: row['branch_id'] as number,
    currency: row['currency'] as string,
    till: { id: row['till_id'] as number, number: row['till_number'] as string },
    direction: row['direction'] as PaidInOut['direction'],
    kind: row['kind'] as PaidInOut['kind'],
    amount: row['amount'] as number,
    reason: row['reason'] as string,
    status: row['status'] as PaidInOut['status'],
    requestedBy: row['requested_by'] as number,
    requestedAt: row['requested_at'] as Moment,
    decidedBy: row['decided_by'] as number | null,
    decidedAt: row['decided_at'] as Moment | null,
    note: row['note'] as string | null,
  }
}
