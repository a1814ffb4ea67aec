import type { Asked, Model } from './model.ts'
import type { Timed } from './order.ts'
import { type KnownItem, plays } from './post.ts'
import { inOrder, isOpenTo, type Queue, type Waiting } from './queue.ts'

/** What is sure of who got which items, and in which order, when all is over. */

/** As it was asked for; `ids` null: nothing was active. */
type Fetch = Timed & {
  readonly by: string
  readonly wanted: number
  readonly ids: readonly string[] | null
  readonly isSentOnce: boolean
}

/** Moments within which a server that was killed, or asked twice, lets go of what it was about to give. */
const LINGERS = 60

/** To be judged when every answer is there. */
export function isFetched(
  model: Model,
  { asked, answered, userId: by, sent }: Asked,
  wanted: number,
  ids: readonly string[] | null,
): void {
  const fetch: Fetch = { asked, answered, by, wanted, ids, isSentOnce: sent === 1 }
  model.post.fetchings.push({ asked, answered: sent === 1 ? answered : answered + LINGERS })
  model.claims.push(() => judgeFetch(model, fetch))
}

function judgeFetch(model: Model, fetch: Fetch): string | null {
  const { ids, by, wanted } = fetch
  const active = activeDuring(model, fetch)
  if (ids === null)
    return active.some((queues) => queues === null)
      ? null
      : 'R-2: something was active all the time'
  const items = ids.flatMap((id) => model.post.items.get(id)?.arrived ?? [])
  const says = (what: string) =>
    `${what}: ${by} got ${ids.join()} of ${wanted} by ${JSON.stringify(active)}: ${JSON.stringify(items)}`
  const roles = model.post.roles.get(by) ?? []
  const fits = (queues: readonly Queue[] | null) =>
    queues !== null &&
    items.every((item) => isOpenTo(queues, roles, item)) &&
    isSorted(queues, items)
  if (items.length > 0 && !active.some(fits))
    return says('R-2, R-3: not theirs, or in another order')
  const [queues, ...others] = active
  if (!queues || others.length > 0 || !isAlone(model, fetch)) return null
  plays(model.post, 'fetch alone')
  const last = ids.length < wanted ? null : items.at(-1)
  const passed = surelyThere(model, fetch).find(
    (item) => isOpenTo(queues, roles, item) && (!last || inOrder(queues, item, last) < 0),
  )
  return passed ? says(`R-3: ${JSON.stringify(passed)} was passed over`) : null
}

export function isSorted(queues: readonly Queue[], items: readonly Waiting[]): boolean {
  return items.every((item, n) => n === 0 || inOrder(queues, items[n - 1]!, item) <= 0)
}

/** of the deferred ones, too, everybody gets what is open to them. */
export function isTaken(model: Model, { asked, answered, userId: by }: Asked, id: string): void {
  model.claims.push(() => {
    const item = model.post.items.get(id)?.arrived
    const roles = model.post.roles.get(by) ?? []
    const isOpen = (queues: readonly Queue[] | null) =>
      queues !== null && item && isOpenTo(queues, roles, item)
    const active = activeDuring(model, { asked, answered })
    return active.some(isOpen) ? null : `R-2: ${by} took ${id}, by ${JSON.stringify(active)}`
  })
}

/** What may have been active at some moment of it. */
function activeDuring({ post }: Model, { asked, answered }: Timed) {
  return post.activations.flatMap((each, n) => {
    const next = post.activations[n + 1]
    return each.asked < answered && (!next || next.answered > asked) ? [each.queues] : []
  })
}

/** Whether nobody else's fetching can have been in its way, nor its own of a server that died. */
function isAlone({ post, kills }: Model, { asked, answered, isSentOnce }: Fetch): boolean {
  const beside = post.fetchings.filter((other) => other.asked < answered && other.answered > asked)
  const isKilled = kills.some((moment) => moment > asked - LINGERS && moment < answered)
  return isSentOnce && beside.length === 1 && !isKilled
}

/** Items that were in repair before it, and had been given to nobody by its end. */
function surelyThere({ post }: Model, { asked, answered }: Timed): Waiting[] {
  return [...post.items.values()].flatMap((item) => {
    const isGiven = item.steps.some((step) => GIVEN.has(step.told) && step.asked < answered)
    return item.seenFrom < asked && !isGiven && item.arrived ? [item.arrived] : []
  })
}

const GIVEN: ReadonlySet<KnownItem['steps'][number]['told']> = new Set([
  'fetched',
  'taken',
  'redone',
])

/** when all is quiet everything comes in the order of what is active, however many at a time. */
export function inTurn(model: Model, ids: readonly string[]): string | null {
  const queues = model.post.activations.at(-1)?.queues
  const items = ids.flatMap((id) => model.post.items.get(id)?.arrived ?? [])
  return queues && isSorted(queues, items)
    ? null
    : `R-3: this was the order of ${JSON.stringify(queues)}: ${JSON.stringify(items)}`
}
