import { describe, expect, it } from 'vitest'
import { csvOf, testIntake } from './test-office.ts'

const office = await testIntake()
const { source, take, items, shown, citation, dueOf, drawer, supervisor, database, sound } = office

describe('I-2: a dry run', () => {
  it('I-2: shows what would happen, without a session, and leaves nothing but what it found', async () => {
    const to = await source({ drawerId: await drawer() })
    const number = await citation(3_000)
    const rows = [
      { citation: number, amount: '15.00', check: '1' },
      { citation: number, amount: '15.00', check: '2' },
      { citation: number, amount: '15.00', check: '3' },
      { citation: number, amount: '15.00', check: '1' },
      { citation: 'NOWHERE', amount: '15.00', check: '4', payer: 'Ada' },
    ]
    const done = await take(to, csvOf(rows), { dryRun: true })
    expect(done).toMatchObject({
      status: 'done',
      dryRun: true,
      items: { count: 5, total: 7_500 },
      posted: { count: 2, total: 3_000 },
      repair: { count: 3, total: 4_500 },
      sessionId: null,
    })
    const { body } = await supervisor.get(`/intake/imports/${done.id}/findings`)
    expect(body.items).toMatchObject([
      { line: 4, reasons: [{ code: 'nothing_due' }] },
      { line: 5, reasons: [{ code: 'duplicate_suspected' }, { code: 'nothing_due' }] },
      { line: 6, citation: 'NOWHERE', payer: 'Ada', reasons: [{ code: 'citation_unknown' }] },
    ])
    const all = await supervisor.get(`/intake/imports/${done.id}/findings?outcome=any`)
    expect(all.body.items.map((one: { outcome: string }) => one.outcome)).toEqual([
      'posted',
      'posted',
      'repair',
      'repair',
      'repair',
    ])
    expect(body.items[2].reasons[0].detail).toBe('There is no citation of this number.')
    expect(await items(done.id)).toEqual([])
    expect(await dueOf(number)).toBe(3_000)
    const { rows: left } = await database.owner.query('select from intake_pieces')
    expect(left).toEqual([])
  })

  it('I-2: comes to what the real run comes to, over parts and files', async () => {
    const to = await source()
    const numbers = await Promise.all(Array.from({ length: 5 }, () => citation(100_000)))
    const rows = Array.from({ length: 2_500 }, (_, n) => ({
      citation: n % 50 === 0 ? 'NOWHERE' : numbers[n % 5]!,
      amount: n % 70 === 0 ? '' : '2.00',
      check: String(n % 2_400),
    }))
    const before = await take(to, csvOf(rows.slice(0, 100)))
    expect(before.status).toBe('done')
    const tried = await take(to, csvOf(rows), { dryRun: true })
    const real = await take(to, csvOf(rows))
    for (const figure of ['items', 'posted', 'repair', 'known'])
      expect(tried[figure], figure).toEqual(real[figure])
    expect(real.known.count).toBeGreaterThan(0)
  })

  it('I-2: shows what would be posted and what is known, and what of it would become balance', async () => {
    const to = await source()
    const [one, two] = [await citation(3_000), await citation(3_000)]
    const first = await take(to, csvOf([{ citation: one, amount: '10.00', check: '1' }]))
    const rows = [
      { citation: one, amount: '10.00', check: '1' },
      { citation: one, amount: '25.00', check: '2' },
      { citation: two, amount: '30.00', check: '3' },
      { citation: two, amount: '', check: '4' },
    ]
    const tried = await take(to, csvOf(rows), { dryRun: true })
    expect(tried).toMatchObject({ unread: 1, surplus: { count: 1, total: 500 } })
    const findings = (outcome: string) =>
      supervisor.get(`/intake/imports/${tried.id}/findings?outcome=${outcome}`)
    expect((await findings('posted')).body.items).toMatchObject([
      { line: 3, outcome: 'posted', amount: 2_500, reasons: [] },
      { line: 4, outcome: 'posted', amount: 3_000 },
    ])
    expect((await findings('known')).body.items).toMatchObject([{ line: 2, takenBy: first.id }])
    const { body } = await supervisor.get('/intake/imports?dryRun=true&limit=1')
    expect(body.items).toMatchObject([{ id: tried.id }])
    expect((await take(to, csvOf(rows))).surplus).toEqual(tried.surplus)
    await sound()
  })

  it('I-2: leads to the import that took its file, as long as that is not withdrawn', async () => {
    const to = await source()
    const file = csvOf([{ citation: 'NOWHERE9', amount: '1.00', check: '9' }])
    const tried = await take(to, file, { dryRun: true })
    expect(tried.takenAs).toBe(null)
    const real = await take(to, file)
    expect([real.takenAs, (await shown(tried.id)).takenAs]).toEqual([null, real.id])
    await supervisor.post(`/intake/imports/${real.id}/withdraw`)
    expect((await shown(tried.id)).takenAs).toBe(null)
  })

  it('I-2: changes nothing of how the next file is read', async () => {
    const to = await source({ layout: undefined })
    const layout = { columns: { citation: 'Citation', amount: 'Amount' }, decimals: 'comma' }
    const file = csvOf([{ citation: await citation(100), amount: '1.00' }])
    await take(to, file, { dryRun: true, layout })
    expect((await supervisor.get(`/intake/sources/${to}`)).body.layout).toBe(null)
    await take(to, file, { layout })
    expect((await supervisor.get(`/intake/sources/${to}`)).body.layout).toEqual(layout)
  })
})
