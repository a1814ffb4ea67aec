import type { RepairItem, RepairLoss, RepairWorklist } from '../api/contract.ts'

/** A worklist and when it was answered, by this device's clock. */
export type Answered = { readonly list: RepairWorklist; readonly at: number }

/** The same list with the server's moment as it is now: a change is put in it before it is asked anew. */
function since({ list, at }: Answered): RepairWorklist {
  const now = Date.parse(list.serverNow) + (Date.now() - at)
  return { ...list, serverNow: new Date(now).toISOString() }
}

const without = (items: readonly RepairItem[], { id }: RepairItem): RepairItem[] =>
  items.filter((item) => item.id !== id)

/** on top of what is pending. */
export function withPending(answered: Answered, item: RepairItem): RepairWorklist {
  const list = since(answered)
  const pending = without(list.pending, item)
  return { ...list, items: without(list.items, item), pending: [item, ...pending] }
}

/** taken back, to the place in my list that it had, as the server orders it. */
export function withLocked(answered: Answered, item: RepairItem): RepairWorklist {
  const list = since(answered)
  const items = [...without(list.items, item), item].toSorted(byPlace)
  return { ...list, items, pending: without(list.pending, item) }
}

/** By the microsecond, which dates of the browser do not know; a fraction may be missing or short. */
function byPlace(a: RepairItem, b: RepairItem): number {
  const at = ({ listedAt }: RepairItem): string => (listedAt ?? '').replace('Z', '')
  if (at(a) !== at(b)) return at(a) < at(b) ? -1 : 1
  return Date.parse(a.arrivedAt) - Date.parse(b.arrivedAt) || Number(a.id) - Number(b.id)
}

/**
 * Which item is opened when this one is gone: the one that follows it, else the one before. Where it
 * went before this was asked, it had stood at this place.
 */
export function nextAfter(items: readonly RepairItem[], id: string, place: number): string | null {
  const at = items.findIndex((item) => item.id === id)
  if (at < 0) return (items[place] ?? items.at(-1))?.id ?? null
  return (items[at + 1] ?? items[at - 1])?.id ?? null
}

/** How an item went: the server's word for it, or that whoever has it disposed of it elsewhere. */
export type Loss = Omit<RepairLoss, 'cause'> & { readonly cause: RepairLoss['cause'] | 'elsewhere' }

/** What a pending item comes to: as it is repaired, as it arrived, or as it was said; in minor units. */
export function amountSaid({ arrived, disposition }: RepairItem): number | null {
  if (disposition?.type === 'repair')
    return disposition.items.reduce((sum, { amount }) => sum + amount, 0)
  return arrived.amount ?? disposition?.amount ?? null
}

/**
 * what each pending item is over what is due, by its id: in minor units, as if they were finalised
 * now, the oldest first. Where that is confirmed it goes to the account balance; otherwise the item
 * comes back, and leaves what is due to the others. Citations of unknown due are left out.
 */
export function surplusOf(
  pending: readonly RepairItem[],
  dues: ReadonlyMap<string, { readonly due: number }>,
): ReadonlyMap<string, number> {
  let left = new Map([...dues].map(([number, { due }]) => [number, due]))
  const surplus = new Map<string, number>()
  for (const { id, disposition } of pending.toReversed()) {
    const after = new Map(left)
    let over = 0
    for (const { citation, amount } of disposition?.items ?? []) {
      const due = after.get(citation)
      if (due === undefined) continue
      after.set(citation, Math.max(0, due - amount))
      over += Math.max(0, amount - due)
    }
    if (over > 0) surplus.set(id, over)
    if (over === 0 || disposition?.confirmOverpayment) left = after
  }
  return surplus
}

/** The item so many places further; it stays within the list. */
export function moved(items: readonly RepairItem[], id: string, by: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === id)
  const to = Math.min(items.length - 1, Math.max(0, at + by))
  return items[to]?.id ?? null
}
