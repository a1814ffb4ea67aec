import { afterAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../journal/refusal.ts'
import { readPdf } from '../testing/pdf.ts'
import type { Document } from './document.ts'
import { createPress, type PressOptions } from './press.ts'

const presses: { stop(): void }[] = []
function press(options?: PressOptions) {
  const made = createPress(options)
  presses.push(made)
  return made
}
afterAll(() => presses.forEach((each) => each.stop()))

const shared = press()

const document: Document = {
  title: 'Session S-1042',
  language: 'en',
  agency: 'City of Marlow',
  address: ['Town Hall'],
  marks: ['Reprint 2'],
  facts: [
    { label: 'Drawer', value: 'Window 2' },
    { label: 'Net total', value: '$110.00' },
  ],
  tables: [
    {
      caption: 'Transactions',
      columns: [{ heading: 'ID' }, { heading: 'Reference' }, { heading: 'Amount', align: 'end' }],
      rows: [['50001', 'x', '$110.00']],
      total: ['Total', '', '$110.00'],
    },
  ],
  notes: ['Made by Ann.'],
}

function longOf(rows: number): Document {
  const table = { ...document.tables[0]!, rows: Array.from({ length: rows }, () => ['1', '', '2']) }
  return { ...document, tables: [table] }
}

async function printed(wanted: Document, paper?: 'letter' | 'roll', by = shared) {
  const pdf = await by.print(wanted, paper)
  if (isRefusal(pdf)) throw new Error(pdf.detail)
  return readPdf(pdf)
}

describe('V-5: a document as PDF', () => {
  it.each(['letter', 'roll'] as const)(
    'says on %s what it is, and in which order',
    async (paper) => {
      const { title, language, uaPart, said } = await printed(document, paper)
      expect({ title, uaPart }).toEqual({ title: 'Session S-1042', uaPart: '1' })
      expect(language).toMatch(/^en(-US)?$/)
      expect(said.map(({ role, text }) => `${role} ${text.trim()}`)).toEqual([
        'P City of Marlow',
        'P Town Hall',
        'H1 Session S-1042',
        'P Reprint 2',
        'P Drawer',
        'P Window 2',
        'P Net total',
        'P $110.00',
        'H2 Transactions',
        'TH ID',
        'TH Reference',
        'TH Amount',
        'TD 50001',
        'TD x',
        'TD $110.00',
        'TD Total',
        'TD $110.00',
        'P Made by Ann.',
      ])
    },
  )

  it('speaks the language that it is written in', async () => {
    expect((await printed({ ...document, language: 'es' })).language).toMatch(/^es/)
  })

  it('never reads a text as markup', async () => {
    const text = '#panic("no") *x* $1$ \\ #sys.version @a `b` <c> //'
    const { said } = await printed({ ...document, title: text, notes: [text] })
    expect(said.find(({ role }) => role === 'H1')?.text.trim()).toBe(text)
    expect(said.at(-1)?.text.trim()).toBe(text)
  })

  it('shows a square for a letter that no typeface has, and others in one that has it', async () => {
    const { said } = await printed({ ...document, notes: ['李 Жорж ñ'] })
    expect(said.map(({ text }) => text).join(' ')).toMatch(/□ +Жорж +ñ/)
  })

  it('repeats the heads of columns on each page, without saying them twice', async () => {
    const { pages, said } = await printed(longOf(120))
    expect(pages).toBeGreaterThan(2)
    expect(said.filter(({ role }) => role === 'TH')).toHaveLength(3)
    expect(said.filter(({ text }) => text.includes('Page 1'))).toEqual([])
  })

  it('document_too_long: is refused beyond the bound, before anything is set', async () => {
    const broken = press({ program: '/nowhere.mjs' })
    const refused = await broken.print(longOf(5_001))
    expect(refused).toMatchObject({ refused: 'document_too_long', facts: { rows: 5_001 } })
  })
})

describe('the press', () => {
  const program = (text: string) => `${import.meta.dirname}/../testing/press-${text}.mjs`

  it('pdf_unavailable: says so where there is no Typst', async () => {
    expect(await press({ program: program('without') }).print(document)).toMatchObject({
      refused: 'pdf_unavailable',
    })
  })

  it('fails one document when its process dies, and sets the next', async () => {
    const dying = press({ program: program('dying') })
    const [first, second] = await Promise.allSettled([dying.print(document), dying.print(document)])
    expect(first).toMatchObject({ reason: { message: 'the process that sets documents died' } })
    expect(second.status).toBe('rejected')
    await expect(dying.print({ ...document, title: 'fine' })).resolves.toEqual(Buffer.from('%PDF'))
  })

  it('gives up one that takes too long, and ends its process', async () => {
    const slow = press({ program: program('dying'), patience: 2_000 })
    await expect(slow.print({ ...document, title: 'slow' })).rejects.toThrow(
      'longer than 2 seconds',
    )
    await expect(slow.print({ ...document, title: 'fine' })).resolves.toEqual(Buffer.from('%PDF'))
  })

  it('lets a short document overtake a long one', async () => {
    const order: string[] = []
    await Promise.all([
      shared.print(longOf(800)).then(() => order.push('long')),
      shared.print(document).then(() => order.push('short')),
    ])
    expect(order).toEqual(['short', 'long'])
  })
})
