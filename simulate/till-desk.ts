import type { Figures, KnownTill, KnownTransfer } from './custody.ts'
import { accepted, counted, given, type Requested, requested, returned } from './model-cash.ts'
import { initialised, tillShown } from './model-tills.ts'
import type { Person } from './person.ts'

/** What somebody does with a till: floats, drops, gifts, counts. Who has none takes what is given. */
export async function handleCash(person: Person): Promise<void> {
  const { chance } = person
  const own = await lookAtOwn(person)
  if (own.length === 0) return takeUp(person)
  const till = chance.pick(own)
  const position = till.figures?.position ?? 0
  if (position === 0 && chance.percent(40)) return request(person, till)
  const act = chance.weighted({ drop: 26, give: 14, count: 24, request: 10, takeUp: 22, begin: 6 })
  if (act === 'drop') return give(person, till, null)
  if (act === 'give') return give(person, till, otherTill(person, till))
  if (act === 'count') return countTill(person, till)
  if (act === 'request') return request(person, till)
  return act === 'takeUp' ? takeUp(person) : begin(person)
}

/** The page of one's tills. One that was assigned meanwhile is initialised, sooner or later (C-6). */
async function lookAtOwn(person: Person): Promise<KnownTill[]> {
  const { chance, model } = person
  let own: KnownTill[] = []
  let isWaiting = false
  await person.ask({ method: 'GET', path: '/tills/mine', key: null }, (asked, answer) => {
    const items = answer.body.items as { id: string; ready: boolean }[]
    for (const body of items) tillShown(model, asked, body)
    own = items.flatMap(({ id }) => model.custody.tills.get(id) ?? [])
    isWaiting = items.some(({ ready }) => !ready)
  })
  if (isWaiting && chance.percent(70)) await begin(person)
  return own
}

/** C-5: once or twice, which must be the same. */
async function begin(person: Person): Promise<void> {
  const { chance, model, branchId, userId } = person
  for (let times = chance.int(1, 2); times > 0; times -= 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await person.ask(
      { method: 'POST', path: '/tills/initialise', body: { branchId } },
      (asked, answer) => initialised(model, asked, userId, answer),
    )
}

/** To another that is held, as far as is known; where there is none into a bag. */
function otherTill({ chance, model }: Person, own: KnownTill): KnownTill | null {
  const others = [...model.custody.tills.values()].filter(
    (till) => till !== own && till.holder !== null && !till.isGone,
  )
  return others.length > 0 ? chance.pick(others) : null
}

/** Part of what lies there, all of it, or more. */
export async function give(person: Person, from: KnownTill, to: KnownTill | null): Promise<void> {
  const { chance, model } = person
  const most = from.kind === 'vault' ? 20_000 : Number.POSITIVE_INFINITY
  const position = Math.max(1, Math.min(most, from.figures?.position ?? 0))
  const part = chance.int(1, position)
  const manner = chance.weighted({ part: 62, all: 30, more: 8 })
  const amount = { part, all: position, more: position + chance.int(1, 100_000) }[manner]
  const bagNumber = to ? null : `Bag ${person.name} ${model.moment}`
  const wish = { from: from.id, to: to?.id ?? null, bagNumber, amount }
  await person.ask(
    { method: 'POST', path: '/till-transfers', body: wish },
    (asked, answer) => given(model, asked, wish, answer),
    true,
  )
}

/** C-12: what is in transit is accepted, or returned; now and then by whoever gave it, or too late. */
export async function takeUp(person: Person): Promise<void> {
  const { chance, model, userId } = person
  const all = [...model.custody.transfers.values()]
  const waiting = all.filter((each) => each.status === 'in_transit' && isFor(person, each))
  const own = all.filter((each) => each.givenBy === userId || isFor(person, each))
  const some = waiting.length > 0 && chance.percent(88) ? waiting : own.slice(-3)
  if (some.length === 0) return
  const transfer = chance.pick(some)
  const isTaken = chance.percent(78)
  const path = `/till-transfers/${transfer.id}/${isTaken ? 'accept' : 'return'}`
  await person.ask(
    { method: 'POST', path, ...(isTaken ? {} : { body: { reason: 'miscounted' } }) },
    (asked, answer) => (isTaken ? accepted : returned)(model, asked, transfer, answer),
    true,
  )
}

function isFor({ model, userId }: Person, { to, givenBy }: KnownTransfer): boolean {
  if (to === null) return givenBy !== userId
  return model.custody.tills.get(to)?.holder === userId
}

/** C-8: as it should be, or not; blind, as well as one remembers. */
export async function countTill(
  person: Person,
  till: KnownTill,
  isRight = person.chance.percent(55),
): Promise<void> {
  const { chance, model } = person
  const { trays, bins } = till.figures ?? NOTHING
  const wrong = isRight ? 0 : chance.int(1, 900) * chance.pick([1, -1])
  const body = {
    trays: trays.map(({ number, position }, place) => {
      const found = place === 0 ? Math.max(0, position + wrong) : position
      return { number, lines: piecesOf(found) }
    }),
    bins: bins.map(({ number, count, amount }) => ({ number, count, counted: amount })),
  }
  await person.ask({ method: 'POST', path: `/tills/${till.id}/counts`, body }, (asked, answer) =>
    counted(model, asked, till, answer),
  )
}

const NOTHING: Figures = { position: 0, trays: [], bins: [] }

/** That much cash by denomination; in minor units. */
export function piecesOf(amount: number): { denomination: string; pieces: number }[] {
  let left = amount
  return [10_000, 100, 1].flatMap((value) => {
    const pieces = Math.floor(left / value)
    left -= pieces * value
    const denomination = value < 100 ? `coin-${value}` : `note-${value}`
    return pieces > 0 ? [{ denomination, pieces }] : []
  })
}

/** C-12: a float where nothing is; paid in or out otherwise. One after the other. */
async function request(person: Person, till: KnownTill): Promise<void> {
  const { chance, model } = person
  const all = [...model.custody.requests.values()]
  if (all.some((each) => each.till === till.id && each.status === 'requested')) return
  const position = till.figures?.position ?? 0
  const isFloat = position === 0 || chance.percent(40)
  const isIn = position === 0 || chance.percent(70)
  const amount = isIn ? chance.int(1_000, 40_000) : chance.int(1, position + 50)
  const kind = isFloat ? 'float' : 'paid'
  await ask(person, { tillId: till.id, direction: isIn ? 'in' : 'out', kind, amount })
}

export async function ask(person: Person, wish: Requested): Promise<void> {
  const { kind } = wish
  const body = { ...wish, reason: kind === 'float' ? 'to begin with' : 'postage' }
  await person.ask({ method: 'POST', path: '/paid-in-out', body }, (asked, answer) =>
    requested(person.model, asked, wish, answer),
  )
}
