import { METHODS, someCitation, somePayment, someTransaction } from './choosing.ts'
import { outcome } from './counter.ts'
import { allReversed, edited, reversed } from './model-changes.ts'
import { shown, transferred } from './model-citations.ts'
import type { Transaction } from './model.ts'
import type { Person } from './person.ts'

/** What a cashier does with money that was taken: edits, reversals, transfers. */

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

/** Half of a transfer, now and then (T-8). */
function someToReverse(person: Person): Transaction | null {
  const { chance, model } = person
  if (chance.percent(80)) return someTransaction(person)
  const all = [...model.transactions.values()]
  return all.findLast((t) => t.kind === 'balance_transfer' && !t.reversedBy) ?? null
}

/** T-7: from the session report. */
export async function reverseInReport(person: Person): Promise<void> {
  const transaction = someToReverse(person)
  if (transaction) await inReport(person, transaction)
}

async function inReport(person: Person, { id }: Transaction): Promise<void> {
  await person.ask(
    { method: 'POST', path: `/transactions/${id}/reverse`, body: { reason: 'mistyped' } },
    (asked, answer) => void reversed(person.model, asked, { id, from: 'session' }, answer),
    true,
  )
}

/** T-7: from the citation, into one's own session. */
export async function reverseOnCitation(person: Person): Promise<void> {
  const transaction = someToReverse(person)
  if (transaction) await onCitation(person, transaction)
}

async function onCitation(person: Person, { id, target }: Transaction): Promise<void> {
  await person.ask(
    { method: 'POST', path: `/citations/${target.number}/reversals`, body: { transactionId: id } },
    (asked, answer) =>
      outcome(person, reversed(person.model, asked, { id, from: 'citation' }, answer)),
    true,
  )
}

/** E-5: all of a payment. */
export async function reverseAll(person: Person): Promise<void> {
  const payment = somePayment(person)
  if (payment) await whole(person, payment.id)
}

async function whole(person: Person, id: string): Promise<void> {
  await person.ask(
    { method: 'POST', path: `/payments/${id}/reverse`, body: { reason: 'mistyped' } },
    (asked, answer) => outcome(person, allReversed(person.model, asked, id, answer)),
    true,
  )
}

/** In whichever of these ways. */
export async function reverseThis(person: Person, transaction: Transaction): Promise<void> {
  const manner = person.chance.weighted({ inReport: 50, onCitation: 35, whole: 15 })
  if (manner === 'inReport') await inReport(person, transaction)
  else if (manner === 'onCitation') await onCitation(person, transaction)
  else await whole(person, transaction.paymentId)
}

/** E-7: from where there is a balance to where something is due, if one is found; seldom too much. */
export async function transfer(person: Person): Promise<void> {
  const { chance, model } = person
  const numbers = new Set(Array.from({ length: 8 }, () => someCitation(person)))
  let found: { number: string; due: number; accountBalance: number }[] = []
  const path = `/citations/look-up?numbers=${[...numbers].join(',')}`
  await person.ask({ method: 'GET', path, key: null }, (asked, answer) => {
    found = answer.body.items
    for (const body of found) shown(model, asked, { body })
  })
  const from = chance.pick(found.filter((each) => each.accountBalance > 0).concat(found[0] ?? []))
  const to = chance.pick(found.filter((each) => each.due > 0).concat(found[0] ?? []))
  const most = Math.max(1, Math.min(from.accountBalance, to.due))
  const manner = chance.weighted({ all: 50, part: 40, more: 10 })
  const amount = { all: most, part: chance.int(1, most), more: most + chance.int(1, 500) }[manner]
  const wish = { from: from.number, to: to.number, amount }
  await person.ask(
    { method: 'POST', path: `/citations/${wish.from}/transfers`, body: { to: wish.to, amount } },
    (asked, answer) => outcome(person, transferred(model, asked, wish, answer)),
    true,
  )
}
