import type { Caller } from './caller.ts'

type Item = {
  readonly id: string
  readonly state: string
  readonly arrived: { readonly amount: number; readonly citation: string | null }
  readonly reasons: readonly string[]
}
type Candidate = { readonly number: string; readonly due: number; readonly payable: boolean }

/** As many as are done today; what else could not be posted stays new. */
const DONE = 5

/**
 * the operator gets the first items that could not be posted and goes through them: most
 * are repaired, one is rejected, one deferred, and all of it is finalised.
 */
export async function repairItems(operator: Caller): Promise<void> {
  const { items } = await operator.post('repair-fetch', '/repair/fetch', { count: DONE })
  for (const { id } of items as readonly Pick<Item, 'id'>[]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as people do it
    const item = (await operator.get(`/repair/items/${id}`)) as unknown as Item
    // Told already, before a start that was killed.
    if (item.state !== 'locked') continue
    // oxlint-disable-next-line no-await-in-loop
    const wish = await dispositionOf(operator, item)
    // oxlint-disable-next-line no-await-in-loop
    await operator.post(`repair-${id}`, `/repair/items/${id}/disposition`, wish)
  }
  await operator.post('repair-finalise', '/repair/finalise')
}

async function dispositionOf(operator: Caller, { id, arrived, reasons }: Item): Promise<object> {
  if (reasons.includes('citation_missing'))
    return { type: 'defer', note: 'Ask the bank for the picture of the check' }
  if (reasons.includes('nothing_due'))
    return { type: 'reject', reason: 'Paid twice; the payer is asked what it is for' }
  const { items } = await operator.get(`/repair/items/${id}/candidates`)
  const likely = (items as readonly Candidate[]).find(({ payable, due }) => payable && due > 0)
  if (!likely) return { type: 'reject', reason: 'Nobody knows what it is for' }
  const { amount } = arrived
  return {
    type: 'repair',
    items: [{ citation: likely.number, amount }],
    method: 'lockbox',
    confirmOverpayment: amount > likely.due,
  }
}
