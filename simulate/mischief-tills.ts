import { type Bad, CARD, type Mischief, post } from './bad.ts'
import type { KnownTill } from './custody.ts'
import type { Person } from './person.ts'

/** What must be refused of tills and days, whatever state the town is in (A-1, A-6, C-1 to C-12). */

const NOWHERE = '9007199254740991'

const gives = (from: string, own: object, ...codes: string[]): Bad =>
  post('/till-transfers', { from, to: null, bagNumber: 'Bag 0', amount: 100, ...own }, ...codes)

const asks = (tillId: string, own: object, ...codes: string[]): Bad =>
  post('/paid-in-out', { tillId, direction: 'in', amount: 100, reason: 'so', ...own }, ...codes)

/** Of a till that somebody else holds, or nobody, or that is gone by now. */
const NOT_THEIRS = ['till_not_held', 'till_not_assigned', 'till_not_found']

export const TILLS: readonly Mischief[] = [
  () => gives(NOWHERE, {}, 'till_not_found'),
  () => gives('1', { amount: 0 }, 'invalid'),
  () => gives('1', { bagNumber: CARD }, 'card_number_refused'),
  (p) => onVault(p, ({ id }) => gives(id, {}, ...NOT_THEIRS)),
  (p) => onVault(p, ({ id }) => asks(id, {}, ...NOT_THEIRS)),
  (p) => onVault(p, ({ id }) => asks(id, { direction: 'sideways' }, 'invalid')),
  (p) => onVault(p, ({ id }) => asks(id, { reason: CARD }, 'card_number_refused')),
  (p) =>
    onVault(p, ({ id }) =>
      post(`/tills/${id}/counts`, { trays: [{ number: 1, lines: [] }] }, ...NOT_THEIRS),
    ),
  // what another agency has is not there.
  (_, elsewhere) => onVault(elsewhere, ({ id }) => gives(id, {}, 'till_not_found')),
  // a cashier gives nobody a till, ends no day, and decides on no request.
  (p) => onVault(p, ({ id }) => post(`/tills/${id}/assign`, { userId: p.userId }, 'not_permitted')),
  (p) => post(`/branches/${p.branchId}/day/process`, undefined, 'not_permitted'),
  () => post(`/paid-in-out/${NOWHERE}/approve`, {}, 'not_permitted'),
  () => ({ ...asks('1', {}, 'idempotency_key_required'), key: null }),
]

function onVault({ model }: Person, bad: (till: KnownTill) => Bad): Bad | null {
  const vault = [...model.custody.tills.values()].find(({ kind }) => kind === 'vault')
  return vault ? bad(vault) : null
}
