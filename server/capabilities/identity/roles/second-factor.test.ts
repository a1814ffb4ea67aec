import { describe, expect, it } from 'vitest'
import { enrol, newcomers } from '../../../testing/authenticator.ts'
import { testDatabase } from '../../../testing/database.ts'
import { describedOperations } from '../../../testing/operations.ts'
import type { Resident } from '../../../testing/resident.ts'
import { testTown } from '../../../testing/town.ts'
import { OPERATION_PERMISSIONS, WITHOUT_SECOND_FACTOR } from '../permissions.ts'

const town = await testTown(await testDatabase())
const { admin, clock } = town
const somebody = newcomers(town)

const me = async (person: Resident) => (await person.get('/auth/me')).body

describe('A-4: a role that requires a second factor', () => {
  it('lets whoever holds it do nothing else until it is set up', async () => {
    const { body: role } = await admin.post('/roles', {
      name: 'Guarded',
      permissions: ['citations.read', 'people.read'],
    })
    expect(role.secondFactor).toBe('optional')
    const person = await somebody()
    await admin.patch(`/users/${person.userId}`, { roleIds: [role.id] })
    expect((await person.get('/citations')).status).toBe(200)
    const edited = await admin.patch(`/roles/${role.id}`, { secondFactor: 'required' })
    expect(edited.body).toMatchObject({ secondFactor: 'required', name: 'Guarded' })
    expect((await me(person)).secondFactor).toMatchObject({ required: true, due: true, on: false })
    await enrol(person, clock)
    expect((await person.get('/citations')).status).toBe(200)
    expect((await me(person)).secondFactor).toMatchObject({ required: true, due: false, on: true })
  })

  it('refuses every other operation with one code', async () => {
    const { items } = (await admin.get('/roles')).body
    const finance = items.find(({ name }: { name: string }) => name === 'Finance')
    expect((await admin.patch(`/roles/${finance.id}`, { name: 'Mine' })).body.code).toBe(
      'role_built_in',
    )
    await admin.patch(`/roles/${finance.id}`, { secondFactor: 'required' })
    const person = await town.finance.anotherBrowser()
    for (const { id, method, path } of describedOperations(town.app.document)) {
      const isOpen = OPERATION_PERMISSIONS[id] === 'anyone'
      if (isOpen || WITHOUT_SECOND_FACTOR.has(id)) continue
      // oxlint-disable-next-line no-await-in-loop -- each for itself
      const answer = await person.send(method, path.replaceAll(/\{\w+\}/g, '1'), {})
      expect(`${id} ${answer.status} ${answer.body.code}`).toBe(`${id} 403 second_factor_required`)
    }
    const key = await admin.post('/api-keys', {
      name: 'Ledger',
      userId: String(town.finance.userId),
    })
    const headers = { authorization: `Bearer ${key.body.secret}` }
    expect((await town.stranger.get('/sessions', { headers })).status).toBe(200)
    await admin.patch(`/roles/${finance.id}`, { secondFactor: 'optional' })
    expect((await person.get('/sessions')).status).toBe(200)
  })
})
