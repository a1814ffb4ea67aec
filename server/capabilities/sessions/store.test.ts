import { afterEach, describe, expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { cashier, codeOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { type DrawerSettings, testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { cutOff } from './commands.ts'
import { createCutOffs } from './jobs.ts'
import { placeOf, shownSession } from './queries.ts'

const counter = await testCounter(await testDatabase())
const { database, clock, door } = counter
const doors = [door, counter.secondDoor()] as const
const START = '2026-03-02T16:00:00Z'

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect(await examine(counter)).toEqual(SOUND)
  clock.set(START)
})

/** So many people, by turns at the first and at the second server. */
async function people(count: number) {
  const actors = Array.from({ length: count }, (_, n) => counter.person(`Person ${n}`))
  return (await Promise.all(actors)).map((actor, n) => cashier(doors[n % 2]!, actor))
}

async function openSession(settings?: DrawerSettings) {
  const [starter] = await people(1)
  const drawer = await counter.drawer(settings)
  return { starter: starter!, drawer, session: idOf(await starter!.start(drawer)) }
}

const read = <T>(run: Parameters<typeof readInAgency<T>>[2]) =>
  readInAgency(database, { agencyId: counter.agencyId, clock }, run)
const shown = (session: number) => read((work) => shownSession(work, session))
const placeOfUser = (userId: number) => read((work) => placeOf(work, userId))

async function query(text: string, values: readonly unknown[] = []) {
  return (await database.owner.query<Record<string, unknown>>(text, [...values])).rows
}

const DAILY = { cutOff: { time: '00:00', status: 'in_review' } } as const
const MIDNIGHT = '2026-03-03T08:00:00Z'

describe('starting', () => {
  it('S-5: of fifty who start the same drawer at once one succeeds, and the others are told who', async () => {
    const drawer = await counter.drawer()
    const all = await people(50)
    const outcomes = await Promise.all(all.map((each) => each.start(drawer)))
    const refused = outcomes.flatMap((outcome) => (isRefusal(outcome) ? [outcome] : []))
    expect(refused).toHaveLength(49)
    const winner = all[outcomes.findIndex((outcome) => !isRefusal(outcome))]!.actor
    const told = {
      code: 'drawer_has_open_session',
      users: [{ id: String(winner.userId), name: winner.name }],
    }
    for (const { refused: code, facts } of refused)
      expect({ code, users: facts?.['users'] }).toEqual(told)
  })

  it('S-5: the database itself holds it', async () => {
    const { session } = await openSession()
    await expect(
      database.owner.query(
        `insert into sessions (agency_id, id, drawer_id, branch_id, status, concurrent_users,
           opening_balance_required, closing_method, opened_by, started_at, chain_head)
         select agency_id, id + 100000, drawer_id, branch_id, 'open', concurrent_users,
           opening_balance_required, closing_method, opened_by, started_at, chain_head
           from sessions where id = $1`,
        [session],
      ),
    ).rejects.toThrow(/sessions_one_open_per_drawer/)
  })

  it('D-5: whoever starts while the drawer is being deactivated waits for that, and is refused', async () => {
    const drawer = await counter.drawer()
    const [one] = await people(1)
    const deactivating = await database.owner.connect()
    await deactivating.query('begin')
    await deactivating.query(`update drawers set status = 'deactivated' where id = $1`, [drawer])
    const starting = one!.start(drawer)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await deactivating.query('commit')
    deactivating.release()
    expect(codeOf(await starting)).toBe('drawer_deactivated')
  })

  it('D-5: a session that is open in a drawer runs on when that is deactivated', async () => {
    const { starter, drawer, session } = await openSession()
    await query(`update drawers set status = 'deactivated' where id = $1`, [drawer])
    await counter.citation('RUNS-ON', 100)
    expect(codeOf(await starter.pay('RUNS-ON', 100))).toBe('accepted')
    const [other] = await people(1)
    expect(codeOf(await other!.join(session))).toBe('accepted')
    expect(codeOf(await other!.start(drawer))).toBe('drawer_deactivated')
  })

  it('S-1: keeps its settings when the drawer has others', async () => {
    const { drawer, session } = await openSession({ concurrentUsers: false })
    await query(`update drawers set concurrent_users = true where id = $1`, [drawer])
    expect(await shown(session)).toMatchObject({ concurrentUsersAllowed: false })
    const [other] = await people(1)
    expect(codeOf(await other!.join(session))).toBe('session_occupied')
  })

  it('S-4: the opening balance is no part of the net total', async () => {
    const [one] = await people(1)
    const drawer = await counter.drawer({ openingBalanceRequired: true })
    expect(codeOf(await one!.start(drawer))).toBe('opening_balance_required')
    const session = idOf(await one!.start(drawer, 20_000))
    expect(await shown(session)).toMatchObject({ openingBalance: 20_000, netTotal: 0 })
  })
})

describe('being in one', () => {
  it('S-6: of twenty who join an exclusive session at once one gets in', async () => {
    const { starter, session } = await openSession({ concurrentUsers: false })
    await starter.leave(session)
    const all = await people(20)
    const outcomes = await Promise.all(all.map((each) => each.join(session)))
    expect(outcomes.map(codeOf).filter((code) => code === 'accepted')).toHaveLength(1)
    expect(outcomes.map(codeOf).filter((code) => code === 'session_occupied')).toHaveLength(19)
    expect((await shown(session))?.users).toHaveLength(1)
  })

  it('S-6: who leaves it makes room for the next, in the same moment', async () => {
    const { starter, session } = await openSession({ concurrentUsers: false })
    const [next] = await people(1)
    const [left, joined] = await Promise.all([starter.leave(session), next!.join(session)])
    expect([codeOf(left), codeOf(joined)]).toEqual(['accepted', 'accepted'])
    expect((await shown(session))?.users).toEqual([
      { id: next!.actor.userId, name: next!.actor.name },
    ])
  })

  it('S-8: one who joins everywhere at once is in one session', async () => {
    const sessions = await Promise.all(
      Array.from({ length: 6 }, async () => (await openSession()).session),
    )
    const actor = await counter.person('Everywhere')
    const outcomes = await Promise.all(
      sessions.map((session, n) => cashier(doors[n % 2]!, actor).join(session)),
    )
    expect(outcomes.map(codeOf)).toEqual(sessions.map(() => 'accepted'))
    const inside = await query(
      'select session_id from session_users where user_id = $1 and current',
      [actor.userId],
    )
    expect(inside).toHaveLength(1)
    const shownIn = await Promise.all(sessions.map(shown))
    expect(
      shownIn.filter((each) => each?.users.some(({ id }) => id === actor.userId)),
    ).toHaveLength(1)
  })

  it('S-8: the database itself holds it', async () => {
    const { starter, session } = await openSession()
    const insert = `insert into session_users (agency_id, user_id, session_id, exclusive, joined_at)
                    values ($1, $2, $3, false, app_now())`
    await expect(
      database.owner.query(insert, [counter.agencyId, starter.actor.userId, session]),
    ).rejects.toThrow(/session_users_pkey/)
  })

  it('S-9: leaving the one before never takes anybody out of the next', async () => {
    const [first, next] = [await openSession(), await openSession()]
    for (let n = 0; n < 25; n += 1) {
      const actor = await counter.person(`Mover ${n}`)
      const [here, there] = doors.map((each) => cashier(each, actor)) as [
        ReturnType<typeof cashier>,
        ReturnType<typeof cashier>,
      ]
      await here.join(first.session)
      await Promise.all([here.join(next.session), there.leave(first.session)])
      expect((await placeOfUser(actor.userId)).current?.id).toBe(next.session)
    }
  })

  it('S-9: leaving does not close it', async () => {
    const { starter, session } = await openSession()
    await starter.leave(session)
    expect(await shown(session)).toMatchObject({ status: 'open', users: [] })
    expect(await placeOfUser(starter.actor.userId)).toEqual({ current: null, ended: null })
  })
})

describe('ending', () => {
  it('S-13: everybody in it has no current session any more, until they enter another', async () => {
    const { starter, session } = await openSession()
    const [other, supervisor] = await people(2)
    await other!.join(session)
    await supervisor!.status(session, 'in_review')
    for (const { actor } of [starter, other!]) {
      const { current, ended } = await placeOfUser(actor.userId)
      expect([current, ended?.id, ended?.endedBy?.name]).toEqual([null, session, 'Person 1'])
    }
    const places = await query('select current from session_users where session_id = $1', [session])
    expect(places).toEqual([{ current: false }, { current: false }])
    const next = await openSession()
    await other!.join(next.session)
    expect(await placeOfUser(other!.actor.userId)).toMatchObject({ ended: null })
  })

  it('S-13: whoever pays in the same moment is told who ended it', async () => {
    const { starter, session } = await openSession()
    await counter.citation('ENDED', 100)
    const boss = cashier(door, await counter.person('The Boss'))
    const [, refusal] = await Promise.all([
      boss.status(session, 'closed'),
      cashier(door, starter.actor).pay('ENDED', 100),
    ])
    const endedBy = { id: String(boss.actor.userId), name: 'The Boss' }
    expect(refusal).toMatchObject({
      refused: 'session_required',
      facts: { session: { id: String(session), status: 'closed', endedBy } },
    })
    expect(await cashier(door, starter.actor).pay('ENDED', 100)).toEqual(refusal)
  })

  it('S-2, S-10: of all who change the status at once one does, and it never goes back', async () => {
    const { session } = await openSession()
    const all = await people(10)
    await Promise.all(all.map((each) => each.status(session, 'closed')))
    const events = await query(
      `select kind from session_events where session_id = $1 and kind = 'status_changed'`,
      [session],
    )
    expect(events).toHaveLength(1)
    for (const status of ['open', 'in_review'] as const)
      expect(codeOf(await all[0]!.status(session, status))).toBe('status_never_goes_back')
    await expect(
      database.owner.query(`update sessions set status = 'in_review' where id = $1`, [session]),
    ).rejects.toThrow(/cannot be changed so/)
  })

  it('S-12: the cut-off counts before the sweep has been there', async () => {
    const { starter, session } = await openSession(DAILY)
    await counter.citation('LATE', 100)
    clock.set('2026-03-03T07:59:59.999999Z')
    expect(codeOf(await starter.pay('LATE', 50))).toBe('accepted')
    clock.set(MIDNIGHT)
    expect(codeOf(await starter.pay('LATE', 50))).toBe('session_required')
    const [other] = await people(1)
    expect(codeOf(await other!.join(session))).toBe('session_not_open')
    expect(await placeOfUser(starter.actor.userId)).toMatchObject({ current: null })
    expect(await shown(session)).toMatchObject({ status: 'in_review', endedBy: null, users: [] })
  })

  it('S-12: the sweep writes it down once, however often it runs in however many servers', async () => {
    const swept = await openSession(DAILY)
    const manual = await openSession()
    const closing = await openSession({ cutOff: { time: '00:00', status: 'closed' } })
    clock.set('2026-03-03T08:00:14Z')
    const sweep = async (n: number) => {
      const cutOffs = createCutOffs({ database, clock, door: doors[n % 2]! })
      await cutOffs.round.run()
      await cutOffs.idle()
    }
    await Promise.all([0, 1, 2, 3].map(sweep))
    await sweep(0)
    const rows = await query(
      `select id, status, ended_by, closed_by, ended_at::text from sessions
        where id = any($1) order by id`,
      [[swept.session, manual.session, closing.session]],
    )
    expect(rows.map(({ status }) => status)).toEqual(['in_review', 'open', 'closed'])
    expect(rows[0]).toMatchObject({ ended_by: null, ended_at: '2026-03-03 08:00:00+00' })
    expect(rows[2]).toMatchObject({ closed_by: null, ended_at: '2026-03-03 08:00:00+00' })
    const audit = await query(
      `select user_id from audit_log where action = 'session.cut_off' and subject_id = $1`,
      [String(swept.session)],
    )
    expect(audit).toEqual([{ user_id: null }])
    const { ended } = await placeOfUser(swept.starter.actor.userId)
    expect(ended?.id).toBe(swept.session)
  })

  it('S-12: one that has to wait keeps no other waiting, and is not begun twice', async () => {
    const [first, second] = [await openSession(DAILY), await openSession(DAILY)]
    clock.set('2026-03-03T08:00:14Z')
    const { promise: held, resolve: release } = Promise.withResolvers<never>()
    const begun: number[] = []
    const door = {
      ...doors[0],
      submit: (command: Parameters<(typeof doors)[0]['submit']>[0]) => {
        const [session = 0] = command.footprint.sessions ?? []
        begun.push(session)
        return session === first.session ? held : doors[0].submit(command)
      },
    }
    const cutOffs = createCutOffs({ database, clock, door })
    const { round } = cutOffs
    await round.run()
    await expect.poll(async () => (await shown(second.session))?.status).toBe('in_review')
    await round.run()
    expect(begun.filter((session) => session === first.session)).toHaveLength(1)
    release(undefined as never)
    await cutOffs.idle()
  })

  it('S-10: whichever command comes upon the cut-off, nobody is said to have done it', async () => {
    const { starter, drawer, session } = await openSession(DAILY)
    clock.set(MIDNIGHT)
    const next = idOf(await starter.start(drawer))
    expect(next).not.toBe(session)
    const last = await openSession(DAILY)
    clock.set('2026-03-04T08:00:00Z')
    await last.starter.status(last.session, 'closed')
    const rows = await query(
      `select subject_id, action, user_id from audit_log where subject_id = any($1)
          and action in ('session.cut_off', 'session.status_changed') order by id`,
      [[String(session), String(last.session)]],
    )
    expect(rows).toEqual([
      { subject_id: String(session), action: 'session.cut_off', user_id: null },
      { subject_id: String(last.session), action: 'session.cut_off', user_id: null },
      {
        subject_id: String(last.session),
        action: 'session.status_changed',
        user_id: last.starter.actor.userId,
      },
    ])
    expect(await shown(last.session)).toMatchObject({ status: 'closed', endedBy: null })
  })

  it('S-12: the cut-off of a session that is not there or not due does no harm', async () => {
    const { session } = await openSession(DAILY)
    const outcomes = [session, 999_999].map((id) => door.submit(cutOff(counter.agencyId, id)))
    expect((await Promise.all(outcomes)).map(codeOf)).toEqual(['accepted', 'accepted'])
    expect(await shown(session)).toMatchObject({ status: 'open' })
  })
})
