import type { FastifyRequest } from 'fastify'
import { expect, it, vi } from 'vitest'
import { databaseClock } from '../../clock/clock.ts'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'
import { createRecognition } from './recognise.ts'

const database = await testDatabase()
const town = await testTown(database)
await database.owner.query(
  `update logins set last_seen_at = app_now(), expires_at = app_now() + interval '1 hour'`,
)

const requestOf = (token: string) =>
  ({ headers: {}, cookies: { countinghouse_login: token }, ip: '::1', id: 'r' }) as never

it('A-5: requests that arrive together are looked up together, and each is told who it is', async () => {
  const recognise = createRecognition(database, databaseClock)
  const query = vi.spyOn(database.front, 'query')
  const people = [town.cashier, town.supervisor, town.elsewhere.admin]
  const requests: FastifyRequest[] = Array.from({ length: 60 }, (_, number) =>
    requestOf(people[number % 3]?.token ?? ''),
  )
  const actors = await Promise.all([...requests, requestOf('A'.repeat(43))].map(recognise))
  expect(query).toHaveBeenCalledTimes(1)
  actors.slice(0, 60).forEach((actor, number) => {
    const { userId, loginId, name } = people[number % 3] ?? town.stranger
    expect(actor).toMatchObject({ userId, loginId, name })
  })
  expect(actors[60]).toMatchObject({ refused: 'not_signed_in' })
  query.mockRestore()
})

it('A-5: nothing is remembered: what is revoked is refused by the next request', async () => {
  const recognise = createRecognition(database, databaseClock)
  const request = requestOf(town.finance.token)
  expect(await recognise(request)).toMatchObject({ userId: town.finance.userId })
  await database.owner.query(
    `update logins set ended_at = app_now(), end_reason = 'revoked' where id = $1`,
    [town.finance.loginId],
  )
  expect(await recognise(request)).toMatchObject({ refused: 'login_revoked' })
})

it('A-5: a login that is just being ended keeps no other request waiting', async () => {
  const recognise = createRecognition(database, databaseClock)
  await database.owner.query(`update logins set last_seen_at = app_now() - interval '1 minute'`)
  const ending = await database.owner.connect()
  await ending.query('begin')
  await ending.query('select from logins where id = $1 for update', [town.repair.loginId])
  const both = [requestOf(town.repair.token), requestOf(town.auditor.token)]
  const actors = await Promise.all(both.map(recognise))
  expect(actors).toMatchObject([{ userId: town.repair.userId }, { userId: town.auditor.userId }])
  await ending.query('rollback')
  ending.release()
})
