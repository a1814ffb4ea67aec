import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../../app.ts'
import { readSettings } from '../../../settings/settings.ts'
import { openBrowser } from '../../../testing/authenticator.ts'
import { testDatabase } from '../../../testing/database.ts'
import { problemIn, settleProvider } from '../../../testing/sign-on.ts'
import { testTown } from '../../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, database, elsewhere } = town
const { staff, wish, path, provider, colleague, signOn, me } = await settleProvider(town)

const add = (more: object) => admin.post('/single-sign-on/providers', { ...wish, ...more })

describe('setting single sign-on up', () => {
  it('A-4: a provider is shown without its secret, and with what is entered there', async () => {
    const { body } = await admin.get(path)
    const { clientSecret: _secret, ...shown } = wish
    expect(body).toEqual({ ...shown, id: provider.id, hasClientSecret: true, version: 1 })
    const settings = await admin.get('/single-sign-on')
    expect(settings.body).toMatchObject({
      signInName: 'marlow',
      passwords: 'everyone',
      callbackUrl: 'http://localhost:7070/api/v1/auth/single-sign-on/callback',
    })
  })

  it('A-4: says by field what cannot be', async () => {
    const cases: [object, number, string, string][] = [
      [{ name: 'STAFF accounts' }, 409, 'sign_on_name_taken', '/name'],
      [{ name: 'x', issuer: 'ftp://x.test' }, 422, 'invalid', '/issuer'],
      [{ name: 'x', scope: 'email' }, 422, 'invalid', '/scope'],
      [{ name: 'x', roleClaim: null, createsPeople: true }, 422, 'role_claim_needed', '/roleClaim'],
      [{ name: 'x', roles: [], createsPeople: true }, 422, 'role_claim_needed', '/roleClaim'],
      [{ name: 'x', roles: [{ value: 'a', roleId: '999999' }] }, 404, 'role_not_found', '/roles'],
    ]
    for (const [more, status, code, pointer] of cases)
      // oxlint-disable-next-line no-await-in-loop -- each for itself
      expect(await add(more)).toMatchObject({ status, body: { code, errors: [{ pointer }] } })
  })

  it('A-4: without being told so the server speaks with no provider over plain HTTP', async () => {
    const settings = readSettings({ SECRET_KEY: 'c0'.repeat(32), LOG_LEVEL: 'silent' })
    const app = await buildApp({ database, clock: town.clock, settings })
    const answer = await app.http.inject({
      method: 'POST',
      url: '/api/v1/single-sign-on/providers',
      cookies: { countinghouse_login: admin.token },
      payload: { ...wish, name: 'Plain' },
    })
    expect(answer.json()).toMatchObject({ status: 422, code: 'issuer_not_https' })
    await app.stop()
  })

  it('A-4: a secret goes to no other address than the one it was entered for', async () => {
    const { body } = await add({ name: 'Moving' })
    const moving = `/single-sign-on/providers/${body.id}`
    const issuer = 'https://evil.example'
    expect(await admin.patch(moving, { issuer })).toMatchObject({
      status: 422,
      body: { code: 'client_secret_needed', errors: [{ pointer: '/clientSecret' }] },
    })
    expect((await admin.patch(moving, { issuer, clientSecret: 'another' })).status).toBe(200)
    expect((await admin.patch(moving, { clientSecret: null })).body.hasClientSecret).toBe(false)
    const { rows } = await database.owner.query(
      `select before, after from audit_log where action = 'sign_on_provider.edited' order by id`,
    )
    expect(rows).toEqual([
      { before: { issuer: wish.issuer }, after: { issuer, clientSecret: 'changed' } },
      { before: {}, after: { clientSecret: 'changed' } },
    ])
  })

  it('A-4: who people are at one address means nothing at another', async () => {
    const { body } = await add({ name: 'Old' })
    const ann = await colleague()
    await signOn(openBrowser(town), ann.sub, { providerId: body.id })
    const count = async () => {
      const { rowCount } = await database.owner.query(
        'select from sign_on_identities where provider_id = $1',
        [body.id],
      )
      return rowCount
    }
    expect(await count()).toBe(1)
    const edit = { issuer: 'https://new.example', clientSecret: 'x' }
    await admin.patch(`/single-sign-on/providers/${body.id}`, edit)
    expect(await count()).toBe(0)
  })

  it('A-6: takes every permission there is: a provider decides who is who', async () => {
    const { body: role } = await admin.post('/roles', {
      name: 'Network',
      permissions: ['sign_on.read', 'sign_on.write'],
    })
    const person = await colleague()
    await admin.patch(`/users/${person.userId}`, { roleIds: [role.id] })
    const beyond = { status: 403, body: { code: 'beyond_own_permissions' } }
    expect((await person.get(path)).status).toBe(200)
    expect(await person.post('/single-sign-on/providers', { ...wish, name: 'Mine' })).toMatchObject(
      beyond,
    )
    expect(await person.patch(path, { name: 'Mine' })).toMatchObject(beyond)
    expect(await person.patch('/single-sign-on', { signInName: 'mine' })).toMatchObject(beyond)
  })

  it('A-1: a sign-in name belongs to one agency, and providers to theirs', async () => {
    const there = elsewhere.admin
    expect(await there.patch('/single-sign-on', { signInName: 'marlow' })).toMatchObject({
      status: 409,
      body: { code: 'sign_in_name_taken', errors: [{ pointer: '/signInName' }] },
    })
    expect(await there.get(path)).toMatchObject({
      status: 404,
      body: { code: 'sign_on_provider_not_found' },
    })
    expect((await there.get('/single-sign-on/providers')).body.items).toEqual([])
  })

  it('A-4: of two who edit at once the second is told', async () => {
    const { body } = await add({ name: 'Twice' })
    const twice = `/single-sign-on/providers/${body.id}`
    const headers = { 'if-match': `"${body.version}"` }
    expect((await admin.patch(twice, { active: false }, { headers })).status).toBe(200)
    expect((await admin.patch(twice, { name: 'Thrice' }, { headers })).status).toBe(412)
  })
})

describe('trying a provider', () => {
  const tried = async (more: object) => {
    const { body } = await add({ active: false, ...more })
    const { body: trial } = await admin.post(`/single-sign-on/providers/${body.id}/try`)
    return trial.steps.map(
      ({ step, result, reason }: Record<string, string>) =>
        `${step} ${result}${reason ? ` ${reason}` : ''}`,
    )
  }

  it('A-4: says that all of it works', async () => {
    expect(await tried({ name: 'Right' })).toEqual([
      'discovery passed',
      'flow passed',
      'keys passed',
      'client passed',
      'claims passed',
    ])
  })

  it('A-4: says what is wrong with it', async () => {
    const wrong = await tried({ name: 'Wrong secret', clientSecret: 'not this one' })
    expect(wrong).toContain('client failed wrong_client')
    expect(await tried({ name: 'Unknown', clientId: 'nobody' })).toContain(
      'client failed wrong_client',
    )
    const claims = await tried({ name: 'Claims', roleClaim: 'groups' })
    expect(claims).toContain('claims unsure no_role_claim')
    expect(await tried({ name: 'Nothing', issuer: 'http://localhost:1' })).toEqual([
      'discovery failed unreachable',
    ])
    expect(await tried({ name: 'Other', issuer: `${staff.issuer}/elsewhere` })).toEqual([
      'discovery failed not_openid',
    ])
  })

  it('A-1: reads no more of an answer without end than an answer can have', async () => {
    let sent = 0
    const endless = createServer((_request, response) => {
      const block = Buffer.alloc(64 * 1024, ' ')
      const more = () => {
        while (!response.destroyed && response.write(block)) sent += block.length
      }
      response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more)
      more()
    })
    await new Promise<void>((listening) => endless.listen(0, 'localhost', listening))
    const issuer = `http://localhost:${(endless.address() as AddressInfo).port}`
    const since = performance.now()
    expect(await tried({ name: 'Endless', issuer })).toEqual(['discovery failed not_openid'])
    expect(performance.now() - since).toBeLessThan(4_000)
    expect(sent).toBeLessThan(20_000_000)
    endless.closeAllConnections()
    endless.close()
  })

  it('A-4: with a wrong secret nobody gets in, and nobody is told more than that', async () => {
    const { body } = await add({ name: 'Mistyped', clientSecret: 'not this one' })
    const ann = await colleague()
    const browser = openBrowser(town)
    const { location } = await signOn(browser, ann.sub, { providerId: body.id })
    expect(problemIn(location)).toBe('sign_on_failed')
    expect((await me(browser)).code).toBe('not_signed_in')
    const line = town.log.find((each) => each.includes('"single sign-on"'))
    expect(line).toContain('"refused":"sign_on_failed"')
  })
})
