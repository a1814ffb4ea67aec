import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier, finance, supervisor } = town

let made = 0

const drawerOf = (name: string, settings: object) =>
  admin.post('/drawers', {
    name,
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
    ...settings,
  })

/** A session of the cashier's with $12.00 in cash and $3.00 by check over a float of $2.00. */
async function session(closingCount: string): Promise<string> {
  const drawer = await drawerOf(`Drawer ${(made += 1)}`, { closingCount })
  expect(drawer.body).toMatchObject({ closingCount })
  const started = await cashier.post('/sessions', { drawerId: drawer.body.id, openingBalance: 200 })
  const number = `CLOSE-${made}`
  await admin.post('/citations', { number, lines: [{ kind: 'fine', amount: 50_000 }] })
  await pay(number, 1_200, { method: 'cash' })
  await pay(number, 300, { method: 'check', reference: '7' })
  return started.body.id as string
}

async function pay(number: string, amount: number, tender: object): Promise<void> {
  const items = [{ citation: number, amount }]
  const { status } = await cashier.post('/payments', { items, tenders: [{ amount, ...tender }] })
  expect(status).toBe(201)
}

/** $14.00 and so much more or less, in cents. */
const counted = (beyond = 0) => ({
  lines: [
    { denomination: 'note-500', pieces: 2 },
    { denomination: 'coin-1', pieces: 400 + beyond },
  ],
})

const codes = (body: { obstacles: { code: string }[] }) => body.obstacles.map(({ code }) => code)

describe('D-2, S-15: the drawer’s setting', () => {
  it('S-15: none where nothing is said, and it is copied by sessions', async () => {
    const drawer = await drawerOf('Plain', {})
    expect(drawer.body).toMatchObject({ closingCount: 'none' })
    const { body } = await supervisor.post('/sessions', { drawerId: drawer.body.id })
    expect(body).toMatchObject({ closingCount: 'none', count: null, figuresHidden: false })
  })

  it('S-15: with a count the cut-off goes to In Review; cut_off_before_count names the field', async () => {
    const automatic = { closingMethod: 'automatic', cutOffTime: '17:00', closingCount: 'declared' }
    const refused = await drawerOf('Automatic', { ...automatic, cutOffStatus: 'closed' })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'cut_off_before_count', errors: [{ pointer: '/cutOffStatus' }] },
    })
    const taken = await drawerOf('Automatic', { ...automatic, cutOffStatus: 'in_review' })
    expect(taken.status).toBe(201)
  })

  it('D-4: it is fixed once the drawer is there', async () => {
    const { body } = await drawerOf('Fixed', { closingCount: 'blind' })
    const edited = await admin.patch(`/drawers/${body.id}`, { closingCount: 'none' })
    expect(edited).toMatchObject({ status: 422, body: { code: 'field_not_editable' } })
  })

  it('S-15: a drawer that asks for no count takes none', async () => {
    const id = await session('none')
    expect(await cashier.post(`/sessions/${id}/counts`, counted())).toMatchObject({
      status: 409,
      body: { code: 'count_not_asked' },
    })
  })
})

describe('S-15: a blind count', () => {
  it('S-15: hides every sum from whoever counts until the count is given, and from nobody after', async () => {
    const id = await session('blind')
    const { body: closing } = await cashier.get(`/sessions/${id}/closing`)
    expect(closing).toMatchObject({ closingCount: 'blind', expected: null, counts: [] })
    const hidden = { figuresHidden: true, netTotal: null, totals: [] }
    expect((await cashier.get(`/sessions/${id}`)).body).toMatchObject(hidden)
    expect((await cashier.get('/auth/me')).body.session).toMatchObject(hidden)
    const { body: list } = await cashier.get('/sessions')
    expect(list.items.find((each: { id: string }) => each.id === id)).toMatchObject(hidden)
    const { body: taken } = await cashier.get(`/sessions/${id}/transactions`)
    expect(taken).toMatchObject({ filtered: { count: 2, net: null } })
    const refused = { status: 403, body: { code: 'figures_hidden' } }
    for (const format of ['csv', 'pdf']) {
      expect(await cashier.get(`/sessions/${id}/report.${format}`)).toMatchObject(refused)
      const mailed = await cashier.post(`/sessions/${id}/report/email`, { format })
      expect(mailed).toMatchObject(refused)
    }
    for (const who of [supervisor, finance, auditor]) {
      expect((await who.get(`/sessions/${id}`)).body).toMatchObject({ netTotal: 1_500 })
      // The closing hides it from those who could look it up, too.
      expect((await who.get(`/sessions/${id}/closing`)).body.expected).toBeNull()
    }

    const { status, body } = await cashier.post(`/sessions/${id}/counts`, counted(-25))
    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: 'in_review',
      expected: { cash: 1_400 },
      counts: [
        {
          number: 1,
          mode: 'blind',
          couldSee: false,
          counted: 1_375,
          difference: -25,
          state: 'unexplained',
        },
      ],
    })
    expect((await cashier.get(`/sessions/${id}`)).body).toMatchObject({ netTotal: 1_500 })
    expect((await cashier.get(`/sessions/${id}/report.csv`)).status).toBe(200)
  })

  it('S-15: a declared one shows what is expected', async () => {
    const id = await session('declared')
    const { body } = await cashier.get(`/sessions/${id}/closing`)
    expect(body.expected).toEqual({ cash: 1_400, others: [{ method: 'check', net: 300 }] })
    expect(body.denominations[0]).toMatchObject({ code: 'note-10000', kind: 'note', value: 10_000 })
    expect(body.methods.map(({ code }: { code: string }) => code)).not.toContain('cash')
  })
})

describe('S-15: tolerance, reason, approval', () => {
  it('S-15: the tolerance is the agency’s, and is frozen with the count', async () => {
    expect((await admin.get('/agency')).body.countTolerance).toBe(0)
    expect((await admin.patch('/agency', { countTolerance: 25 })).body.countTolerance).toBe(25)
    const id = await session('declared')
    const { body } = await cashier.post(`/sessions/${id}/counts`, counted(-25))
    expect(body.counts).toMatchObject([{ state: 'agreed', tolerance: 25 }])
    await admin.patch('/agency', { countTolerance: 0 })
    expect((await supervisor.post(`/sessions/${id}/status`, { status: 'closed' })).status).toBe(200)
    const wrong = await admin.patch('/agency', { countTolerance: -1 })
    expect(wrong.body.errors).toMatchObject([{ pointer: '/countTolerance' }])
  })

  it('S-15, S-16: what is left is listed, each with its action, until it is closed', async () => {
    const id = await session('declared')
    const path = `/sessions/${id}`
    const before = await supervisor.get(`${path}/closing`)
    expect(before.body.obstacles).toMatchObject([
      { code: 'people_in_session', blocks: true, action: { operation: 'changeSessionStatus' } },
      {
        code: 'count_missing',
        action: { operation: 'giveCount', path: `${path}/counts`, permission: 'counts.give' },
      },
    ])
    const closing = await supervisor.post(`${path}/status`, { status: 'closed' })
    expect(closing).toMatchObject({ status: 409, body: { code: 'people_in_session' } })
    expect(codes(closing.body)).toEqual(codes(before.body))
    expect((await supervisor.post(`${path}/counts`, counted())).body.code).toBe('people_in_session')

    await cashier.post(`${path}/counts`, counted(100))
    const listed = async () => codes((await supervisor.get(`${path}/closing`)).body)
    expect(await listed()).toEqual(['reason_missing'])
    const noReason = await supervisor.post(`${path}/counts/1/approve`, {})
    expect(noReason.body.code).toBe('reason_missing')
    const reason = 'Two notes stuck together'
    expect((await cashier.post(`${path}/counts/1/reason`, { reason })).status).toBe(200)
    expect(await listed()).toEqual(['approval_missing'])
    const waiting = await finance.get('/sessions?difference=waiting')
    expect(waiting.body.items.map((each: { id: string }) => each.id)).toContain(id)
    expect((await cashier.post(`${path}/counts/1/approve`, {})).status).toBe(403)
    const note = 'Seen'
    const approved = await supervisor.post(`${path}/counts/1/approve`, { note })
    expect(approved.body).toMatchObject({
      obstacles: [],
      counts: [{ state: 'approved', reason, note, decidedBy: { id: String(supervisor.userId) } }],
    })
    const closed = await supervisor.post(`${path}/status`, { status: 'closed' })
    expect(closed.body).toMatchObject({
      status: 'closed',
      count: { number: 1, difference: 100, state: 'approved' },
    })
    const { body: log } = await auditor.get(`/audit?subject=session:${id}`)
    const actions = log.items.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(
      expect.arrayContaining([
        'session.counted',
        'session.count_explained',
        'session.count_approved',
      ]),
    )
  })

  it('S-15: nobody approves their own: own_count, and why', async () => {
    const id = await session('declared')
    await supervisor.post(`/sessions/${id}/status`, { status: 'in_review' })
    const given = { ...counted(1), reason: 'A cent' }
    expect((await supervisor.post(`/sessions/${id}/counts`, given)).body.own).toBe('counted_it')
    expect(await supervisor.post(`/sessions/${id}/counts/1/approve`, {})).toMatchObject({
      status: 403,
      body: { code: 'own_count' },
    })
    expect((await admin.post(`/sessions/${id}/counts/1/approve`, {})).status).toBe(200)
  })

  it('S-15: sent back, with the reason; count_not_found and count_not_waiting otherwise', async () => {
    const id = await session('declared')
    const path = `/sessions/${id}/counts`
    await cashier.post(path, counted(1))
    expect((await cashier.post(path, counted())).body.code).toBe('count_stands')
    expect((await supervisor.post(`${path}/2/send-back`, { reason: 'Why' })).body).toMatchObject({
      status: 404,
      code: 'count_not_found',
    })
    const back = await supervisor.post(`${path}/1/send-back`, { reason: 'Count the coins again' })
    expect(back.body.counts).toMatchObject([{ state: 'sent_back', note: 'Count the coins again' }])
    expect(codes(back.body)).toEqual(['count_sent_back'])
    const late = await supervisor.post(`${path}/1/approve`, {})
    expect(late.body).toMatchObject({ code: 'count_not_waiting', state: 'sent_back' })
    const again = await cashier.post(path, counted())
    expect(again.body.counts.map(({ state }: { state: string }) => state)).toEqual([
      'unexplained',
      'sent_back',
    ])
    expect(codes(again.body)).toEqual(['reason_missing'])
  })

  it('S-15: nobody closes alone what they were short in: neither by sending it back nor by an edit', async () => {
    const id = await session('declared')
    const path = `/sessions/${id}/counts`
    await supervisor.post(`/sessions/${id}/status`, { status: 'in_review' })
    await supervisor.post(path, { ...counted(-200), reason: 'Short' })
    const back = await supervisor.post(`${path}/1/send-back`, { reason: 'I count again' })
    expect(back).toMatchObject({ status: 403, body: { code: 'own_count' } })
    const { body: taken } = await cashier.get(`/sessions/${id}/transactions`)
    const cash = taken.items.find((each: { amount: number }) => each.amount === 1_200)
    const check = { method: 'check', reference: '8' }
    expect((await supervisor.patch(`/transactions/${cash.id}`, check)).status).toBe(200)
    const again = { lines: [{ denomination: 'coin-1', pieces: 200 }], reason: 'Now', close: true }
    const { body } = await supervisor.post(path, again)
    expect(body).toMatchObject({
      status: 'in_review',
      counts: [
        { difference: 0, state: 'waiting' },
        { number: 1, difference: -200 },
      ],
    })
    expect((await supervisor.post(`${path}/2/approve`, {})).body.code).toBe('own_count')
    expect((await admin.post(`${path}/2/approve`, {})).status).toBe(200)
    const { body: report } = await finance.get('/reports/over-and-short?limit=200')
    const ours = report.items.filter((each: { sessionId: string }) => each.sessionId === id)
    expect(ours).toMatchObject([
      { number: 2, standing: true, difference: 0, state: 'approved' },
      { number: 1, standing: false, difference: -200, state: 'waiting', reason: 'Short' },
    ])
  })

  it('S-15: closed in one call, by whoever may close', async () => {
    const id = await session('declared')
    const path = `/sessions/${id}/counts`
    const refused = await cashier.post(path, { ...counted(), close: true })
    expect(refused.body).toMatchObject({ code: 'not_permitted', permission: 'sessions.status' })
    await cashier.post(`/sessions/${id}/leave`)
    const others = [{ method: 'check', items: 1, counted: 300 }]
    const { body } = await supervisor.post(path, { ...counted(), others, close: true })
    expect(body).toMatchObject({ status: 'closed', obstacles: [], counts: [{ state: 'agreed' }] })
    expect(body.counts[0].others).toMatchObject([{ name: 'Check', difference: 0, items: 1 }])
    expect((await supervisor.post(path, counted())).body.code).toBe('session_closed')
  })
})

describe('the over and short report', () => {
  it('S-15: has the counts of sessions, newest first, page by page', async () => {
    const ids = [await session('blind')]
    await cashier.post(`/sessions/${ids[0]}/counts`, { ...counted(-30), reason: 'Lost' })
    await supervisor.post(`/sessions/${ids[0]}/counts/1/approve`, {})
    ids.push(await session('declared'))
    const others = [{ method: 'check', counted: 200 }]
    await cashier.post(`/sessions/${ids[1]}/counts`, { ...counted(), others })
    const { body: first } = await finance.get('/reports/over-and-short?limit=1')
    expect(first.items).toMatchObject([
      {
        sessionId: ids[1],
        mode: 'declared',
        difference: 0,
        otherDifference: -100,
        state: 'unexplained',
      },
    ])
    const next = await finance.get(
      `/reports/over-and-short?limit=1&differing=true&cursor=${first.nextCursor}`,
    )
    expect(next.body.items).toMatchObject([
      {
        sessionId: ids[0],
        mode: 'blind',
        couldSee: false,
        number: 1,
        standing: true,
        expected: 1_400,
        counted: 1_370,
        difference: -30,
        reason: 'Lost',
        state: 'approved',
        approvedBy: { id: String(supervisor.userId) },
      },
    ])
  })
})

describe('X-2: what is wrong with a count is named by its field', () => {
  it.each([
    [
      { lines: [{ denomination: 'note-300', pieces: 1 }] },
      'denomination_unknown',
      '/lines/0/denomination',
    ],
    [
      {
        lines: [
          { denomination: 'coin-1', pieces: 1 },
          { denomination: 'coin-1', pieces: 2 },
        ],
      },
      'counted_twice',
      '/lines/1/denomination',
    ],
    [
      { lines: [], others: [{ method: 'cash', counted: 1 }] },
      'method_not_countable',
      '/others/0/method',
    ],
    [{ lines: [{ denomination: 'coin-1', pieces: -1 }] }, 'invalid', '/lines/0/pieces'],
  ])('X-2: %j', async (body, code, pointer) => {
    const id = await session('declared')
    const answer = await cashier.post(`/sessions/${id}/counts`, body)
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } })
    expect((await cashier.get(`/sessions/${id}/closing`)).body.counts).toEqual([])
  })
})
