import { describe, expect, it } from 'vitest'
import { buildApp } from '../../../app.ts'
import { readSettings } from '../../../settings/settings.ts'
import { enrol, openBrowser, showCode, showPassword } from '../../../testing/authenticator.ts'
import { testDatabase } from '../../../testing/database.ts'
import { createResident, PASSWORD, type Resident } from '../../../testing/resident.ts'
import { describedOperations } from '../../../testing/operations.ts'
import { testTown } from '../../../testing/town.ts'
import { sweepAttempts } from '../jobs.ts'
import { OPERATION_PERMISSIONS, WITHOUT_SECOND_FACTOR } from '../permissions.ts'

const town = await testTown(await testDatabase())
const { admin, clock, database } = town

let people = 0
/** Somebody nobody else in this file is, with a login. */
async function somebody(role = 'Cashier'): Promise<Resident> {
  people += 1
  const person = { agencyId: town.agencyId, name: `Person ${people}`, role }
  return createResident({ app: town.app, database, clock, person })
}

const me = async (person: Resident) => (await person.get('/auth/me')).body

async function actionsAbout(person: Resident): Promise<string[]> {
  const { rows } = await database.owner.query<{ action: string }>(
    `select action from audit_log where subject_type = 'user' and subject_id = $1 order by id`,
    [String(person.userId)],
  )
  return rows.map(({ action }) => action)
}

describe('setting a second factor up', () => {
  it('A-4: counts from its first code on, and shows ten recovery codes', async () => {
    const person = await somebody()
    expect((await me(person)).secondFactor).toEqual({
      on: false,
      required: false,
      due: false,
      recoveryCodesLeft: 0,
    })
    const offered = await person.post('/auth/second-factor')
    expect(offered.body.uri).toContain(`secret=${offered.body.secret}&issuer=Marlow`)
    expect((await me(person)).secondFactor.on).toBe(false)
    expect((await showPassword(openBrowser(town), person)).status).toBe(200)
    const { recoveryCodes } = await enrol(person, clock)
    expect(recoveryCodes).toHaveLength(10)
    expect((await me(person)).secondFactor).toMatchObject({ on: true, recoveryCodesLeft: 10 })
    expect(await actionsAbout(person)).toEqual(['user.second_factor_on'])
  })

  it('A-4: a wrong first code turns nothing on', async () => {
    const person = await somebody()
    expect(await person.post('/auth/second-factor/confirm', { code: '000000' })).toMatchObject({
      status: 409,
      body: { code: 'second_factor_off' },
    })
    await person.post('/auth/second-factor')
    expect(await person.post('/auth/second-factor/confirm', { code: '000' })).toMatchObject({
      status: 422,
      body: { code: 'code_wrong', errors: [{ pointer: '/code' }] },
    })
    expect((await me(person)).secondFactor.on).toBe(false)
  })

  it('A-4: is not set up a second time while there is one', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const refused = { status: 409, body: { code: 'second_factor_on' } }
    expect(await person.post('/auth/second-factor')).toMatchObject(refused)
    expect(
      await person.post('/auth/second-factor/confirm', { code: device.nextCode() }),
    ).toMatchObject(refused)
  })

  it('A-4: is a person’s in a browser: keys set none up, and are not asked for one', async () => {
    const person = await somebody()
    const { body } = await admin.post('/api-keys', { name: 'x', userId: String(person.userId) })
    const bearer = { headers: { authorization: `Bearer ${body.secret}` } }
    expect(await town.stranger.post('/auth/second-factor', undefined, bearer)).toMatchObject({
      status: 403,
      body: { code: 'login_required' },
    })
    await enrol(person, clock)
    expect((await town.stranger.get('/auth/me', bearer)).status).toBe(200)
  })

  it('A-4: needs a key that is not in the database', async () => {
    const person = await somebody()
    const app = await buildApp({ database, clock, settings: readSettings({ LOG_LEVEL: 'silent' }) })
    const answer = await app.http.inject({
      method: 'POST',
      url: '/api/v1/auth/second-factor',
      cookies: { countinghouse_login: person.token },
    })
    expect(answer.json()).toMatchObject({ status: 409, code: 'secret_key_missing' })
    await app.stop()
  })
})

describe('signing in with a second factor', () => {
  it('A-4: the password alone opens nothing; the code does', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const browser = openBrowser(town)
    const first = await showPassword(browser, person)
    expect(first).toMatchObject({ status: 202, body: { codeUntil: expect.any(String) } })
    expect([...browser.cookies.keys()]).toEqual(['countinghouse_sign_in'])
    expect(JSON.stringify(first.body)).not.toContain(person.name)
    expect((await browser.send('GET', '/api/v1/auth/me')).status).toBe(401)
    const second = await showCode(browser, device.nextCode())
    expect(second).toMatchObject({ status: 200, body: { user: { name: person.name } } })
    expect([...browser.cookies.keys()]).toEqual(['countinghouse_login'])
    expect((await browser.send('GET', '/api/v1/auth/me')).status).toBe(200)
  })

  it('A-4: what is half done is good for the code and for nothing else', async () => {
    const person = await somebody()
    await enrol(person, clock)
    const browser = openBrowser(town)
    await showPassword(browser, person)
    const token = browser.cookies.get('countinghouse_sign_in') ?? ''
    for (const cookies of [{ countinghouse_login: token }, { countinghouse_sign_in: token }])
      expect((await town.app.http.inject({ url: '/api/v1/auth/me', cookies })).statusCode).toBe(401)
    const headers = { authorization: `Bearer ${token}` }
    expect((await town.stranger.get('/auth/me', { headers })).status).toBe(401)
    // Nor is a login good for the second step.
    const other = openBrowser(town)
    other.cookies.set('countinghouse_sign_in', person.token)
    expect(await showCode(other, '123456')).toMatchObject({
      status: 401,
      body: { code: 'sign_in_over' },
    })
  })

  it('A-4: another browser cannot finish it, nor this one after five minutes, nor twice', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const browser = openBrowser(town)
    await showPassword(browser, person)
    const token = browser.cookies.get('countinghouse_sign_in') ?? ''
    const over = { status: 401, body: { code: 'sign_in_over' } }
    expect(await showCode(openBrowser(town), device.nextCode())).toMatchObject(over)
    clock.advance({ minutes: 5, seconds: 1 })
    expect(await showCode(browser, device.nextCode())).toMatchObject(over)
    await showPassword(browser, person)
    expect((await showCode(browser, device.nextCode())).status).toBe(200)
    browser.cookies.set('countinghouse_sign_in', token)
    expect(await showCode(browser, device.nextCode())).toMatchObject(over)
  })

  it('A-4: the same code is never taken twice, also not by two at once on two servers', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const settings = readSettings({ SECRET_KEY: 'c0'.repeat(32), LOG_LEVEL: 'silent' })
    const second = await buildApp({ database, clock, settings })
    const browsers = Array.from({ length: 8 }, (_, number) =>
      openBrowser(number % 2 === 0 ? town : { app: second }, `203.0.113.${number}`),
    )
    for (const browser of browsers)
      // oxlint-disable-next-line no-await-in-loop -- a password takes a while, and none is raced here
      expect((await showPassword(browser, person)).status).toBe(202)
    const code = device.nextCode()
    const answers = await Promise.all(browsers.map((browser) => showCode(browser, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'code_wrong')).toHaveLength(7)
    await second.stop()
  })

  it('A-4: five wrong codes end it, and ten in all are the limit of the address', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const browser = openBrowser(town)
    const fail = async () => (await showCode(browser, '000 000')).body.code
    await showPassword(browser, person)
    const codes = []
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as somebody guesses
    for (let n = 0; n < 6; n += 1) codes.push(await fail())
    expect(codes).toEqual([...Array(5).fill('code_wrong'), 'sign_in_over'])
    // A right password in between forgives none of them.
    expect((await showPassword(browser, person)).status).toBe(202)
    // oxlint-disable-next-line no-await-in-loop
    for (let n = 0; n < 4; n += 1) expect(await fail()).toBe('code_wrong')
    expect((await showPassword(browser, person)).status).toBe(202)
    expect(await fail()).toBe('code_wrong')
    expect(await showCode(browser, device.nextCode())).toMatchObject({
      status: 429,
      body: { code: 'too_many_attempts' },
    })
    clock.advance({ minutes: 15, seconds: 1 })
    await showPassword(browser, person)
    expect((await showCode(browser, device.nextCode())).status).toBe(200)
  })

  it('A-4: a recovery code stands for a code, once', async () => {
    const person = await somebody()
    const { recoveryCodes } = await enrol(person, clock)
    const [code = ''] = recoveryCodes
    const browser = openBrowser(town)
    await showPassword(browser, person)
    const opened = await showCode(browser, code.toUpperCase().replaceAll('-', ' '))
    expect(opened).toMatchObject({ status: 200, body: { secondFactor: { recoveryCodesLeft: 9 } } })
    await showPassword(browser, person)
    expect((await showCode(browser, code)).body.code).toBe('code_wrong')
    const { rows } = await database.owner.query(
      `select after from audit_log where action = 'login.began' and user_id = $1 order by id`,
      [person.userId],
    )
    expect(rows).toEqual([{ after: { by: 'password', shown: 'recovery_code' } }])
  })

  it('A-4: a new password or deactivation ends what is half done', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const browser = openBrowser(town)
    await showPassword(browser, person)
    await admin.patch(`/users/${person.userId}`, { password: 'a wholly new password' })
    expect((await showCode(browser, device.nextCode())).body.code).toBe('sign_in_over')
    const { rowCount } = await database.owner.query(
      'select from unfinished_sign_ins where user_id = $1',
      [person.userId],
    )
    expect(rowCount).toBe(0)
  })
})

describe('turning it off', () => {
  it('A-4: takes password and code', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const off = (password: string, code: string) =>
      person.post('/auth/second-factor/turn-off', { password, code })
    expect((await off('wrong', device.nextCode())).body).toMatchObject({
      code: 'password_wrong',
      errors: [{ pointer: '/password' }],
    })
    expect((await off(PASSWORD, '000')).body.code).toBe('code_wrong')
    expect((await off(PASSWORD, device.nextCode())).status).toBe(204)
    expect((await off(PASSWORD, device.nextCode())).body.code).toBe('second_factor_off')
    expect((await showPassword(openBrowser(town), person)).status).toBe(200)
    expect(await actionsAbout(person)).toEqual(['user.second_factor_on', 'user.second_factor_off'])
  })

  it('A-4: guessing codes there is limited too, whoever knows the password', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const guess = () =>
      person.post('/auth/second-factor/turn-off', { password: PASSWORD, code: '000000' })
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as somebody guesses
    for (let n = 0; n < 10; n += 1) expect((await guess()).status).toBe(422)
    const right = { password: PASSWORD, code: device.nextCode() }
    expect((await person.post('/auth/second-factor/turn-off', right)).status).toBe(429)
  })

  it('A-4: new recovery codes replace the old ones', async () => {
    const person = await somebody()
    const device = await enrol(person, clock)
    const [old = ''] = device.recoveryCodes
    const renewed = await person.post('/auth/second-factor/recovery-codes', {
      password: PASSWORD,
      code: device.nextCode(),
    })
    const [fresh = ''] = renewed.body.recoveryCodes
    const browser = openBrowser(town)
    await showPassword(browser, person)
    expect((await showCode(browser, old)).status).toBe(422)
    expect((await showCode(browser, fresh)).status).toBe(200)
  })

  it('A-4: an administrator resets it; all logins end, and the password is enough again', async () => {
    const person = await somebody()
    await enrol(person, clock)
    const { body: before } = await admin.get(`/users/${person.userId}`)
    expect(before.secondFactor).toBe(true)
    const path = `/users/${person.userId}/second-factor/reset`
    const supervisor = await town.supervisor.anotherBrowser()
    expect((await supervisor.post(path)).status).toBe(403)
    expect((await admin.post(path)).status).toBe(204)
    expect((await person.get('/auth/me')).body.code).toBe('login_revoked')
    expect((await admin.get(`/users/${person.userId}`)).body.secondFactor).toBe(false)
    expect((await showPassword(openBrowser(town), person)).status).toBe(200)
    expect(await actionsAbout(person)).toContain('user.second_factor_reset')
    expect((await admin.post(path)).body.code).toBe('second_factor_off')
  })

  it('A-6: nobody resets their own, nor that of somebody who may more', async () => {
    const own = await admin.post(`/users/${admin.userId}/second-factor/reset`)
    expect(own).toMatchObject({ status: 409, body: { code: 'second_factor_own' } })
    const { body: role } = await admin.post('/roles', {
      name: 'Helper',
      permissions: ['people.write', 'people.read'],
    })
    const helper = await somebody()
    await admin.patch(`/users/${helper.userId}`, { roleIds: [role.id] })
    const answer = await helper.post(`/users/${admin.userId}/second-factor/reset`)
    expect(answer).toMatchObject({ status: 403, body: { code: 'beyond_own_permissions' } })
  })
})

describe('secrets', () => {
  it('A-4: neither secret nor codes stand anywhere readable: tables, audit log, server log', async () => {
    const person = await somebody()
    const offered = await person.post('/auth/second-factor')
    const { secret } = offered.body as { secret: string }
    const device = await enrol(person, clock)
    const browser = openBrowser(town)
    await showPassword(browser, person)
    const code = device.nextCode()
    await showCode(browser, code)
    const { rows } = await database.owner.query(
      `select (select json_agg(t) from second_factors t) as a, (select json_agg(t) from recovery_codes t) as b,
              (select json_agg(t) from audit_log t) as c, (select json_agg(t) from answers t) as d,
              (select json_agg(t) from logins t) as e, (select json_agg(t) from unfinished_sign_ins t) as f`,
    )
    const kept = JSON.stringify(rows) + town.log.join('')
    for (const text of [secret, Buffer.from(secret).toString('hex'), ...device.recoveryCodes])
      expect(kept).not.toContain(text)
    for (const token of browser.cookies.values()) expect(kept).not.toContain(token)
    expect(town.log.join('')).not.toContain(code)
  })

  it('A-4: a secret put into somebody else’s row, or under another key, opens nothing', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const device = await enrol(one, clock)
    await enrol(other, clock)
    await database.owner.query(
      `update second_factors f set secret = o.secret from second_factors o
        where f.user_id = $1 and o.user_id = $2`,
      [other.userId, one.userId],
    )
    const browser = openBrowser(town)
    await showPassword(browser, other)
    expect(await showCode(browser, device.nextCode())).toMatchObject({
      status: 409,
      body: { code: 'secret_key_missing' },
    })
  })
})

describe('A-4: a role that requires a second factor', () => {
  it('lets whoever holds it do nothing else until it is set up', async () => {
    const { body: role } = await admin.post('/roles', {
      name: 'Guarded',
      permissions: ['citations.read', 'people.read'],
    })
    expect(role.secondFactor).toBe('optional')
    const person = await somebody()
    await admin.patch(`/users/${person.userId}`, { roleIds: [role.id] })
    expect((await person.get('/citations')).status).toBe(200)
    const edited = await admin.patch(`/roles/${role.id}`, { secondFactor: 'required' })
    expect(edited.body).toMatchObject({ secondFactor: 'required', name: 'Guarded' })
    expect((await me(person)).secondFactor).toMatchObject({ required: true, due: true, on: false })
    await enrol(person, clock)
    expect((await person.get('/citations')).status).toBe(200)
    expect((await me(person)).secondFactor).toMatchObject({ required: true, due: false, on: true })
  })

  it('refuses every other operation with one code', async () => {
    const { items } = (await admin.get('/roles')).body
    const finance = items.find(({ name }: { name: string }) => name === 'Finance')
    expect((await admin.patch(`/roles/${finance.id}`, { name: 'Mine' })).body.code).toBe(
      'role_built_in',
    )
    await admin.patch(`/roles/${finance.id}`, { secondFactor: 'required' })
    const person = await town.finance.anotherBrowser()
    for (const { id, method, path } of describedOperations(town.app.document)) {
      const isOpen = OPERATION_PERMISSIONS[id] === 'anyone'
      if (isOpen || WITHOUT_SECOND_FACTOR.has(id)) continue
      // oxlint-disable-next-line no-await-in-loop -- each for itself
      const answer = await person.send(method, path.replaceAll(/\{\w+\}/g, '1'), {})
      expect(`${id} ${answer.status} ${answer.body.code}`).toBe(`${id} 403 second_factor_required`)
    }
    const key = await admin.post('/api-keys', {
      name: 'Ledger',
      userId: String(town.finance.userId),
    })
    const headers = { authorization: `Bearer ${key.body.secret}` }
    expect((await town.stranger.get('/sessions', { headers })).status).toBe(200)
    await admin.patch(`/roles/${finance.id}`, { secondFactor: 'optional' })
    expect((await person.get('/sessions')).status).toBe(200)
  })
})

it('A-4: sign-ins that nobody finished are swept away', async () => {
  const person = await somebody()
  await enrol(person, clock)
  await showPassword(openBrowser(town), person)
  clock.advance({ minutes: 6 })
  await sweepAttempts({ database, clock, settings: readSettings({}) })
  const { rowCount } = await database.owner.query('select from unfinished_sign_ins')
  expect(rowCount).toBe(0)
})
