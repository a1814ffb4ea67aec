import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())

function window1(name: string) {
  return {
    name,
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  }
}

async function created(name: string, more: object = {}) {
  const { status, body } = await town.supervisor.post('/drawers', { ...window1(name), ...more })
  expect(status).toBe(201)
  return body
}

describe('drawers over HTTP', () => {
  it('D-1, D-3: a new one is Active and stands in the list with all that was said', async () => {
    const automatic = { closingMethod: 'automatic', cutOffTime: '17:30', cutOffStatus: 'closed' }
    const drawer = await created('Daily', { ...automatic, description: 'By the door' })
    expect(drawer).toMatchObject({
      ...automatic,
      name: 'Daily',
      description: 'By the door',
      branch: { id: town.branchId, name: 'Town Hall' },
      status: 'active',
      openSession: null,
      version: 1,
    })
    const { body } = await town.cashier.get('/drawers?limit=200')
    expect(body.items).toContainEqual(drawer)
    expect((await town.cashier.get(`/drawers/${drawer.id}`)).body).toEqual(drawer)
  })

  it.each(['Café desk', 'CAFÉ  DESK', '  café\u00a0desk ', 'Cafe\u0301 desk', 'Ｃafé desk'])(
    'D-1: a name is unique whatever its case, blanks and form: %j',
    async (name) => {
      await town.supervisor.post('/drawers', window1('Café Desk'))
      const { status, body } = await town.supervisor.post('/drawers', window1(name))
      expect([status, body.code]).toEqual([409, 'drawer_name_taken'])
    },
  )

  it('D-1: of ten who take a name at once one succeeds', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => town.supervisor.post('/drawers', window1('Race'))),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(9)
  })

  it('D-1: another agency has names of its own (A-1)', async () => {
    await created('Both')
    const theirs = { ...window1('Both'), branchId: town.elsewhere.branchId }
    expect((await town.elsewhere.supervisor.post('/drawers', theirs)).status).toBe(201)
  })

  it('A-1: another agency’s branch and drawers are as if they did not exist', async () => {
    const { id } = await created('Ours')
    const wrong = { ...window1('Foreign'), branchId: town.elsewhere.branchId }
    const answers = [
      await town.supervisor.post('/drawers', wrong),
      await town.elsewhere.supervisor.get(`/drawers/${id}`),
      await town.elsewhere.supervisor.patch(`/drawers/${id}`, { name: 'Mine' }),
      await town.elsewhere.supervisor.post(`/drawers/${id}/deactivate`),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'branch_not_found'],
      [404, 'drawer_not_found'],
      [404, 'drawer_not_found'],
      [404, 'drawer_not_found'],
    ])
  })

  it('D-2: settings that do not fit together are refused, with the field', async () => {
    const wanted = { ...window1('Odd'), cutOffTime: '17:00' }
    const { status, body } = await town.supervisor.post('/drawers', wanted)
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 'cut_off_not_for_manual',
      errors: [{ pointer: '/cutOffTime' }],
    })
  })

  it('X-2: every field that is wrong is named, unknown ones too', async () => {
    const wanted = { name: '', type: 'both', colour: 'red', cutOffTime: '25:00' }
    const { status, body } = await town.supervisor.post('/drawers', wanted)
    expect(status).toBe(422)
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers).toEqual(
      expect.arrayContaining(['/name', '/type', '/colour', '/cutOffTime', '/branchId']),
    )
  })

  it('D-4: only name, description and type can be edited; anything else is refused by name', async () => {
    const { id } = await created('Editable')
    const edit = { name: 'Edited', description: 'New', type: 'virtual' }
    expect((await town.supervisor.patch(`/drawers/${id}`, edit)).body).toMatchObject(edit)
    const { status, body } = await town.supervisor.patch(`/drawers/${id}`, {
      name: 'Again',
      concurrentUsers: false,
    })
    expect([status, body.code, body.fields]).toEqual([
      422,
      'field_not_editable',
      ['concurrentUsers'],
    ])
    expect((await town.cashier.get(`/drawers/${id}`)).body).toMatchObject({ name: 'Edited' })
  })

  it('D-4: the application’s own role may write no other column, and delete nothing', async () => {
    const { app } = town.database
    await expect(app.query(`update drawers set concurrent_users = true`)).rejects.toThrow('denied')
    await expect(app.query(`delete from drawers`)).rejects.toThrow('denied')
  })

  it('D-4: an edit meant for an older version is refused', async () => {
    const { id } = await created('Versioned')
    const read = await town.supervisor.get(`/drawers/${id}`)
    const headers = { 'if-match': String(read.headers['etag']) }
    const edit = (description: string) =>
      town.supervisor.patch(`/drawers/${id}`, { description }, { headers })
    expect((await edit('first')).status).toBe(200)
    const late = await edit('second')
    expect([late.status, late.body.code]).toEqual([412, 'changed_meanwhile'])
  })

  it('D-5: is deactivated, still listed, and reactivated', async () => {
    const { id } = await created('Seasonal')
    const post = async (what: string) => {
      const { status, body } = await town.admin.post(`/drawers/${id}/${what}`)
      return [status, body.code ?? body.status]
    }
    expect(await post('reactivate')).toEqual([409, 'already_active'])
    expect(await post('deactivate')).toEqual([200, 'deactivated'])
    expect(await post('deactivate')).toEqual([409, 'already_deactivated'])
    const { body } = await town.cashier.get('/drawers?status=deactivated')
    expect(body.items.map((each: { id: string }) => each.id)).toContain(id)
    expect(await post('reactivate')).toEqual([200, 'active'])
  })

  it('D-5: no session starts in a deactivated one; one that is open there runs on', async () => {
    const { id } = await created('Closing down')
    const session = await town.cashier.post('/sessions', { drawerId: id })
    expect(session.status).toBe(201)
    await town.supervisor.post(`/drawers/${id}/deactivate`)
    const shown = await town.cashier.get(`/drawers/${id}`)
    expect(shown.body).toMatchObject({
      status: 'deactivated',
      openSession: { id: session.body.id, users: [{ name: town.cashier.name }] },
    })
    expect((await town.cashier.get(`/sessions/${session.body.id}`)).body.status).toBe('open')
    const refused = await town.cashier2.post('/sessions', { drawerId: id })
    expect([refused.status, refused.body.code]).toEqual([409, 'drawer_deactivated'])
  })

  it('D-5: of starting and deactivating at once never both win unseen', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await created(`Contested ${round}`)
      const [start] = await Promise.all([
        town.cashier2.post('/sessions', { drawerId: id }),
        town.supervisor.post(`/drawers/${id}/deactivate`),
      ])
      const { body } = await town.cashier.get(`/drawers/${id}`)
      expect(body.status).toBe('deactivated')
      expect(body.openSession !== null).toBe(start.status === 201)
    }
  })

  it('T-14: the same key gives the same drawer, and no second one', async () => {
    const key = 'drawer-key-0001'
    const first = await town.supervisor.post('/drawers', window1('Once'), { key })
    const again = await town.supervisor.post('/drawers', window1('Once'), { key })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
  })

  it('X-4: every change is in the audit log, before and after', async () => {
    const { id } = await created('Watched')
    await town.supervisor.patch(`/drawers/${id}`, { type: 'virtual' })
    await town.supervisor.post(`/drawers/${id}/deactivate`)
    const { body } = await town.auditor.get(`/audit?subject=drawer:${id}`)
    expect(body.items).toMatchObject([
      {
        action: 'drawer.deactivated',
        before: { status: 'active' },
        after: { status: 'deactivated' },
      },
      { action: 'drawer.edited', before: { type: 'physical' }, after: { type: 'virtual' } },
      { action: 'drawer.created', before: null, after: { name: 'Watched' } },
    ])
    expect(body.items[0]).toMatchObject({
      user: { id: String(town.supervisor.userId), name: town.supervisor.name },
      subject: { type: 'drawer', id, label: 'Watched' },
      address: '127.0.0.1',
    })
  })

  it('X-5: pages hold every drawer once, in the order of their names', async () => {
    const all = await town.cashier.get('/drawers?limit=200')
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await town.cashier.get(`/drawers?limit=3${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.body.items.map((drawer: { id: string }) => drawer.id))
      cursor = page.body.nextCursor as string | null
    }
    expect(paged).toEqual(all.body.items.map((drawer: { id: string }) => drawer.id))
  })
})
