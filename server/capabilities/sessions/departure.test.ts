import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'

const { supervisor, cashier, branchId } = await testTown(await testDatabase())

it('S-9, A-5: who joins with a second login stays when the first one ends', async () => {
  const { body: drawer } = await supervisor.post('/drawers', {
    name: 'Window 1',
    branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: false,
    closingMethod: 'manual',
  })
  const { body: session } = await cashier.post('/sessions', { drawerId: drawer.id })
  const second = await cashier.anotherBrowser()
  const joined = await second.post(`/sessions/${session.id}/join`)
  expect(joined.body).toMatchObject({ id: session.id, concurrentUsers: 1 })
  await cashier.post('/auth/sign-out')
  expect((await second.get('/auth/me')).body.session.id).toBe(session.id)
  await second.post('/auth/sign-out')
  expect((await supervisor.get(`/sessions/${session.id}`)).body.users).toEqual([])
})
