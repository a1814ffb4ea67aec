import { setTimeout as sleep } from 'node:timers/promises'
import type { KnownTill } from './custody.ts'
import { booked, decided } from './model-cash.ts'
import { ended, opened } from './model-days.ts'
import { endIsAsked, statusChanged } from './model-sessions.ts'
import { assigned, created, deleted, tillShown, unassigned } from './model-tills.ts'
import { isWrong } from './model.ts'
import type { Person } from './person.ts'
import { type Agency, agencyOf } from './town.ts'
import { ask, countTill, handleCash } from './till-desk.ts'

/** What supervisors do with the tills of others, and with the business day of their branch. */
export async function runTills(person: Person): Promise<void> {
  const { chance } = person
  const act = chance.weighted({ decide: 28, book: 18, assign: 16, end: 14, own: 18, open: 6 })
  if (act === 'decide') return decide(person)
  if (act === 'book') return book(person)
  if (act === 'assign') return assignTogether(person)
  if (act === 'end') return takeAway(person)
  return act === 'own' ? handleCash(person) : openDay(person)
}

const TILLS = [
  { number: 'Till 1', kind: 'standard', trays: 2 },
  { number: 'Till 2', kind: 'standard', blindCount: true },
  { number: 'Till 3', kind: 'standard', limitWarning: 90_000, limitStop: 120_000 },
  { number: 'Vault', kind: 'vault' },
]

/** C-1, C-4: a till for two of the cashiers, one for whoever gets it, a vault for the deputy. */
export async function setUpTills({ supervisor, deputy, cashiers }: Agency): Promise<void> {
  for (const till of TILLS)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for the order of the ids
    await create(supervisor, till)
  const ids = [...supervisor.model.custody.tills.keys()]
  const holders = [cashiers[0], cashiers[1], null, deputy]
  for (const [place, holder] of holders.entries())
    // oxlint-disable-next-line no-await-in-loop
    if (holder) await assign(supervisor, ids[place]!, holder)
  await openDay(supervisor)
  for (const [place, holder] of holders.entries()) {
    if (!holder) continue
    const amount = holder === deputy ? 400_000 : 20_000
    const wish = { tillId: ids[place]!, direction: 'in', kind: 'float', amount } as const
    // oxlint-disable-next-line no-await-in-loop
    await ask(holder, wish)
    // oxlint-disable-next-line no-await-in-loop
    await decide(supervisor)
  }
}

async function create(person: Person, own: object): Promise<void> {
  const body = { branchId: person.branchId, ...own }
  await person.ask({ method: 'POST', path: '/tills', body }, (asked, answer) =>
    created(person.model, asked, answer),
  )
}

function assign(person: Person, till: string, to: Person): Promise<void> {
  const { userId } = to
  return person.ask(
    { method: 'POST', path: `/tills/${till}/assign`, body: { userId } },
    (asked, answer) => assigned(person.model, asked, { till, userId }, answer),
  )
}

/** C-4: one till to two people, or two tills to one, in the same moment; sometimes just one. */
async function assignTogether(person: Person): Promise<void> {
  const { cashiers } = agencyOf(person)
  const { chance, model } = person
  const standing = [...model.custody.tills.values()].filter((till) => !till.isGone)
  const free = standing.filter(({ holder, kind }) => holder === null && kind === 'standard')
  if (free.length < 2) {
    await create(person, { number: `Spare ${model.moment}`, kind: 'standard' })
    if (free.length === 0) return
  }
  const [one, other] = [chance.pick(cashiers.slice(1)), chance.pick(cashiers.slice(1))]
  const [till, another] = [chance.pick(free), chance.pick(chance.percent(10) ? standing : free)]
  const both = chance.percent(50) ? [till, till] : [till, another]
  const acts = [() => assign(person, both[0]!.id, one), () => assign(person, both[1]!.id, other)]
  // Whoever is wanted knows nothing of it: the two requests are sent by one person, at once.
  await Promise.all(acts.slice(0, chance.percent(80) ? 2 : 1).map((act) => act()))
}

/** C-9, C-10: often refused, since its day is not over. */
async function takeAway(person: Person): Promise<void> {
  const { chance, model } = person
  const standing = [...model.custody.tills.values()].filter(
    (till) => !till.isGone && till.kind === 'standard',
  )
  const isSpare = (till: KnownTill) => till.number.startsWith('Spare')
  const held = standing.filter((each) => isSpare(each) && each.holder !== null)
  const spare = held.length > 0 && chance.percent(60) ? held : standing.filter(isSpare)
  const till = chance.pick(spare.length > 0 && chance.percent(75) ? spare : standing)
  if (till.holder !== null && chance.percent(85)) await unassign(person, till)
  else if (isSpare(till)) await remove(person, till)
}

async function unassign(person: Person, till: KnownTill): Promise<void> {
  await person.ask({ method: 'POST', path: `/tills/${till.id}/unassign` }, (asked, answer) =>
    unassigned(person.model, asked, till.id, answer),
  )
}

async function remove(person: Person, till: KnownTill): Promise<void> {
  await person.ask({ method: 'DELETE', path: `/tills/${till.id}` }, (asked, answer) =>
    deleted(person.model, asked, till.id, answer),
  )
}

/** C-12: approved more often than not, one's own as well, which is refused. */
async function decide(person: Person): Promise<void> {
  const { chance, model } = person
  const all = [...model.custody.requests.values()]
  const waiting = all.filter(
    ({ status, requestedBy }) => status === 'requested' && requestedBy !== person.userId,
  )
  const some = waiting.length > 0 ? waiting : all.slice(-4)
  if (some.length === 0 || (waiting.length === 0 && chance.percent(80))) return
  const { id } = chance.pick(some)
  const status = chance.percent(82) ? 'approved' : 'declined'
  const path = `/paid-in-out/${id}/${status === 'approved' ? 'approve' : 'decline'}`
  await person.ask({ method: 'POST', path, body: {} }, (asked, answer) =>
    decided(model, asked, { id, status }, answer),
  )
}

/** C-8: the newest count of some till, whoever gave it; it may be outdated. */
async function book(person: Person): Promise<void> {
  const { chance, model, userId } = person
  const counts = [...model.custody.counts.values()].filter(({ isBooked }) => !isBooked)
  const differing = counts.filter(
    ({ countedBy, differences }) => countedBy !== userId && differences?.some((each) => each !== 0),
  )
  const count = chance.percent(85) ? differing.at(-1) : counts.at(-1)
  if (!count) return
  const till = model.custody.tills.get(count.till)
  if (!till || till.isGone) return
  const { number } = count
  const body = { reason: 'counted twice' }
  await person.ask(
    { method: 'POST', path: `/tills/${till.id}/counts/${number}/book`, body },
    (asked, answer) => booked(model, asked, { till, number }, answer),
  )
}

export async function openDay(person: Person): Promise<void> {
  const path = `/branches/${person.branchId}/day/open`
  await person.ask({ method: 'POST', path, body: {} }, (asked, answer) =>
    opened(person.model, asked, answer),
  )
}

/**
 * C-11: what stands in the way is seen to, while most people wait; then the day is settled, processed,
 * and the next is opened. Somebody may take cash meanwhile: then it is refused.
 */
export async function endDay(person: Person): Promise<void> {
  const agency = agencyOf(person)
  const { promise, resolve } = Promise.withResolvers<void>()
  agency.closing = promise
  try {
    for (let left = 3; left > 0; left -= 1)
      // oxlint-disable-next-line no-await-in-loop -- until it is done
      if (await isEnded(person)) break
    await takeAway(person)
    await takeAway(person)
    await openDay(person)
  } finally {
    agency.closing = null
    resolve()
  }
}

async function isEnded(person: Person): Promise<boolean> {
  const { model, branchId } = person
  let obstacles: Obstacle[] = []
  await person.ask(
    { method: 'GET', path: `/branches/${branchId}/day`, key: null },
    (_, { status, text, body }) => {
      if (status !== 200) return isWrong(model, `the day is not shown: ${text}`)
      obstacles = body.obstacles
    },
  )
  // oxlint-disable no-await-in-loop -- one after the other
  if (person.chance.percent(60)) await book(person)
  if (person.chance.percent(85))
    for (const { code, subject } of obstacles)
      if (code === 'session_open') await endSession(person, subject.id)
      else if (code === 'till_unsettled') await settleTill(person, subject.id)
  let isDone = false
  for (const doing of ['settle', 'process'] as const)
    await person.ask(
      { method: 'POST', path: `/branches/${branchId}/day/${doing}` },
      (asked, answer) => {
        ended(model, asked, doing, answer)
        isDone = doing === 'process' && answer.code === null
      },
    )
  // oxlint-enable no-await-in-loop
  if (!isDone) await sleep(20)
  return isDone
}

type Obstacle = { readonly code: string; readonly subject: { readonly id: string } }

async function endSession(person: Person, id: string): Promise<void> {
  const { chance, model } = person
  const status = chance.percent(70) ? 'in_review' : 'closed'
  endIsAsked(model, id)
  await person.ask(
    { method: 'POST', path: `/sessions/${id}/status`, body: { status } },
    (asked, answer) => statusChanged(model, asked, id, status, answer),
  )
}

/** Counted as it lies there, whoever holds it. */
async function settleTill(person: Person, id: string): Promise<void> {
  const { model } = person
  await person.ask({ method: 'GET', path: `/tills/${id}`, key: null }, (asked, answer) => {
    if (answer.status === 200) tillShown(model, asked, answer.body)
  })
  const till = model.custody.tills.get(id)
  if (till?.figures) await countTill(person, till, true)
}
