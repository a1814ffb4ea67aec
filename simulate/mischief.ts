import { type Bad, CARD, type Mischief, post } from './bad.ts'
import { TILLS } from './mischief-tills.ts'
import { UNIDENTIFIED, UNIDENTIFIED_IN_FINANCE } from './mischief-unidentified.ts'
import { someCitation, someOrder, somePermit, someSession, someTransaction } from './choosing.ts'
import { isWrong, type Transaction } from './model.ts'
import type { Person } from './person.ts'

/** Input that must be refused and change nothing, with the code that says why. */

/** One thing that is wrong, whatever state the town is in. */
export function misbehave(person: Person, elsewhere: Person): Promise<void> {
  const some = person.chance.pick([
    PAYMENTS,
    PAYMENTS,
    CHANGES,
    PERMITS,
    MAIL,
    PLANS,
    TILLS,
    [...OTHERS, ...UNIDENTIFIED],
  ])
  return commit(person, person.chance.pick(some)(person, elsewhere))
}

/** Finance takes no money, but records refunds. */
export function misbehaveInFinance(person: Person): Promise<void> {
  return commit(person, person.chance.pick(IN_FINANCE)(person, person))
}

async function commit(person: Person, bad: Bad | null): Promise<void> {
  if (!bad) return
  const { codes, ...request } = bad
  await person.ask(request, (_, answer) => {
    if (!codes.includes(answer.code ?? ''))
      isWrong(
        person.model,
        `${codes.join(' or ')} was due, and not ${answer.status} ${answer.text}`,
      )
  })
}

const MOST = 10_000_000_000

const payment = (person: Person, tender: object, more: object = {}) => ({
  items: [{ citation: someCitation(person), amount: 100 }],
  tenders: [{ method: 'cash', amount: 100, ...tender }],
  confirmOverpayment: true,
  ...more,
})

const pays = (body: unknown, ...codes: string[]): Bad => post('/payments', body, ...codes)

/** Without a session that comes first. */
const NOWHERE = 'session_required'

const PAYMENTS: readonly Mischief[] = [
  (p) => ({ ...pays(payment(p, {}), 'idempotency_key_required'), key: null }),
  (p) => pays(payment(p, { amount: -100 }), 'invalid'),
  (p) => pays(payment(p, { amount: 1.5 }), 'invalid'),
  (p) => pays(payment(p, { amount: MOST + 1 }), 'invalid'),
  (p) => pays(payment(p, {}, { discount: 5 }), 'invalid'),
  (p) => pays(payment(p, { cardTail: '42' }), 'invalid'),
  (p) => pays(payment(p, {}, { payer: CARD }), 'card_number_refused'),
  (p) => pays(payment(p, { amount: 99 }), 'amounts_differ', NOWHERE),
  (p) => pays(payment(p, { method: 'seashells' }), 'method_unknown', NOWHERE),
  (p) => pays(payment(p, { method: 'account_balance' }), 'method_not_offered', NOWHERE),
  (p) => pays(payment(p, { method: 'check' }), 'reference_required', NOWHERE),
  (p) => pays(payment(p, {}, { items: [] }), 'invalid'),
  (p) => pays(payment(p, {}, { items: items(p, 201) }), 'invalid'),
  (p) => pays(payment(p, {}, { items: items(p, 3) }), 'amounts_differ', NOWHERE),
  (p) => pays(payment(p, {}, { items: [{ amount: 100 }] }), 'item_for_nothing'),
  (p) =>
    pays(payment(p, {}, { items: [{ ...items(p, 1)[0], permitOrder: '1' }] }), 'item_for_nothing'),
  (p) => pays(payment(p, {}, { items: [...items(p, 1), nowhere] }), 'citation_not_found', NOWHERE),
  (p) => pays(payment(p, {}, { items: [noOrder] }), 'permit_order_not_found', NOWHERE),
  (p) => shortForPermits(p),
  (p) => otherBody(p),
]

const nowhere = { citation: 'NOWHERE', amount: 100 }
const noOrder = { permitOrder: '9007199254740991', amount: 100 }

function items(person: Person, howMany: number) {
  return Array.from({ length: howMany }, () => ({ citation: someCitation(person), amount: 100 }))
}

/** E-4 is about citations. */
function shortForPermits(person: Person): Bad | null {
  const order = someOrder(person)
  if (!order) return null
  const body = payment(person, {}, { items: [{ permitOrder: order.id, amount: 100 }], short: true })
  return pays(body, 'short_not_for_permits', 'permit_order_refunded', NOWHERE)
}

/** T-14: a key that was used before, with something else. */
function otherBody(person: Person): Bad | null {
  const [used] = [...person.model.kept.keys()]
    .filter((name) => name.startsWith(`${person.userId} `))
    .slice(-1)
  if (!used) return null
  const key = used.split(' ')[1]!
  return { ...pays(payment(person, { amount: 77 }), 'idempotency_key_reused'), key }
}

const transfers = (from: string, body: unknown, ...codes: string[]): Bad =>
  post(`/citations/${from}/transfers`, body, ...codes)

const CHANGES: readonly Mischief[] = [
  (p) => transfers(someCitation(p), { to: someCitation(p), amount: 0 }, 'invalid'),
  (p) => transfers(someCitation(p), { to: someCitation(p) }, 'invalid'),
  (p) => transfers('NOWHERE', { to: someCitation(p), amount: 1 }, 'citation_not_found'),
  (p) => transfers(someCitation(p), { to: 'NOWHERE', amount: 1 }, 'citation_not_found', NOWHERE),
  (p) =>
    transfers(
      someCitation(p),
      { to: someCitation(p), amount: MOST },
      'transfer_exceeds_balance',
      NOWHERE,
    ),
  // a cashier moves nothing, and records no refund.
  (p) => onSome(p, (t) => post(`/transactions/${t.id}/move`, { sessionId: '1' }, 'not_permitted')),
  (p) =>
    post(`/citations/${someCitation(p)}/refunds`, { amount: 1, reason: 'so' }, 'not_permitted'),
  (p) =>
    onSome(p, (t) =>
      post(`/payments/${t.paymentId}/reverse`, { reason: CARD }, 'card_number_refused'),
    ),
  (p) => onHalf(p, ({ id }) => edits(id, { method: 'cash' }, 'balance_transfer_not_editable')),
  (p) => onSome(p, ({ id }) => edits(id, { amount: 1 }, 'invalid')),
  (p) => ofPermit(p),
]

function edits(id: string, body: unknown, ...codes: string[]): Bad {
  return { method: 'PATCH', path: `/transactions/${id}`, body, codes }
}

function onSome(person: Person, bad: (transaction: Transaction) => Bad): Bad | null {
  const transaction = someTransaction(person)
  return transaction && bad(transaction)
}

/** T-5 */
function onHalf({ model }: Person, bad: (transaction: Transaction) => Bad): Bad | null {
  const half = [...model.transactions.values()].findLast(({ counterpart }) => counterpart !== null)
  return half ? bad(half) : null
}

/** T-6: permits are reversed from Transaction Management. */
function ofPermit({ model }: Person): Bad | null {
  const own = [...model.transactions.values()].findLast((t) => t.target.type === 'permit_order')
  if (!own) return null
  return post(`/transactions/${own.id}/reverse`, {}, 'permit_reversal_elsewhere')
}

const permit = (own: object) => ({
  number: 'NEVER',
  type: 'Resident',
  holder: 'Ann',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  price: 100,
  ...own,
})

const records = (own: object, ...codes: string[]): Bad => post('/permits', permit(own), ...codes)
const orders = (body: unknown, ...codes: string[]): Bad => post('/permit-orders', body, ...codes)

const PERMITS: readonly Mischief[] = [
  () => records({ price: -1 }, 'invalid'),
  () => records({ holder: CARD }, 'card_number_refused'),
  () => records({ validFrom: '2026-02-30' }, 'invalid'),
  () => records({ validTo: '2025-12-31' }, 'permit_ends_before_it_begins'),
  (p) =>
    onPermit(p, (number) => records({ number: ` ${number.toLowerCase()}` }, 'permit_number_taken')),
  () => orders({ permits: [] }, 'invalid'),
  () => orders({ permits: ['NEVER'] }, 'permit_not_found'),
  (p) =>
    onPermit(p, (number) =>
      orders(
        { permits: [number, number] },
        'permit_named_twice',
        'permit_ordered',
        'permit_not_sellable',
      ),
    ),
  (p) =>
    onPermit(p, (number) =>
      orders(
        { permits: [number], tenders: [{ method: 'cash', amount: MOST }] },
        'amounts_differ',
        'permit_ordered',
        'permit_not_sellable',
        NOWHERE,
      ),
    ),
  () => post('/permit-orders/9007199254740991/refund', undefined, 'permit_order_not_found'),
  (p) => adjusts(p, { tenderId: '9007199254740991' }, 'tender_not_found', NOWHERE),
  (p) => adjusts(p, { tenderId: '1', amount: 0 }, 'invalid'),
  (p) => adjusts(p, { tenderId: '1', mode: 'gift' }, 'invalid'),
  (p) => tooMuch(p),
]

function onPermit(person: Person, bad: (number: string) => Bad): Bad | null {
  const some = somePermit(person)
  return some && bad(some.number)
}

function adjusts(person: Person, own: object, ...codes: string[]): Bad | null {
  const order = someOrder(person)
  const body = { mode: 'refund', ...own }
  return order && post(`/permit-orders/${order.id}/adjustments`, body, ...codes)
}

/** P-5: more of a tender than any tender is. */
function tooMuch(person: Person): Bad | null {
  const order = [...person.model.orders.values()].findLast(({ tenders }) => tenders.length > 0)
  const [tender] = order?.tenders ?? []
  if (!order || !tender) return null
  return post(
    `/permit-orders/${order.id}/adjustments`,
    { mode: 'reverse', tenderId: tender.transaction, amount: MOST },
    'more_than_left',
    'nothing_to_give_back',
    NOWHERE,
  )
}

const batches = (own: object, ...codes: string[]): Bad =>
  post('/batches', { source: 'Box', controlCount: 1, controlTotal: 100, ...own }, ...codes)

const keys = (id: string, lines: readonly object[], ...codes: string[]): Bad => {
  return { method: 'PUT', path: `/batches/${id}/lines`, body: { lines }, codes }
}

const MAIL: readonly Mischief[] = [
  () => batches({ controlCount: 0 }, 'invalid'),
  () => batches({ controlTotal: 0 }, 'invalid'),
  () => batches({ source: CARD }, 'card_number_refused'),
  () => keys('9007199254740991', [], 'batch_not_found'),
  (p) => onBatch(p, (id) => keys(id, [{ amount: -1 }], 'invalid')),
  (p) => onBatch(p, (id) => keys(id, [{ reference: CARD }], 'card_number_refused')),
  (p) =>
    onBatch(p, (id) =>
      keys(
        id,
        Array.from({ length: 501 }, () => ({ amount: 1 })),
        'invalid',
      ),
    ),
  (_, elsewhere) => onBatch(elsewhere, (id) => keys(id, [], 'batch_not_found')),
]

function onBatch({ model }: Person, bad: (id: string) => Bad): Bad | null {
  const id = [...model.batches.keys()].at(-1)
  return id === undefined ? null : bad(id)
}

const enrols = (person: Person, own: object, ...codes: string[]): Bad =>
  post(
    '/payment-plans',
    {
      citations: [someCitation(person)],
      payer: 'Ann',
      instalments: 2,
      firstDueOn: '2030-01-01',
      every: 'month',
      ...own,
    },
    ...codes,
  )

const PLANS: readonly Mischief[] = [
  (p) => enrols(p, { instalments: 0 }, 'invalid'),
  (p) => enrols(p, { firstDueOn: '2026-13-01' }, 'invalid'),
  (p) => enrols(p, { payer: CARD }, 'card_number_refused'),
  (p) => enrols(p, { citations: ['NOWHERE'] }, 'citation_not_found'),
  (p) => enrols(p, { templateId: '9007199254740991' }, 'plan_template_not_found'),
  (p) => onPlan(p, (path) => post(`${path}/payments`, { tenders: [] }, 'invalid')),
  // a cashier ends no plan.
  (p) => onPlan(p, (path) => post(`${path}/cancel`, { reason: 'so' }, 'not_permitted')),
  (_, elsewhere) =>
    onPlan(elsewhere, (path) =>
      post(`${path}/payments`, { tenders: [{ method: 'cash', amount: 1 }] }, 'plan_not_found'),
    ),
]

function onPlan({ model }: Person, bad: (path: string) => Bad): Bad | null {
  const id = [...model.plans.keys()].at(-1)
  return id === undefined ? null : bad(`/payment-plans/${id}`)
}

/** what another agency has is not there. */
const OTHERS: readonly Mischief[] = [
  (_, { model }) => {
    const [id] = model.transactions.keys()
    return id ? post(`/transactions/${id}/reverse`, {}, 'transaction_not_found') : null
  },
  (_, elsewhere) => {
    const session = someSession(elsewhere)
    return session && post(`/sessions/${session.id}/join`, undefined, 'session_not_found')
  },
  (_, { model }) => {
    const [id] = model.payments.keys()
    return id ? post(`/payments/${id}/reverse`, {}, 'payment_not_found') : null
  },
  (_, elsewhere) => {
    const order = someOrder(elsewhere)
    const path = `/permit-orders/${order?.id}/refund`
    return order && post(path, undefined, 'permit_order_not_found')
  },
  (p, elsewhere) => {
    const order = someOrder(elsewhere)
    const body = order && payment(p, {}, { items: [{ permitOrder: order.id, amount: 100 }] })
    return body && pays(body, 'permit_order_not_found', NOWHERE)
  },
]

const refunds = (number: string, body: unknown, ...codes: string[]): Bad =>
  post(`/citations/${number}/refunds`, body, ...codes)

const IN_FINANCE: readonly Mischief[] = [
  (p) => pays(payment(p, {}), 'not_permitted'),
  (p) => transfers(someCitation(p), { to: someCitation(p), amount: 1 }, 'not_permitted'),
  (p) => onSome(p, (t) => post(`/payments/${t.paymentId}/reverse`, {}, 'not_permitted')),
  (p) => refunds(someCitation(p), { amount: 0, reason: 'so' }, 'invalid'),
  (p) => refunds(someCitation(p), { amount: 5 }, 'invalid'),
  (p) => refunds(someCitation(p), { amount: 5, reason: CARD }, 'card_number_refused'),
  (p) => refunds(someCitation(p), { amount: MOST, reason: 'so' }, 'refund_exceeds_received'),
  () => refunds('NOWHERE', { amount: 5, reason: 'so' }, 'citation_not_found'),
  ...UNIDENTIFIED_IN_FINANCE,
]
