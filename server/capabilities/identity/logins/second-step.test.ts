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
import { testTown } from '../../../testing/town.ts'
import { sweepAttempts } from '../jobs.ts'

const town = await testTown(await testDatabase())
const { admin, clock, database } = town
const somebody = newcomers(town)

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

it('A-4: sign-ins that nobody finished are swept away', async () => {
  const person = await somebody()
  await enrol(person, clock)
  await showPassword(openBrowser(town), person)
  clock.advance({ minutes: 6 })
  await sweepAttempts({ database, clock, settings: readSettings({}) })
  const { rowCount } = await database.owner.query('select from unfinished_sign_ins')
  expect(rowCount).toBe(0)
})
