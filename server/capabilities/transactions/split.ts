export type Part = { readonly item: number; readonly tender: number; readonly amount: number }

/**
 * T-3: which tender pays how much of which item. Items are filled in the given order with tenders in
 * the given order. Both lists hold positive minor units and have the same sum; so have the parts, of
 * which each has one item and one tender.
 *
 * @example split([70, 30], [50, 50]) // 50 of the first, 20 of the second tender; then its 30
 */
export function split(items: readonly number[], tenders: readonly number[]): Part[] {
  const parts: Part[] = []
  let item = 0
  let tender = 0
  let open = items[0] ?? 0
  let left = tenders[0] ?? 0
  while (item < items.length && tender < tenders.length) {
    const amount = Math.min(open, left)
    parts.push({ item, tender, amount })
    open -= amount
    left -= amount
    if (open === 0) open = items[++item] ?? 0
    if (left === 0) left = tenders[++tender] ?? 0
  }
  return parts
}
