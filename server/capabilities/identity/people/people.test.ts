import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'
import { refuseBeyond, refuseLastAdministrator } from './rules.ts'

const town = await testTown(await testDatabase())
const { admin, database } = town

const roles = new Map<string, string>(
  (await admin.get('/roles?limit=200')).body.items.map(
    ({ id, name }: { id: string; name: string }) => [name, id],
  ),
)
const roleId = (name: string) => roles.get(name) ?? ''

let count = 0
const newcomer = (roleIds: string[]) => ({
  name: `Newcomer ${++count}`,
  email: `newcomer${count}@example.test`,
  password: 'correct horse battery',
  roleIds,
})

/** Somebody who may add people and roles, and besides that only what a cashier may. */
async function personnelOfficer() {
  const permissions = ['people.read', 'people.write', 'roles.write', 'keys.write']
  const role = await admin.post('/roles', { name: 'Personnel', permissions })
  const { body } = await admin.post('/users', newcomer([role.body.id, roleId('Cashier')]))
  const cookie = (
    await town.app.http.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      payload: { email: body.email, password: 'correct horse battery' },
    })
  ).headers['set-cookie']
  const headers = { cookie: String(cookie).split(';')[0] ?? '' }
  return {
    id: String(body.id),
    post: (path: string, sent: unknown) => town.stranger.post(path, sent, { headers }),
    patch: (path: string, sent: unknown) => town.stranger.patch(path, sent, { headers }),
  }
}
const officer = await personnelOfficer()

describe('people', () => {
  it('A-6: are added with their roles, and may sign in at once', async () => {
    const wanted = newcomer([roleId('Cashier'), roleId('Auditor')])
    const { status, body } = await admin.post('/users', wanted)
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: wanted.name, email: wanted.email, active: true })
    expect(body.roles.map(({ name }: { name: string }) => name)).toEqual(['Auditor', 'Cashier'])
    expect(await admin.get(`/users/${body.id}`)).toMatchObject({ status: 200, body })
  })

  it('have an address of their own in the whole installation, whatever its case', async () => {
    const wanted = newcomer([roleId('Cashier')])
    await admin.post('/users', wanted)
    const { elsewhere } = town
    const { body } = await elsewhere.admin.get('/roles')
    const again = { ...wanted, email: wanted.email.toUpperCase(), roleIds: [body.items[0].id] }
    expect(await elsewhere.admin.post('/users', again)).toMatchObject({
      status: 409,
      body: { code: 'email_taken', errors: [{ pointer: '/email' }] },
    })
  })

  it('A-6: may do more or less from their next request on', async () => {
    const { cashier2 } = town
    expect((await cashier2.get('/audit')).status).toBe(403)
    await admin.patch(`/users/${cashier2.userId}`, {
      roleIds: [roleId('Cashier'), roleId('Auditor')],
    })
    expect((await cashier2.get('/audit')).status).toBe(200)
    await admin.patch(`/users/${cashier2.userId}`, { roleIds: [roleId('Cashier')] })
    expect((await cashier2.get('/audit')).status).toBe(403)
  })

  it('are edited only as they were seen', async () => {
    const { body, headers } = await admin.get(`/users/${town.repair.userId}`)
    expect(headers['etag']).toBe(`"${body.version}"`)
    const seen = { headers: { 'if-match': `"${body.version}"` } }
    const first = await admin.patch(`/users/${body.id}`, { name: 'Rosa' }, seen)
    expect(first).toMatchObject({ status: 200, headers: { etag: `"${body.version + 1}"` } })
    expect(await admin.patch(`/users/${body.id}`, { name: 'Rose' }, seen)).toMatchObject({
      status: 412,
      body: { code: 'changed_meanwhile' },
    })
  })

  it('X-4: are in the audit log with what changed, and without a password', async () => {
    const { body } = await admin.post('/users', newcomer([roleId('Cashier')]))
    await admin.patch(`/users/${body.id}`, { name: 'Ana', password: 'another long password' })
    const { rows } = await database.owner.query(
      `select action, before, after from audit_log
        where subject_type = 'user' and subject_id = $1 order by id`,
      [body.id],
    )
    expect(rows).toEqual([
      {
        action: 'user.created',
        before: null,
        after: { name: body.name, email: body.email, roles: ['Cashier'] },
      },
      { action: 'user.edited', before: { name: body.name }, after: { name: 'Ana' } },
      { action: 'user.password_changed', before: null, after: null },
    ])
    expect(JSON.stringify(rows)).not.toContain('another long')
  })

  it('A-1: of another agency are not there', async () => {
    const { elsewhere } = town
    const path = `/users/${elsewhere.cashier.userId}`
    expect((await admin.get(path)).status).toBe(404)
    expect((await admin.patch(path, { name: 'Mine' })).status).toBe(404)
    const foreignRole = (await elsewhere.admin.get('/roles')).body.items[0].id
    expect(await admin.post('/users', newcomer([foreignRole]))).toMatchObject({
      status: 404,
      body: { code: 'role_not_found' },
    })
  })
})

describe('nobody gets beyond their own permissions', () => {
  it('A-6: by adding somebody, or by a role', async () => {
    const refused = { status: 403, body: { code: 'beyond_own_permissions' } }
    expect(await officer.post('/users', newcomer([roleId('Administrator')]))).toMatchObject(refused)
    expect(
      await officer.patch(`/users/${officer.id}`, { roleIds: [roleId('Supervisor')] }),
    ).toMatchObject(refused)
    expect(
      await officer.post('/roles', { name: 'Everything', permissions: ['audit.read'] }),
    ).toMatchObject(refused)
    expect((await officer.post('/users', newcomer([roleId('Cashier')]))).status).toBe(201)
  })

  it('A-6: by laying hands on somebody who has more, or by a key of theirs', async () => {
    const refused = { status: 403, body: { code: 'beyond_own_permissions' } }
    const path = `/users/${admin.userId}`
    expect(await officer.patch(path, { password: 'taken over now' })).toMatchObject(refused)
    expect(await officer.patch(path, { active: false })).toMatchObject(refused)
    const key = { name: 'mine', userId: String(admin.userId) }
    expect(await officer.post('/api-keys', key)).toMatchObject(refused)
    expect((await officer.patch(path, { name: 'Renamed' })).status).toBe(200)
  })

  it('A-6: says which permissions are beyond', () => {
    const own = new Set(['people.write'])
    expect(refuseBeyond(own, ['people.write'])).toBeNull()
    expect(refuseBeyond(own, ['proof.read', 'audit.read', 'audit.read'])).toMatchObject({
      facts: { permissions: ['audit.read', 'proof.read'] },
    })
  })
})

describe('the last administrator', () => {
  it('stays one', async () => {
    const path = `/users/${admin.userId}`
    const refused = { status: 409, body: { code: 'last_administrator' } }
    expect(await admin.patch(path, { active: false })).toMatchObject(refused)
    expect(await admin.patch(path, { roleIds: [roleId('Cashier')] })).toMatchObject(refused)
    expect((await admin.patch(path, { password: 'correct horse battery' })).status).toBe(200)
  })

  it('is left when two demote each other in the same instant', async () => {
    const other = await town.supervisor.anotherBrowser()
    await admin.patch(`/users/${other.userId}`, { roleIds: [roleId('Administrator')] })
    const demotion = { roleIds: [roleId('Cashier')] }
    const answers = await Promise.all([
      admin.patch(`/users/${other.userId}`, demotion),
      other.patch(`/users/${admin.userId}`, demotion),
    ])
    // The second one is refused as the last, or is no administrator any more when it arrives.
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(1)
    expect(['last_administrator', 'not_permitted']).toContain(refused[0]?.body.code)
  })

  it.each([
    ['the last one, who stays', [1], true, null],
    ['the last one', [1], false, 'last_administrator'],
    ['one of two', [1, 2], false, null],
    ['somebody else', [2], false, null],
  ])('is refused only to %s', (_who, administrators, remains, refused) => {
    expect(refuseLastAdministrator(1, administrators, remains)?.refused ?? null).toBe(refused)
  })
})

describe('roles', () => {
  it('A-6: that are built in stay as they are', async () => {
    const { rows } = await database.owner.query<{ id: number }>(
      `select id from roles where agency_id = $1 and name = 'Cashier'`,
      [town.elsewhere.agencyId],
    )
    const path = `/roles/${rows[0]?.id}`
    expect(await town.elsewhere.admin.patch(path, { permissions: [] })).toMatchObject({
      status: 409,
      body: { code: 'role_built_in' },
    })
  })

  it('A-6: of the agency’s own are changed, with one name whatever its case', async () => {
    const { admin: boss } = town.elsewhere
    const { body } = await boss.post('/roles', { name: 'Clerk', permissions: ['citations.read'] })
    const edited = await boss.patch(`/roles/${body.id}`, { permissions: ['drawers.read'] })
    expect(edited.body).toMatchObject({ name: 'Clerk', permissions: ['drawers.read'] })
    expect(await boss.post('/roles', { name: 'CLERK', permissions: [] })).toMatchObject({
      status: 409,
      body: { code: 'role_name_taken' },
    })
    const unknown = await boss.post('/roles', { name: 'Magician', permissions: ['money.make'] })
    expect(unknown.body.errors).toMatchObject([{ pointer: '/permissions/0', code: 'not_offered' }])
  })
})
