import { expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, clock, database, stranger } = town

const makeKey = async (userId: number) =>
  (await admin.post('/api-keys', { name: 'Handhelds', userId: String(userId) })).body
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } })

it('A-4: a key acts as its person, with their permissions and no more', async () => {
  const { secret, ...key } = await makeKey(town.cashier.userId)
  expect(secret).toMatch(/^chk_[\w-]{43}$/)
  expect(key).toMatchObject({ name: 'Handhelds', user: { name: 'cashier of Marlow' } })
  const me = await stranger.get('/auth/me', bearer(secret))
  expect(me.body).toMatchObject({ user: { name: 'cashier of Marlow' }, login: null })
  expect((await stranger.get('/users', bearer(secret))).status).toBe(403)
})

it('A-4: its secret is shown once and kept nowhere', async () => {
  const { secret, id } = await makeKey(town.cashier.userId)
  const { rows } = await database.owner.query(
    `select (select json_agg(k) from api_keys k) as keys, (select json_agg(a) from answers a) as answers,
            (select json_agg(l) from audit_log l) as log`,
  )
  expect(JSON.stringify(rows)).not.toContain(secret)
  const { body } = await admin.get('/api-keys')
  expect(body.items.find((key: { id: string }) => key.id === id)).not.toHaveProperty('secret')
})

it('A-5: is refused from the moment it is revoked, or its person deactivated', async () => {
  const { secret, id } = await makeKey(town.cashier.userId)
  expect((await admin.post(`/api-keys/${id}/revoke`)).status).toBe(204)
  expect(await stranger.get('/auth/me', bearer(secret))).toMatchObject({
    status: 401,
    body: { code: 'login_revoked' },
  })
  const other = await makeKey(town.cashier2.userId)
  await admin.patch(`/users/${town.cashier2.userId}`, { active: false })
  expect((await stranger.get('/auth/me', bearer(other.secret))).status).toBe(401)
})

it('shows when it was used last', async () => {
  const { secret, id } = await makeKey(town.finance.userId)
  clock.advance({ minutes: 1 })
  await stranger.get('/auth/me', bearer(secret))
  const { body } = await admin.get('/api-keys')
  const key = body.items.find((each: { id: string }) => each.id === id)
  expect(key.lastUsedAt).toBe(clock.instant()?.toString())
})

it('A-6: changes no password and ends no login', async () => {
  const { secret } = await makeKey(town.finance.userId)
  const refused = { status: 403, body: { code: 'login_required' } }
  const change = { current: 'correct horse battery', next: 'something else again' }
  expect(await stranger.post('/auth/password', change, bearer(secret))).toMatchObject(refused)
  expect(await stranger.post('/auth/sign-out', undefined, bearer(secret))).toMatchObject(refused)
})

it('A-1: of another agency is not there', async () => {
  const { id } = await makeKey(town.cashier.userId)
  const { elsewhere } = town
  expect((await elsewhere.admin.post(`/api-keys/${id}/revoke`)).status).toBe(404)
  expect((await elsewhere.admin.get('/api-keys')).body.items).toEqual([])
  const foreign = { name: 'x', userId: String(town.cashier.userId) }
  expect((await elsewhere.admin.post('/api-keys', foreign)).status).toBe(404)
})

it.each(['Bearer', 'Bearer x', 'Basic YTpi', `Bearer ${'A'.repeat(43)}`, 'Bearer chk_\u00e9'])(
  'A-4: %s is nobody',
  async (authorization) => {
    const answer = await stranger.get('/auth/me', { headers: { authorization } })
    expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  },
)
