import { someCitation, someOrder, someSession, someTenders } from './choosing.ts'
import { shown } from './model-citations.ts'
import { type Item, type Outcome, paid, type Wish } from './model-payments.ts'
import { orderShown } from './model-permits.ts'
import { joined, sees, started } from './model-sessions.ts'
import type { Person } from './person.ts'

/** What a cashier does at the counter: each function is one thing done, asked and taken in. */

/** S-1, S-9: starts a session in some drawer, with an opening balance more often than not. */
export function start(person: Person): Promise<void> {
  const drawer = person.chance.pick([...person.model.drawers.values()])
  const balance = person.chance.percent(70) ? person.chance.int(0, 20_000) : null
  const body = { drawerId: drawer.id, openingBalance: balance }
  return person.ask({ method: 'POST', path: '/sessions', body }, (asked, answer) => {
    const session = started(person.model, asked, drawer.id, balance, answer)
    if (session) person.enters(session, asked, answer)
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
    if (session) person.enters(session, asked, answer)
  })
}

/** S-9: the session stays as it is. */
export async function leave(person: Person): Promise<void> {
  const { session } = person.place
  if (session === null) return
  await person.ask({ method: 'POST', path: `/sessions/${session}/leave` }, () => person.goes(null))
}

/** E-3, E-4, E-5: one citation or several, full, partial, short and over; permit orders between them. */
export async function pay(person: Person): Promise<void> {
  const wish = await someWish(person)
  await person.ask(
    { method: 'POST', path: '/payments', body: wish },
    (asked, answer) => outcome(person, paid(person.model, asked, wish, answer)),
    true,
  )
}

async function someWish(person: Person): Promise<Wish> {
  const { chance } = person
  const isBulk = chance.percent(35)
  const numbers = Array.from({ length: isBulk ? chance.int(1, 4) : 1 }, () => someCitation(person))
  const order = chance.percent(isBulk ? 30 : 8) ? someOrder(person) : null
  const due = await lookUp(person, numbers)
  const isShort = order === null && numbers.length === 1 && chance.percent(12)
  const items: Item[] = numbers.map((citation) => {
    const amount = someAmount(person, due.get(citation) ?? 0, isShort)
    return { citation, amount }
  })
  if (order) items.push({ permitOrder: order.id, amount: await someOf(person, order.id) })
  // One order alone, now and then.
  const paidFor = order && chance.percent(30) ? items.slice(-1) : items
  const whole = paidFor.reduce((total, { amount }) => total + amount, 0)
  const count = chance.percent(isBulk ? 40 : 70) ? 1 : chance.int(2, 4)
  return {
    items: paidFor,
    tenders: someTenders(person, whole, count),
    ...(isShort ? { short: true } : {}),
    ...(chance.percent(45) ? { confirmOverpayment: true } : {}),
  }
}

function someAmount({ chance }: Person, due: number, isShort: boolean): number {
  const part = chance.int(1, Math.max(1, due - 1))
  const manner = chance.weighted({ full: 40, partial: 25, over: 25, careless: 10 })
  if (isShort && manner !== 'careless') return part
  const full = Math.max(1, due)
  const careless = chance.int(1, 20_000)
  return { full, partial: part, over: due + chance.int(1, 5_000), careless }[manner]
}

/** What is due on an order, or part of it; seldom more. */
async function someOf(person: Person, id: string): Promise<number> {
  let due = 0
  const path = `/permit-orders/${id}`
  await person.ask({ method: 'GET', path, key: null }, (asked, answer) => {
    orderShown(person.model, asked, answer)
    due = Math.max(0, answer.body.due)
  })
  const { chance } = person
  const manner = chance.weighted({ full: 60, partial: 30, over: 10 })
  return { full: Math.max(1, due), partial: chance.int(1, Math.max(1, due)), over: due + 1 }[manner]
}

/** E-5: what is due on each of these. */
export async function lookUp(
  person: Person,
  numbers: readonly string[],
): Promise<Map<string, number>> {
  const due = new Map<string, number>()
  const [only, ...others] = numbers
  const path = others.length > 0 ? `look-up?numbers=${numbers.join(',')}` : only
  await person.ask({ method: 'GET', path: `/citations/${path}`, key: null }, (asked, answer) => {
    const all = others.length > 0 ? answer.body.items : [answer.body]
    for (const body of all) {
      shown(person.model, asked, { body })
      due.set(body.number, body.due)
    }
  })
  return due
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
export async function outcome(person: Person, what: Outcome): Promise<void> {
  if (what === 'nowhere?') await person.checkLogin()
  if (what === 'nowhere?' || what === 'nowhere') await person.lookAround()
}
