import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { PASSWORD, type Resident } from '../../../testing/resident.ts'
import { testTown } from '../../../testing/town.ts'
import { hashPassword, isPassword } from '../passwords.ts'
import { networkOf } from './network.ts'
import { readableAgent } from './sign-in.ts'

const town = await testTown(await testDatabase())
const { app, clock, database } = town

const signIn = (email: string, password: string, remoteAddress = '198.51.100.1', cookie = '') =>
  app.http.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    remoteAddress,
    headers: { 'user-agent': 'Firefox', ...(cookie ? { cookie } : {}) },
    payload: { email, password },
  })

const cookieOf = (response: Awaited<ReturnType<typeof signIn>>) => response.cookies[0]

/** How many wait for a lock in this database. */
async function waiting(): Promise<number> {
  const { rowCount } = await database.owner.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rowCount ?? 0
}

async function audited(person: Resident, action: string): Promise<unknown[]> {
  const { rows } = await database.owner.query(
    'select after, address, request_id from audit_log where user_id = $1 and action = $2 order by id',
    [person.userId, action],
  )
  return rows
}

describe('signing in', () => {
  it('A-4: with e-mail and password gives a cookie that no script and no other site can use', async () => {
    const response = await signIn(town.cashier.email, PASSWORD)
    expect(response.statusCode).toBe(200)
    expect(cookieOf(response)).toMatchObject({
      name: 'countinghouse_login',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
    const { value } = cookieOf(response) ?? { value: '' }
    const me = await town.stranger.get('/auth/me', {
      headers: { cookie: `countinghouse_login=${value}` },
    })
    expect(me.body).toEqual(response.json())
    expect(me.body).toMatchObject({
      user: { name: 'cashier of Marlow', email: town.cashier.email, locale: 'en' },
      agency: { name: 'Marlow', currency: 'USD', minorDigits: 2, idleMinutes: 30 },
      roles: [{ name: 'Cashier' }],
      session: null,
      sessionEnded: null,
      login: { idleMinutes: 30, expiresAt: '2026-03-03T04:00:00Z' },
    })
    expect(me.body.permissions).toContain('payments.take')
  })

  it('A-5: begins no login with a password that was changed, or of a person deactivated, meanwhile', async () => {
    const { userId, email } = town.repair
    const changes = [
      `active = false`,
      `password_hash = '${await hashPassword('another password')}'`,
    ]
    const { rows } = await database.owner.query('select password_hash from users where id = $1', [
      userId,
    ])
    for (const change of changes) {
      const client = await database.owner.connect()
      await client.query('begin')
      await client.query('select from users where id = $1 for no key update', [userId])
      const signing = signIn(email, PASSWORD)
      // It has read the hash, and waits for the person's row.
      await expect.poll(waiting).toBe(1)
      await client.query(`update users set ${change} where id = $1`, [userId])
      await client.query('commit')
      client.release()
      expect((await signing).json()).toMatchObject({ code: 'sign_in_failed' })
      await database.owner.query(
        'update users set active = true, password_hash = $2 where id = $1',
        [userId, rows[0].password_hash],
      )
    }
    expect((await signIn(email, PASSWORD)).statusCode).toBe(200)
  })

  it('A-4: takes the address in any case', async () => {
    expect((await signIn(town.finance.email.toUpperCase(), PASSWORD)).statusCode).toBe(200)
  })

  it('A-4: says the same of a wrong password, an unknown address and somebody deactivated', async () => {
    const leaver = await signIn(town.auditor.email, PASSWORD)
    expect(leaver.statusCode).toBe(200)
    await town.admin.patch(`/users/${town.auditor.userId}`, { active: false })
    const answers = await Promise.all([
      signIn(town.finance.email, 'wrong'),
      signIn('nobody@example.test', PASSWORD),
      signIn(town.auditor.email, PASSWORD),
    ])
    const shown = answers.map((answer) => {
      const { requestId: _requestId, ...problem } = answer.json()
      return { status: answer.statusCode, ...problem }
    })
    expect(new Set(shown.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(shown[0]).toMatchObject({ status: 401, code: 'sign_in_failed' })
  })

  it('A-4: ends the login that the browser had before', async () => {
    const first = cookieOf(await signIn(town.supervisor.email, PASSWORD))
    const cookie = `countinghouse_login=${first?.value}`
    await signIn(town.repair.email, PASSWORD, '198.51.100.1', cookie)
    expect(await town.stranger.get('/auth/me', { headers: { cookie } })).toMatchObject({
      status: 401,
    })
  })

  it('X-4: is in the audit log, and never the password', async () => {
    const [began] = await audited(town.cashier, 'login.began')
    expect(began).toMatchObject({ address: '198.51.100.1', request_id: expect.any(String) })
    const { rows } = await database.owner.query('select * from audit_log')
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
    expect(town.log.join('')).not.toContain(PASSWORD)
  })
})

describe('attempts to sign in', () => {
  it('A-4: ten failures with one address in a quarter of an hour are the limit', async () => {
    const { email } = town.cashier2
    const failures = await Promise.all(
      Array.from({ length: 14 }, (_, number) => signIn(email, 'wrong', `203.0.113.${number}`)),
    )
    const count = (status: number) => failures.filter((each) => each.statusCode === status).length
    expect({ failed: count(401), refused: count(429) }).toEqual({ failed: 10, refused: 4 })
    const refused = await signIn(email, PASSWORD, '203.0.113.200')
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ code: 'too_many_attempts', retryAfter: 900 })
    expect(refused.headers['retry-after']).toBe('900')
    clock.advance({ minutes: 15, seconds: 1 })
    expect((await signIn(email, PASSWORD, '203.0.113.200')).statusCode).toBe(200)
  })

  it('A-4: a success forgives the failures before it', async () => {
    const { email } = town.cashier2
    const fail = (times: number) =>
      Promise.all(Array.from({ length: times }, () => signIn(email, 'wrong', '192.0.2.7')))
    await fail(9)
    expect((await signIn(email, PASSWORD, '192.0.2.7')).statusCode).toBe(200)
    const again = await fail(9)
    expect(new Set(again.map(({ statusCode }) => statusCode))).toEqual(new Set([401]))
  })

  it('A-4: fifty failures from one network address are the limit, whoever was tried', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 53 }, (_, number) => signIn(`p${number}@x.test`, 'x', '192.0.2.99')),
    )
    expect(attempts.filter(({ statusCode }) => statusCode === 429)).toHaveLength(3)
    expect((await signIn(town.admin.email, PASSWORD, '192.0.2.99')).statusCode).toBe(429)
    expect((await signIn(town.admin.email, PASSWORD, '192.0.2.98')).statusCode).toBe(200)
  }, 40_000)

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('A-4: %s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
})

describe('passwords', () => {
  it('A-4: are kept as Argon2id, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await isPassword(PASSWORD, one)).toBe(true)
    expect(await isPassword(`${PASSWORD} `, one)).toBe(false)
  })

  it('A-4: take as long to refuse for nobody as for somebody', async () => {
    const kept = await hashPassword(PASSWORD)
    const time = async (hash: string | null) => {
      const start = performance.now()
      expect(await isPassword('wrong', hash)).toBe(false)
      return performance.now() - start
    }
    // In turns, and the best of each: what else the machine does must not tell them apart.
    const times = { nobody: Infinity, somebody: Infinity }
    for (let round = 0; round < 5; round++) {
      times.nobody = Math.min(times.nobody, await time(null))
      times.somebody = Math.min(times.somebody, await time(kept))
    }
    expect(times.nobody / times.somebody).toBeGreaterThan(0.4)
    expect(times.nobody / times.somebody).toBeLessThan(2.5)
  })
})

it('X-3: what a browser says of itself is kept only if it holds nothing that may not be', () => {
  expect(readableAgent(' Firefox/140 ')).toBe('Firefox/140')
  expect(readableAgent('4111 1111 1111 1111')).toBe('')
  expect(readableAgent('a\u0007b')).toBe('')
  expect(readableAgent('x'.repeat(5_000))).toHaveLength(300)
})
