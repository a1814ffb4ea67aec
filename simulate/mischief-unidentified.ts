import { type Bad, CARD, type Mischief, post } from './bad.ts'
import { someCitation } from './choosing.ts'
import type { Person } from './person.ts'

/** What must be refused of unidentified money, whatever state the town is in (A-1, A-6, R-4, S-7). */

const MOST = 10_000_000_000
const path = (id: string, what: 'assign' | 'return') => `/unidentified/${id}/${what}`

const assigns = (id: string, own: object, ...codes: string[]): Bad =>
  post(path(id, 'assign'), { citation: 'NOWHERE', ...own }, ...codes)

const returns = (id: string, own: object, ...codes: string[]): Bad =>
  post(path(id, 'return'), { reason: 'so', ...own }, ...codes)

/** Asked by a cashier, who may not. */
export const UNIDENTIFIED: readonly Mischief[] = [
  (p) => onMoney(p, (id) => assigns(id, {}, 'not_permitted')),
  (p) => onMoney(p, (id) => returns(id, {}, 'not_permitted')),
]

/** Asked by Finance, who stand at no counter. */
export const UNIDENTIFIED_IN_FINANCE: readonly Mischief[] = [
  (p) => onMoney(p, (id) => assigns(id, { citation: someCitation(p) }, 'session_required')),
  (p) => onMoney(p, (id) => assigns(id, { amount: 0 }, 'invalid')),
  (p) => onMoney(p, (id) => assigns(id, { amount: MOST + 1 }, 'invalid')),
  (p) => onMoney(p, (id) => returns(id, { amount: MOST }, 'unidentified_exceeded')),
  (p) => onMoney(p, (id) => returns(id, { amount: -5 }, 'invalid')),
  (p) => onMoney(p, (id) => returns(id, { reason: CARD }, 'card_number_refused')),
  (p) =>
    onMoney(p, (id) => ({ ...returns(id, { amount: 1 }, 'idempotency_key_required'), key: null })),
  () => returns('9007199254740991', {}, 'unidentified_not_found'),
]

function onMoney({ model }: Person, bad: (id: string) => Bad): Bad | null {
  const id = [...model.unidentified.keys()].at(-1)
  return id === undefined ? null : bad(id)
}
