import { forAddress, wordOf } from '../frame/search.ts'
import { isDay } from '../kit/days.ts'

/** What Transaction Management looks for (P-4). Days are the agency's. */
export type OrderFilter = {
  id: string | undefined
  cardTail: string | undefined
  from: string | undefined
  to: string | undefined
}

const dayIn = (search: Record<string, unknown>, name: string): string | undefined => {
  const word = wordOf(search, name)
  return isDay(word) ? word : undefined
}

/** Whether a text can be the ID of an order: PO-30001, or its digits. */
export const isOrderId = (text: string): boolean => /^(po-)?[1-9]\d{0,15}$/i.test(text)

export const isCardTail = (text: string): boolean => /^\d{4}$/.test(text)

/** Reads the filter from the address; what cannot be meant is left out. */
export function filterFrom(search: Record<string, unknown>): OrderFilter {
  const id = wordOf(search, 'id')
  // A router reads 0042 as a number.
  const card = wordOf(search, 'card')?.padStart(4, '0')
  return {
    id: id !== undefined && isOrderId(id) ? id : undefined,
    cardTail: card !== undefined && isCardTail(card) ? card : undefined,
    from: dayIn(search, 'from'),
    to: dayIn(search, 'to'),
  }
}

export function filterToAddress({ id, cardTail, from, to }: OrderFilter): Record<string, unknown> {
  return forAddress({ id, card: cardTail, from, to })
}
