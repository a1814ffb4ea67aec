import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { PASSWORD, type Resident } from '../../../testing/resident.ts'
import { testTown } from '../../../testing/town.ts'
import { leaveWithLogin } from '../../sessions/public.ts'
import { sweepAttempts, sweepLogins } from '../jobs.ts'

const town = await testTown(await testDatabase())
const { app, clock, database } = town
const services = { database, clock, settings: {} as never, departures: [leaveWithLogin] }

const codeOf = async (person: Resident) => (await person.get('/auth/me')).body.code

/** A session of their own that this login is in. */
async function enterSession(person: Resident): Promise<number> {
  const { rows } = await database.owner.query<{ id: number }>(
    `with drawer as (
       insert into drawers (agency_id, name, branch_id, type, opening_balance_required,
                            concurrent_users, closing_method, created_by)
       values ($1, 'Window ' || nextval('drawer_ids'), $2, 'physical', false, true, 'manual', $3)
       returning id)
     select id from drawer`,
    [town.agencyId, town.branchId, person.userId],
  )
  const started = await person.post('/sessions', { drawerId: String(rows[0]?.id) })
  expect(started.status).toBe(201)
  return Number(started.body.id)
}

async function endOf(person: Resident) {
  const { rows } = await database.owner.query<{ reason: string | null; place: number }>(
    `select end_reason as reason,
            (select count(*) from session_users s where s.login_id = l.id) as place
       from logins l where id = $1`,
    [person.loginId],
  )
  return rows[0]
}

async function statusOfSession(id: number) {
  const { rows } = await database.owner.query<{ status: string }>(
    'select status from sessions where id = $1',
    [id],
  )
  return rows[0]?.status
}

let person: Resident
beforeEach(async () => {
  person = await town.cashier.anotherBrowser()
})

describe('a login ends', () => {
  it('A-5: by signing out, and the person leaves the session, which stays open', async () => {
    const session = await enterSession(person)
    expect((await person.post('/auth/sign-out')).status).toBe(204)
    expect(await codeOf(person)).toBe('not_signed_in')
    expect(await endOf(person)).toEqual({ reason: 'signed_out', place: 0 })
    expect(await statusOfSession(session)).toBe('open')
  })

  it('A-5: after the idle time, and not before; asking again prolongs it', async () => {
    const session = await enterSession(person)
    clock.advance({ minutes: 29 })
    expect((await person.get('/auth/me')).status).toBe(200)
    clock.advance({ minutes: 29 })
    expect((await person.get('/auth/me')).status).toBe(200)
    clock.advance({ minutes: 30 })
    expect(await codeOf(person)).toBe('login_idle')
    await sweepLogins(services)
    expect(await codeOf(person)).toBe('login_idle')
    expect(await endOf(person)).toEqual({ reason: 'idle', place: 0 })
    expect(await statusOfSession(session)).toBe('open')
  })

  it('A-5: after the idle time, whatever a page that nobody sits at reads or listens to', async () => {
    const unattended = { headers: { 'countinghouse-unattended': 'true' } }
    clock.advance({ minutes: 20 })
    expect((await person.get('/auth/me', unattended)).status).toBe(200)
    clock.advance({ minutes: 10 })
    expect((await person.get('/auth/me', unattended)).body.code).toBe('login_idle')
  })

  it('A-5: not while somebody does something, whatever the page says of it', async () => {
    const unattended = { headers: { 'countinghouse-unattended': 'true' } }
    clock.advance({ minutes: 20 })
    expect((await person.post('/sessions', {}, unattended)).status).toBe(422)
    clock.advance({ minutes: 20 })
    expect((await person.get('/auth/me')).status).toBe(200)
  })

  it('A-5: after the absolute time, however busy the person was', async () => {
    await enterSession(person)
    for (let hours = 0; hours < 12; hours += 0.25) {
      expect((await person.get('/auth/me')).status).toBe(200)
      clock.advance({ minutes: 15 })
    }
    expect(await codeOf(person)).toBe('login_expired')
    await sweepLogins(services)
    expect(await endOf(person)).toEqual({ reason: 'expired', place: 0 })
  })

  it('A-5: when an administrator revokes it, at once', async () => {
    const admin = await town.admin.anotherBrowser()
    const session = await enterSession(person)
    expect((await admin.post(`/logins/${person.loginId}/revoke`)).status).toBe(204)
    expect(await codeOf(person)).toBe('login_revoked')
    expect(await endOf(person)).toEqual({ reason: 'revoked', place: 0 })
    expect(await statusOfSession(session)).toBe('open')
  })

  it('A-5: when the person is deactivated, everywhere', async () => {
    const admin = await town.admin.anotherBrowser()
    const leaver = await town.cashier2.anotherBrowser()
    const phone = await leaver.anotherBrowser()
    await enterSession(leaver)
    const answer = await admin.patch(`/users/${leaver.userId}`, { active: false })
    expect(answer).toMatchObject({ status: 200, body: { active: false } })
    expect([await codeOf(leaver), await codeOf(phone)]).toEqual(['login_revoked', 'login_revoked'])
    expect(await endOf(leaver)).toEqual({ reason: 'revoked', place: 0 })
    await admin.patch(`/users/${leaver.userId}`, { active: true })
  })

  it('A-5: by the times that the agency set when it began', async () => {
    const admin = await town.elsewhere.admin.anotherBrowser()
    await admin.patch('/agency', { idleMinutes: 5 })
    const later = await town.elsewhere.cashier.anotherBrowser()
    clock.advance({ minutes: 5 })
    expect(await codeOf(later)).toBe('login_idle')
    expect((await admin.get('/auth/me')).status).toBe(200)
  })

  it('A-5: takes along only the place that it entered itself', async () => {
    const phone = await person.anotherBrowser()
    await enterSession(person)
    await enterSession(phone)
    await person.post('/auth/sign-out')
    expect(await endOf(phone)).toEqual({ reason: null, place: 1 })
    expect((await phone.get('/auth/me')).body.session).not.toBeNull()
  })

  it('A-5: once, though swept in several servers at the same time', async () => {
    await enterSession(person)
    clock.advance({ hours: 1 })
    await Promise.all(Array.from({ length: 5 }, () => sweepLogins(services)))
    const { rows } = await database.owner.query(
      `select action, after->>'reason' as reason from audit_log
        where subject_type = 'login' and subject_id = $1 order by id`,
      [String(person.loginId)],
    )
    expect(rows).toEqual([{ action: 'login.ended', reason: 'idle' }])
  })

  it('A-5: and a place entered in that very moment is left by the sweep', async () => {
    const session = await enterSession(person)
    await database.owner.query(
      `update logins set ended_at = now(), end_reason = 'revoked' where id = $1`,
      [person.loginId],
    )
    expect(await endOf(person)).toMatchObject({ place: 1 })
    await sweepLogins(services)
    expect(await endOf(person)).toMatchObject({ place: 0 })
    expect(await statusOfSession(session)).toBe('open')
  })
})

describe('a password of one’s own', () => {
  it('A-4: is changed with the one before, and ends all other logins', async () => {
    const phone = await person.anotherBrowser()
    const next = 'a new and longer one'
    const wrong = await person.post('/auth/password', { current: 'not this', next })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'password_wrong' } })
    const { status } = await person.post('/auth/password', { current: PASSWORD, next })
    expect(status).toBe(204)
    expect((await person.get('/auth/me')).status).toBe(200)
    expect(await codeOf(phone)).toBe('login_revoked')
    const back = await person.post('/auth/password', { current: next, next: PASSWORD })
    expect(back.status).toBe(204)
  })
})

describe('logins as they are shown', () => {
  it('A-6: are one’s own, or everybody’s with the permission', async () => {
    const own = await person.get('/logins?limit=200')
    const names = own.body.items.map(({ user }: { user: { name: string } }) => user.name)
    expect(new Set(names)).toEqual(new Set(['cashier of Marlow']))
    expect(own.body.items[0]).toMatchObject({ id: String(person.loginId), current: true })
    expect((await person.get(`/logins?userId=${town.admin.userId}`)).body.items).toEqual([])
    const supervisor = await town.supervisor.anotherBrowser()
    const all = await supervisor.get(`/logins?userId=${town.cashier.userId}`)
    expect(all.body.items.length).toBeGreaterThan(0)
  })

  it('A-6: are ended only by their owner or with the permission', async () => {
    const supervisor = await town.supervisor.anotherBrowser()
    const refused = await supervisor.post(`/logins/${person.loginId}/revoke`)
    expect(refused).toMatchObject({ status: 404, body: { code: 'login_not_found' } })
    expect((await person.get('/auth/me')).status).toBe(200)
    const phone = await person.anotherBrowser()
    expect((await person.post(`/logins/${phone.loginId}/revoke`)).status).toBe(204)
    expect(await codeOf(phone)).toBe('login_revoked')
  })
})

it('A-4: attempts that count no more are forgotten', async () => {
  const count = async () => {
    const { rows } = await database.owner.query('select from sign_in_attempts')
    return rows.length
  }
  await app.http.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    payload: { email: 'x@y.test', password: 'x' },
  })
  await sweepAttempts(services)
  expect(await count()).toBeGreaterThan(0)
  clock.advance({ minutes: 16 })
  await sweepAttempts(services)
  expect(await count()).toBe(0)
})
