import { setTimeout as sleep } from 'node:timers/promises'
import { someCitation } from './choosing.ts'
import { reverseThis } from './corrections.ts'
import { join, lookUp, outcome } from './counter.ts'
import { isFinished } from './model-intake.ts'
import type { Shown } from './model-lines.ts'
import { assigned, moneyShown, returned } from './model-unidentified.ts'
import type { Person } from './person.ts'
import { handOf } from './post.ts'
import { look, lookAtFile, mailedCitation, sendUnknown } from './post-desk.ts'
import { disposeOf, finaliseAll, getMore } from './repair-desk.ts'
import type { Agency } from './town.ts'

/** What somebody does who finds out whose unidentified money is, and Finance, who sends it back. */

/** in their session, if they have one; what is due and left, part of it, or more. */
export async function assign(person: Person): Promise<void> {
  const { chance, model } = person
  if (person.place.session === null && chance.percent(90)) return join(person)
  const money = await someMoney(person)
  if (!money) return
  const numbers = new Set(
    Array.from({ length: 4 }, () =>
      chance.percent(60) ? mailedCitation(person) : someCitation(person),
    ),
  )
  const due = await lookUp(person, [...numbers])
  const owing = [...numbers].filter((number) => (due.get(number) ?? 0) > 0)
  const citation = chance.pick(owing.length > 0 && chance.percent(90) ? owing : [...numbers])
  const most = Math.max(1, Math.min(money.left, due.get(citation) ?? 0))
  const part = chance.int(1, most)
  const more = most + chance.int(1, 500)
  const manner = chance.weighted({ whatever: 25, most: 25, part: 38, more: 12 })
  const amount = { whatever: null, most, part, more }[manner]
  const wish = { id: money.id, citation, amount }
  const body = { citation, ...(amount === null ? {} : { amount }) }
  await person.ask(
    { method: 'POST', path: `/unidentified/${money.id}/assign`, body },
    (asked, answer) => outcome(person, assigned(model, asked, wish, answer)),
    true,
  )
}

/** E-10: a part, all that is left, or more. */
export async function giveMoneyBack(person: Person): Promise<void> {
  const { chance, model } = person
  const money = await someMoney(person)
  if (!money) return
  const manner = chance.weighted({ part: 70, all: 12, more: 18 })
  const part = chance.int(1, Math.max(1, Math.ceil(money.left / 3)))
  const amount = { part, all: null, more: money.left + part }[manner]
  const body = { reason: 'to the bank', ...(amount === null ? {} : { amount }) }
  await person.ask(
    { method: 'POST', path: `/unidentified/${money.id}/return`, body },
    (asked, answer) => returned(model, asked, { id: money.id, amount }, answer),
    true,
  )
}

/** T-8: either half, from where it stands or from the citation, or the payment whole. */
export async function takeAssignmentBack(person: Person): Promise<void> {
  const { chance, model } = person
  const all = [...model.transactions.values()].filter(
    ({ target, counterpart, kind, reversedBy }) =>
      target.type === 'unidentified' &&
      counterpart !== null &&
      kind !== 'reversal' &&
      (reversedBy === null || chance.percent(5)),
  )
  const half = all.length > 0 && chance.pick(all.slice(-4))
  if (!half) return
  const other = model.transactions.get(half.counterpart ?? '') ?? half
  await reverseThis(person, chance.percent(50) ? half : other)
}

export async function lookAtMoney(person: Person): Promise<void> {
  const money = await someMoney(person)
  if (!money) return
  await look(person, `/unidentified/${money.id}`, (asked, { body }) =>
    moneyShown(person.model, asked, body),
  )
}

/** One of those of which something is left, more often than not. */
async function someMoney(person: Person): Promise<{ id: string; left: number } | null> {
  const { chance, model } = person
  const state = chance.percent(85) ? 'open' : 'all'
  let found: Shown[] = []
  await look(person, `/unidentified?limit=50&state=${state}`, (asked, { body }) => {
    found = body.items
    for (const each of found) moneyShown(model, asked, each)
  })
  return found.length > 0 ? chance.pick(found) : null
}

const REJECTED = 5

/** A day begins with some: a file that nobody can tell anything of, rejected in repair. */
export async function receiveSome({ clerk, operators: [operator] }: Agency): Promise<void> {
  const file = await sendUnknown(clerk, REJECTED)
  if (!file || !operator) return
  while (!isFinished(file)) {
    // oxlint-disable-next-line no-await-in-loop -- until it is dealt with
    await sleep(50)
    // oxlint-disable-next-line no-await-in-loop
    await lookAtFile(clerk, file)
  }
  await getMore(operator, 100)
  for (const id of [...handOf(operator.model.post, operator.userId)].slice(0, REJECTED))
    // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
    await disposeOf(operator, id, { type: 'reject', reason: `nobody's ${id}` })
  await finaliseAll(operator)
}
