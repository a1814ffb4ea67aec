import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { csvOf, testIntake } from './test-office.ts'
import { lockboxFile, lockboxRecords } from './test-lockbox.ts'

const office = await testIntake()
const { source, take, upload, items, citation, dueOf, database, supervisor } = office
const csv = await source()
const lockbox = await source({ format: 'lockbox' })
const unpaid = await citation(1_000_000_00)

/** Nothing is left behind: no item, no payment, no piece of a file. */
async function nothingLeft() {
  const { rows } = await database.owner.query(
    `select (select count(*) from intake_items) as items,
            (select count(*) from intake_pieces) as pieces,
            (select count(*) from payments) as payments`,
  )
  expect(rows).toEqual([{ items: 0, pieces: 0, payments: 0 }])
  expect(await dueOf(unpaid)).toBe(1_000_000_00)
}

/** A part of a form whose boundary is x. */
function part(name: string, text: string): string {
  return `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
}

const good = { citation: unpaid, amount: '10.00', check: '1' }
const items40 = Array.from({ length: 40 }, (_, n) => ({
  citation: unpaid,
  amount: 1_000 + n,
  check: String(500 + n),
}))

describe('I-1: a file whose form, counts or totals are wrong is refused whole', () => {
  it.each([
    ['breaks off in a quote', `${csvOf([good])}"${unpaid},10.00`, 'broken', 2],
    ['has a line of 70 kB', `${csvOf([good])}${unpaid},1,2,${'x'.repeat(70_000)}`, 'broken', 3],
    ['has a stray quote', `${csvOf([good])}${unpaid},1"0,2,x\n`, 'broken', 3],
    ['ends in the middle of a line', csvOf([good, good]).slice(0, -8), 'columns_differ', 3],
    ['has a comma too many', `${csvOf([good])}${unpaid},1,000.00,1,x\n`, 'columns_differ', 3],
    ['has other columns', 'Ticket,Amount\nA,1\n', 'column_missing', 1],
    ['has a column twice', 'Citation,Amount,Check,Payer,Amount\nA,1,1,x,1\n', 'column_twice', 1],
    ['has a header only', csvOf([]), 'header_only', 1],
    [
      'has bytes that are no text',
      Buffer.concat([Buffer.from(`\ufeff${csvOf([good])}`), Buffer.from([0xc3, 0x28])]),
      'undecodable',
      2,
    ],
  ])('I-1: a CSV that %s', async (_what, file, code, line) => {
    const done = await take(csv, file)
    expect(done).toMatchObject({ status: 'failed', failure: { code, line } })
    await nothingLeft()
  })

  it.each([
    [{ controlCount: '3' }, 'control_count', 'control count is 3, and the file has 2 items'],
    [{ controlTotal: '2001' }, 'control_total', '$20.01, and the items of the file come to $20.00'],
  ])('I-1: a CSV with other control figures than %j', async (beside, code, said) => {
    const file = csvOf([good, { ...good, check: '2' }])
    const done = await take(csv, file, beside)
    expect(done).toMatchObject({ status: 'failed', failure: { code, line: null } })
    expect(done.failure.detail).toContain(said)
    await nothingLeft()
    const tried = await take(csv, file, { ...beside, dryRun: true })
    expect(tried).toMatchObject({ status: 'failed', failure: { code } })
  })

  it.each([
    ['was cut off', lockboxRecords(items40).slice(0, 60), 'file_truncated', 60],
    [
      'has one record in another place',
      lockboxRecords(items40).toSpliced(
        9,
        2,
        lockboxRecords(items40)[10] ?? '',
        lockboxRecords(items40)[9] ?? '',
      ),
      'record_order',
      10,
    ],
    ['lost an item', lockboxRecords(items40).toSpliced(9, 2), 'batch_count', 82],
    [
      'has records of another width',
      lockboxRecords(items40).map((line) => `${line} `),
      'record_width',
      1,
    ],
  ])('I-1: a lockbox file that %s', async (_what, records, code, line) => {
    const sent = await upload(lockbox, `${records.join('\n')}\n`)
    expect(sent.status, JSON.stringify(sent.body)).toBe(202)
    await office.run(sent.body.id)
    const done = await office.shown(sent.body.id)
    expect(done).toMatchObject({ status: 'failed', failure: { code, line } })
    expect(done.failure.detail.toLowerCase()).toContain(`line ${done.failure.line}`)
    await nothingLeft()
  })
})

describe('I-1: what is not what the source sends is refused when it is sent', () => {
  // Unpacked it would be a hundred megabytes; nobody unpacks it.
  const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024))
  it.each([
    ['a zip archive', Buffer.from('504b0304140000000800', 'hex'), 'file_format', 'zip archive'],
    ['a zip bomb', bomb, 'file_format', 'gzip'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file_format', 'PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'file_format', 'picture'],
    ['bytes of no kind', Buffer.from([1, 2, 0, 0, 0, 3, 0, 0]), 'file_not_text', 'no text'],
    ['nothing', '', 'file_empty', 'empty'],
    [
      'a lockbox file',
      lockboxFile(items40),
      'file_format',
      'lockbox file (BAI), and the source sends CSV',
    ],
  ])('I-1: %s in place of a CSV', async (_what, file, code, said) => {
    const sent = await upload(csv, file)
    expect(sent).toMatchObject({ status: 422, body: { code } })
    expect(sent.body.detail).toContain(said)
    await nothingLeft()
  })

  it.each([
    ['a CSV', csvOf([good])],
    ['a lockbox file from its end', lockboxRecords(items40).toReversed().join('\n')],
  ])('I-1: %s in place of a lockbox file', async (_what, file) => {
    const sent = await upload(lockbox, file)
    expect(sent).toMatchObject({ status: 422, body: { code: 'file_format' } })
    expect(sent.body.detail).toContain('first record is not of type 1')
    await nothingLeft()
  })

  it('I-1: a file that grows while it is read has other bytes than it was said to have', async () => {
    const file = csvOf([good])
    const sent = await upload(csv, file, { bytes: String(file.length - 10) })
    expect(sent).toMatchObject({ status: 422, body: { code: 'file_changed' } })
    expect(sent.body.detail).toContain(`${file.length} arrived`)
    await nothingLeft()
  })

  it('I-1: two gigabytes are too much, and none of them is kept', async () => {
    const payload = [
      '--x',
      'content-disposition: form-data; name="file"; filename="a.csv"',
      '',
      'Citation,Amount',
      '--x--',
      '',
    ].join('\r\n')
    const sent = await supervisor.post('/intake/imports', Buffer.from(payload), {
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(2 * 1024 ** 3),
      },
    })
    expect(sent).toMatchObject({ status: 413, body: { code: 'too_large' } })
    await nothingLeft()
  })

  it.each([
    [{ sourceId: 'x' }, 422, 'invalid'],
    [{ sourceId: '999999' }, 404, 'intake_source_not_found'],
    [{ controlCount: '-1' }, 422, 'invalid'],
    [{ controlTotal: '1.5' }, 422, 'invalid'],
    [{ layout: { columns: { amount: 'Amount' } } }, 422, 'layout_invalid'],
    [{ layout: { colour: 'red' } }, 422, 'layout_invalid'],
    [{ layout: 'no JSON' }, 422, 'layout_invalid'],
  ])('X-2: what stands beside a file is said to be wrong: %j', async (beside, status, code) => {
    const sent = await upload(csv, csvOf([good]), beside)
    expect(sent, JSON.stringify(sent.body)).toMatchObject({ status, body: { code } })
    await nothingLeft()
  })

  const file = part('file"; filename="a.csv', csvOf([good]))
  it.each([
    ['a second file', `${file}${file}--x--\r\n`, 'one file'],
    ['too many fields', `${file}${part('a', 'b').repeat(9)}--x--\r\n`, 'at most 8 fields'],
    ['a field named like the language', `${file}${part('__proto__', 'b')}--x--\r\n`, 'one file'],
    ['no end', file, 'to its end'],
  ])('X-2: of a form with %s behind the file nothing is kept', async (_what, form, said) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const sent = await supervisor.post('/intake/imports', Buffer.from(form), { headers })
    expect(sent).toMatchObject({ status: 400, body: { code: 'not_understood' } })
    expect(sent.body.detail).toContain(said)
    await nothingLeft()
  })

  it('X-2: a form without a file', async () => {
    const form = Buffer.from(
      '--x\r\ncontent-disposition: form-data; name="sourceId"\r\n\r\n1\r\n--x--\r\n',
    )
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const sent = await supervisor.post('/intake/imports', form, { headers })
    expect(sent).toMatchObject({ status: 422, body: { code: 'file_missing' } })
  })
})

describe('X-3: the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\bank\\monday.csv', 'monday.csv'],
    ['a"b\'c.csv', "a%22b'c.csv"],
    ['a\r\nset-cookie: x.csv', 'a%0D%0Aset-cookie: x.csv'],
    ['<img src=x onerror=alert(1)>.csv', '<img src=x onerror=alert(1)>.csv'],
    ['a\u202egnp.csv', 'a\\u{202e}gnp.csv'],
    ['4111111111111111.csv', '(card number)'],
    [`${'x'.repeat(300)}.csv`, `${'x'.repeat(199)}…`],
  ])(
    'X-3, I-1: %j is text, and given back as %j in JSON and in no header',
    async (fileName, kept) => {
      const sent = await upload(csv, csvOf([good]), { fileName, dryRun: true })
      expect(sent).toMatchObject({ status: 202, body: { fileName: kept } })
      expect(sent.headers['content-type']).toContain('application/json')
      expect(sent.headers['x-content-type-options']).toBe('nosniff')
      expect(JSON.stringify(sent.headers)).not.toContain(kept.slice(0, 8))
    },
  )

  it('X-3, I-1: a header that breaks within it brings no second one', async () => {
    const head = 'content-disposition: form-data; name="file"; filename="a\r\nx-evil: 1.csv"'
    const form = `${part('sourceId', csv)}--x\r\n${head}\r\n\r\n${csvOf([good])}\r\n--x--\r\n`
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const sent = await supervisor.post('/intake/imports?dryRun=true', Buffer.from(form), {
      headers,
    })
    expect([sent.status, sent.headers['x-evil']]).toEqual([202, undefined])
    expect(sent.body.fileName).toMatch(/^[^\r\n]+$/)
  })
})

describe('I-1: what can be read is read', () => {
  it.each([
    ['utf-16le', Buffer.from(`\ufeff${csvOf([{ ...good, payer: 'Muñoz' }])}`, 'utf16le')],
    ['windows-1252', Buffer.from(csvOf([{ ...good, check: '2', payer: 'Muñoz' }]), 'latin1')],
    ['utf-8', Buffer.from(csvOf([{ ...good, check: '3', payer: 'Muñoz' }]))],
  ])('I-1: in %s', async (encoding, file) => {
    const done = await take(csv, file)
    expect(done).toMatchObject({ status: 'done', encoding, posted: { count: 1 } })
    expect(await items(done.id)).toMatchObject([{ payer: 'Muñoz', amount: 1_000 }])
  })

  it.each([
    ['999999999999.00', 'amount_unreadable', '999999999999.00'],
    ['100000000.01', 'amount_unreadable', '100000000.01'],
    ['-5.00', 'amount_unreadable', '-5.00'],
    ['1.005', 'amount_unreadable', '1.005'],
    ['1.110', 'amount_unreadable', '1.110'],
    ['1.500000', 'amount_unreadable', '1.500000'],
    ['1e3', 'amount_unreadable', '1e3'],
    ['0.00', 'amount_missing', '0.00'],
  ])('X-1: an amount of %s is %s', async (amount, reason, shown) => {
    const done = await take(csv, csvOf([{ ...good, amount, check: `x${amount}` }]))
    expect(done).toMatchObject({ status: 'done', repair: { count: 1, total: 0 } })
    expect(await items(done.id, 'repair')).toMatchObject([
      { amount: null, amountText: shown, reasons: [{ code: reason }] },
    ])
  })

  it('X-3: a card number is kept nowhere, and its item goes to repair', async () => {
    const card = '4111111111111111'
    const done = await take(csv, csvOf([{ ...good, check: card, payer: `${card} Ada` }]))
    const [item] = await items(done.id, 'repair')
    expect(item.reasons.map(({ code }: { code: string }) => code)).toContain('text_refused')
    const { rows } = await database.owner.query('select i::text as text from intake_items i')
    expect(rows.map(({ text }) => text as string).join()).not.toContain(card)
  })
})
