import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inUnitOfWork } from '../postgres/unit-of-work.ts'
import { testDatabase } from '../testing/database.ts'
import type { Resident } from '../testing/resident.ts'
import { testTown } from '../testing/town.ts'
import { notify } from './notify.ts'
import { createStream } from './stream.ts'

const town = await testTown(await testDatabase())
let address: string

beforeAll(async () => {
  await town.app.start()
  address = await town.app.http.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => town.app.stop())

/** What a page would hear, as one growing text. */
function listen({ token }: Pick<Resident, 'token'>) {
  return listenWith({ cookie: `countinghouse_login=${token}` })
}

async function listenWith(headers: Readonly<Record<string, string>>) {
  const closing = new AbortController()
  const response = await fetch(`${address}/api/v1/live`, {
    headers,
    signal: closing.signal,
  })
  let text = ''
  const ended = (async () => {
    const decoder = new TextDecoder()
    for await (const bytes of response.body ?? []) text += decoder.decode(bytes as Uint8Array)
  })().catch(() => {})
  await expect.poll(() => text).toContain('event: hello')
  const hears = async (what: string) => {
    await expect.poll(() => text, { timeout: 5_000 }).toContain(what)
  }
  return { response, hears, ended, text: () => text, close: () => closing.abort() }
}

async function tell(change: Parameters<typeof notify>[1], agencyId = town.agencyId) {
  await inUnitOfWork(town.database, { agencyId, clock: town.clock }, (work) => notify(work, change))
}

describe('live', () => {
  it('V-6: asking for no more than the head leaves no stream open', async () => {
    const response = await fetch(`${address}/api/v1/live`, {
      method: 'HEAD',
      headers: { cookie: `countinghouse_login=${town.cashier.token}` },
    })
    expect(response.status).toBe(404)
    const metrics = await (await fetch(`${address}/metrics`)).text()
    expect(metrics).toContain('countinghouse_live_streams 0')
  })

  it('V-6: a page hears within two seconds what somebody else changed', async () => {
    const page = await listen(town.cashier)
    expect(page.response.headers.get('content-type')).toContain('text/event-stream')
    const since = performance.now()
    const wanted = { name: 'Live', branchId: town.branchId, type: 'physical' }
    const settings = { openingBalanceRequired: false, concurrentUsers: true }
    await town.supervisor.post('/drawers', { ...wanted, ...settings, closingMethod: 'manual' })
    await page.hears('event: drawers')
    expect(performance.now() - since).toBeLessThan(2_000)
    page.close()
  })

  it('C-4: whoever is given a till hears that it is about them, and nobody else does', async () => {
    const { branchId, admin, supervisor, cashier, cashier2 } = town
    const { body: till } = await admin.post('/tills', { branchId, number: 'L', kind: 'standard' })
    const [page, other] = [await listen(cashier), await listen(cashier2)]
    await supervisor.post(`/tills/${till.id}/assign`, { userId: String(cashier.userId) })
    await page.hears('event: me')
    await other.hears(`event: till\ndata: {"id":"${till.id}"}`)
    expect(other.text()).not.toContain('event: me')
    page.close()
    other.close()
  })

  it('A-1: nobody hears of another agency, and nothing is said of what was undone', async () => {
    const page = await listen(town.elsewhere.admin)
    await tell({ s: [1] })
    await tell({ s: [2] }, town.elsewhere.agencyId)
    const undone = inUnitOfWork(
      town.database,
      { agencyId: town.elsewhere.agencyId, clock: town.clock },
      async (work) => {
        await notify(work, { s: [3] })
        throw new Error('no')
      },
    )
    await expect(undone).rejects.toThrow('no')
    await tell({ s: [4] }, town.elsewhere.agencyId)
    await page.hears('"id":"4"')
    expect(page.text()).toContain('"id":"2"')
    expect(page.text()).not.toMatch(/"id":"[13]"/)
    page.close()
  })

  it('A-5: a stream ends at once with its login, and the other one goes on', async () => {
    const other = await town.cashier2.anotherBrowser()
    const [page, stays] = await Promise.all([listen(town.cashier2), listen(other)])
    await town.database.owner.query(
      `update logins set ended_at = app_now(), end_reason = 'revoked' where id = $1`,
      [town.cashier2.loginId],
    )
    await tell({ u: [town.cashier2.userId] })
    await page.ended
    expect(page.text()).toContain('event: me')
    await stays.hears('event: me')
    await tell({ s: [77] })
    await stays.hears('"id":"77"')
    stays.close()
  })

  it('A-5: an open stream does not keep its login alive', async () => {
    const seen = async () => {
      const { rows } = await town.database.owner.query<{ at: Temporal.Instant }>(
        'select last_seen_at as at from logins where id = $1',
        [town.finance.loginId],
      )
      return String(rows[0]?.at)
    }
    const page = await listen(town.finance)
    const before = await seen()
    town.clock.advance({ minutes: 20 })
    await tell({ u: [town.finance.userId] })
    await page.hears('event: me')
    expect(await seen()).toBe(before)
    town.clock.advance({ minutes: 11 })
    await tell({ u: [town.finance.userId] })
    await page.ended
  })

  it('A-6: a permission that was taken away is heard of no more', async () => {
    const person = await town.supervisor.anotherBrowser()
    await person.get('/auth/me')
    const page = await listen(person)
    await town.database.owner.query(`delete from user_roles where user_id = $1`, [person.userId])
    await tell({ u: [person.userId], s: [5] })
    await page.hears('event: me')
    expect(page.text()).not.toContain('event: session')
    page.close()
  })

  it('A-5, A-6: a key’s stream ends with the key or its person, and follows their roles', async () => {
    const admin = await town.admin.anotherBrowser()
    const person = { name: 'Machine', password: 'correct horse battery' }
    const roles = (await admin.get('/roles')).body.items as { id: string; name: string }[]
    const idsOf = (...names: string[]) =>
      roles.filter(({ name }) => names.includes(name)).map(({ id }) => id)
    const email = 'machine@example.test'
    const wish = { ...person, email, roleIds: idsOf('Supervisor', 'Repair operator') }
    const { body: user } = await admin.post('/users', wish)
    const keyed = async () => {
      const { body } = await admin.post('/api-keys', { name: 'Board', userId: user.id })
      return { ...body, page: await listenWith({ authorization: `Bearer ${body.secret}` }) }
    }
    const [first, second] = [await keyed(), await keyed()]
    await tell({ c: ['HEARD'] })
    await first.page.hears('HEARD')
    const edit = async (change: object) => {
      const { version } = (await admin.get(`/users/${user.id}`)).body
      return admin.send('PATCH', `/users/${user.id}`, change, {
        headers: { 'if-match': `"${version}"` },
      })
    }
    await admin.post('/roles', { name: 'Drawers only', permissions: ['drawers.read'] })
    const { items } = (await admin.get('/roles')).body
    const only = items.find(({ name }: { name: string }) => name === 'Drawers only').id
    expect((await edit({ roleIds: [only] })).status).toBe(200)
    await first.page.hears('event: me')
    await tell({ c: ['UNHEARD'], d: true })
    await first.page.hears('event: drawers')
    expect(first.page.text()).not.toContain('UNHEARD')
    expect((await admin.post(`/api-keys/${first.id}/revoke`)).status).toBe(204)
    await first.page.ended
    expect((await edit({ active: false })).status).toBe(200)
    await second.page.ended
  })

  it('V-6: says so when the connection to the database was lost, and goes on', async () => {
    const admin = await town.admin.anotherBrowser()
    await admin.get('/auth/me')
    const page = await listen(admin)
    const { rowCount } = await town.database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'countinghouse live' and datname = current_database()`,
    )
    expect(rowCount).toBe(1)
    await page.hears('event: resync')
    await tell({ s: [99] })
    await page.hears('"id":"99"')
    page.close()
  })

  it('forgets pages that went away', async () => {
    const count = async () => {
      const metrics = await town.app.http.inject('/metrics')
      return /live_streams(?:\{.*\})? (\d+)/.exec(metrics.body)?.[1]
    }
    await expect.poll(count, { timeout: 5_000 }).toBe('0')
  })

  it('does not serve whoever is not signed in', async () => {
    expect((await town.stranger.get('/live')).status).toBe(401)
  })
})

describe('a stream', () => {
  it('is dropped when its client does not read', async () => {
    const { promise: dropped, resolve } = Promise.withResolvers<void>()
    const stream = createStream(resolve)
    stream.write('x'.repeat(100_000))
    expect(stream.body.destroyed).toBe(false)
    stream.write('x'.repeat(100_000))
    await dropped
    expect(stream.body.destroyed).toBe(true)
    stream.write('too late')
    stream.end()
  })
})
