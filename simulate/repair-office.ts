import { inTurn } from './model-fetches.ts'
import { settingsChanged, switched } from './model-configurations.ts'
import { fetched, itemShown, released, taken } from './model-repair.ts'
import type { Person } from './person.ts'
import { look } from './post-desk.ts'
import { ORDERINGS, type Queue, type Selection } from './queue.ts'

/** What somebody does who looks after repair: locks, configurations, the lock time. */

/** somebody's lock is taken away. */
export async function releaseLock(person: Person): Promise<void> {
  const { model, chance } = person
  let ids: string[] = []
  await look(person, '/repair/locks?limit=50', (asked, { body }) => {
    for (const item of body.items) itemShown(model, asked, item)
    ids = body.items.map((item: { id: string }) => item.id)
  })
  if (ids.length === 0) return
  const id = chance.pick(ids)
  await person.ask({ method: 'POST', path: `/repair/items/${id}/release` }, (asked, answer) =>
    released(model, asked, id, answer),
  )
}

/** off, on again soon, another in its place, or the active one changed. */
export async function switchRepair(person: Person): Promise<void> {
  const { post } = person.model
  const all = [...post.configurations.keys()]
  if (post.active === null) return switchTo(person, person.chance.pick(all))
  const manner = person.chance.weighted({ off: 32, other: 30, edit: 33, wrong: 5 })
  if (manner === 'off') return turn(person, post.active, 'deactivate')
  if (manner === 'edit') return editConfiguration(person, post.active)
  if (manner === 'wrong') return turn(person, post.active, 'activate')
  return switchTo(person, person.chance.pick(all.filter((id) => id !== post.active)))
}

export function switchTo(person: Person, id: string): Promise<void> {
  return turn(person, id, 'activate')
}

function turn(person: Person, id: string, to: 'activate' | 'deactivate'): Promise<void> {
  const path = `/repair/configurations/${id}/${to}`
  return person.ask({ method: 'POST', path }, (asked, answer) =>
    switched(person.model, asked, { id, to }, answer),
  )
}

/** of the active one it counts as a deactivation. Something else each time. */
async function editConfiguration(person: Person, id: string): Promise<void> {
  const { model } = person
  const queues = someQueues(person, id === [...model.post.configurations.keys()][0])
  const path = `/repair/configurations/${id}`
  await person.ask({ method: 'PATCH', path, body: bodyOf(queues) }, (asked, answer) =>
    switched(model, asked, { id, to: 'edit', queues }, answer),
  )
}

/** some criteria, and the last one. With the default one everybody may get everything. */
function someQueues(person: Person, isForAll: boolean): Queue[] {
  const { chance, model } = person
  const groups = [...model.post.groups.values()]
  const someGroups = () =>
    isForAll || chance.percent(35) ? [] : chance.pick([...groups.map((each) => [each]), groups])
  const own = Array.from({ length: chance.int(1, 3) }, (): Queue => ({
    selection: someSelection(person),
    ordering: chance.pick(ORDERINGS),
    groups: someGroups(),
  }))
  // No amount is as large; so no two of them are the same.
  const unlike = { selection: { minAmount: 1_000_000 + model.moment }, groups: [] }
  const last = { selection: {}, groups: chance.percent(30) ? someGroups() : [] }
  return [...own, unlike, last].map((each) => ({ ordering: chance.pick(ORDERINGS), ...each }))
}

function someSelection({ chance, model }: Person): Selection {
  const [low, high] = [chance.int(1_000, 4_000), chance.int(4_000, 8_000)]
  const sourceIds = [chance.pick([...model.post.sources.keys()])]
  const reasons = [chance.pick(REASONS), chance.pick(REASONS)]
  return chance.pick<Selection>([
    { minAmount: high },
    { maxAmount: low },
    { minAmount: low, maxAmount: high },
    { sourceIds },
    { reasons },
    { sourceIds, maxAmount: high },
    { reasons, minAmount: low },
  ])
}

const REASONS = ['citation_unknown', 'amount_missing', 'nothing_due', 'reference_missing'] as const

function bodyOf(queues: readonly Queue[]) {
  const { selection: _, ...last } = queues.at(-1)!
  return { criteria: queues.slice(0, -1), last }
}

/** it holds at once. */
export async function changeLockTime(person: Person): Promise<void> {
  const { chance, model } = person
  const wish = { minutes: chance.pick([1, 2, 3, 10, 10_000]), pending: chance.pick([1, 2, 4, 10]) }
  const body = { maximumLockMinutes: wish.minutes, pendingLimit: wish.pending }
  await person.ask({ method: 'PATCH', path: '/repair/settings', body }, (asked, answer) =>
    settingsChanged(model, asked, wish, answer),
  )
}

/** lists that are for whoever looks after the others. */
export async function lookAtLists(person: Person): Promise<void> {
  const { model } = person
  for (const list of ['waiting', 'locks', 'final'])
    // oxlint-disable-next-line no-await-in-loop -- a person looks at one after the other
    await look(person, `/repair/${list}?limit=20`, (asked, { body }) => {
      for (const item of body.items) itemShown(model, asked, item)
    })
  await look(person, '/repair/overview', () => {})
}

/** the default one is there, and two others. */
export async function setUpRepair(person: Person): Promise<void> {
  const { post } = person.model
  await look(person, '/repair/configurations', (_, { body }) => {
    const [only] = body.items
    if (body.items.length !== 1 || only.active === null)
      throw new Error(`R-2: these are the configurations: ${JSON.stringify(body)}`)
    const { ordering, groups } = only.last
    const queues: Queue[] = [{ selection: {}, ordering, groups }]
    post.configurations.set(only.id, queues)
    post.active = only.id
    post.activations.push({ asked: 0, answered: 0, queues })
  })
  for (const name of ['The large ones', 'By source']) {
    const queues = someQueues(person, false)
    const body = { name, ...bodyOf(queues) }
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for the order of the ids
    await person.ask({ method: 'POST', path: '/repair/configurations', body }, (_, answer) => {
      if (answer.status !== 201) throw new Error(`no configuration was made: ${answer.text}`)
      post.configurations.set(answer.body.id, queues)
    })
  }
}

/** whatever is left is gotten by one person, when all is quiet. Answers what was there. */
export async function getEverything(person: Person): Promise<Set<string>> {
  const { model } = person
  const all = new Set<string>()
  for (let before = -1, count = 1; before < all.size; count = Math.min(100, count * 4)) {
    before = all.size
    const body = { count }
    // oxlint-disable-next-line no-await-in-loop -- until nothing is left
    await person.ask({ method: 'POST', path: '/repair/fetch', body }, (asked, answer) => {
      for (const id of fetched(model, asked, count, answer)) all.add(id)
    })
  }
  const turns = [...all]
  model.claims.push(() => inTurn(model, turns))
  await look(person, '/repair/deferred?limit=200', async (_, { body }) => {
    for (const { id } of body.items)
      // oxlint-disable-next-line no-await-in-loop
      await person.ask({ method: 'POST', path: `/repair/items/${id}/take` }, (asked, answer) => {
        taken(model, asked, id, answer)
        if (answer.status === 200) all.add(id)
      })
  })
  return all
}
