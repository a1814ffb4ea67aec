import { describe, expect, it } from 'vitest'
import { buildApp } from '../../../app.ts'
import { readSettings } from '../../../settings/settings.ts'
import {
  enrol,
  newcomers,
  openBrowser,
  showCode,
  showPassword,
} from '../../../testing/authenticator.ts'
import { testDatabase } from '../../../testing/database.ts'
import { PASSWORD, type Resident } from '../../../testing/resident.ts'
import { testTown } from '../../../testing/town.ts'
import { takeSecondFactor } from './take-away.ts'

const town = await testTown(await testDatabase())
const { admin, clock, database } = town
const somebody = newcomers(town)

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

it('A-4: whoever runs the server takes it away when nobody else can', async () => {
  const person = await somebody('Administrator')
  await enrol(person, clock)
  expect(await takeSecondFactor(database, person.email.toUpperCase())).toBe(true)
  expect(await takeSecondFactor(database, person.email)).toBe(false)
  expect((await showPassword(openBrowser(town), person)).status).toBe(200)
  expect(await actionsAbout(person)).toEqual(['user.second_factor_on', 'user.second_factor_reset'])
})
