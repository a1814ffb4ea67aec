import { beforeEach, describe, expect, it } from 'vitest'
import { type Browser, openBrowser } from '../../../testing/authenticator.ts'
import { testDatabase } from '../../../testing/database.ts'
import type { Resident } from '../../../testing/resident.ts'
import { problemIn, settleProvider } from '../../../testing/sign-on.ts'
import { testTown } from '../../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, clock, database, elsewhere } = town
const { staff, provider, path, wish, colleague, start, signOn } = await settleProvider(town)

let boss: Resident
beforeEach(async () => {
  boss = await admin.anotherBrowser()
  await boss.patch(path, { createsPeople: false, active: true })
})

describe('attacks on single sign-on', () => {
  it('A-4: two callbacks with one state are one login', async () => {
    const ann = await colleague()
    const browser = openBrowser(town)
    const begun = await start(browser)
    const back = await staff.signIn(begun.body.url, ann.sub)
    const twins = Array.from({ length: 6 }, () => {
      const twin = openBrowser(town)
      for (const [name, value] of browser.cookies) twin.cookies.set(name, value)
      return twin
    })
    const arrived = await Promise.all(
      twins.map((twin) => twin.send('GET', back.pathname + back.search)),
    )
    expect(arrived.filter(({ location }) => location === '/')).toHaveLength(1)
    expect(arrived.filter(({ location }) => problemIn(location) === 'sign_in_over')).toHaveLength(5)
    const { rowCount } = await database.owner.query(
      'select from logins where user_id = $1 and provider_id is not null',
      [ann.userId],
    )
    expect(rowCount).toBe(1)
  })

  it('A-4: what one browser began no other one finishes, nor with another state, nor too late', async () => {
    const ann = await colleague()
    const over = async (browser: Browser, url: string) =>
      expect(problemIn((await browser.send('GET', url)).location)).toBe('sign_in_over')
    const victim = openBrowser(town)
    const attacker = openBrowser(town)
    const begun = await start(attacker)
    const back = await staff.signIn(begun.body.url, ann.sub)
    const url = back.pathname + back.search
    await over(victim, url)
    await start(victim)
    await over(victim, url)
    const forged = new URL(back)
    forged.searchParams.set('state', 'A'.repeat(43))
    await over(attacker, forged.pathname + forged.search)
    clock.advance({ minutes: 10, seconds: 1 })
    await over(attacker, url)
    await over(openBrowser(town), '/api/v1/auth/single-sign-on/callback')
  })

  it('A-4: a code that was caught elsewhere is worth nothing in another sign-in (PKCE, nonce)', async () => {
    const [ann, mallory] = [await colleague(), await colleague()]
    const victim = openBrowser(town)
    const caught = await staff.signIn((await start(victim)).body.url, ann.sub)
    const attacker = openBrowser(town)
    const own = await staff.signIn((await start(attacker)).body.url, mallory.sub)
    own.searchParams.set('code', caught.searchParams.get('code') ?? '')
    const { location } = await attacker.send('GET', own.pathname + own.search)
    expect(problemIn(location)).toBe('sign_on_failed')
    expect(attacker.cookies.size).toBe(0)
  })

  it('A-4: another provider’s answer is not taken for this one’s (mix-up)', async () => {
    const ann = await colleague()
    const browser = openBrowser(town)
    const back = await staff.signIn((await start(browser)).body.url, ann.sub)
    expect(back.searchParams.get('iss')).toBe(staff.issuer)
    back.searchParams.set('iss', 'https://evil.example')
    const { location } = await browser.send('GET', back.pathname + back.search)
    expect(problemIn(location)).toBe('sign_on_failed')
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    'sessions',
  ])('A-4: the way back leads nowhere else: %j', async (next) => {
    const { status, body } = await start(openBrowser(town), { next })
    expect({ status, code: body.code, pointer: body.errors?.[0]?.pointer }).toEqual({
      status: 422,
      code: expect.stringMatching(/invalid|text_refused/),
      pointer: '/next',
    })
  })

  it('A-1: the provider of another agency is none', async () => {
    const there = await elsewhere.admin.anotherBrowser()
    const { body } = await there.post('/single-sign-on/providers', {
      ...wish,
      roles: [],
      roleClaim: null,
    })
    await there.patch('/single-sign-on', { signInName: 'elsewhere' })
    expect((await start(openBrowser(town), { providerId: body.id })).status).toBe(404)
    const mixed = { agency: 'elsewhere', providerId: provider.id }
    expect((await start(openBrowser(town), mixed)).status).toBe(404)
  })

  it('A-4: a state is no code, and a provider’s browser shows no code', async () => {
    const browser = openBrowser(town)
    await start(browser)
    expect(
      (await browser.send('POST', '/api/v1/auth/sign-in/code', { code: '123456' })).body.code,
    ).toBe('sign_in_over')
  })

  it('A-4: signing in gives a new token, whatever the browser brought (fixation)', async () => {
    const ann = await colleague()
    const browser = openBrowser(town)
    browser.cookies.set('countinghouse_login', 'B'.repeat(43))
    await signOn(browser, ann.sub)
    expect(browser.cookies.get('countinghouse_login')).not.toBe('B'.repeat(43))
  })

  it('A-4: who begins again and again is asked to wait', async () => {
    await database.owner.query(
      `insert into unfinished_sign_ins
         (agency_id, token_hash, provider_id, state_hash, return_path, network, expires_at)
       select $1, sha256(n::text::bytea), $2, '', '/', '203.0.113.99', $3::timestamptz + interval '5 min'
         from generate_series(1, 100) n`,
      [town.agencyId, provider.id, clock.instant()?.toString()],
    )
    const many = openBrowser(town, '203.0.113.99')
    expect(await start(many)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } })
    expect((await start(openBrowser(town, '203.0.113.98'))).status).toBe(200)
  })

  it('A-4: no secret stands in tables, audit log, server log or answers', async () => {
    const ann = await colleague()
    const browser = openBrowser(town)
    const begun = await start(browser)
    const token = browser.cookies.get('countinghouse_sign_in') ?? ''
    const back = await staff.signIn(begun.body.url, ann.sub)
    await browser.send('GET', back.pathname + back.search)
    const login = browser.cookies.get('countinghouse_login') ?? ''
    const { rows } = await database.owner.query(
      `select (select json_agg(t) from sign_on_providers t) as a, (select json_agg(t) from audit_log t) as b,
              (select json_agg(t) from answers t) as c, (select json_agg(t) from unfinished_sign_ins t) as d`,
    )
    const shown = JSON.stringify((await boss.get('/single-sign-on/providers')).body)
    const kept = JSON.stringify(rows) + town.log.join('') + shown
    const { searchParams } = back
    const secrets = [
      staff.clientSecret,
      Buffer.from(staff.clientSecret).toString('hex'),
      token,
      login,
      searchParams.get('code') ?? '',
      searchParams.get('state') ?? '',
    ]
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(20)
      expect(kept).not.toContain(secret)
    }
    expect(shown).toContain('"hasClientSecret":true')
  })
})
