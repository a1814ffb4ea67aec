import type { RepairItem, RepairWorklist } from '../api/contract.ts'

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

/** taken back, at the beginning of my list. */
export function withLocked(answered: Answered, item: RepairItem): RepairWorklist {
  const list = since(answered)
  const items = [item, ...without(list.items, item)]
  return { ...list, items, pending: without(list.pending, item) }
}

/** Which item is opened when this one is gone: the one that follows it, else the one before. */
export function nextAfter(items: readonly RepairItem[], id: string): string | null {
  const at = items.findIndex((item) => item.id === id)
  if (at < 0) return items[0]?.id ?? null
  return (items[at + 1] ?? items[at - 1])?.id ?? null
}

/** The item so many places further; it stays within the list. */
export function moved(items: readonly RepairItem[], id: string, by: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === id)
  const to = Math.min(items.length - 1, Math.max(0, at + by))
  return items[to]?.id ?? null
}
