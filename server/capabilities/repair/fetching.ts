import type { Actor } from '../../journal/actor.ts'
import type { Answer } from '../../journal/command.ts'
import { Lane } from '../../journal/lane.ts'
import {
  answerOf,
  type AnswerRow,
  findAnswers,
  type Given,
  type Keyed,
  refuseReuse,
  writeAnswers,
  writeAudit,
} from '../../journal/records.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { notifyStatement } from '../../live/notify.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import { isTransient } from '../../postgres/transient.ts'
import { inUnitOfWork, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { active, ensureConfiguration, refuseInactive, rolesOf } from './activation.ts'
import { claim } from './claiming.ts'
import { mayWorkOn, queuesOf } from './configuration.ts'
import { OVERDUE, releaseOverdue, type Releasing } from './overdue.ts'
import { serverNow } from './queries.ts'
import { repairSettings } from './settings-store.ts'

/** somebody wants more items: so many, or as many as the agency has set. */
export type Fetch = {
  readonly actor: Actor
  readonly count: number | null
  readonly key: string | null
  readonly fingerprint: Buffer
}

export type Fetched = (Answer & { readonly replayed: boolean }) | Refusal

/** Fetches of one agency that arrive while others run go together in the next unit of work. */
export type Fetching = { fetch(wish: Fetch): Promise<Fetched> }

const LIMITS = { batch: 128, waiting: 2_000 }
const ATTEMPTS = 5
/** While the database works for one the server reads and writes for the other. */
const LANES = 2

/**
 * R-3: *Get more items*. Sixty people who press it at once are served by a few units of work instead
 * of by one each; several servers pass over each other's rows (claiming.ts).
 */
export function createFetching(services: Releasing): Fetching {
  const lanes = new Map<number, readonly Lane<Fetch, Fetched>[]>()
  const newLane = () => new Lane<Fetch, Fetched>((wishes) => run(services, wishes), LIMITS)
  let next = 0
  return {
    fetch: (wish) => {
      const { agencyId } = wish.actor
      const both = lanes.get(agencyId) ?? Array.from({ length: LANES }, newLane)
      lanes.set(agencyId, both)
      next += 1
      return (both[next % LANES] ?? newLane()).submit(wish)
    },
  }
}

/** A fault of one does not fail those that came with it: then each of them goes alone. */
async function run(
  services: Releasing,
  wishes: readonly Fetch[],
): Promise<readonly (Fetched | Error)[]> {
  try {
    return await runTogether(services, wishes)
  } catch (error) {
    if (wishes.length === 1) throw error
    const outcomes: (Fetched | Error)[] = []
    for (const wish of wishes)
      // oxlint-disable-next-line no-await-in-loop -- they would wait for each other
      outcomes.push(...(await runTogether(services, [wish]).catch((own: Error) => [own])))
    return outcomes
  }
}

async function runTogether(
  services: Releasing,
  wishes: readonly Fetch[],
): Promise<readonly Fetched[]> {
  const { database, clock } = services
  const agencyId = wishes[0]?.actor.agencyId ?? 0
  for (let attempt = 1; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each attempt follows from the last
      const fetched = await inUnitOfWork(database, { agencyId, clock }, (work) =>
        fetchTogether(work, wishes),
      )
      if (fetched !== 'overdue') return fetched
      // oxlint-disable-next-line no-await-in-loop
      await releaseOverdue(services, agencyId)
    } catch (error) {
      // 23505: the same key was at work in another server; now its answer is there.
      const passes = isTransient(error) || (error as { code?: string }).code === '23505'
      if (attempt >= ATTEMPTS || !passes) throw error
    }
  }
}

/** One unit of work for all of them; R-7: none of it while locks are there whose time is over. */
async function fetchTogether(
  work: UnitOfWork,
  wishes: readonly Fetch[],
): Promise<readonly Fetched[] | 'overdue'> {
  const { overdue, answers, ...found } = await look(work, wishes)
  if (overdue) return 'overdue'
  const known = new Map(
    answers.map((row): [string, AnswerRow] => [`${row.user_id} ${row.key}`, row]),
  )
  const wanted = firstOfEach(wishes).filter((wish) => !known.has(nameOf(wish) ?? ''))
  const outcomes = new Map(wanted.length > 0 ? await fetchNew(work, wanted, found) : [])
  return wishes.map((wish) => {
    const own = outcomes.get(wish)
    if (own) return 'refused' in own ? own : { ...own, replayed: false }
    return repeated(wish, known, outcomes)
  })
}

/** Of those that came under one key the first; all that came under none. */
function firstOfEach(wishes: readonly Fetch[]): readonly Fetch[] {
  const seen = new Set<string>()
  return wishes.filter((wish) => {
    const name = nameOf(wish)
    const isFirst = name === null || !seen.has(name)
    if (name !== null) seen.add(name)
    return isFirst
  })
}

/** All that is asked before: one round trip. What is active is locked with it (activation.ts). */
async function look(work: UnitOfWork, wishes: readonly Fetch[]) {
  const { client, agencyId } = work
  const keyed = wishes.flatMap((wish) => keyedBy(wish) ?? [])
  const users = wishes.map(({ actor }) => actor.userId)
  const [, settings, now, roles, activation, [overdue = [], answers = []]] = await Promise.all([
    askAll(client, [keyed.length > 0 ? oneAfterTheOther(agencyId, keyed) : null]),
    repairSettings(work),
    serverNow(work),
    rolesOf(work, users),
    active(work, 'share'),
    askAll(client, [
      { text: OVERDUE, values: [agencyId] },
      keyed.length > 0 ? findAnswers(agencyId, keyed) : null,
    ]),
  ])
  const rows = answers as readonly AnswerRow[]
  return { settings, now, roles, activation, overdue: overdue.length > 0, answers: rows }
}

/**
 * T-14: the same key at two servers, before anything else. Otherwise the second passes over what the
 * first is about to give, finds nothing, and may be the one whose answer stays.
 */
function oneAfterTheOther(agencyId: number, keyed: readonly Keyed[]): Statement {
  return {
    text: `
      select pg_advisory_xact_lock(k.number)
        from (select distinct hashtextextended(concat('fetch ', $1::bigint, ' ', user_id, ' ', key), 0)
                     as number
                from unnest($2::bigint[], $3::text[]) as x (user_id, key)
               order by 1) k`,
    values: [agencyId, keyed.map(({ userId }) => userId), keyed.map(({ key }) => key)],
  }
}

type Found = Omit<Awaited<ReturnType<typeof look>>, 'overdue' | 'answers'>

/** T-14: told before, or to the same key earlier in this batch. */
function repeated(
  wish: Fetch,
  known: ReadonlyMap<string, AnswerRow>,
  outcomes: ReadonlyMap<Fetch, Answer | Refusal>,
): Fetched {
  const name = nameOf(wish) ?? ''
  const row = known.get(name)
  const first = [...outcomes].find(([other]) => nameOf(other) === name)
  const fingerprint = row?.fingerprint ?? first?.[0].fingerprint
  const outcome = row ? answerOf(row) : first?.[1]
  if (!outcome || !fingerprint?.equals(wish.fingerprint)) return refuseReuse()
  return 'refused' in outcome ? outcome : { ...outcome, replayed: true }
}

function keyedBy({ actor, key, fingerprint }: Fetch): Keyed | null {
  return key === null ? null : { userId: actor.userId, key, fingerprint }
}

function nameOf({ actor, key }: Fetch): string | null {
  return key === null ? null : `${actor.userId} ${key}`
}

async function fetchNew(
  work: UnitOfWork,
  wishes: readonly Fetch[],
  found: Found,
): Promise<(readonly [Fetch, Answer | Refusal])[]> {
  const lists = await claimFor(work, wishes, found)
  const outcomes = wishes.map((wish) => {
    const ids = lists?.get(wish)
    return [wish, ids ? answerWith(ids, found.now) : refuseInactive()] as const
  })
  await record(work, outcomes, lists ?? new Map())
  return outcomes
}

/** Which items they are; what is in them says the person's list, as it is when they look. */
function answerWith(ids: readonly number[], now: Temporal.Instant): Answer {
  const items = ids.map((id) => ({ id: String(id) }))
  return { status: 200, text: JSON.stringify({ items, serverNow: now.toString() }) }
}

/**
 * one query for each criterion, for all who may work on it and want more; the first to come
 * gets the first of its order. Null: none is active.
 */
async function claimFor(
  work: UnitOfWork,
  wishes: readonly Fetch[],
  { settings, roles, activation }: Found,
) {
  const { client, agencyId } = work
  const now = activation ?? (await ensureConfiguration(work).then(() => active(work, 'share')))
  if (!now) return null
  const criteria = queuesOf(now.configuration)
  const lists = new Map<Fetch, number[]>(wishes.map((wish) => [wish, []]))
  let ahead = 0
  for (const [index, criterion] of criteria.entries()) {
    const slots = wishes
      .filter(({ actor }) => mayWorkOn(criterion, roles.get(actor.userId) ?? []))
      .flatMap((wish) => {
        const wanted = (wish.count ?? settings.fetchSize) - (lists.get(wish)?.length ?? 0)
        const { userId, loginId } = wish.actor
        return Array.from({ length: wanted }, () => ({ userId, loginId, wish }))
      })
    if (slots.length === 0) continue
    const statement = claim(agencyId, now.id, criteria, index, slots, ahead)
    // oxlint-disable-next-line no-await-in-loop -- what the earlier criterion left is wanted of this
    const [rows = []] = await askAll(client, [statement])
    const claimed = rows as readonly { id: number; place: number }[]
    ahead += claimed.length
    for (const { id, place } of claimed.toSorted((a, b) => a.place - b.place)) {
      const slot = slots[place - 1]
      if (slot) lists.get(slot.wish)?.push(id)
    }
  }
  return lists
}

/** T-14: a line for each fetch that got something, and the answers under their keys. */
async function record(
  { client, agencyId }: UnitOfWork,
  outcomes: readonly (readonly [Fetch, Answer | Refusal])[],
  lists: ReadonlyMap<Fetch, readonly number[]>,
): Promise<void> {
  const given = outcomes.flatMap(([wish, outcome]): Given[] => {
    const keyed = keyedBy(wish)
    return keyed ? [{ keyed, outcome }] : []
  })
  const fetched = [...lists].filter(([, ids]) => ids.length > 0)
  const users = new Set(fetched.map(([{ actor }]) => actor.userId))
  await askAll(client, [
    ...writeAnswers(agencyId, given),
    ...writeAudit(agencyId, fetched.map(entryOf)),
    fetched.length > 0 ? notifyStatement({ a: agencyId, r: true, u: [...users] }) : null,
  ])
}

function entryOf([{ actor }, ids]: readonly [Fetch, readonly number[]]) {
  const subject = { type: 'user', id: String(actor.userId) }
  const audit = [{ action: 'repair.fetched', subject, after: { items: ids.map(String) } }]
  return { command: { actor }, audit, facts: [] }
}

/** Statements that wait for none of each other share a round trip; null asks nothing. */
function askAll(
  client: UnitOfWork['client'],
  statements: readonly (Statement | null)[],
): Promise<Rows[]> {
  return Promise.all(
    statements.map(async (statement) => {
      if (!statement) return []
      const { rows } = await client.query<Rows[number]>(statement.text, [...statement.values])
      return rows
    }),
  )
}
