import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())

describe('the agency over HTTP', () => {
  it('A-2: has a name, a time zone, a currency and its bundles', async () => {
    const { body } = await town.cashier.get('/agency')
    expect(body).toMatchObject({
      id: String(town.agencyId),
      name: 'Marlow',
      timeZone: 'America/Los_Angeles',
      currency: 'USD',
      minorDigits: 2,
      bundles: { enforcement: true, permits: true, cashiering: true },
      idleMinutes: 30,
      absoluteMinutes: 720,
    })
  })

  it('A-2: cashiering needs one of the other two: the database holds that', async () => {
    const alone = town.database.owner.query(
      `insert into agencies (name, time_zone, currency, enforcement, permits, cashiering)
       values ('Alone', 'UTC', 'USD', false, false, true)`,
    )
    await expect(alone).rejects.toThrow('check constraint')
  })

  it('A-2: is edited, and what cannot be is refused', async () => {
    const edit = { name: 'Marlow City', timeZone: 'America/Denver', accentColor: '#00497a' }
    expect((await town.admin.patch('/agency', edit)).body).toMatchObject(edit)
    const refusals = [
      await town.admin.patch('/agency', { timeZone: 'Mars/Olympus' }),
      await town.admin.patch('/agency', { timeZone: '+02:00' }),
      await town.admin.patch('/agency', { idleMinutes: 800 }),
      await town.admin.patch('/agency', { currency: 'EUR' }),
      await town.cashier.patch('/agency', { name: 'Mine' }),
    ]
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'time_zone_unknown'],
      [422, 'time_zone_unknown'],
      [422, 'idle_beyond_absolute'],
      [422, 'invalid'],
      [403, 'not_permitted'],
    ])
  })

  it('A-1: each agency sees and edits itself only', async () => {
    await town.elsewhere.admin.patch('/agency', { name: 'Elsewhere City' })
    expect((await town.admin.get('/agency')).body.name).toBe('Marlow City')
    expect((await town.elsewhere.admin.get('/agency')).body.name).toBe('Elsewhere City')
  })
})

describe('branches', () => {
  it('A-3: have a name and an address, and belong to the agency', async () => {
    const wanted = { name: 'Harbour', address: '1 Pier\nMarlow' }
    const { status, body } = await town.admin.post('/branches', wanted)
    expect(status).toBe(201)
    expect(body).toMatchObject(wanted)
    const edited = await town.admin.patch(`/branches/${body.id}`, { address: '2 Pier' })
    expect(edited.body).toMatchObject({ name: 'Harbour', address: '2 Pier', version: 2 })
    const names = async (from: typeof town.admin) =>
      (await from.get('/branches')).body.items.map(({ name }: { name: string }) => name)
    expect(await names(town.admin)).toEqual(['Harbour', 'Town Hall'])
    expect(await names(town.elsewhere.admin)).toEqual(['Town Hall'])
  })

  it('A-3: a name is given once', async () => {
    const twice = await town.admin.post('/branches', { name: 'town  hall' })
    expect([twice.status, twice.body.code]).toEqual([409, 'branch_name_taken'])
    const { body } = await town.admin.post('/branches', { name: 'Depot' })
    const renamed = await town.admin.patch(`/branches/${body.id}`, { name: 'TOWN HALL' })
    expect([renamed.status, renamed.body.code]).toEqual([409, 'branch_name_taken'])
  })

  it('A-1: another agency’s branch is as if it did not exist', async () => {
    const theirs = `/branches/${town.elsewhere.branchId}`
    const { status, body } = await town.admin.patch(theirs, { name: 'Ours' })
    expect([status, body.code]).toEqual([404, 'branch_not_found'])
  })
})

describe('payment methods', () => {
  it('T-4: every agency begins with the usual ones; the system’s own is not offered', async () => {
    const { body } = await town.cashier.get('/payment-methods')
    const codes = body.items.map(({ code }: { code: string }) => code)
    expect(codes.slice(0, 3)).toEqual(['cash', 'check', 'money_order'])
    expect(codes).toHaveLength(12)
    expect(body.items.at(-1)).toMatchObject({
      code: 'account_balance',
      system: true,
      offered: false,
    })
    const keys = body.items.flatMap(({ shortcut }: { shortcut: string | null }) => shortcut ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('T-4: more are added, behind the others, with a code from their name', async () => {
    const wanted = { name: 'Gift Card', cash: false, needsReference: true, shortcut: 'G' }
    const { status, body } = await town.admin.post('/payment-methods', wanted)
    expect(status).toBe(201)
    expect(body).toMatchObject({ code: 'gift_card', offered: true, system: false, position: 13 })
  })

  it('T-4: what another method has already is refused, and says which', async () => {
    const method = { cash: false, needsReference: false }
    const add = (more: object) => town.admin.post('/payment-methods', { ...method, ...more })
    const answers = [
      await add({ name: 'Coins', code: 'cash' }),
      await add({ name: ' CASH ', code: 'coins' }),
      await add({ name: 'Coins', shortcut: 'C' }),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'method_code_taken'],
      [409, 'method_name_taken'],
      [409, 'shortcut_taken'],
    ])
    expect(answers.at(-1)?.body.method).toEqual({ code: 'cash', name: 'Cash' })
  })

  it('T-4: is no longer offered, but cash stays cash', async () => {
    const edited = await town.admin.patch('/payment-methods/web', { offered: false })
    expect(edited.body).toMatchObject({ code: 'web', offered: false })
    const refusals = [
      await town.admin.patch('/payment-methods/web', { cash: true }),
      await town.admin.patch('/payment-methods/account_balance', { offered: true }),
      await town.admin.patch('/payment-methods/shells', { offered: true }),
    ]
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'invalid'],
      [409, 'method_is_system'],
      [404, 'method_not_found'],
    ])
  })

  it('X-4: edits are in the audit log with what changed', async () => {
    const { body } = await town.auditor.get('/audit?subject=payment_method:web')
    expect(body.items).toMatchObject([
      {
        action: 'payment_method.edited',
        subject: { label: 'Web' },
        before: { offered: true },
        after: { offered: false },
      },
    ])
  })
})
