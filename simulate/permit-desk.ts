import { setTimeout as sleep } from 'node:timers/promises'
import { CARD_TAILS, someOrder, somePermit, someTenders } from './choosing.ts'
import { outcome } from './counter.ts'
import type { Permit } from './model.ts'
import {
  gaveBack,
  type GivingBack,
  orderShown,
  type OrderWish,
  permitShown,
  placed,
  priceOf,
  recorded,
} from './model-permits.ts'
import type { Person } from './person.ts'

/** What a cashier does with permits: records, orders, gives money back. */

const STATUSES = { pending: 45, active: 40, suspended: 5, expired: 5, cancelled: 5 } as const
/** Few enough that two people give out the same number now and then. */
const NUMBERS = 60

/** P-1 */
export async function recordPermit(person: Person, given?: string): Promise<void> {
  const { chance, model } = person
  const wish = {
    number: given ?? `R-${chance.int(1, NUMBERS)}`,
    status: chance.weighted(STATUSES),
    price: chance.int(500, 20_000),
    serviceFee: chance.percent(40) ? chance.int(100, 900) : 0,
  }
  const { number, status, price, serviceFee } = wish
  const fee = { kind: 'service_fee', name: 'Handling', amount: serviceFee }
  const dates = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  const who = { type: 'Resident', holder: `Holder of ${number}`, vehicles: [{ plate: number }] }
  const fees = serviceFee > 0 ? [fee] : []
  const body = { number, status, price, ...who, ...dates, fees }
  await person.ask(
    { method: 'POST', path: '/permits', body },
    (_, answer) => recorded(model, wish, answer),
    given === undefined,
  )
}

/** P-2, P-3: paid at once with some tenders, or left unpaid. */
export async function order(person: Person): Promise<void> {
  const { chance, model } = person
  const permits = somePermits(person)
  if (permits.length === 0) return recordPermit(person)
  const posting = { kind: 'fee', name: 'Posting', amount: chance.int(50, 500) }
  const fees = chance.percent(20) ? [posting] : []
  const wish: OrderWish = { permits: permits.map(({ number }) => number), fees, tenders: [] }
  const { charged } = priceOf(model, wish)
  const tenders = chance.percent(65) ? someTenders(person, charged, chance.int(1, 4)) : []
  const body = { ...wish, tenders }
  await person.ask(
    { method: 'POST', path: '/permit-orders', body },
    (asked, answer) => outcome(person, placed(model, asked, body, answer)),
    true,
  )
}

/** Those that stand in no order more often than one that does. */
function somePermits(person: Person): Permit[] {
  const { chance, model } = person
  const free = [...model.permits.values()].filter(
    ({ status, steps }) =>
      status !== 'expired' &&
      status !== 'cancelled' &&
      !steps.some(({ told }) => told === 'ordered'),
  )
  const some = Array.from({ length: chance.int(1, 3) }, () =>
    free.length > 0 && chance.percent(80) ? chance.pick(free) : somePermit(person),
  )
  return [...new Set(some.filter((permit) => permit !== null))]
}

/** P-5: all of an order, or of one tender; by what it shows, or straight, as somebody else may, too. */
export async function giveBack(person: Person): Promise<void> {
  const known = someOrder(person)
  if (!known) return
  const { chance } = person
  const path = `/permit-orders/${known.id}`
  let tenders: { id: string; left: number }[] = []
  if (chance.percent(75)) {
    await person.ask({ method: 'GET', path, key: null }, (asked, answer) => {
      orderShown(person.model, asked, answer)
      tenders = answer.body.tenders
    })
    const left = tenders.filter((each) => each.left > 0)
    if (left.length === 0 && chance.percent(80)) return
    if (chance.percent(85)) tenders = left
  }
  const all: GivingBack = { order: known.number, tender: null, mode: 'refund', amount: null }
  if (tenders.length === 0 || chance.percent(20)) return give(person, `${path}/refund`, all)
  const { id: tender, left } = chance.pick(tenders)
  const manner = chance.weighted({ all: 30, named: 20, part: 40, more: 10 })
  const part = chance.int(1, Math.max(1, left))
  const amount = { all: null, named: Math.max(1, left), part, more: left + part }[manner]
  const mode = chance.percent(50) ? 'refund' : 'reverse'
  return give(person, `${path}/adjustments`, { order: known.number, tender, mode, amount })
}

/** P-5: two people give back of one order at the same moment, each all of it or all of a tender. */
export async function giveBackTogether(person: Person): Promise<void> {
  const { chance, model, town } = person
  const known = [...model.orders.values()].findLast(({ tenders }) => tenders.length > 0)
  const { cashiers } = town.agencies.find((agency) => agency.model === model)!
  const others = cashiers.filter((other) => other !== person && other.place.session !== null)
  if (!known || others.length === 0) return
  const path = `/permit-orders/${known.id}`
  const [tender] = known.tenders
  const all: GivingBack = { order: known.number, tender: null, mode: 'refund', amount: null }
  const one: GivingBack = { ...all, tender: tender!.transaction, mode: 'reverse' }
  const other = chance.pick(others)
  const isOfOne = chance.percent(50)
  const act = (who: Person) =>
    isOfOne ? give(who, `${path}/adjustments`, one) : give(who, `${path}/refund`, all)
  const { promise, resolve } = Promise.withResolvers<void>()
  other.next.push(async () => {
    resolve()
    await act(other)
  })
  // Two may wait for each other, or the other is gone for today.
  await Promise.race([promise, sleep(2_000)])
  await act(person)
}

function give(person: Person, path: string, wish: GivingBack): Promise<void> {
  const { tender, mode, amount } = wish
  const adjustment = { tenderId: tender, mode, ...(amount === null ? {} : { amount }) }
  return person.ask(
    { method: 'POST', path, ...(tender === null ? {} : { body: adjustment }) },
    (asked, answer) => outcome(person, gaveBack(person.model, asked, wish, answer)),
    true,
  )
}

/** P-1, P-4: a permit's page, or the orders that a card paid for. */
export async function lookAtPermits(person: Person): Promise<void> {
  const { chance, model } = person
  const permit = somePermit(person)
  if (permit && chance.percent(50))
    return person.ask(
      { method: 'GET', path: `/permits/${permit.number}`, key: null },
      (asked, answer) => permitShown(model, asked, answer),
    )
  const path = `/permit-orders?limit=10&cardTail=${chance.pick(CARD_TAILS)}`
  return person.ask({ method: 'GET', path, key: null }, (asked, answer) => {
    for (const body of answer.body.items) orderShown(model, asked, { body })
  })
}
