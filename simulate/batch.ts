import type { Rules } from './order.ts'

/** A batch by the rules (E-6): saved line by line, then posted whole, or discarded. Pure. */
export type Batch = Slip & {
  readonly status: 'open' | 'posted' | 'discarded'
  readonly lines: readonly Line[]
}

export type Slip = { readonly controlCount: number; readonly controlTotal: number }

export type Line = {
  readonly citation: string
  readonly amount: number | null
  readonly method: string | null
  readonly reference: string | null
  /** Whether it lacks something, or pays what there is not. */
  readonly isBad: boolean
}

/** One answer that says something of a batch. */
export type BatchTold =
  | { readonly told: 'keyed'; readonly lines: readonly Line[] }
  | { readonly told: 'corrected'; readonly slip: Slip }
  | { readonly told: 'posted'; readonly lines: string }
  | { readonly told: 'discarded' | 'unconfirmed' | 'changed_meanwhile' }
  | { readonly told: 'ended'; readonly status: string }
  | { readonly told: 'out_of_balance'; readonly count: number; readonly total: number }
  /** The numbers of those that cannot be posted. */
  | { readonly told: 'refused'; readonly bad: string }
  | { readonly told: 'shown'; readonly status: string; readonly lines: string }

export const batchRules: Rules<Batch, BatchTold> = {
  after,
  nameOf: (batch) => {
    const { status, controlCount, controlTotal, lines } = batch
    return `${status} ${controlCount} ${controlTotal} ${namesOf(lines)}`
  },
}

function after(batch: Batch, told: BatchTold): Batch | null {
  const { lines, status } = batch
  if (told.told === 'shown')
    return told.status === status && told.lines === namesOf(lines) ? batch : null
  if (told.told === 'ended') return status !== 'open' && told.status === status ? batch : null
  if (status !== 'open') return null
  const { count, total } = sumsOf(lines)
  const isBalanced = count === batch.controlCount && total === batch.controlTotal
  const bad = badOf(lines)
  switch (told.told) {
    case 'keyed':
      return { ...batch, lines: told.lines }
    case 'corrected':
      return { ...batch, ...told.slip }
    case 'discarded':
      return { ...batch, status: 'discarded' }
    case 'posted':
      if (!isBalanced || bad !== '' || told.lines !== namesOf(lines)) return null
      return { ...batch, status: 'posted' }
    case 'out_of_balance':
      return !isBalanced && told.count === count && told.total === total ? batch : null
    case 'refused':
      return isBalanced && bad !== '' && told.bad === bad ? batch : null
    case 'unconfirmed':
      return isBalanced && bad === '' ? batch : null
    case 'changed_meanwhile':
      break
  }
  return batch
}

function sumsOf(lines: readonly Line[]) {
  return { count: lines.length, total: lines.reduce((all, { amount }) => all + (amount ?? 0), 0) }
}

function badOf(lines: readonly Line[]): string {
  return lines.flatMap(({ isBad }, index) => (isBad ? [index + 1] : [])).join()
}

export function namesOf(lines: readonly Omit<Line, 'isBad'>[]): string {
  return lines
    .map(
      ({ citation, amount, method, reference }) => `${citation} ${amount} ${method} ${reference}`,
    )
    .join('; ')
}
