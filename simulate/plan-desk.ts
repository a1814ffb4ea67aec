import { newest, someCitation, someTenders } from './choosing.ts'
import { lookUp, outcome } from './counter.ts'
import { enrolled, planCancelled, planPaid, planShown } from './model-plans.ts'
import type { Person } from './person.ts'

/** Payment plans (E-8): a cashier makes them and takes what is paid on them. */
export async function enrol(person: Person): Promise<void> {
  const { chance } = person
  const citations = [
    ...new Set(Array.from({ length: chance.int(1, 3) }, () => someCitation(person))),
  ]
  const due = await lookUp(person, citations)
  const owing = citations.filter((number) => (due.get(number) ?? 0) > 0)
  return enrolThese(person, chance.percent(90) && owing.length > 0 ? owing : citations)
}

async function enrolThese(person: Person, citations: readonly string[]): Promise<void> {
  const { chance, model } = person
  const instalments = chance.int(1, 6)
  const firstDueOn = person.town.clock.now.toZonedDateTimeISO('UTC').add({ days: 30 }).toPlainDate()
  const terms = { instalments, firstDueOn: firstDueOn.toString(), every: 'month' }
  const body = { citations, payer: `Payer of ${citations[0]}`, ...terms }
  await person.ask(
    { method: 'POST', path: '/payment-plans', body },
    (asked, answer) => enrolled(model, asked, { citations, instalments }, answer),
    true,
  )
}

/** Part of what is left, all of it, or more. */
export async function payPlan(person: Person): Promise<void> {
  const { chance, model } = person
  const plan = newest(person, model.plans, 4)
  if (!plan) return enrol(person)
  const path = `/payment-plans/${plan.id}`
  let left = 0
  await person.ask({ method: 'GET', path, key: null }, (asked, answer) => {
    planShown(model, asked, answer)
    left = answer.body.left
  })
  if (left === 0 && chance.percent(80)) return
  const manner = chance.weighted({ part: 60, all: 30, more: 10 })
  const part = chance.int(1, Math.max(1, left))
  const amount = { part, all: Math.max(1, left), more: left + part }[manner]
  const tenders = someTenders(person, amount, chance.int(1, 2))
  await person.ask(
    { method: 'POST', path: `${path}/payments`, body: { tenders } },
    (asked, answer) => outcome(person, planPaid(model, asked, { plan: plan.id, tenders }, answer)),
    true,
  )
}

export async function cancelPlan(person: Person): Promise<void> {
  const plan = newest(person, person.model.plans, 4)
  if (!plan) return
  await person.ask(
    { method: 'POST', path: `/payment-plans/${plan.id}/cancel`, body: { reason: 'moved away' } },
    (asked, answer) => planCancelled(person.model, asked, plan.id, answer),
    true,
  )
}
