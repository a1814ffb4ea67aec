import type { CashLinks, CashMoved, CashPlace } from '../../journal/cash-fact.ts'
import type { TillState } from './till.ts'

/** The named counters of a till (C-3). */
export const TOTALS = [
  'cash_in',
  'cash_out',
  'checks',
  'reversals',
  'transfers_in',
  'transfers_out',
  'over',
  'short',
] as const

export type TotalName = (typeof TOTALS)[number]

type Kind = {
  readonly from: CashPlace
  readonly to: CashPlace
  /** C-3: which totals it moves; a rounding changes what a payment comes to and counts as none. */
  readonly totals: readonly TotalName[]
  readonly sign?: -1 | 1
  readonly uncounted?: true
}

const IN = { from: 'takings', to: 'till' } as const
const OUT = { from: 'till', to: 'takings' } as const

/** The one table of what moves cash: from where to where, and which totals of the till it moves. */
export const MOVEMENTS = {
  payment: { ...IN, totals: ['cash_in'] },
  reversal: { ...OUT, totals: ['cash_out', 'reversals'] },
  edited_in: { ...IN, totals: ['cash_in'] },
  edited_out: { ...OUT, totals: ['cash_out'] },
  moved_in: { ...IN, totals: ['cash_in'] },
  moved_out: { ...OUT, totals: ['cash_out'] },
  taken_rounded_up: { from: 'rounding', to: 'till', totals: ['cash_in'], uncounted: true },
  taken_rounded_down: {
    from: 'till',
    to: 'rounding',
    totals: ['cash_in'],
    sign: -1,
    uncounted: true,
  },
  given_rounded_up: { from: 'till', to: 'rounding', totals: ['cash_out'], uncounted: true },
  given_rounded_down: {
    from: 'rounding',
    to: 'till',
    totals: ['cash_out'],
    sign: -1,
    uncounted: true,
  },
  transfer_given: { from: 'till', to: 'transit', totals: ['transfers_out'] },
  transfer_accepted: { from: 'transit', to: 'till', totals: ['transfers_in'] },
  transfer_returned: { from: 'transit', to: 'till', totals: ['transfers_in'] },
  bag_accepted: { from: 'transit', to: 'bag', totals: [] },
  bag_deposited: { from: 'bag', to: 'deposit', totals: [] },
  till_deposited: { from: 'till', to: 'deposit', totals: ['transfers_out'] },
  paid_in: { from: 'paid', to: 'till', totals: ['cash_in'] },
  paid_out: { from: 'till', to: 'paid', totals: ['cash_out'] },
  float_in: { from: 'float', to: 'till', totals: ['transfers_in'] },
  float_out: { from: 'till', to: 'float', totals: ['transfers_out'] },
  over: { from: 'over_short', to: 'till', totals: ['over'] },
  short: { from: 'till', to: 'over_short', totals: ['short'] },
} as const satisfies Record<string, Kind>

export type MovementKind = keyof typeof MOVEMENTS

/** How a movement changes the totals of its till. */
export function totalsOf({ kind, amount }: Pick<CashMoved, 'kind' | 'amount'>) {
  const { totals, sign = 1, uncounted }: Kind = MOVEMENTS[kind as MovementKind]
  return totals.map((name) => ({ name, count: uncounted ? 0 : 1, amount: sign * amount }))
}

/** By how much it changes the position of its till's tray. */
export function changeOf({ to, amount }: Pick<CashMoved, 'to' | 'amount'>): number {
  return to === 'till' ? amount : -amount
}

/** When, by whom and why cash is moved. */
export type Moving = {
  readonly businessDate: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly by: number
  readonly reason?: string | null
}

/** C-12, T-12: cash of one tray goes to another place, or comes from there. */
export function movement(
  kind: MovementKind,
  amount: number,
  till: Pick<TillState, 'number' | 'branchId' | 'currency'> & { readonly id: number },
  tray: number,
  { businessDate, at, by, reason = null }: Moving,
  links: CashLinks = {},
): CashMoved {
  const { from, to } = MOVEMENTS[kind]
  const { id, number, branchId, currency } = till
  const place = { till: { id, number, tray }, branchId, currency }
  return {
    fact: 'cash_moved',
    kind,
    amount,
    from,
    to,
    ...place,
    businessDate,
    at,
    by,
    reason,
    links,
  }
}

/**
 * A change of a till by tray: what comes in lies in the first, what goes out is taken from one after
 * the other. What no tray has is left to the first: then it would be below zero, which is refused.
 */
export function spread(
  change: number,
  trays: readonly { readonly number: number; readonly position: number }[],
): readonly { readonly tray: number; readonly amount: number }[] {
  const [first] = trays
  if (!first || change === 0) return []
  if (change > 0) return [{ tray: first.number, amount: change }]
  let left = -change
  const parts = new Map<number, number>()
  for (const { number, position } of trays) {
    const amount = Math.min(left, Math.max(position, 0))
    parts.set(number, amount)
    left -= amount
  }
  parts.set(first.number, (parts.get(first.number) ?? 0) + left)
  return [...parts].flatMap(([tray, amount]) => (amount > 0 ? [{ tray, amount }] : []))
}
