import { dueOf } from './citation.ts'
import type { Session, Transaction } from './model.ts'
import { joined, sees, started } from './model-sessions.ts'
import { edited, paid, type PaymentOutcome, reversed, shown, type Wish } from './model-money.ts'
import type { Person } from './person.ts'

/** What a cashier does at the counter: each function is one thing done, asked and taken in. */

const METHODS = ['cash', 'check', 'money_order', 'credit_card', 'debit_card', 'web'] as const
const NEED_REFERENCE: ReadonlySet<string> = new Set(['check', 'money_order'])

/** S-1, S-9: starts a session in some drawer, with an opening balance more often than not. */
export function start(person: Person): Promise<void> {
  const drawer = person.chance.pick([...person.model.drawers.values()])
  const balance = person.chance.percent(70) ? person.chance.int(0, 20_000) : null
  const body = { drawerId: drawer.id, openingBalance: balance }
  return person.ask({ method: 'POST', path: '/sessions', body }, (asked, answer) => {
    const session = started(person.model, asked, drawer.id, balance, answer)
    if (session) person.goes(session)
  })
}

/** S-6, S-9: enters one of the sessions that are shown as open, or one that was. */
export async function join(person: Person): Promise<void> {
  let open: string[] = []
  await person.ask(
    { method: 'GET', path: '/sessions?status=open&limit=50', key: null },
    (asked, answer) => {
      const items = (answer.body?.items ?? []) as { id: string }[]
      for (const body of items) sees(person.model, asked, { ...answer, body })
      open = items.map(({ id }) => id)
    },
  )
  const others = person.chance.percent(10) ? [...person.model.sessions.keys()] : open
  if (others.length === 0) return start(person)
  const id = person.chance.pick(others)
  return person.ask({ method: 'POST', path: `/sessions/${id}/join` }, (asked, answer) => {
    const session = joined(person.model, asked, id, answer)
    if (session) person.goes(session)
  })
}

/** S-9: the session stays as it is. */
export async function leave(person: Person): Promise<void> {
  const { session } = person.place
  if (session === null) return
  await person.ask({ method: 'POST', path: `/sessions/${session}/leave` }, () => person.goes(null))
}

/** E-3, E-4: full, partial, short and over, with one or several tenders. */
export async function pay(person: Person): Promise<void> {
  const { model } = person
  const number = someCitation(person)
  let due = 0
  await person.ask({ method: 'GET', path: `/citations/${number}`, key: null }, (asked, answer) => {
    shown(model, asked, answer)
    due = dueOf({ charged: answer.body.charged, applied: answer.body.applied, balance: 0 })
  })
  const wish = someWish(person, number, due)
  await person.ask(
    { method: 'POST', path: '/payments', body: wish },
    (asked, answer) => outcome(person, paid(model, asked, wish, answer)),
    true,
  )
}

function someWish({ chance }: Person, citation: string, due: number): Wish {
  const manner = chance.weighted({ full: 35, partial: 25, short: 10, over: 20, careless: 10 })
  const part = () => chance.int(1, Math.max(1, due - 1))
  const amount = {
    full: Math.max(1, due),
    partial: part(),
    short: part(),
    over: due + chance.int(1, 5_000),
    careless: chance.int(1, 20_000),
  }[manner]
  const tenders = chance.parts(amount, chance.percent(70) ? 1 : chance.int(2, 3))
  return {
    items: [{ citation, amount }],
    tenders: tenders.map((each) => tender(chance.pick(METHODS), each, chance.int(1, 9_999))),
    ...(manner === 'short' ? { short: true } : {}),
    ...(manner === 'over' || chance.percent(30) ? { confirmOverpayment: true } : {}),
  }
}

function tender(method: string, amount: number, reference: number) {
  return {
    method,
    amount,
    ...(NEED_REFERENCE.has(method) ? { reference: `no. ${reference}` } : {}),
  }
}

/** T-5. A reference of its own each time, so that no edit changes nothing. */
export async function edit(person: Person): Promise<void> {
  const transaction = someTransaction(person)
  if (!transaction) return
  const method = person.chance.pick(METHODS)
  const body = { method, reference: `edit ${person.name} ${person.model.moment}` }
  await person.ask(
    { method: 'PATCH', path: `/transactions/${transaction.id}`, body },
    (asked, answer) => edited(person.model, asked, transaction.id, answer),
    true,
  )
}

/** T-7: from the session report. */
export async function reverseInReport(person: Person): Promise<void> {
  const transaction = someTransaction(person)
  if (!transaction) return
  const { id } = transaction
  await person.ask(
    { method: 'POST', path: `/transactions/${id}/reverse`, body: { reason: 'mistyped' } },
    (asked, answer) => void reversed(person.model, asked, { id, from: 'session' }, answer),
    true,
  )
}

/** T-7: from the citation, into one's own session. */
export async function reverseOnCitation(person: Person): Promise<void> {
  const transaction = someTransaction(person)
  if (!transaction) return
  const { id, citation } = transaction
  await person.ask(
    { method: 'POST', path: `/citations/${citation}/reversals`, body: { transactionId: id } },
    (asked, answer) =>
      outcome(person, reversed(person.model, asked, { id, from: 'citation' }, answer)),
    true,
  )
}

/** S-14: a report is opened. */
export async function lookAtSession(person: Person): Promise<void> {
  const session = someSession(person)
  if (!session) return
  const path = `/sessions/${session.id}`
  await person.ask({ method: 'GET', path, key: null }, (asked, answer) => {
    if (answer.status === 200) sees(person.model, asked, answer)
  })
}

/** Whoever is told that they are in no session looks where they are. */
async function outcome(person: Person, what: PaymentOutcome): Promise<void> {
  if (what === 'nowhere?') await person.checkLogin()
  if (what === 'nowhere?' || what === 'nowhere') await person.lookAround()
}

/** A few citations are asked for by everybody at once. */
export function someCitation({ chance, model }: Person): string {
  const all = [...model.citations.keys()]
  return chance.pick(chance.percent(50) ? all.slice(0, 2) : all)
}

/** One of the latest transactions more often than an old one. */
export function someTransaction({ chance, model }: Person): Transaction | null {
  const all = [...model.transactions.values()]
  const some = chance.percent(60) ? all.slice(-20) : all
  return some.length > 0 ? chance.pick(some) : null
}

export function someSession({ chance, model }: Person): Session | null {
  const all = [...model.sessions.values()]
  const some = chance.percent(70) ? all.slice(-6) : all
  return some.length > 0 ? chance.pick(some) : null
}
