import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createDoor } from '../../journal/door.ts'
import { books } from '../../app.ts'
import { sendForm } from '../../testing/form.ts'
import type { Answer } from '../../testing/resident.ts'
import { csvOf, NEVER, type Row, testIntake } from './test-office.ts'
import { runImport } from './run.ts'

const office = await testIntake()
const { source, take, upload, run, shown, items, citation, dueOf, sound, supervisor } = office

type Shown = { line: number; reasons: { code: string }[] }
const reasonsOf = (all: readonly Shown[]) =>
  all.map(({ line, reasons }) => [line, ...reasons.map(({ code }) => code)])

async function rowsFor(count: number, from = 1): Promise<Row[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, n) => ({
      citation: await citation(5_000),
      amount: '20.00',
      check: String(from + n),
      payer: 'Ada',
    })),
  )
}

describe('I-1: the same file', () => {
  it('I-1: is recognised by its bytes, whatever it is called and whichever source it is sent to', async () => {
    const [here, there] = [await source(), await source()]
    const file = csvOf(await rowsFor(2, 100))
    const first = await upload(here, file, { fileName: 'monday.csv' })
    for (const [to, fileName] of [
      [here, 'renamed.csv'],
      [there, 'monday.csv'],
    ] as const) {
      const again = await upload(to, file, { fileName })
      expect(again).toMatchObject({ status: 409, body: { code: 'intake_file_known' } })
      expect(again.body.detail).toContain('monday.csv')
      expect(again.body.importId).toBe(first.body.id)
    }
    await run(first.body.id)
    expect(await upload(here, file)).toMatchObject({ status: 409 })
    expect(await upload(here, file, { dryRun: true })).toMatchObject({ status: 202 })
  })

  it('I-1: is taken once when it is sent twice at once', async () => {
    const to = await source()
    const file = csvOf(await rowsFor(3, 200))
    const sent = await Promise.all([upload(to, file), upload(to, file), upload(to, file)])
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409, 409])
  })

  it('I-1: is taken once when it is sent to different sources at once', async () => {
    const sources = [await source(), await source(), await source()]
    const file = csvOf(await rowsFor(3, 250))
    const sent = await Promise.all(sources.map((to) => upload(to, file)))
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409, 409])
  })

  it('T-14: the same key is answered the same, and makes one import', async () => {
    const parts = { file: csvOf(await rowsFor(1, 300)), sourceId: await source() }
    const send = () => sendForm(supervisor, '/intake/imports', parts, { key: 'the-same-key' })
    const [one, two] = [await send(), await send()]
    expect([one.status, two.status]).toEqual([202, 202])
    expect(two.body.id).toBe(one.body.id)
  })

  it('T-14: a dry run sent under one key many times at once leaves one file, and then none', async () => {
    const parts = { file: csvOf(await rowsFor(1, 350)), sourceId: await source() }
    const to = '/intake/imports?dryRun=true'
    const sent = await Promise.all(
      Array.from({ length: 6 }, () => sendForm(supervisor, to, parts, { key: 'one-dry-run' })),
    )
    const [{ body }] = sent as [Answer]
    expect(sent.map((each) => [each.status, each.body.id])).toEqual(sent.map(() => [202, body.id]))
    const filesSince = async () => {
      const { rows } = await office.database.owner.query<{ id: number }>(
        `select distinct import_id as id from intake_pieces
          where import_id not in (select id from intake_imports where id <> $1)`,
        [body.id],
      )
      return rows.map(({ id }) => String(id))
    }
    expect(await filesSince()).toEqual([body.id])
    await run(body.id)
    expect(await filesSince()).toEqual([])
  })
})

describe('I-1: the same item', () => {
  it('I-1: in two files is taken once, and leads to the item as it was taken', async () => {
    const to = await source()
    const [a, b, c] = await rowsFor(3, 400)
    const first = await take(to, csvOf([a!, b!]))
    const second = await take(to, csvOf([c!, b!]))
    expect(second).toMatchObject({
      status: 'done',
      items: { count: 2, total: 4_000 },
      posted: { count: 1, total: 2_000 },
      known: { count: 1, total: 2_000 },
    })
    expect(await items(second.id, 'known')).toMatchObject([
      { line: 3, outcome: 'known', takenBy: first.id, citation: b!.citation },
    ])
    expect(await dueOf(b!.citation!)).toBe(3_000)
    await sound()
  })

  it('I-1: with a number of the sender’s own is known, whatever its amount and its day are read as', async () => {
    const to = await source()
    const columns = {
      citation: 'No',
      amount: 'Sum',
      reference: 'Check',
      paidOn: 'Day',
      itemId: 'Id',
    }
    const number = await citation(900_000)
    const file = `No,Sum,Check,Day,Id\n${number},"1.110,00",81,2/3/2026,A-1\n`
    const first = await take(to, file, { layout: { columns } })
    expect(first).toMatchObject({ repair: { count: 1, total: 0 } })
    const layout = { columns, decimals: 'comma', days: 'D/M/YYYY' }
    const second = await take(to, `${file}${number},"20,00",81,2/3/2026,A-2\n`, { layout })
    expect(second).toMatchObject({ known: { count: 1, total: 111_000 }, repair: { count: 1 } })
    expect(await items(second.id, 'any')).toMatchObject([
      { line: 2, outcome: 'known', takenBy: first.id },
      { line: 3, outcome: 'repair' },
    ])
  })

  it('I-1: that was taken before its number alone was enough is known still', async () => {
    const to = await source()
    const columns = { citation: 'Citation', amount: 'Amount', reference: 'Check', itemId: 'Payer' }
    const [row] = await rowsFor(1, 450)
    const file = csvOf([{ ...row!, payer: 'B-1' }])
    const first = await take(to, file, { layout: { columns } })
    const whole = ['B-1', row!.citation, 2_000, row!.check, null]
    const before = createHash('sha256').update(JSON.stringify(whole)).digest().subarray(0, 16)
    const { owner } = office.database
    await owner.query('alter table intake_items disable trigger intake_items_stay')
    await owner.query('update intake_items set fingerprint = $2 where import_id = $1', [
      first.id,
      before,
    ])
    await owner.query('alter table intake_items enable trigger intake_items_stay')
    expect(await take(to, `${file}\n`, { layout: { columns } })).toMatchObject({
      known: { count: 1 },
    })
  })

  it('I-3: that lies in repair is suspected in another file, whatever its amount is read as, and in a dry run', async () => {
    const number = await citation(900_000)
    const bad = await take(
      await source(),
      csvOf([{ citation: number, amount: 'x', check: '0091' }]),
    )
    expect(bad.repair.count).toBe(1)
    const other = await source()
    const file = csvOf([
      { citation: number, amount: '11.00', check: '91' },
      { citation: number, amount: '11.00', check: '92' },
    ])
    const tried = await take(other, file, { dryRun: true })
    expect(tried).toMatchObject({ posted: { count: 1 }, repair: { count: 1 } })
    const done = await take(other, file)
    expect(done.posted.count).toBe(1)
    expect(reasonsOf(await items(done.id, 'repair'))).toEqual([[2, 'duplicate_suspected']])
    // Both lie in repair: what was settled there is no reason any more.
    await office.database.owner.query(
      `update repair_items set state = 'final', outcome = 'rejected', disposition = '{}',
              disposed_at = now(), disposal = 1, finalised_at = now(),
              finalised_by = (select min(id) from users u where u.agency_id = repair_items.agency_id)
        where state = 'new'`,
    )
    const later = await take(other, csvOf([{ citation: number, amount: '12.00', check: '91' }]))
    expect(later.posted.count).toBe(1)
  })

  it('I-1: twice in one file is suspected, and the first is posted', async () => {
    const [row] = await rowsFor(1, 500)
    const done = await take(await source(), csvOf([row!, row!]))
    expect(done).toMatchObject({ posted: { count: 1 }, repair: { count: 1 }, known: { count: 0 } })
    expect(reasonsOf(await items(done.id, 'repair'))).toEqual([[3, 'duplicate_suspected']])
  })

  it('I-1: without a number of its own it is suspected, since it may be a second payment', async () => {
    const to = await source({ method: 'money_order' })
    const number = await citation(9_000)
    const one = { citation: number, amount: '10.00' }
    const method = { columns: { citation: 'Citation', amount: 'Amount' } }
    const file = csvOf([one])
    const first = await take(to, file, { layout: method })
    const second = await take(to, `${file}\n`, { layout: method })
    expect(second.known.count).toBe(0)
    expect(reasonsOf(await items(second.id, 'repair'))[0]).toContain('duplicate_suspected')
    expect(first.items.count).toBe(1)
  })

  it('I-3: what was paid at the window with the same check is suspected', async () => {
    const number = await citation(9_000)
    const drawer = await office.drawer()
    await office.startSession(drawer)
    const paid = await office.cashier.post('/payments', {
      items: [{ citation: number, amount: 2_000 }],
      tenders: [{ method: 'check', amount: 2_000, reference: '777' }],
    })
    expect(paid.status, JSON.stringify(paid.body)).toBe(201)
    const done = await take(
      await source(),
      csvOf([
        { citation: number, amount: '20.00', check: '000777' },
        { citation: number, amount: '20.00', check: '778' },
      ]),
    )
    expect(reasonsOf(await items(done.id, 'repair'))).toEqual([[2, 'duplicate_suspected']])
    expect(done.posted.count).toBe(1)
  })

  it('I-1: in two files that two servers take at once is taken once', async () => {
    const to = await source()
    const rows = await rowsFor(40, 600)
    const sent = [await upload(to, csvOf(rows)), await upload(to, csvOf(rows.toReversed()))]
    const { database, clock, agencyId } = office
    await Promise.all(
      sent.map(({ body }) =>
        runImport(
          { database, clock, door: createDoor({ database, clock, books }) },
          { agencyId, importId: Number(body.id) },
          NEVER,
        ),
      ),
    )
    const both = await Promise.all(sent.map(({ body }) => shown(body.id)))
    expect(both.map(({ status }) => status)).toEqual(['done', 'done'])
    expect(both.reduce((sum, { posted }) => sum + posted.count, 0)).toBe(40)
    expect(both.reduce((sum, { known }) => sum + known.count, 0)).toBe(40)
    for (const { citation: number } of rows) expect(await dueOf(number!)).toBe(3_000)
    await sound()
  })
})

describe('I-3: more than is due', () => {
  it('I-3: becomes account balance, or goes to repair, as the source says', async () => {
    const [posts, asks] = [await source(), await source({ overpayments: 'repair' })]
    const [one, two] = [await citation(1_000), await citation(1_000)]
    const posted = await take(posts, csvOf([{ citation: one, amount: '15.00', check: '1' }]))
    const asked = await take(asks, csvOf([{ citation: two, amount: '15.00', check: '1' }]))
    expect(posted.posted).toEqual({ count: 1, total: 1_500 })
    expect(posted.surplus).toEqual({ count: 1, total: 500 })
    expect(asked.surplus.count).toBe(0)
    expect(reasonsOf(await items(asked.id, 'repair'))).toEqual([[2, 'more_than_due']])
    const balance = (await supervisor.get(`/citations/${one}`)).body.accountBalance
    expect(balance).toBe(500)
  })

  it('I-3: each item is decided on what those before it left due', async () => {
    const number = await citation(3_000)
    const done = await take(
      await source(),
      csvOf(['1', '2', '3'].map((check) => ({ citation: number, amount: '15.00', check }))),
    )
    expect(done.posted.count).toBe(2)
    expect(reasonsOf(await items(done.id, 'repair'))).toEqual([[4, 'nothing_due']])
  })
})
