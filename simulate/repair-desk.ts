import { setTimeout as sleep } from 'node:timers/promises'
import { METHODS, someCitation } from './choosing.ts'
import {
  disposed,
  fetched,
  finalised,
  itemPaid,
  itemShown,
  mineShown,
  redone,
  taken,
  type Wish,
} from './model-repair.ts'
import { lookUp } from './counter.ts'
import type { Person } from './person.ts'
import { handOf, type KnownItem } from './post.ts'
import { look, mailedCitation } from './post-desk.ts'

/** What an operator does with items in repair: each function is one thing done, asked and taken in. */

/** R-3: *Get more items*. */
export async function getMore(
  person: Person,
  count = person.chance.pick([1, 2, 3, 5, 100]),
): Promise<string[]> {
  const { chance, model } = person
  let ids: string[] = []
  await person.ask({ method: 'POST', path: '/repair/fetch', body: { count } }, (asked, answer) => {
    ids = fetched(model, asked, count, answer)
  })
  if (ids.length > 0 && chance.percent(60)) await lookAtOwnList(person)
  return ids
}

/** most of the time something in one's own list; at times what one had, or never had. */
export async function dispose(person: Person): Promise<void> {
  const { chance, model } = person
  const hand = handOf(model.post, person.userId)
  const all = [...model.post.items.values()]
  if (all.length === 0 || (hand.size === 0 && chance.percent(90)))
    return void (await getMore(person))
  const id = chance.percent(94) && hand.size > 0 ? chance.pick([...hand]) : chance.pick(all).id
  const item = model.post.items.get(id)
  if (!item) return
  if (!item.arrived) await lookAt(person, item)
  await disposeOf(person, id, await someWish(person, item.arrived?.amount ?? null))
}

export async function disposeOf(person: Person, id: string, wish: Wish): Promise<void> {
  const { model } = person
  await person.ask(
    { method: 'POST', path: `/repair/items/${id}/disposition`, body: wish },
    (asked, answer) => {
      const isStillThere = disposed(model, asked, id, wish, answer)
      if (!isStillThere) handOf(model.post, person.userId).delete(id)
    },
    true,
  )
}

async function someWish(person: Person, amount: number | null): Promise<Wish> {
  const { chance, model } = person
  const type = chance.weighted({ repair: 64, reject: 20, defer: 16 })
  const reason = `nobody's ${model.moment}`
  // Where the amount could not be read it is said, or that no money came; at times where it is known.
  if (type === 'reject')
    return chance.percent(amount === null ? 60 : 4)
      ? { type, reason, amount: chance.int(100, 4_000) }
      : { type, reason }
  if (type === 'defer') return { type, note: `to be asked ${model.moment}` }
  const whole = (amount ?? chance.int(100, 4_000)) + (chance.percent(95) ? 0 : 1)
  const parts = chance.parts(whole, chance.percent(80) ? 1 : chance.int(2, 3))
  const items = parts.map((part) => ({ citation: someNumber(person), amount: part }))
  if (chance.percent(30))
    await lookUp(
      person,
      [...new Set(items.map(({ citation }) => citation))].filter((c) => c !== 'NOWHERE'),
    )
  return {
    type,
    items,
    method: chance.percent(96) ? chance.pick(METHODS.filter((m) => m !== 'cash')) : 'cash',
    reference: `r${model.moment}`,
    confirmOverpayment: chance.percent(60),
  }
}

function someNumber(person: Person): string {
  const { chance } = person
  if (chance.percent(3)) return 'NOWHERE'
  return chance.percent(85) ? mailedCitation(person) : someCitation(person)
}

/** */
export async function redo(person: Person): Promise<void> {
  await person.ask({ method: 'POST', path: '/repair/redo' }, (asked, answer) =>
    redone(person.model, asked, answer),
  )
}

/** */
export async function finaliseAll(person: Person): Promise<void> {
  await person.ask({ method: 'POST', path: '/repair/finalise' }, (asked, answer) =>
    finalised(person.model, asked, answer),
  )
}

/** one of the list of those that were deferred. */
export async function takeUpDeferred(person: Person): Promise<void> {
  const { model, chance } = person
  let ids: string[] = []
  await look(person, '/repair/deferred?limit=50', (asked, { body }) => {
    for (const item of body.items) itemShown(model, asked, item)
    ids = body.items.map((item: { id: string }) => item.id)
  })
  if (ids.length === 0) return
  const id = chance.pick(ids)
  await person.ask({ method: 'POST', path: `/repair/items/${id}/take` }, (asked, answer) =>
    taken(model, asked, id, answer),
  )
}

export async function lookAtOwnList(person: Person): Promise<void> {
  await look(person, '/repair/mine', (asked, answer) => mineShown(person.model, asked, answer))
}

/** one item, and what it was posted as. */
export async function lookAtItem(person: Person): Promise<void> {
  const { post } = person.model
  const open = [...post.items.values()].filter(({ payment }) => payment === null)
  if (open.length > 0) await lookAt(person, person.chance.pick(open))
}

export async function lookAt(person: Person, { id }: KnownItem): Promise<void> {
  const { model } = person
  await look(person, `/repair/items/${id}`, async (asked, { body: item }) => {
    if (!itemShown(model, asked, item)) return
    await look(person, `/payments/${item.payment.id}`, (_, answer) =>
      itemPaid(model, asked, item, answer),
    )
  })
}

/** R-7, R-8: nothing is done for a while; the others' steps make time pass. */
export async function doNothing(): Promise<void> {
  await sleep(300)
}

/** with whatever is in the list. */
export async function goHome(person: Person): Promise<void> {
  await person.signOut()
}
