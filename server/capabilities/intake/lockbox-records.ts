import { normaliseText } from '../../http/text.ts'
import { shownText } from '../../uploads/shown-text.ts'
import { FailedFile } from './import.ts'
import type { ItemField, LockboxLayout, RecordField, RecordType } from './layout.ts'
import { MOST_FURTHER, type RawItem } from './item.ts'
import { readAmount, type Reading } from './reading.ts'

/** Which records may follow which; null is the start of the file. */
const FOLLOWS: Readonly<Record<RecordType, readonly (RecordType | null)[]>> = {
  1: [null],
  2: ['1'],
  5: ['1', '2', '7', '8'],
  6: ['5', '6', '4'],
  4: ['6', '4'],
  7: ['5', '6', '4'],
  8: ['7'],
  9: ['8', '7'],
}

const NAMES: Readonly<Record<RecordType, string>> = {
  1: 'header of the file',
  2: 'header of the service',
  5: 'header of a batch',
  6: 'item',
  4: 'continuation of an item',
  7: 'total of a batch',
  8: 'total of a lockbox',
  9: 'end of the file',
}

type Sums = { count: number; total: number }
type Item = {
  line: number
  batch: string | null
  texts: Partial<Record<ItemField, string>>
  further: Record<string, string>
  others: number
  splits: boolean
}

/** I-1: records one after the other, and what they must add up to. Amounts are minor units. */
export class LockboxReader {
  readonly #layout: LockboxLayout
  readonly #reading: Pick<Reading, 'currency'>
  #before: RecordType | null = null
  #line = 0
  #records = 0
  #item: Item | null = null
  #batch: Sums & { number: string | null; paidOn: string } = { ...none(), number: null, paidOn: '' }
  #lockbox: Sums = none()

  constructor(layout: LockboxLayout, reading: Pick<Reading, 'currency'>) {
    this.#layout = layout
    this.#reading = reading
  }

  /** Takes the next record; gives an item out once all that belongs to it was read. */
  take(line: number, text: string): RawItem | null {
    this.#line = line
    const type = this.#typeOf(text)
    this.#records += 1
    this.#before = type
    const done = type === '4' ? null : this.#given()
    if (type === '5') this.#openBatch(text)
    if (type === '6') this.#openItem(text)
    if (type === '4') this.#goOn(text)
    if (type === '7') this.#closeBatch(text)
    if (type === '8') this.#closeLockbox(text)
    if (type === '9') this.#close(text)
    return done
  }

  /** The file has come to its end: the last record must have been that of the end. */
  end(): void {
    if (this.#before === '9') return
    const last =
      this.#before === null ? 'nothing' : `record ${this.#before} (${NAMES[this.#before]})`
    throw new FailedFile(
      this.#before === null ? 'file_empty' : 'file_truncated',
      `The file ends after line ${this.#line} with ${last}, and not with record 9 (${NAMES[9]}): its end is missing. Ask the bank to send it again.`,
      this.#line,
    )
  }

  #typeOf(text: string): RecordType {
    const [type = ''] = text
    if (!(type in FOLLOWS))
      this.#fail(
        'record_unknown',
        `begins with “${shownText(type)}”, and a record of a lockbox file begins with its type: 1, 2, 5, 6, 4, 7, 8 or 9`,
      )
    const { width } = this.#layout
    if (text.length !== width)
      this.#fail(
        'record_width',
        `has ${text.length} characters, and every record of this source has ${width}`,
      )
    const known = type as RecordType
    if (this.#before === '9')
      this.#fail('record_order', 'stands after record 9, which is the end of the file')
    if (!FOLLOWS[known].includes(this.#before)) this.#fail('record_order', this.#misplaced(known))
    return known
  }

  #misplaced(type: RecordType): string {
    const allowed = FOLLOWS[type].map((each) => (each === null ? 'the start of the file' : each))
    const after = this.#before === null ? 'the start of the file' : `record ${this.#before}`
    return `is record ${type} (${NAMES[type]}) after ${after}; it follows ${allowed.join(' or ')} only. Records are missing there, or in another order`
  }

  #openBatch(text: string): void {
    const number = this.#label(text, '5', 'batch')
    this.#batch = { ...none(), number, paidOn: this.#field(text, '5', 'paidOn') ?? '' }
  }

  #openItem(text: string): void {
    this.#checkBatch(text, '6')
    const amount = this.#number(text, '6', 'amount') ?? 0
    this.#batch.count += 1
    this.#batch.total += amount
    const texts: Item['texts'] = { amount: String(amount), paidOn: this.#batch.paidOn }
    const { number: batch } = this.#batch
    const item: Item = { line: this.#line, batch, texts, further: {}, others: 0, splits: false }
    this.#item = item
    for (const field of ITEM_TEXTS) this.#put(item, field, this.#field(text, '6', field))
    const number = this.#label(text, '6', 'item')
    if (number !== null) item.further['item'] = number
  }

  /** What stood in the item already stays; a second citation means a payment for several. */
  #goOn(text: string): void {
    this.#checkBatch(text, '4')
    if (!this.#item) return
    const number = this.#label(text, '4', 'item')
    const own = this.#item.further['item'] ?? null
    if (number !== null && own !== null && number !== own)
      this.#fail(
        'record_order',
        `goes on with item ${number} of the batch, and stands behind item ${own}. Records are in another order there`,
      )
    for (const field of ITEM_TEXTS) this.#put(this.#item, field, this.#field(text, '4', field))
  }

  #put(item: Item, field: (typeof ITEM_TEXTS)[number], text: string | null): void {
    if (text === null) return
    const before = item.texts[field]
    if (before === undefined) item.texts[field] = text
    else if (before !== text) {
      if (field === 'citation') item.splits = true
      item.others += 1
      if (item.others > MOST_FURTHER) return void (item.further['more'] = beyond(item.others))
      const alike = Object.keys(item.further).filter((name) => name.startsWith(`${field} `)).length
      item.further[`${field} ${alike + 2}`] = shownText(text)
    }
  }

  #given(): RawItem | null {
    const item = this.#item
    if (!item) return null
    this.#item = null
    const { line, batch, texts, further, splits } = item
    const raw = { line, batch, texts, further: () => further }
    return splits ? { ...raw, reason: 'not_postable' } : raw
  }

  #closeBatch(text: string): void {
    this.#checkBatch(text, '7')
    const of = `batch ${this.#batch.number ?? ''}`.trimEnd()
    this.#compare('batch_count', text, '7', 'count', this.#batch.count, of)
    this.#compare('batch_total', text, '7', 'total', this.#batch.total, of)
    this.#lockbox.count += this.#batch.count
    this.#lockbox.total += this.#batch.total
    this.#batch = { ...none(), number: null, paidOn: '' }
  }

  #closeLockbox(text: string): void {
    this.#compare('lockbox_count', text, '8', 'count', this.#lockbox.count, 'the lockbox')
    this.#compare('lockbox_total', text, '8', 'total', this.#lockbox.total, 'the lockbox')
    this.#lockbox = none()
  }

  #close(text: string): void {
    this.#compare('file_count', text, '9', 'records', this.#records, 'the file')
  }

  #compare(
    code: 'batch_count' | 'batch_total' | 'lockbox_count' | 'lockbox_total' | 'file_count',
    text: string,
    type: '7' | '8' | '9',
    field: 'count' | 'total' | 'records',
    found: number,
    of: string,
  ): void {
    const said = this.#number(text, type, field)
    if (said === null || said === found) return
    const what = { count: 'items', total: 'minor units', records: 'records' }[field]
    this.#fail(code, `says that ${of} has ${said} ${what}, and it has ${found}`)
  }

  /** Records of one batch carry its number: a record of another was put in, or the order is lost. */
  #checkBatch(text: string, type: '6' | '4' | '7'): void {
    const number = this.#label(text, type, 'batch')
    if (number === null || this.#batch.number === null || number === this.#batch.number) return
    this.#fail('batch_differs', `is of batch ${number}, and stands in batch ${this.#batch.number}`)
  }

  /** A number of a batch or an item as it may be kept and shown. */
  #label(text: string, type: RecordType, field: 'batch' | 'item'): string | null {
    const found = this.#field(text, type, field)
    return found === null ? null : shownText(normaliseText(found))
  }

  /** What stands in a field; null for blanks, and for a field that this layout has not. */
  #field(text: string, type: RecordType, field: RecordField): string | null {
    const position = this.#layout.records[type][field]
    if (!position) return null
    const found = text.slice(position.start - 1, position.start - 1 + position.length).trim()
    if (found === '') return null
    if (field !== 'reference') return found
    // A number that is filled up with zeros is the same without them.
    return /^0+$/.test(found) ? null : found.replace(/^0+(?=\d+$)/, '')
  }

  #number(text: string, type: RecordType, field: RecordField): number | null {
    const found = this.#field(text, type, field)
    if (found === null) return null
    const amount = readAmount(found, { ...this.#reading, decimals: 'implied' })
    if (amount !== null) return amount
    return this.#fail(
      'record_unreadable',
      `has “${shownText(found)}” where the ${field} is to stand, and that is no number`,
    )
  }

  #fail(code: ConstructorParameters<typeof FailedFile>[0], what: string): never {
    throw new FailedFile(code, `Line ${this.#line} ${what}.`, this.#line)
  }
}

const ITEM_TEXTS = ['reference', 'citation', 'payer', 'plate', 'plateState', 'itemId'] as const

/** What is not kept one by one any more is counted. */
function beyond(others: number): string {
  return `${others - MOST_FURTHER} more texts`
}

function none(): Sums {
  return { count: 0, total: 0 }
}
