import { isWrong } from './model.ts'
import { someCitation, someSession, someTransaction } from './counter.ts'
import type { Person } from './person.ts'

/** Input that must be refused and change nothing, with the code that says why. */

type Bad = {
  readonly method: 'POST' | 'PATCH'
  readonly path: string
  readonly body?: unknown
  readonly key?: string | null
  readonly codes: readonly string[]
}

/** One thing that is wrong, whatever state the town is in. */
export async function misbehave(person: Person, elsewhere: Person): Promise<void> {
  const bad = person.chance.pick(BAD)(person, elsewhere)
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

const payment = (person: Person, tender: object, more: object = {}) => ({
  items: [{ citation: someCitation(person), amount: 100 }],
  tenders: [{ method: 'cash', amount: 100, ...tender }],
  confirmOverpayment: true,
  ...more,
})

/** Without a session that comes first. */
const pays = (body: unknown, ...codes: string[]): Bad => ({
  method: 'POST',
  path: '/payments',
  body,
  codes,
})

const BAD: readonly ((person: Person, elsewhere: Person) => Bad | null)[] = [
  (p) => ({ ...pays(payment(p, {}), 'idempotency_key_required'), key: null }),
  (p) => pays(payment(p, { amount: -100 }), 'invalid'),
  (p) => pays(payment(p, { amount: 1.5 }), 'invalid'),
  (p) => pays(payment(p, { amount: 10_000_000_001 }), 'invalid'),
  (p) => pays(payment(p, {}, { discount: 5 }), 'invalid'),
  (p) => pays(payment(p, {}, { payer: 'Ann 4111 1111 1111 1111' }), 'card_number_refused'),
  (p) => pays(payment(p, { amount: 99 }), 'amounts_differ', 'session_required'),
  (p) => pays(payment(p, { method: 'seashells' }), 'method_unknown', 'session_required'),
  (p) => pays(payment(p, { method: 'account_balance' }), 'method_not_offered', 'session_required'),
  (p) => pays(payment(p, { method: 'check' }), 'reference_required', 'session_required'),
  (p) =>
    pays(
      payment(p, {}, { items: [{ citation: 'NOWHERE', amount: 100 }] }),
      'citation_not_found',
      'session_required',
    ),
  (p) => otherBody(p),
  (p) => notPermitted(p),
  (_, elsewhere) => theirs(elsewhere),
  (_, elsewhere) => theirSession(elsewhere),
]

/** T-14: a key that was used before, with something else. */
function otherBody(person: Person): Bad | null {
  const [used] = [...person.model.kept.keys()]
    .filter((name) => name.startsWith(`${person.userId} `))
    .slice(-1)
  if (!used) return null
  const key = used.split(' ')[1]!
  return { ...pays(payment(person, { amount: 77 }), 'idempotency_key_reused'), key }
}

/** a cashier moves nothing. */
function notPermitted(person: Person): Bad | null {
  const transaction = someTransaction(person)
  const session = someSession(person)
  if (!transaction || !session) return null
  const path = `/transactions/${transaction.id}/move`
  return { method: 'POST', path, body: { sessionId: session.id }, codes: ['not_permitted'] }
}

/** another agency's transaction is not there. */
function theirs(elsewhere: Person): Bad | null {
  const transaction = someTransaction(elsewhere)
  if (!transaction) return null
  const path = `/transactions/${transaction.id}/reverse`
  return { method: 'POST', path, body: {}, codes: ['transaction_not_found'] }
}

function theirSession(elsewhere: Person): Bad | null {
  const session = someSession(elsewhere)
  if (!session) return null
  return { method: 'POST', path: `/sessions/${session.id}/join`, codes: ['session_not_found'] }
}
