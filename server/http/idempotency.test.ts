import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { forgetAnswers } from '../journal/forgetting.ts'
import { refuse } from '../journal/refusal.ts'
import { inUnitOfWork } from '../postgres/unit-of-work.ts'
import { testDatabase } from '../testing/database.ts'
import { testTown } from '../testing/town.ts'
import { fingerprintOf, inIdempotentUnitOfWork, readKey } from './idempotency.ts'

const town = await testTown(await testDatabase())
const { admin } = town

const branches = async () => {
  const { body } = await admin.get('/branches?limit=200')
  return body.items.map(({ name }: { name: string }) => name) as string[]
}

describe('a change under a key', () => {
  it('T-14: sent again gives the first answer again and changes nothing', async () => {
    const key = randomUUID()
    const first = await admin.post('/branches', { name: 'Harbour' }, { key })
    const again = await admin.post('/branches', { name: 'Harbour' }, { key })
    expect(first.status).toBe(201)
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body })
    expect(first.headers['idempotent-replayed']).toBeUndefined()
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect((await branches()).filter((name) => name === 'Harbour')).toHaveLength(1)
  })

  it('T-14: is the same whatever the order of its members and the blanks around a text', async () => {
    const key = randomUUID()
    await admin.post('/branches', { name: 'Mill', address: '1 Mill Lane' }, { key })
    const again = await admin.post('/branches', { address: '1 Mill Lane ', name: ' Mill' }, { key })
    expect(again.headers['idempotent-replayed']).toBe('true')
  })

  it('T-14: with another body, or for another operation, is refused', async () => {
    const key = randomUUID()
    await admin.post('/branches', { name: 'Quay' }, { key })
    const other = await admin.post('/branches', { name: 'Quay 2' }, { key })
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
    const elsewhere = await admin.patch('/agency', {}, { key })
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
    expect(await branches()).not.toContain('Quay 2')
  })

  it('T-14: a refusal is an answer too, also when it would be taken now', async () => {
    const key = randomUUID()
    const first = await admin.post('/branches', { name: 'Town Hall' }, { key })
    expect(first).toMatchObject({ status: 409, body: { code: 'branch_name_taken' } })
    const { body } = await admin.get('/branches')
    const hall = body.items.find(({ name }: { name: string }) => name === 'Town Hall')
    await admin.patch(`/branches/${hall.id}`, { name: 'Old Town Hall' })
    const again = await admin.post('/branches', { name: 'Town Hall' }, { key })
    expect(again).toMatchObject({ status: 409, body: { code: 'branch_name_taken' } })
    expect(again.headers['idempotent-replayed']).toBe('true')
  })

  it('T-14: of fifty at once one is done, and all are given its answer', async () => {
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => admin.post('/branches', { name: 'Pier' }, { key })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await branches()).filter((name) => name === 'Pier')).toHaveLength(1)
  })

  it('T-14: that was answered with nothing is answered with nothing again', async () => {
    const { loginId } = await admin.anotherBrowser()
    const key = randomUUID()
    for (const replayed of [undefined, 'true']) {
      const { status, body, headers } = await admin.post(`/logins/${loginId}/revoke`, {}, { key })
      expect({ status, body }).toEqual({ status: 204, body: '' })
      expect(headers['idempotent-replayed']).toBe(replayed)
    }
  })

  it('T-14: belongs to whoever sent it', async () => {
    const key = randomUUID()
    await admin.post('/branches', { name: 'Ford' }, { key })
    const other = await town.elsewhere.admin.post('/branches', { name: 'Weir' }, { key })
    expect(other).toMatchObject({ status: 201, body: { name: 'Weir' } })
  })
})

describe('an answer under a key', () => {
  it('T-14: is kept for thirty days, and then forgotten by any server, once', async () => {
    const key = randomUUID()
    const { database, clock } = town
    const kept = async () => {
      const { rowCount } = await database.owner.query('select from answers where key = $1', [key])
      return rowCount === 1
    }
    await admin.post('/branches', { name: 'Old Mill' }, { key })
    const now = clock.instant()!
    clock.set(now.add({ hours: 30 * 24 }).toString())
    await Promise.all([forgetAnswers(town), forgetAnswers(town)])
    expect(await kept()).toBe(true)
    clock.set(now.add({ hours: 30 * 24, seconds: 1 }).toString())
    await Promise.all([forgetAnswers(town), forgetAnswers(town)])
    expect(await kept()).toBe(false)
    clock.set(now.toString())
  })

  it('T-14: is taken away by nobody else: the application’s own role may not', async () => {
    const { database, clock } = town
    const scope = { agencyId: town.agencyId, clock }
    await expect(
      inUnitOfWork(database, scope, ({ client }) => client.query('delete from answers')),
    ).rejects.toThrow('permission denied')
  })
})

describe('the key itself', () => {
  it.each([
    ['too short', 'abc'],
    ['a blank', 'abcd efgh'],
    ['too long', 'x'.repeat(129)],
  ])('T-14: %s is answered 400', async (_what, key) => {
    const answer = await admin.post('/branches', { name: 'Lock' }, { key })
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_invalid' } })
  })

  it('X-3: that is a card number is refused, and no random one ever is', () => {
    for (const card of ['4111111111111111', '4111-1111-1111-1111', 'pay:4111111111111111'])
      expect(readKey(card)).toMatchObject({ refused: 'idempotency_key_invalid' })
    for (let count = 0; count < 20_000; count++) {
      const key = randomUUID()
      expect(readKey(key)).toBe(key)
      expect(readKey(key.replaceAll('-', ''))).toBe(key.replaceAll('-', ''))
    }
  })

  it('T-14: must be there where money or a session is changed', async () => {
    const answer = await town.cashier.post('/sessions', { drawerId: '1' }, { key: null })
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_required' } })
  })
})

describe('a refusal', () => {
  it('X-2: leaves nothing behind of what was written before it', async () => {
    const { database, clock } = town
    const actor = { ...admin, agencyId: town.agencyId, permissions: new Set<string>() }
    const call = { actor, key: null, fingerprint: Buffer.alloc(0) }
    await inIdempotentUnitOfWork(
      { database, clock, settings: {} as never },
      call as never,
      async ({ client }) => {
        await client.query(`insert into branches (agency_id, name) values ($1, 'Half')`, [
          town.agencyId,
        ])
        return refuse('branch_name_taken', 'No.')
      },
    )
    expect(await branches()).not.toContain('Half')
  })
})

describe('a fingerprint', () => {
  const asked = { operationId: 'updateBranch', path: '/branches/1', key: 'k'.repeat(8), body: {} }
  const of = async (own: object, secret = false) =>
    (await fingerprintOf({ ...asked, secret, ...own })).toString('hex')

  it.each([false, true])('T-14: tells apart what is asked of whom (secret: %s)', async (secret) => {
    const one = await of({ body: { a: [1, 2], b: 1 } }, secret)
    expect(await of({ body: { b: 1, a: [1, 2] } }, secret)).toBe(one)
    expect(await of({ body: { b: 1, a: [2, 1] } }, secret)).not.toBe(one)
    expect(await of({ body: { b: '1', a: [1, 2] } }, secret)).not.toBe(one)
    expect(await of({ body: { a: [1, 2], b: 1 }, path: '/branches/2' }, secret)).not.toBe(one)
  })

  it('A-4: of a request with a secret is no fast hash, and another under each key', async () => {
    const body = { password: 'correct horse battery' }
    const slow = await of({ body }, true)
    expect(slow).not.toBe(await of({ body }))
    expect(slow).not.toBe(await of({ body, key: 'l'.repeat(8) }, true))
    const since = performance.now()
    await of({ body }, true)
    expect(performance.now() - since).toBeGreaterThan(5)
  })

  it('A-4, T-14: of a new person is slow, and another password under its key is refused', async () => {
    const { body: roles } = await admin.get('/roles')
    const person = {
      name: 'Ada',
      email: 'ada@secret.test',
      password: 'correct horse battery',
      roleIds: [roles.items[0].id],
    }
    const key = randomUUID()
    const first = await admin.post('/users', person, { key })
    expect(first.status).toBe(201)
    const again = await admin.post('/users', person, { key })
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body })
    const other = await admin.post('/users', { ...person, password: 'another password' }, { key })
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
    const { rows } = await town.database.owner.query<{ fingerprint: Buffer }>(
      'select fingerprint from answers where key = $1',
      [key],
    )
    const at = { operationId: 'createUser', path: '/api/v1/users', body: person, key }
    expect(rows).toEqual([{ fingerprint: await fingerprintOf({ ...at, secret: true }) }])
  })
})
