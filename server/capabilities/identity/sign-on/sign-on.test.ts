import { beforeEach, describe, expect, it } from 'vitest'
import { enrol, openBrowser, showPassword } from '../../../testing/authenticator.ts'
import { testDatabase } from '../../../testing/database.ts'
import { CALLBACK, startOpenIdProvider } from '../../../testing/openid-provider.ts'
import type { Resident } from '../../../testing/resident.ts'
import { problemIn, settleProvider } from '../../../testing/sign-on.ts'
import { testTown } from '../../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, clock, database, elsewhere } = town
const { staff, provider, roles, path, wish, colleague, start, signOn, me } =
  await settleProvider(town)

let boss: Resident
beforeEach(async () => {
  boss = await admin.anotherBrowser()
  await boss.patch(path, { createsPeople: false, active: true })
})

describe('signing in with a provider', () => {
  it('A-4: the agency is found by its name, and a real provider vouches', async () => {
    const ann = await colleague()
    const browser = openBrowser(town)
    const found = await browser.send('GET', '/api/v1/auth/single-sign-on?agency=marlow')
    expect(found.body).toEqual({
      agency: { name: 'Marlow' },
      providers: [{ id: provider.id, name: 'Staff accounts' }],
      passwords: 'everyone',
    })
    const arrived = await signOn(browser, ann.sub, { next: '/sessions?drawer=1' })
    expect(arrived).toMatchObject({ status: 302, location: '/sessions?drawer=1' })
    expect([...browser.cookies.keys()]).toEqual(['countinghouse_login'])
    expect(await me(browser)).toMatchObject({
      user: { id: String(ann.userId), name: ann.name },
      roles: [{ name: 'Cashier' }],
      login: { provider: 'Staff accounts', idleMinutes: 30 },
    })
    const { rows } = await database.owner.query(
      `select after from audit_log where action = 'login.began' and user_id = $1`,
      [ann.userId],
    )
    expect(rows).toEqual([{ after: { by: 'single_sign_on', provider: 'Staff accounts' } }])
  })

  it('A-5: the login is like any other: idle, absolute, revoked, signed out', async () => {
    const ann = await colleague()
    const browser = openBrowser(town)
    await signOn(browser, ann.sub)
    const { login } = await me(browser)
    const boss = await town.admin.anotherBrowser()
    await boss.post(`/logins/${login.id}/revoke`)
    expect((await me(browser)).code).toBe('login_revoked')
    await signOn(browser, ann.sub)
    clock.advance({ minutes: 31 })
    expect((await me(browser)).code).toBe('login_idle')
  })

  it('A-4: unknown names, agencies without providers and inactive providers look alike', async () => {
    const look = async (name: string) => {
      const { status, body } = await openBrowser(town).send(
        'GET',
        `/api/v1/auth/single-sign-on?agency=${name}`,
      )
      const { requestId: _requestId, ...problem } = body
      return { status, ...problem }
    }
    const there = await elsewhere.admin.anotherBrowser()
    await there.patch('/single-sign-on', { signInName: 'elsewhere' })
    expect(await look('elsewhere')).toEqual(await look('nobody-at-all'))
    expect((await look('elsewhere')).code).toBe('sign_on_not_found')
    await boss.patch(path, { active: false })
    expect(await look('marlow')).toEqual(await look('nobody-at-all'))
    expect((await start(openBrowser(town))).body.code).toBe('sign_on_not_found')
  })

  it('A-4: cancelled, unverified, unknown and deactivated people get a clear answer, no login', async () => {
    const unverified = await colleague({ email_verified: false })
    const leaver = await colleague()
    const nameless = await colleague({ email: undefined })
    const unkept = await colleague({ email: 'a@b.test\u0000', email_verified: false })
    await boss.patch(`/users/${leaver.userId}`, { active: false })
    staff.accounts.set('visitor', {
      email: 'visitor@example.test',
      email_verified: true,
      roles: ['till'],
    })
    const cases: [string | null, string][] = [
      [null, 'sign_on_cancelled'],
      [unverified.sub, 'sign_on_email_unverified'],
      [nameless.sub, 'sign_on_no_email'],
      [unkept.sub, 'sign_on_identity_refused'],
      ['visitor', 'sign_on_nobody'],
      [leaver.sub, 'sign_on_nobody'],
    ]
    for (const [sub, problem] of cases) {
      const browser = openBrowser(town)
      // oxlint-disable-next-line no-await-in-loop -- one provider, one after the other
      const { status, location } = await signOn(browser, sub)
      expect({ status, problem: problemIn(location) }).toEqual({ status: 302, problem })
      expect(location).toMatch(/^\/sign-in\?/)
      expect(browser.cookies.size).toBe(0)
    }
    const { rows } = await database.owner.query(
      `select after->>'code' as code from audit_log where action = 'sign_on.refused' order by id`,
    )
    expect(rows.map(({ code }) => code)).toEqual(cases.map(([, problem]) => problem))
  })

  it('A-1: a person of another agency with that address never gets in', async () => {
    const { email } = elsewhere.cashier
    staff.accounts.set('stranger', { email, email_verified: true, name: 'x', roles: ['till'] })
    expect(problemIn((await signOn(openBrowser(town), 'stranger')).location)).toBe('sign_on_nobody')
    await boss.patch(path, { createsPeople: true })
    expect(problemIn((await signOn(openBrowser(town), 'stranger')).location)).toBe('sign_on_nobody')
    const { rowCount } = await database.owner.query('select from users where email = $1', [email])
    expect(rowCount).toBe(1)
  })

  it('A-4: a provider that does not answer is said so, and the password still works', async () => {
    const ann = await colleague()
    const gone = await startOpenIdProvider(CALLBACK)
    const { body } = await boss.post('/single-sign-on/providers', {
      ...wish,
      name: 'Gone',
      issuer: gone.issuer,
    })
    const browser = openBrowser(town)
    const begun = await start(browser, { providerId: body.id })
    // What the provider does not know of the client, it refuses; gone altogether, it is unreachable.
    expect(begun.status).toBe(200)
    await gone.stop()
    expect(await start(browser, { providerId: body.id })).toMatchObject({
      status: 409,
      body: { code: 'sign_on_unreachable' },
    })
    expect((await showPassword(browser, ann)).status).toBe(200)
    await boss.patch(`/single-sign-on/providers/${body.id}`, { active: false })
  })

  it('A-4: a second factor is the provider’s affair: neither asked for nor required there', async () => {
    const ann = await colleague()
    const login = await ann.anotherBrowser()
    await enrol(login, clock)
    expect((await signOn(openBrowser(town), ann.sub)).location).toBe('/')
    const bob = await colleague()
    await boss.patch(`/roles/${roles['Cashier']}`, { secondFactor: 'required' })
    const browser = openBrowser(town)
    await signOn(browser, bob.sub)
    expect((await browser.send('GET', '/api/v1/sessions')).status).toBe(200)
    expect((await me(browser)).secondFactor).toMatchObject({ required: true, due: false })
    await showPassword(browser, bob)
    expect((await browser.send('GET', '/api/v1/sessions')).body.code).toBe('second_factor_required')
    await boss.patch(`/roles/${roles['Cashier']}`, { secondFactor: 'optional' })
  })
})

describe('people and roles from claims', () => {
  it('A-6: roles are those that the claims give, at each sign-in, and audited when they change', async () => {
    const ann = await colleague({ roles: ['till', 'boss', 'unknown'] })
    const browser = openBrowser(town)
    await signOn(browser, ann.sub)
    const names = async () => (await me(browser)).roles.map(({ name }: { name: string }) => name)
    expect(await names()).toEqual(['Cashier', 'Supervisor'])
    staff.accounts.set(ann.sub, { ...staff.accounts.get(ann.sub), roles: 'boss' })
    await signOn(browser, ann.sub)
    await signOn(browser, ann.sub)
    expect(await names()).toEqual(['Supervisor'])
    const { rows } = await database.owner.query(
      `select before, after from audit_log where action = 'user.roles_from_claims' and subject_id = $1
        order by id`,
      [String(ann.userId)],
    )
    const by = { provider: 'Staff accounts' }
    expect(rows).toEqual([
      { before: { roles: ['Cashier'] }, after: { roles: ['Cashier', 'Supervisor'], ...by } },
      { before: { roles: ['Cashier', 'Supervisor'] }, after: { roles: ['Supervisor'], ...by } },
    ])
  })

  it('A-6: whoever has no role there gets no login here, and keeps what they had', async () => {
    const ann = await colleague({ roles: [] })
    const browser = openBrowser(town)
    expect(problemIn((await signOn(browser, ann.sub)).location)).toBe('sign_on_no_role')
    expect(browser.cookies.size).toBe(0)
    const { body } = await boss.get(`/users/${ann.userId}`)
    expect(body.roles).toMatchObject([{ name: 'Cashier' }])
  })

  it('A-6: claims never take the last administrator away', async () => {
    staff.accounts.set('chief', { email: admin.email, email_verified: true, roles: ['till'] })
    expect(problemIn((await signOn(openBrowser(town), 'chief')).location)).toBe(
      'last_administrator',
    )
    expect((await boss.get('/auth/me')).body.roles).toMatchObject([{ name: 'Administrator' }])
  })

  it('A-4: people are added at their first sign-in where that is wanted, once', async () => {
    await boss.patch(path, { createsPeople: true })
    const email = 'newcomer@example.test'
    staff.accounts.set('new', { email, email_verified: true, name: 'New Comer', roles: ['boss'] })
    const browsers = Array.from({ length: 4 }, () => openBrowser(town))
    const arrived = await Promise.all(browsers.map((browser) => signOn(browser, 'new')))
    expect(arrived.map(({ location }) => location)).toEqual(['/', '/', '/', '/'])
    const [browser = openBrowser(town)] = browsers
    expect(await me(browser)).toMatchObject({
      user: { name: 'New Comer', email },
      roles: [{ name: 'Supervisor' }],
    })
    const { rowCount } = await database.owner.query('select from users where email = $1', [email])
    expect(rowCount).toBe(1)
    // Nobody knows a password of theirs.
    expect((await showPassword(openBrowser(town), { email })).status).toBe(401)
  })

  it('A-4: an address that went to somebody else at the provider does not open the old door', async () => {
    const ann = await colleague()
    await signOn(openBrowser(town), ann.sub)
    staff.accounts.set('successor', { ...staff.accounts.get(ann.sub) })
    staff.accounts.set(ann.sub, { ...staff.accounts.get(ann.sub), email: 'renamed@example.test' })
    const successor = await signOn(openBrowser(town), 'successor')
    expect(problemIn(successor.location)).toBe('sign_on_other_person')
    const browser = openBrowser(town)
    await signOn(browser, ann.sub)
    expect((await me(browser)).user.id).toBe(String(ann.userId))
  })
})

describe('who may use a password', () => {
  it('A-4: where everybody is to come through the provider, only administrators still do', async () => {
    const ann = await colleague()
    await boss.patch('/single-sign-on', { passwords: 'administrators' })
    const browser = openBrowser(town)
    expect(await showPassword(browser, ann)).toMatchObject({
      status: 403,
      body: { code: 'password_sign_in_off', signInName: 'marlow' },
    })
    expect(browser.cookies.size).toBe(0)
    // A wrong password is told nothing of it.
    const wrong = { email: ann.email, password: 'wrong' }
    expect((await browser.send('POST', '/api/v1/auth/sign-in', wrong)).body.code).toBe(
      'sign_in_failed',
    )
    expect((await showPassword(openBrowser(town), admin)).status).toBe(200)
    expect((await showPassword(openBrowser(town), elsewhere.cashier)).status).toBe(200)
    await boss.patch(path, { active: false })
    expect((await showPassword(openBrowser(town), ann)).status).toBe(200)
    await boss.patch('/single-sign-on', { passwords: 'everyone' })
  })
})
