import type { BaitBill, CashFact, TillDenomination } from '../../journal/cash-fact.ts'
import type { Moment } from '../../journal/command.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { denominationsOf } from '../../money/denominations.ts'
import { stateOf } from './custody.ts'
import type { CashSettings, TillsSlice } from './slice.ts'
import {
  businessDateOf,
  type Doing,
  facetsOf,
  initialised,
  numberKey,
  positionOf,
  refusedBy,
  type Till,
  type TillKind,
  tillName,
  type TillState,
} from './till.ts'
import { noSuchTill, refuseFacet, refuseNotHeld } from './words.ts'

/** What the rules of tills see. */
export type TillsState = { readonly tills: TillsSlice }

/** Who acts, as far as the rules care. */
export type Acting = {
  readonly userId: number
  readonly name: string
  readonly permissions: ReadonlySet<string>
}

export type Decided = { readonly facts: readonly CashFact[]; readonly tillId: number }

export type NewTill = {
  readonly branchId: number
  /** The agency's own unless named. */
  readonly currency: string | null
  readonly number: string
  readonly kind: TillKind
  readonly trays: number
  readonly bins: number
  readonly baitBills: readonly Omit<BaitBill, 'value'>[]
  readonly limitWarning: number | null
  readonly limitStop: number | null
  readonly blindCount: boolean
}

/** C-1: a till with all that is created with it; Available, Settled, with nothing in it. */
export function decideNewTill(
  { tills }: TillsState,
  wish: NewTill,
  acting: Acting,
  { draw }: Pick<Moment, 'draw'>,
): Decided | Refusal {
  const { currency: own } = settingsOf(tills)
  const branch = tills.branches.get(wish.branchId)
  if (!branch) return refuse('branch_not_found', 'There is no such branch.', undefined, '/branchId')
  const refusal = refuseNumber(tills, wish.number) ?? refuseLimits(wish)
  if (refusal) return refusal
  const currency = wish.currency ?? own
  const baitBills = baitBillsOf(currency, wish.baitBills)
  if (isRefusal(baitBills)) return baitBills
  const { branchId, number, kind, trays, bins, limitWarning, limitStop, blindCount } = wish
  const tillId = draw('tills')
  const after: TillState = {
    ...NEW,
    branchId,
    number,
    kind,
    currency,
    limitWarning,
    limitStop,
    blindCount,
    openDay: branch.day?.date ?? null,
    notBefore: branch.lastProcessed?.add({ days: 1 }) ?? null,
  }
  const denominations = tillDenominations(currency)
  const outfit = { trays, bins, baitBills, denominations, by: acting.userId }
  return { facts: [{ fact: 'till_changed', tillId, after, outfit }], tillId }
}

const NEW = {
  holderId: null,
  assignedAt: null,
  settlement: 'settled',
  ready: false,
  initialisedOn: null,
  totalsOn: null,
  touchedOn: null,
  carriedUncounted: false,
  batch: 1,
  period: 1,
  countNumber: 0,
  version: 1,
} as const

export function settingsOf({ settings }: TillsSlice): CashSettings {
  if (!settings) throw new Error('no till is in the footprint')
  return settings
}

function refuseNumber(tills: TillsSlice, number: string): Refusal | null {
  if (!tills.numbersTaken.has(numberKey(number))) return null
  return refuse(
    'till_number_taken',
    `Another till has the number ${number}; case and blanks make no difference.`,
    undefined,
    '/number',
  )
}

function refuseLimits({ limitWarning, limitStop }: Pick<NewTill, 'limitWarning' | 'limitStop'>) {
  if (limitWarning === null || limitStop === null || limitWarning <= limitStop) return null
  return refuse(
    'limits_crossed',
    'The warning comes before the limit: give a warning that is not above the limit.',
    undefined,
    '/limitWarning',
  )
}

function tillDenominations(currency: string): TillDenomination[] {
  return denominationsOf(currency).map(({ code, kind, value, roll }) => {
    return { name: code, kind, value, piecesPerRoll: roll?.coins ?? null }
  })
}

function baitBillsOf(currency: string, wished: NewTill['baitBills']): BaitBill[] | Refusal {
  const notes = new Map(
    denominationsOf(currency).flatMap(({ code, kind, value }) =>
      kind === 'note' ? [[code, value]] : [],
    ),
  )
  const bills: BaitBill[] = []
  for (const [place, { serial, denomination }] of wished.entries()) {
    const value = notes.get(denomination)
    if (value === undefined)
      return refuse(
        'denomination_unknown',
        `${currency} has no note ${denomination}. Give one of ${[...notes.keys()].join(', ')}.`,
        undefined,
        `/baitBills/${place}/denomination`,
      )
    if (bills.some((bill) => bill.serial === serial))
      return refuse(
        'bait_bill_twice',
        `The note ${serial} stands there twice. Give each note once.`,
        undefined,
        `/baitBills/${place}/serial`,
      )
    bills.push({ serial, denomination, value })
  }
  return bills
}

export type TillEdit = Partial<Pick<TillState, 'limitWarning' | 'limitStop' | 'blindCount'>>

/** C-12: limits and how it is counted; `refusesVersion` says whether it is the till that was seen. */
export function decideEdit(
  { tills }: TillsState,
  tillId: number,
  edit: TillEdit,
  refusesVersion: (version: number) => Refusal | null,
): Decided | Refusal {
  const till = tills.tills.get(tillId)
  if (!till) return noSuchTill()
  const after = { ...stateOf(till), ...edit }
  const refusal = refusesVersion(till.version) ?? refuseLimits(after)
  return refusal ?? { facts: [{ fact: 'till_changed', tillId, after }], tillId }
}

/** C-4: gives a till to a person. C-6: they cannot use it before they sign in or initialise it. */
export function decideAssign(
  { tills }: TillsState,
  { tillId, userId }: { readonly tillId: number; readonly userId: number },
  now: Temporal.Instant,
): Decided | Refusal {
  const till = tillFor(tills, tillId, 'assign')
  if (isRefusal(till)) return till
  if (!tills.people.has(userId))
    return refuse(
      'holder_unknown',
      'There is nobody of this id who works here.',
      undefined,
      '/userId',
    )
  const other = [...tills.tills.values()].find(
    (each) =>
      each.holderId === userId &&
      each.kind === 'standard' &&
      each.branchId === till.branchId &&
      each.currency === till.currency,
  )
  if (other && till.kind === 'standard')
    return refuse(
      'holder_has_till',
      `They hold ${tillName(other)} in this branch already, and nobody holds two. Unassign that one first.`,
      { till: { id: String(other.id), number: other.number } },
      '/userId',
    )
  const after: TillState = { ...stateOf(till), holderId: userId, assignedAt: now, ready: false }
  return { facts: [{ fact: 'till_changed', tillId, after }], tillId }
}

/** C-9: takes it from its holder, once its last day is settled and processed. */
export function decideUnassign({ tills }: TillsState, tillId: number): Decided | Refusal {
  const till = tillFor(tills, tillId, 'unassign')
  if (isRefusal(till)) return till
  const refusal = refuseUnrest(tills, till)
  if (refusal) return refusal
  const after: TillState = { ...stateOf(till), holderId: null, assignedAt: null, ready: false }
  return { facts: [{ fact: 'till_changed', tillId, after }], tillId }
}

/** C-10: takes it away with all that was created with it; what happened stays in the journal. */
export function decideDelete({ tills }: TillsState, tillId: number): Decided | Refusal {
  const till = tillFor(tills, tillId, 'delete')
  if (isRefusal(till)) return till
  if (positionOf(till) > 0)
    return refuse('till_not_empty', `There is cash in ${tillName(till)}. Bring it elsewhere first.`)
  const refusal = refuseUnrest(tills, till)
  return refusal ?? { facts: [{ fact: 'till_changed', tillId, after: null }], tillId }
}

function refuseUnrest({ contents }: TillsSlice, till: Till): Refusal | null {
  const own = contents.get(till.id)
  if (!own || own.inTransit + own.requested === 0) return null
  return refuse(
    'till_not_at_rest',
    `A transfer or a request of ${tillName(till)} has not come to its end. See to it first.`,
    { transfers: own.inTransit, requests: own.requested },
  )
}

/** The till, if the table of transitions allows it now. */
export function tillFor(tills: TillsSlice, tillId: number, doing: Doing): Till | Refusal {
  const till = tills.tills.get(tillId)
  if (!till) return noSuchTill()
  const code = refusedBy(doing, facetsOf(till))
  return code ? refuseFacet(code, tillName(till)) : till
}

export type Initialising = {
  /** Null: in whatever branch. */
  readonly branchId: number | null
  readonly userId: number
  /** Null: whichever is the business date. */
  readonly date: Temporal.PlainDate | null
  readonly resetTotals: boolean
}

/**
 * C-5, C-6: makes ready what a person holds, as their sign-in does and *Initialise now*. Once per
 * till and business date; the second time it changes nothing.
 */
export function decideInitialise(
  { tills }: TillsState,
  wish: Initialising,
  now: Temporal.Instant,
): { readonly facts: readonly CashFact[]; readonly tills: readonly number[] } | Refusal {
  const { timeZone } = settingsOf(tills)
  const { branchId, userId, date, resetTotals } = wish
  const held = [...tills.tills.values()].filter(
    (till) => till.holderId === userId && (branchId === null || till.branchId === branchId),
  )
  const other = held
    .map((till) => businessDateOf(till, now, timeZone))
    .find((current) => date !== null && !current.equals(date))
  if (other)
    return refuse(
      'date_not_current',
      `The business date of the branch is ${other.toString()}. Initialise the tills for that.`,
      { businessDate: other.toString() },
      '/date',
    )
  const facts = held.flatMap((till) =>
    initialisedFacts(till, businessDateOf(till, now, timeZone), resetTotals, true),
  )
  return { facts, tills: held.map(({ id }) => id) }
}

/** C-5: what initialising changes about one till; nothing where it changes nothing. */
export function initialisedFacts(
  till: Till,
  date: Temporal.PlainDate,
  resets: boolean,
  readies: boolean,
): CashFact[] {
  const { after, ...change } = initialised(till, date, resets)
  const ready = till.ready || (readies && till.holderId !== null)
  if (!change.starts && !change.resets && ready === till.ready) return []
  return [{ fact: 'till_changed', tillId: till.id, after: { ...stateOf(after), ready }, ...change }]
}

/** C-3: the papers that are put in from now on are of the next batch of this business date. */
export function decideBatch(
  { tills }: TillsState,
  tillId: number,
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const till = tillFor(tills, tillId, 'count')
  if (isRefusal(till)) return till
  const refusal = refuseOthers(till, acting, 'tills.adjust')
  if (refusal) return refusal
  const date = businessDateOf(till, now, settingsOf(tills).timeZone)
  const { after, ...change } = initialised(till, date, true)
  const next = { ...stateOf(after), batch: after.batch + (change.starts ? 0 : 1) }
  return { facts: [{ fact: 'till_changed', tillId, after: next, ...change }], tillId }
}

/** Whoever holds the till, or has this permission for the tills of others. */
export function refuseOthers(till: Till, acting: Acting, permission: string): Refusal | null {
  const may = till.holderId === acting.userId || acting.permissions.has(permission)
  return may ? null : refuseNotHeld(till)
}
