import { beforeEach, describe, expect, it, vi } from 'vitest'
import { departures } from '../../app.ts'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Resident } from '../../testing/resident.ts'
import { sweepLogins } from '../identity/jobs.ts'
import { release } from './holding.ts'
import { codeOf, idsOf, ok, testOffice } from './test-office.ts'
import { keepTyped } from './working.ts'

const office = await testOffice()
const { admin, arrive, citation, clock, database, dispose, dueOf, fetched, item, repairing } =
  office
const { statesOf, supervisor, sweep } = office
await office.openSession()
const ends = () => sweepLogins({ database, clock, settings: {} as never, departures })

let operator: Resident
let ids: number[]
let number: string

beforeEach(async () => {
  const [one] = await office.operators(1)
  if (!one) throw new Error('nobody')
  operator = one
  number = await citation(20_000)
  await arrive([{}, {}, {}])
  ids = await fetched(operator, 3)
})

/** What a submission does whose unit of work finds the time over that was not over just before. */
const keepTypedLate = (id: number) =>
  inUnitOfWork(database, { agencyId: office.agencyId, clock }, (work) =>
    keepTyped(
      work,
      id,
      operator.userId,
      { ...wish(), type: 'repair', reference: null, payer: null, confirmOverpayment: false },
      'repair_lock_expired',
    ),
  )

/** Until somebody waits for a row that is locked. */
const somebodyWaits = () =>
  vi.waitFor(async () => {
    const { rowCount } = await database.owner.query(
      `select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    )
    expect(rowCount).toBeGreaterThan(0)
  })

const [first, second, third] = [() => ids[0] ?? 0, () => ids[1] ?? 0, () => ids[2] ?? 0]
const wish = () => repairing(number, 5_000)

describe('a lock', () => {
  it('R-7, R-8: working elsewhere keeps the login alive, but not the locks; what is pending is finalised', async () => {
    ok(await dispose(operator, first(), wish()))
    for (let minutes = 0; minutes < 10; minutes += 5) {
      expect(await statesOf(ids)).toEqual(['pending', 'locked', 'locked'])
      clock.advance({ minutes: 5 })
      expect((await operator.get(`/citations/${number}`)).status).toBe(200)
    }
    await sweep()
    expect(await statesOf(ids)).toEqual(['final', 'new', 'new'])
    expect(await dueOf(number)).toBe(15_000)
    expect((await operator.get('/auth/me')).status).toBe(200)
    const late = await dispose(operator, second(), wish())
    expect(late).toMatchObject({ status: 409, body: { code: 'repair_lock_expired' } })
    expect((await operator.get('/repair/mine')).body.lost).toMatchObject([
      { cause: 'expired' },
      { cause: 'expired' },
    ])
  })

  it('R-7: is checked at a submission too, before any sweep; that refuses it and stays released', async () => {
    ok(await dispose(operator, first(), wish()))
    clock.advance({ minutes: 10 })
    expect(codeOf(await dispose(operator, second(), wish()))).toBe('repair_lock_expired')
    expect(await statesOf(ids)).toEqual(['final', 'new', 'new'])
  })

  it('R-7: is checked at every fetch, of whomever', async () => {
    clock.advance({ minutes: 10 })
    const [another] = await office.operators(1)
    if (!another) throw new Error('nobody')
    const theirs = await fetched(another, 100)
    expect(theirs).toEqual(expect.arrayContaining(ids))
    expect(codeOf(await dispose(operator, second(), wish()))).toBe('repair_lock_expired')
  })

  it('R-7: one second before its time it holds, as long as the agency has set', async () => {
    clock.advance({ minutes: 9, seconds: 59 })
    await sweep()
    expect(await statesOf(ids)).toEqual(['locked', 'locked', 'locked'])
    ok(await admin.patch('/repair/settings', { maximumLockMinutes: 12 }))
    clock.advance({ minutes: 2 })
    await sweep()
    expect(await statesOf(ids)).toEqual(['locked', 'locked', 'locked'])
    expect((await item(first())).lockedUntil).toBe(clock.instant()?.add({ seconds: 1 }).toString())
    ok(await admin.patch('/repair/settings', { maximumLockMinutes: 10 }))
    await sweep()
    expect(await statesOf(ids)).toEqual(['new', 'new', 'new'])
  })

  it('R-9: what was typed too late is kept, and offered to the same person only', async () => {
    clock.advance({ minutes: 10 })
    const typed = repairing(number, 4_999, { reference: '4711' })
    expect(codeOf(await dispose(operator, second(), typed, 'typed-too-late-1'))).toBe(
      'repair_lock_expired',
    )
    const [another] = await office.operators(1)
    if (!another) throw new Error('nobody')
    const theirs = await office.offered(another, 100)
    expect(theirs.find(({ id }) => id === String(second()))?.draft).toBeNull()
    ok(await supervisor.post(`/repair/items/${second()}/release`))
    const mine = await office.offered(operator, 100)
    expect(mine).toMatchObject([{ draft: { reference: '4711', items: [{ amount: 4_999 }] } }])
  })

  it('R-9: what was typed is kept with the refusal, even if the server dies in between', async () => {
    clock.advance({ minutes: 10 })
    await sweep()
    await database.owner.query(`
      create function no_draft() returns trigger language plpgsql as
        $$ begin raise 'the server dies here'; end $$;
      create trigger no_draft before update of draft on repair_lost
        for each row execute function no_draft()`)
    const late = () => dispose(operator, first(), wish(), 'typed-too-late')
    expect((await late()).status).toBe(500)
    await database.owner.query('drop function no_draft cascade')
    expect(codeOf(await late())).toBe('repair_lock_expired')
    await fetched(operator, 100)
    expect((await item(first())).draft.items).toEqual(wish().items)
  })

  it('R-9: what is typed last is offered, although the time was over before it was released', async () => {
    ok(await dispose(operator, first(), { type: 'defer', note: 'not yet' }))
    ok(await operator.post('/repair/redo', {}))
    await keepTypedLate(first())
    clock.advance({ minutes: 10 })
    await sweep()
    await fetched(operator, 100)
    expect((await item(first())).draft.items).toEqual(wish().items)
  })

  it('R-9: what was typed is kept, although the lock is released in that very moment', async () => {
    let late: Promise<void> | undefined
    await inUnitOfWork(database, { agencyId: office.agencyId, clock }, async (work) => {
      await release(work, [first()], 'expired')
      late = keepTypedLate(first())
      await somebodyWaits()
    })
    await late
    await fetched(operator, 100)
    expect((await item(first())).draft?.items).toEqual(wish().items)
  })

  it('R-9: a supervisor sees all locks and releases one; the holder is told who did', async () => {
    const locks = ok(await supervisor.get('/repair/locks?limit=200'))
    expect(idsOf(locks)).toEqual(expect.arrayContaining(ids))
    expect(codeOf(await operator.post(`/repair/items/${first()}/release`))).toBe('not_permitted')
    ok(await supervisor.post(`/repair/items/${first()}/release`))
    const late = await dispose(operator, first(), wish())
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'repair_lock_released', by: { name: supervisor.name } },
    })
    expect(codeOf(await supervisor.post(`/repair/items/${first()}/release`))).toBe(
      'repair_not_locked',
    )
    expect(await statesOf(ids)).toEqual(['new', 'locked', 'locked'])
    expect(codeOf(await supervisor.post('/repair/items/1/release'))).toBe('repair_item_not_found')
  })

  it('R-9: only its holder acts on an item', async () => {
    expect(codeOf(await dispose(supervisor, first(), wish()))).toBe('repair_not_held')
    expect(codeOf(await dispose(operator, 1, wish()))).toBe('repair_item_not_found')
    expect(await statesOf(ids)).toEqual(['locked', 'locked', 'locked'])
  })
})

describe('whoever may not repair any more', () => {
  /** Their roles from now on: one that is built in, or one of the agency's own. */
  const become = async (name: string) => {
    const { items } = ok(await admin.get('/roles?limit=200')).body
    const role = (items as { id: string; name: string }[]).find((each) => each.name === name)
    ok(await admin.patch(`/users/${operator.userId}`, { roleIds: [role?.id] }))
  }

  it('R-7: holds nothing; what is pending is reset, not finalised in their name, and kept', async () => {
    ok(await dispose(operator, first(), wish()))
    await become('Auditor')
    await Promise.all([sweep(), sweep()])
    expect(await statesOf(ids)).toEqual(['new', 'new', 'new'])
    expect(await dueOf(number)).toBe(20_000)
    expect(await office.actions(first())).toEqual(['repair.disposed', 'repair.reset'])
    await become('Repair operator')
    expect((await operator.get('/repair/mine')).body.lost).toMatchObject([
      { cause: 'released' },
      { cause: 'released' },
      { cause: 'released' },
    ])
    const again = await office.offered(operator, 100)
    expect(again.find(({ id }) => id === String(first()))?.draft).toMatchObject(wish())
  })

  it('R-7: the same when the permission is taken from a role, even when the time is over too', async () => {
    const permissions = ['repair.read', 'repair.work', 'citations.read']
    const role = ok(await admin.post('/roles', { name: 'Repairers', permissions })).body.id
    await become('Repairers')
    await sweep()
    ok(await dispose(operator, first(), wish()))
    expect(await statesOf(ids)).toEqual(['pending', 'locked', 'locked'])
    ok(await admin.patch(`/roles/${role}`, { permissions: ['repair.read', 'citations.read'] }))
    clock.advance({ minutes: 10 })
    await sweep()
    expect(await statesOf(ids)).toEqual(['new', 'new', 'new'])
    expect(await dueOf(number)).toBe(20_000)
  })

  it('R-7: from the next sweep on their items go to whoever fetches', async () => {
    ok(await dispose(operator, first(), wish()))
    await become('Auditor')
    const [another] = await office.operators(1)
    if (!another) throw new Error('nobody')
    await sweep()
    expect(await fetched(another, 100)).toEqual(expect.arrayContaining(ids))
    expect(await dueOf(number)).toBe(20_000)
  })
})

describe('a login ends', () => {
  /** What it left: the states, what is due, and what a late submission is told. */
  const left = async () => {
    const states = await statesOf(ids)
    await sweep()
    const again = await operator.anotherBrowser()
    const told = codeOf(await dispose(again, second(), wish()))
    return { states, due: await dueOf(number), told }
  }
  const DEPARTED = { states: ['final', 'new', 'new'], due: 15_000, told: 'repair_lock_left' }
  beforeEach(async () => {
    ok(await dispose(operator, first(), wish()))
  })

  it('R-8: by signing out with pending items: they are finalised, and locks released', async () => {
    expect((await operator.post('/auth/sign-out')).status).toBe(204)
    expect(await left()).toEqual(DEPARTED)
  })

  it('R-8: by revocation', async () => {
    ok(await admin.post(`/logins/${operator.loginId}/revoke`))
    expect(await left()).toEqual(DEPARTED)
  })

  it('R-8: by idle time-out while holding items whose time is not over', async () => {
    ok(await admin.patch('/repair/settings', { maximumLockMinutes: 120 }))
    clock.advance({ minutes: 31 })
    await ends()
    expect(await left()).toEqual(DEPARTED)
    ok(await (await admin.anotherBrowser()).patch('/repair/settings', { maximumLockMinutes: 10 }))
  })
})

describe('a departure', () => {
  it('R-14: finalises, then releases, then leaves the session', async () => {
    const session = await office.openSession(await office.anotherLockbox(), supervisor)
    await arrive([{}])
    const [own = 0] = (await fetched(supervisor, 100)).slice(-1)
    ok(await dispose(supervisor, own, { type: 'defer', note: 'Ask the bank' }))
    await arrive([{}])
    const [other = 0] = await fetched(supervisor, 1)
    const before = await office.auditor.get('/audit?limit=1')
    expect((await supervisor.post('/auth/sign-out')).status).toBe(204)
    const { body } = await office.auditor.get('/audit?limit=200')
    const since = (body.items as { id: string; action: string; subject: { id: string } }[])
      .slice(
        0,
        body.items.findIndex((line: { id: string }) => line.id === before.body.items[0].id),
      )
      .toReversed()
    const of = (action: string, id: number) =>
      since.findIndex((line) => line.action === action && line.subject.id === String(id))
    const order = [
      of('repair.deferred', own),
      of('repair.released', other),
      of('session.left', session),
    ]
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('R-8: another login of the same person keeps what it holds', async () => {
    const browser = await operator.anotherBrowser()
    await arrive([{}])
    const [theirs = 0] = await fetched(browser, 1)
    expect((await operator.post('/auth/sign-out')).status).toBe(204)
    expect(await statesOf([...ids, theirs])).toEqual(['new', 'new', 'new', 'locked'])
    expect((await browser.post('/auth/sign-out')).status).toBe(204)
    expect(await statesOf([third(), theirs])).toEqual(['new', 'new'])
  })

  it('R-13: a login that ended in the moment in which it fetched holds nothing after the next sweep', async () => {
    await database.owner.query(
      'update logins set ended_at = now(), end_reason = $2 where id = $1',
      [operator.loginId, 'revoked'],
    )
    await sweep()
    expect(await statesOf(ids)).toEqual(['new', 'new', 'new'])
  })
})
