import { describe, expect, it } from 'vitest'
import { createResident, type Resident } from '../../testing/resident.ts'
import { csvOf, type Row, testIntake } from './test-office.ts'

const office = await testIntake()
const { agencyId, app, citation, clock, database, items, run, shown, source, sound } = office
const { supervisor, take, upload } = office

type Shown = { readonly id: string; readonly repair: { readonly became: string } }

let made = 0

/** Rows for citations that are not there. */
function strays(count: number): Row[] {
  return Array.from({ length: count }, () => {
    made += 1
    return { citation: `STRAY${made}`, amount: '20.00', check: `W${made}` }
  })
}

const operator = (): Promise<Resident> => {
  const person = { agencyId, name: `Olga ${(made += 1)}`, role: 'Repair operator' }
  return createResident({ app, database, clock, person })
}

const withdraw = (importId: string, key?: string) =>
  supervisor.post(`/intake/imports/${importId}/withdraw`, undefined, key ? { key } : {})

/** Has all that is new in their list, and nobody else anything. */
async function fetchAll(who: Resident): Promise<void> {
  while ((await who.post('/repair/fetch', { count: 100 })).body.items.length > 0);
}

async function disposed(who: Resident, id: string, wish: object): Promise<void> {
  const answer = await who.post(`/repair/items/${id}/disposition`, wish)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

describe('I-1: withdrawing a misread file', () => {
  it('I-1: takes its items out of repair, and file and items can be taken again', async () => {
    const to = await source()
    const file = csvOf(strays(3))
    const first = await take(to, file)
    expect(first).toMatchObject({ status: 'done', repair: { count: 3, total: 6_000 } })
    expect((await upload(to, file)).body.code).toBe('intake_file_known')
    const answer = await withdraw(first.id, 'withdraw-once')
    expect(answer).toMatchObject({ status: 200, body: { status: 'withdrawn' } })
    expect(answer.body.withdrawnBy.name).toBe(supervisor.name)
    expect(answer.body.standing.withdrawn).toEqual({ count: 3, total: 6_000 })
    expect((await items(first.id)).map((item: Shown) => item.repair.became)).toEqual(
      Array(3).fill('withdrawn'),
    )
    const once = await withdraw(first.id, 'withdraw-once')
    expect([once.status, once.body]).toEqual([200, answer.body])
    const olga = await operator()
    await fetchAll(olga)
    const mine = (await olga.get('/repair/mine')).body.items as { id: string }[]
    const its = (await items(first.id)).map(({ id }: { id: string }) => id)
    expect(mine.filter(({ id }) => its.includes(id))).toEqual([])
    const again = await take(to, file)
    expect(again).toMatchObject({ status: 'done', repair: { count: 3 }, known: { count: 0 } })
    await sound()
    expect((await withdraw(again.id)).status).toBe(200)
    const audit = await office.auditor.get(`/audit?subject=intake_import:${first.id}`)
    expect(audit.body.items.map(({ action }: { action: string }) => action)).toContain(
      'intake.withdrawn',
    )
    await sound()
  })

  it('I-1: is refused of what is not over, took nothing, or is withdrawn', async () => {
    const to = await source()
    const sent = await upload(to, csvOf(strays(1)))
    expect((await withdraw(sent.body.id)).body.code).toBe('intake_import_under_way')
    await run(sent.body.id)
    expect((await withdraw(sent.body.id)).status).toBe(200)
    expect((await withdraw(sent.body.id)).body.code).toBe('intake_import_withdrawn')
    const tried = await take(to, csvOf(strays(1)), { dryRun: true })
    expect((await withdraw(tried.id)).body.code).toBe('intake_nothing_taken')
    const cut = await take(to, 'Citation,Amount,Check,Payer\n')
    expect([cut.status, (await withdraw(cut.id)).body.detail]).toEqual([
      'failed',
      'Nothing of this file was taken, so there is nothing to withdraw.',
    ])
    expect((await withdraw('999999999')).body.code).toBe('intake_import_not_found')
  })

  it('I-1: is refused once a payment was posted, and says how many', async () => {
    const number = await citation(5_000)
    const row = { citation: number, amount: '20.00', check: 'posted' }
    const one = await take(await source(), csvOf([row, ...strays(1)]))
    const answer = await withdraw(one.id)
    expect(answer.body).toMatchObject({ code: 'intake_import_posted', count: 1, total: 2_000 })
    expect((await shown(one.id)).status).toBe('done')
  })

  it('I-1, R-9: is refused while items are in somebody’s list or final, and says whose', async () => {
    const one = await take(await source(), csvOf(strays(2)))
    const olga = await operator()
    await fetchAll(olga)
    const held = await withdraw(one.id)
    expect(held.body).toMatchObject({ code: 'intake_items_held' })
    expect(held.body.held).toEqual([{ state: 'locked', holder: olga.name, count: 2 }])
    const [first] = await items(one.id)
    await disposed(olga, first.id, { type: 'reject', reason: 'Nobody knows' })
    expect((await withdraw(one.id)).body.code).toBe('intake_items_held')
    await olga.post('/repair/finalise')
    expect((await withdraw(one.id)).body).toMatchObject({ code: 'intake_items_final', count: 1 })
    await olga.post('/auth/sign-out')
    await sound()
  })

  it('I-1: is refused while another file counts its items as known', async () => {
    const to = await source()
    const [row] = strays(1)
    const first = await take(to, csvOf([row!]))
    const second = await take(to, csvOf([row!, ...strays(1)]))
    expect(second.known.count).toBe(1)
    expect((await withdraw(first.id)).body).toMatchObject({
      code: 'intake_items_known',
      importIds: [second.id],
    })
    expect((await withdraw(second.id)).status).toBe(200)
    expect((await withdraw(first.id)).status).toBe(200)
    await sound()
  })

  it('I-1: what is withdrawn stays so, whoever asks the database', async () => {
    const one = await take(await source(), csvOf(strays(1)))
    await withdraw(one.id)
    const [item] = await items(one.id)
    for (const change of [
      `update intake_items set withdrawn = false where id = ${item.id}`,
      `update repair_items set state = 'new', outcome = null, finalised_at = null,
              finalised_by = null where id = ${item.id}`,
      `update repair_items set payment_id = 1 where id = ${item.id}`,
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(database.owner.query(change)).rejects.toThrow(/append-only|stays so|check/)
  })
})

describe('I-1: withdrawing at once', () => {
  it('I-1, R-3: with those who fetch, an item is withdrawn or in a list, never both', async () => {
    const to = await source()
    const people = await Promise.all([operator(), operator()])
    for (let round = 0; round < 12; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const one = await take(to, csvOf(strays(6)))
      // oxlint-disable-next-line no-await-in-loop
      const answers = await Promise.all([
        people[0].post('/repair/fetch', { count: 3 }),
        withdraw(one.id),
        withdraw(one.id),
        people[1].post('/repair/fetch', { count: 3 }),
      ])
      const done = answers.slice(1, 3).filter(({ status }) => status === 200)
      expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true)
      expect(done.length).toBeLessThanOrEqual(1)
      // oxlint-disable-next-line no-await-in-loop
      const { standing, status } = await shown(one.id)
      expect(status).toBe(done.length === 1 ? 'withdrawn' : 'done')
      expect(standing.withdrawn.count).toBe(done.length === 1 ? 6 : 0)
      expect(standing.inHand.count > 0 && done.length === 1).toBe(false)
      for (const who of people) {
        // oxlint-disable-next-line no-await-in-loop
        for (const { id } of (await who.get('/repair/mine')).body.items)
          // oxlint-disable-next-line no-await-in-loop
          await supervisor.post(`/repair/items/${id}/release`)
      }
    }
    await sound()
  }, 30_000)

  it('I-1, R-6: with finalising and a file of the same items, nothing is lost or taken twice', async () => {
    const to = await source()
    const olga = await operator()
    for (let round = 0; round < 8; round += 1) {
      const rows = strays(2)
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const one = await take(to, csvOf(rows))
      // oxlint-disable-next-line no-await-in-loop
      const other = (await upload(to, csvOf([...rows, ...strays(1)]))).body
      // oxlint-disable-next-line no-await-in-loop
      const [withdrawn] = await Promise.all([withdraw(one.id), run(other.id)])
      // oxlint-disable-next-line no-await-in-loop
      const { known, repair } = await shown(other.id)
      expect(known.count + repair.count).toBe(3)
      expect(withdrawn.status === 200 ? 0 : 2).toBe(known.count)
      // oxlint-disable-next-line no-await-in-loop
      await fetchAll(olga)
      // oxlint-disable-next-line no-await-in-loop
      const [item] = (await items(other.id)) as { id: string }[]
      // oxlint-disable-next-line no-await-in-loop
      await disposed(olga, item!.id, { type: 'reject', reason: 'Nobody knows' })
      // oxlint-disable-next-line no-await-in-loop
      const [, late] = await Promise.all([olga.post('/repair/finalise'), withdraw(other.id)])
      expect(['intake_items_final', 'intake_items_held']).toContain(late.body.code)
    }
    await sound()
  }, 30_000)
})

it('I-3: a payment leads to the file and line it came by, or to none', async () => {
  const number = await citation(5_000)
  const one = await take(
    await source(),
    csvOf([...strays(1), { citation: number, amount: '20.00', check: 'origin' }]),
  )
  const [posted] = await items(one.id, 'posted')
  const of = async (paymentId: string) =>
    (await supervisor.get(`/intake/items?paymentId=${paymentId}`)).body.items
  expect(await of(posted.paymentId)).toEqual([
    {
      itemId: posted.id,
      import: { id: one.id, fileName: one.fileName },
      line: 3,
      outcome: null,
      by: null,
    },
  ])
  expect(await of('999999999')).toEqual([])
  const { body } = await supervisor.get(`/intake/imports/${one.id}/items?line=3`)
  expect(body.items.map(({ line }: { line: number }) => line)).toEqual([3])
})

describe('I-1: what became of the items in repair', () => {
  it('I-1, R-6: an import counts them by what they are now, and each leads to its money', async () => {
    const to = await source()
    const olga = await operator()
    await fetchAll(olga)
    const number = await citation(50_000)
    const unread = { citation: 'STRAYED', amount: 'x1', check: 'unread' }
    const one = await take(to, csvOf([...strays(5), unread]))
    await fetchAll(olga)
    const [a, b, c, d, , f] = (await items(one.id)) as { id: string }[]
    const method = 'check'
    const repair = (amount: number) => ({
      type: 'repair',
      items: [{ citation: number, amount }],
      method,
      reference: 'R1',
    })
    await disposed(olga, a!.id, repair(2_000))
    await disposed(olga, b!.id, { type: 'reject', reason: 'Nobody knows' })
    await disposed(olga, c!.id, { type: 'defer', note: 'Ask the bank' })
    await disposed(olga, f!.id, repair(1_500))
    await olga.post('/repair/finalise')
    await supervisor.post(`/repair/items/${d!.id}/release`)
    const now = await shown(one.id)
    expect(now.standing).toEqual({
      repaired: { count: 2, total: 2_000 },
      rejected: { count: 1, total: 2_000 },
      withdrawn: { count: 0, total: 0 },
      waiting: { count: 0, total: 0 },
      deferred: { count: 1, total: 2_000 },
      inHand: { count: 1, total: 2_000 },
      new: { count: 1, total: 2_000 },
      withoutAmount: { count: 1, posted: 1_500 },
    })
    const [first, second] = await items(one.id)
    expect(first.repair).toMatchObject({ became: 'repaired', sessionId: now.sessionId })
    expect(first.repair.receiptNumber).toMatch(/^\d+-\d+$/)
    expect(second.repair).toMatchObject({ became: 'rejected' })
    const { body: origin } = await supervisor.get(
      `/intake/items?paymentId=${first.repair.paymentId}`,
    )
    expect(origin.items).toMatchObject([
      { itemId: a?.id, import: { id: one.id }, line: 2, outcome: 'repaired' },
    ])
    expect(origin.items[0].by.name).toBe(olga.name)
    const { body } = await supervisor.get('/intake/imports?limit=100')
    expect(body.items.find(({ id }: { id: string }) => id === one.id).standing).toBeNull()
    await sound()
  })
})
