import type {
  BusinessDay,
  CashFact,
  CashMoved,
  Laid,
  PaidInOut,
  TillChanged,
  TillCount,
  Transfer,
} from '../../journal/cash-fact.ts'
import type { Fact } from '../../journal/fact.ts'
import type { SummaryDifference, SummaryMovement, SummaryPapers } from './day/summary.ts'
import { changeOf, type TotalName, totalsOf } from './movement.ts'
import { numberKey, type Till, type Tray } from './till.ts'

/** What the agency has settled about cash. */
export type CashSettings = {
  readonly tillRequired: boolean
  readonly currency: string
  readonly timeZone: string
}

/** A paper in a bin: which, and how much of it stands for one transaction. */
export type Paper = { readonly bin: number; readonly paper: string; readonly amount: number }

/** Of a till that is named: what a count compares, and what has not come to its end. */
export type Contents = {
  readonly bins: readonly number[]
  readonly denominations: ReadonlyMap<string, number>
  /** By transaction, those of the business date that the till was initialised for. */
  readonly papers: Map<number, Paper>
  readonly count: TillCount | null
  readonly inTransit: number
  readonly requested: number
}

/** Of a branch that is named. */
export type BranchDays = {
  /** The day that is under way; null: none is. */
  readonly day: BusinessDay | null
  readonly lastOpened: Temporal.PlainDate | null
  readonly lastProcessed: Temporal.PlainDate | null
  /** Sessions that are Open, by number, as the unit of work found them. */
  readonly openSessions: readonly number[]
  readonly inTransit: readonly number[]
  /** What was moved and counted since the last processing; null: nobody is to process the day. */
  readonly sums: {
    readonly movements: SummaryMovement[]
    readonly papers: readonly SummaryPapers[]
    readonly differences: SummaryDifference[]
  } | null
}

export type TotalsChange = {
  readonly tillId: number
  readonly name: TotalName
  readonly count: number
  readonly amount: number
}

/** The tills of one unit of work, and what there is to write about them. */
export type TillsSlice = {
  /** Null: no till was asked for. */
  readonly settings: CashSettings | null
  readonly tills: Map<number, Till>
  /** The same by who holds them, so that a payment looks at those of one person only. */
  readonly held: Map<number, Set<number>>
  /** People whose tills are all here. */
  readonly holders: ReadonlySet<number>
  /** Of those people, who works here still; asked for where a till is named. */
  readonly people: ReadonlySet<number>
  /** Numbers of tills that are taken, as keys of names. */
  readonly numbersTaken: Set<string>
  /** The same of bags. */
  readonly bagsTaken: Set<string>
  readonly laid: Map<number, Laid>
  readonly contents: Map<number, Contents>
  readonly branches: Map<number, BranchDays>
  readonly transfers: Map<number, Transfer>
  readonly paid: Map<number, PaidInOut>
  readonly pending: Pending
}

/** Tills by who holds them. */
export function heldOf(tills: ReadonlyMap<number, Till>): Map<number, Set<number>> {
  const held = new Map<number, Set<number>>()
  for (const { id, holderId } of tills.values())
    if (holderId !== null) held.set(holderId, (held.get(holderId) ?? new Set()).add(id))
  return held
}

export type Pending = {
  readonly created: TillChanged[]
  readonly deleted: Set<number>
  readonly touched: Set<number>
  /** Where trays stood when their till was initialised. */
  readonly started: Map<number, readonly Tray[]>
  /** Tills whose totals are nothing before those of this unit of work. */
  readonly reset: Set<number>
  readonly totals: Map<string, TotalsChange>
  readonly moved: { readonly fact: CashMoved; readonly period: number | null }[]
  readonly laid: Set<number>
  readonly counts: Map<string, TillCount>
  readonly transfers: Set<number>
  readonly paid: Set<number>
  readonly days: Map<string, BusinessDay>
}

export function nothingPending(): Pending {
  return {
    created: [],
    deleted: new Set(),
    touched: new Set(),
    started: new Map(),
    reset: new Set(),
    totals: new Map(),
    moved: [],
    laid: new Set(),
    counts: new Map(),
    transfers: new Set(),
    paid: new Set(),
    days: new Map(),
  }
}

/** Takes one fact up, so that the next command of the batch sees it. */
export function applyToTills(slice: TillsSlice, fact: Fact): void {
  const fold = FOLDS[fact.fact as CashFact['fact']] as Fold | undefined
  fold?.(slice, fact)
}

type Fold = (slice: TillsSlice, fact: Fact) => void
type Folds = {
  readonly [Kind in CashFact['fact']]: (
    slice: TillsSlice,
    fact: Extract<CashFact, { fact: Kind }>,
  ) => void
}

const FOLDS: Folds = {
  cash_moved: moveCash,
  transaction_laid: (slice, { laid }) => lay(slice, laid),
  till_changed: changeTill,
  till_counted: ({ contents, pending }, { count }) => {
    const own = contents.get(count.tillId)
    if (own) contents.set(count.tillId, { ...own, count })
    pending.counts.set(`${count.tillId}/${count.number}`, count)
  },
  transfer_changed: ({ transfers, pending, bagsTaken, contents }, { transfer }) => {
    if (transfer.bagNumber !== null) bagsTaken.add(numberKey(transfer.bagNumber))
    const change = isOnItsWay(transfer) - isOnItsWay(transfers.get(transfer.id))
    for (const end of [transfer.from, transfer.to])
      if (end) addUnrest(contents, end.id, { inTransit: change, requested: 0 })
    transfers.set(transfer.id, transfer)
    pending.transfers.add(transfer.id)
  },
  paid_in_out_changed: ({ paid, pending, contents }, { paid: request }) => {
    const change = isAsked(request) - isAsked(paid.get(request.id))
    addUnrest(contents, request.till.id, { inTransit: 0, requested: change })
    paid.set(request.id, request)
    pending.paid.add(request.id)
  },
  business_day_changed: ({ branches, pending }, { day }) => {
    const known = branches.get(day.branchId)
    const isOver = day.status === 'processed'
    if (known)
      branches.set(day.branchId, {
        ...known,
        day: isOver ? null : day,
        lastOpened: day.date,
        lastProcessed: isOver ? day.date : known.lastProcessed,
      })
    pending.days.set(`${day.branchId}/${day.date.toString()}`, day)
  },
}

function isOnItsWay(transfer: Transfer | undefined): number {
  return transfer?.status === 'in_transit' ? 1 : 0
}

function isAsked(request: PaidInOut | undefined): number {
  return request?.status === 'requested' ? 1 : 0
}

/** C-9: what has not come to its end, so that the next command of the batch waits for it. */
function addUnrest(
  contents: TillsSlice['contents'],
  tillId: number,
  change: Pick<Contents, 'inTransit' | 'requested'>,
): void {
  const own = contents.get(tillId)
  if (!own) return
  const inTransit = own.inTransit + change.inTransit
  contents.set(tillId, { ...own, inTransit, requested: own.requested + change.requested })
}

function moveCash(slice: TillsSlice, fact: CashMoved): void {
  summarise(slice, fact)
  if (!fact.till) return void slice.pending.moved.push({ fact, period: null })
  const { id, tray } = fact.till
  const till = tillOf(slice, id)
  const trays = till.trays.map((each) =>
    each.number === tray ? { ...each, position: each.position + changeOf(fact) } : each,
  )
  touch(slice, till, trays, fact.businessDate)
  slice.pending.moved.push({ fact, period: till.period })
  for (const { name, count, amount } of totalsOf(fact)) addToTotals(slice, id, name, count, amount)
}

/** A day that is processed in this very unit of work has it in its summary. */
function summarise({ branches }: TillsSlice, fact: CashMoved): void {
  const { kind, till, amount, reason, businessDate: date } = fact
  const sums = branches.get(fact.branchId)?.sums
  if (!sums) return
  const change = till ? changeOf(fact) : amount
  sums.movements.push({ tillId: till?.id ?? null, kind, date, count: 1, amount: change })
  if (till && (kind === 'over' || kind === 'short'))
    sums.differences.push({ tillNumber: till.number, kind, date, amount, reason: reason ?? '' })
}

/** C-7: any movement makes the till Unsettled. */
function touch(
  slice: TillsSlice,
  till: Till,
  trays: readonly Tray[],
  date: Temporal.PlainDate,
): void {
  const { touchedOn, settlement } = till
  const isLater = touchedOn === null || Temporal.PlainDate.compare(date, touchedOn) > 0
  // Most payments change nothing of the till's own row: it was Unsettled by one before.
  if (isLater || settlement === 'settled') slice.pending.touched.add(till.id)
  slice.tills.set(till.id, {
    ...till,
    trays,
    settlement: 'unsettled',
    touchedOn: isLater ? date : touchedOn,
  })
}

function lay(slice: TillsSlice, laid: Laid): void {
  const before = slice.laid.get(laid.transactionId)
  slice.laid.set(laid.transactionId, laid)
  slice.pending.laid.add(laid.transactionId)
  const stays = before?.held && laid.held && before.till.id === laid.till.id
  for (const [each, sign] of [
    [before, -1],
    [laid, 1],
  ] as const) {
    if (!each?.held || !each.bin) continue
    const till = slice.tills.get(each.till.id)
    if (!till) continue
    // What was taken to the bank on an earlier date is not missed here.
    const isHere = till.initialisedOn?.equals(each.businessDate)
    if (isHere && !stays) touch(slice, till, till.trays, each.businessDate)
    const papers = slice.contents.get(till.id)?.papers
    if (sign < 0) papers?.delete(each.transactionId)
    else papers?.set(each.transactionId, { ...each, bin: each.bin.number, paper: paperOf(each) })
    if (each.period === till.period) addToTotals(slice, till.id, 'checks', sign, sign * each.amount)
  }
}

/** T-3: one check may stand in several transactions, and is one paper all the same. */
export function paperOf({
  paymentId,
  method,
  reference,
}: Pick<Laid, 'paymentId' | 'method' | 'reference'>): string {
  return JSON.stringify([paymentId, method, reference])
}

function changeTill(slice: TillsSlice, fact: TillChanged): void {
  const { tillId: id, after, outfit, starts, resets } = fact
  const { tills, pending } = slice
  const before = tills.get(id)
  handOver(slice, id, before?.holderId ?? null, after?.holderId ?? null)
  if (after === null) {
    tills.delete(id)
    pending.deleted.add(id)
    return
  }
  const trays = before?.trays ?? traysOf(outfit?.trays ?? 0)
  tills.set(id, { ...after, id, trays, version: after.version + (before ? 1 : 0) })
  slice.numbersTaken.add(numberKey(after.number))
  if (outfit) pending.created.push(fact)
  else pending.touched.add(id)
  if (starts) {
    pending.started.set(id, trays)
    slice.contents.get(id)?.papers.clear()
  }
  if (!resets) return
  pending.reset.add(id)
  for (const [key, { tillId }] of pending.totals) if (tillId === id) pending.totals.delete(key)
}

/** Who holds a till now. */
function handOver({ held }: TillsSlice, id: number, from: number | null, to: number | null): void {
  if (from === to) return
  if (from !== null) held.get(from)?.delete(id)
  if (to !== null) held.set(to, new Set([...(held.get(to) ?? []), id]))
}

function traysOf(count: number): Tray[] {
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, position: 0 }))
}

function addToTotals(
  { pending: { totals } }: TillsSlice,
  tillId: number,
  name: TotalName,
  count: number,
  amount: number,
): void {
  const key = `${tillId}/${name}`
  const row = totals.get(key) ?? { tillId, name, count: 0, amount: 0 }
  totals.set(key, { ...row, count: row.count + count, amount: row.amount + amount })
}

function tillOf({ tills }: TillsSlice, id: number): Till {
  const till = tills.get(id)
  if (!till) throw new Error(`till ${id} is not in the footprint`)
  return till
}
