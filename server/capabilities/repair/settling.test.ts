import { beforeAll, describe, expect, it } from 'vitest'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { repairTasks } from './jobs.ts'
import { codeOf, idsOf, ok, testOffice } from './test-office.ts'
import { finaliseAll } from './working.ts'

const office = await testOffice()
const { admin, agencyId, arrive, auditor, citation, clock, database, dispose, dueOf } = office
const { fetched, item, repair: operator, repairing, sound, statesOf, supervisor, sweep } = office

/** One item, disposed of and finalised by the operator. */
async function finalised(wish: object, into = office.lockbox, amount: number | null = 5_000) {
  await arrive([{ amount, reference: '881' }], into)
  const [id = 0] = await fetched(operator, 1)
  ok(await dispose(operator, id, wish))
  ok(await operator.post('/repair/finalise'))
  return id
}

describe('finalising', () => {
  it('R-6: without an open session of the drawer it waits, visibly, and is posted when there is one', async () => {
    const lockbox = await office.anotherLockbox()
    const number = await citation(9_000)
    const repaired = await finalised(repairing(number, 5_000), lockbox)
    const rejected = await finalised({ type: 'reject', reason: 'No plate' }, lockbox)
    await sweep()
    expect(await item(repaired)).toMatchObject({ state: 'final', waits: true, payment: null })
    expect(idsOf(ok(await auditor.get('/repair/waiting')))).toEqual([repaired, rejected])
    const { body } = ok(await auditor.get('/repair/overview'))
    expect(body.waiting).toMatchObject({ count: 2, total: 10_000, drawers: [{ count: 2 }] })
    expect(await dueOf(number)).toBe(9_000)
    const session = await office.openSession(lockbox)
    await sweep()
    expect(await item(repaired)).toMatchObject({
      waits: false,
      payment: { sessionId: String(session) },
    })
    expect(idsOf(ok(await auditor.get('/repair/waiting')))).toEqual([])
    expect(await dueOf(number)).toBe(4_000)
    const report = ok(await auditor.get(`/sessions/${session}`)).body
    expect(report).toMatchObject({ netTotal: 10_000, transactionCount: 2 })
    await sound()
  })

  it('R-6: never into a session In Review, nor into one whose cut-off has come', async () => {
    const lockbox = await office.anotherLockbox()
    const session = await office.openSession(lockbox)
    ok(await supervisor.post(`/sessions/${session}/status`, { status: 'in_review' }))
    const number = await citation(5_000)
    const id = await finalised(repairing(number, 5_000), lockbox)
    await sweep()
    expect((await item(id)).waits).toBe(true)
    const next = await office.openSession(lockbox)
    await database.owner.query(
      `update sessions set closing_method = 'automatic', cut_off_status = 'closed', cut_off_at = $2
        where id = $1`,
      [next, clock.instant()],
    )
    await sweep()
    expect((await item(id)).waits).toBe(true)
    const last = await office.openSession(lockbox)
    await sweep()
    expect(await item(id)).toMatchObject({ payment: { sessionId: String(last) } })
    await sound()
  })

  it('R-6: it cannot be undone, and the database says so too', async () => {
    await office.openSession()
    const number = await citation(5_000)
    const id = await finalised(repairing(number, 5_000))
    expect(codeOf(await operator.post('/repair/redo'))).toBe('repair_nothing_pending')
    expect(codeOf(await dispose(operator, id, { type: 'defer', note: 'x' }))).toBe(
      'repair_item_final',
    )
    const back = `update repair_items set state = 'new' where id = ${id}`
    await expect(database.owner.query(back)).rejects.toThrow('stays so')
    await expect(database.owner.query(`delete from repair_items`)).rejects.toThrow('stays so')
  })

  it('R-4, R-6: what cannot be posted any more is new again with the reason, and offered to whoever did it', async () => {
    const lockbox = await office.anotherLockbox()
    const [paid, dismissed] = [await citation(5_000), await citation(5_000)]
    const a = await finalised(repairing(paid, 5_000), lockbox)
    const b = await finalised(repairing(dismissed, 5_000, { reference: '17' }), lockbox)
    await office.openSession(lockbox)
    ok(
      await supervisor.post('/payments', {
        items: [{ citation: paid, amount: 5_000 }],
        tenders: [{ method: 'wire', amount: 5_000 }],
      }),
    )
    await database.owner.query(`update citations set standing = 'dismissed' where number = $1`, [
      dismissed,
    ])
    await sweep()
    expect(await item(a)).toMatchObject({
      state: 'new',
      reasons: ['citation_unknown', 'not_postable'],
      returned: expect.stringContaining(`more than is due on ${paid}`),
    })
    expect((await item(b)).returned).toContain(`${dismissed} is dismissed`)
    const again = await office.offered(operator, 2)
    expect(again).toMatchObject([{ draft: { type: 'repair' } }, { draft: { reference: '17' } }])
    for (const id of [a, b]) ok(await dispose(operator, id, { type: 'reject', reason: 'Paid' }))
    ok(await operator.post('/repair/finalise'))
    expect((await item(a)).payment).not.toBeNull()
    await sound()
  })

  it('R-4: one item may be for several citations, by another method, and be more than the due if that is confirmed', async () => {
    const [a, b] = [await citation(3_000), await citation(1_000)]
    await arrive([{ amount: 5_000 }])
    const [id = 0] = await fetched(operator, 1)
    const wish = {
      type: 'repair',
      items: [
        { citation: a, amount: 3_000 },
        { citation: b.toLowerCase(), amount: 2_000 },
      ],
      method: 'check',
      reference: '4711',
      payer: 'Ada Byron',
    }
    expect(codeOf(await dispose(operator, id, wish))).toBe('overpayment_unconfirmed')
    ok(await dispose(operator, id, { ...wish, confirmOverpayment: true }))
    ok(await operator.post('/repair/finalise'))
    const { payment } = await item(id)
    const taken = ok(await auditor.get(`/payments/${payment.id}`)).body
    expect(taken).toMatchObject({ amount: 5_000, payer: 'Ada Byron' })
    expect(taken.transactions).toMatchObject([
      { kind: 'batch_payment', amount: 3_000, method: 'check', reference: '4711' },
      { kind: 'batch_payment', amount: 2_000, target: { number: b } },
    ])
    await sound()
  })

  it.each([
    [{ type: 'repair', method: 'lockbox' }, '/items'],
    [{ type: 'repair', items: [{ citation: 'A', amount: 1 }] }, '/method'],
    [{ type: 'reject' }, '/reason'],
    [{ type: 'defer' }, '/note'],
  ])('R-4, X-2: %j names the field that is missing', async (wish, pointer) => {
    const { status, body } = await dispose(operator, 1, wish)
    expect([status, body.code]).toEqual([422, 'repair_disposition_incomplete'])
    expect(JSON.stringify(body)).toContain(pointer)
  })

  it('R-6: a deferred one is new again in a list of its own, with its note; it is taken from there', async () => {
    await arrive([{}])
    const [id = 0] = await fetched(operator, 1)
    ok(await dispose(operator, id, { type: 'defer', note: 'Ask the bank for the image' }))
    ok(await operator.post('/repair/finalise'))
    expect(await fetched(operator, 10)).toEqual([])
    expect(ok(await auditor.get('/repair/deferred')).body.items).toMatchObject([
      { id: String(id), note: 'Ask the bank for the image', deferredBy: { name: operator.name } },
    ])
    ok(await supervisor.post(`/repair/items/${id}/take`))
    expect(codeOf(await operator.post(`/repair/items/${id}/take`))).toBe('repair_not_takeable')
    expect(await statesOf([id])).toEqual(['locked'])
    ok(await supervisor.post(`/repair/items/${id}/release`))
    expect(idsOf(ok(await auditor.get('/repair/deferred')))).toEqual([id])
    ok(await operator.post(`/repair/items/${id}/take`))
    ok(await dispose(operator, id, { type: 'reject', reason: 'Nothing to be found out' }))
    ok(await operator.post('/repair/finalise'))
  })

  it('R-4, R-6: a rejected item without an amount has no money to post, and keeps its reason', async () => {
    const id = await finalised({ type: 'reject', reason: 'An empty line' }, office.lockbox, null)
    expect(await item(id)).toMatchObject({
      state: 'final',
      outcome: 'rejected',
      waits: false,
      payment: null,
      disposition: { type: 'reject', reason: 'An empty line' },
    })
  })

  it('R-4: a rejected item whose method is none, or is cash, is taken by that of its source', async () => {
    for (const method of ['shells', 'cash']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await arrive([{ method, reasons: ['method_unknown'] }])
      // oxlint-disable-next-line no-await-in-loop
      const [id = 0] = await fetched(operator, 1)
      // oxlint-disable-next-line no-await-in-loop
      ok(await dispose(operator, id, { type: 'reject', reason: 'No such method' }))
      // oxlint-disable-next-line no-await-in-loop
      ok(await operator.post('/repair/finalise'))
      // oxlint-disable-next-line no-await-in-loop
      expect((await auditor.get(`/unidentified/${id}`)).body.method).toBe('lockbox')
    }
    await sound()
  })

  it('R-15: everything that was done to an item is in the audit log, in order', async () => {
    const number = await citation(5_000)
    await arrive([{}])
    const [id = 0] = await fetched(operator, 1)
    ok(await dispose(operator, id, repairing(number, 5_000)))
    ok(await operator.post('/repair/redo'))
    ok(await dispose(operator, id, repairing(number, 5_000)))
    ok(await operator.post('/repair/finalise'))
    expect((await office.actions(id)).toSorted()).toEqual(
      [
        'repair.disposed',
        'repair.redone',
        'repair.disposed',
        'repair.finalised',
        'repair.settled',
      ].toSorted(),
    )
  })
})

describe('the pending list', () => {
  beforeAll(async () => void ok(await admin.patch('/repair/settings', { pendingLimit: 2 })))

  it('R-5: is newest first; Redo takes the newest; when it overflows the oldest is finalised', async () => {
    const number = await citation(50_000)
    await arrive([{}, {}, {}])
    const [a = 0, b = 0, c = 0] = await fetched(operator, 3)
    ok(await dispose(operator, a, repairing(number, 5_000)))
    ok(await dispose(operator, b, repairing(number, 5_000)))
    expect(await dueOf(number)).toBe(50_000)
    expect(codeOf(await dispose(operator, b, repairing(number, 5_000)))).toBe('repair_item_pending')
    ok(await dispose(operator, c, repairing(number, 5_000)))
    expect(await statesOf([a, b, c])).toEqual(['final', 'pending', 'pending'])
    expect(await dueOf(number)).toBe(45_000)
    const mine = ok(await operator.get('/repair/mine')).body
    expect(idsOf({ body: { items: mine.pending } } as never)).toEqual([c, b])
    const redone = ok(await operator.post('/repair/redo')).body
    expect(redone).toMatchObject({ id: String(c), state: 'locked', draft: { method: 'lockbox' } })
    ok(await dispose(operator, c, { type: 'reject', reason: 'On second thoughts' }))
    ok(await operator.post('/repair/finalise'))
    expect(await statesOf([a, b, c])).toEqual(['final', 'final', 'final'])
    expect(await dueOf(number)).toBe(40_000)
    await sound()
  })
})

describe('a server that dies', () => {
  it('R-13: between disposition and finalising leaves what is finalised after the lock time', async () => {
    const number = await citation(5_000)
    await arrive([{}])
    const [id = 0] = await fetched(operator, 1)
    ok(await dispose(operator, id, repairing(number, 5_000)))
    clock.advance({ minutes: 9, seconds: 59 })
    await sweep()
    expect(await statesOf([id])).toEqual(['pending'])
    clock.advance({ seconds: 1 })
    await sweep()
    expect(await statesOf([id])).toEqual(['final'])
    expect(await dueOf(number)).toBe(0)
  })

  it.each(['sweep', 'job'] as const)(
    'R-6, R-13: between finalising and posting leaves what the %s posts, once',
    async (how) => {
      const number = await citation(5_000)
      await arrive([{}])
      const [id = 0] = await fetched(operator, 1)
      ok(await dispose(operator, id, repairing(number, 5_000)))
      const actor = {
        agencyId,
        userId: operator.userId,
        name: operator.name,
        loginId: operator.loginId,
        permissions: new Set<string>(),
        address: '127.0.0.1',
        requestId: 'test',
      }
      await inUnitOfWork(database, { agencyId, clock }, (work) => finaliseAll(work, actor))
      expect(await item(id)).toMatchObject({ state: 'final', waits: true })
      const [settling] = Object.values(repairTasks(office.services))
      const payload = { agencyId, drawerId: office.lockbox.drawerId }
      const again = () =>
        how === 'sweep' ? sweep() : settling?.(payload, new AbortController().signal)
      await Promise.all([again(), again(), again()])
      expect(await dueOf(number)).toBe(0)
      await sound()
    },
  )

  it('R-6, T-14: an answer that is lost is given again, and nothing is finalised twice', async () => {
    const number = await citation(9_000)
    await arrive([{}, {}])
    const [a = 0, b = 0] = await fetched(operator, 2)
    ok(await dispose(operator, a, repairing(number, 5_000)))
    const key = 'finalising-that-is-lost'
    const first = ok(await operator.post('/repair/finalise', undefined, { key }))
    ok(
      await dispose(
        operator,
        b,
        repairing(number, 4_000, {
          items: [{ citation: number, amount: 5_000 }],
          confirmOverpayment: true,
        }),
      ),
    )
    const again = ok(await operator.post('/repair/finalise', undefined, { key }))
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
    expect(await statesOf([a, b])).toEqual(['final', 'pending'])
    ok(await operator.post('/repair/finalise'))
    await sound()
  })
})
