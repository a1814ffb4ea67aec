import { faultOf, normaliseText } from '../../../http/text.ts'
import { parseMoney } from '../../../money/money.ts'
import { shownText } from '../../../uploads/shown-text.ts'
import { receivableNumber } from '../../transactions/public.ts'
import type { LineError, LineErrorCode, NewCitation } from './import.ts'
import { type Field, FIELDS, type Mapping, type Meaning, REQUIRED } from './mapping.ts'
import { readMoment } from './wall-time.ts'

/** How the lines of one file are read: made once of its header and mapping. */
export type Reading = Pick<Mapping, 'dateFormat' | 'statuses'> & {
  readonly timeZone: string
  readonly currency: string
  /** How many columns the header has. */
  readonly width: number
  /** The place of each field that is mapped. */
  readonly places: ReadonlyMap<Field, number>
}

/** What a line comes to: a citation, one to leave out, or all that is wrong with it. */
export type LineResult =
  | { readonly citation: NewCitation }
  | 'skip'
  | { readonly errors: readonly LineError[] }

export function prepareReading(
  header: readonly string[],
  { columns, dateFormat, statuses }: Mapping,
  { timeZone, currency }: { readonly timeZone: string; readonly currency: string },
): Reading {
  const mapped = FIELDS.filter((field) => columns[field] !== undefined)
  const places = new Map(mapped.map((field) => [field, header.indexOf(columns[field] ?? '')]))
  return { dateFormat, statuses, timeZone, currency, width: header.length, places }
}

/** What a field holds at most, in characters. */
export const LONGEST: Readonly<Record<Field, number>> = {
  number: 40,
  issuedAt: 40,
  location: 200,
  violationCode: 40,
  violation: 200,
  plate: 20,
  state: 20,
  payer: 120,
  status: 60,
  amount: 40,
}

/**
 * Reads one line (E-11). Every field that is wrong is reported, so that a file is mended in one go:
 * a missing value, a text that cannot be kept, a moment that never was, an unreadable or
 * negative amount, a status that the mapping does not know.
 */
export function readCitation(cells: readonly string[], reading: Reading): LineResult {
  const { width } = reading
  const extra = cells.slice(width).some((cell) => cell.trim() !== '')
  if (cells.length < width || extra) return { errors: [differs(cells.length, width)] }
  const line = new LineReader(cells, reading)
  const meaning = line.meaning()
  if (meaning === 'skip') return 'skip'
  const issuedAt = line.moment()
  const charged = line.money()
  const plate = line.text('plate')
  const citation = {
    number: receivableNumber(line.text('number') ?? ''),
    location: line.text('location'),
    violationCode: line.text('violationCode'),
    violation: line.text('violation'),
    plate: plate === null ? null : receivableNumber(plate),
    state: line.text('state')?.toUpperCase() ?? null,
    payer: line.text('payer'),
    standing: standingOf(meaning),
    charged,
    paidElsewhere: meaning === 'paid' ? charged : 0,
  }
  if (line.errors.length > 0 || !issuedAt) return { errors: line.errors }
  return { citation: { ...citation, issuedAt } }
}

function standingOf(meaning: Meaning): NewCitation['standing'] {
  return meaning === 'dismissed' || meaning === 'void' || meaning === 'on_a_plan' ? meaning : null
}

function differs(cells: number, width: number): LineError {
  const detail = `The header has ${width} columns and this line ${cells}. A comma in a text needs quotes around the text.`
  return { field: 'line', code: 'columns_differ', detail, text: '' }
}

/** Reads field by field and gathers what is wrong. */
class LineReader {
  readonly errors: LineError[] = []
  readonly #cells: readonly string[]
  readonly #reading: Reading

  constructor(cells: readonly string[], reading: Reading) {
    this.#cells = cells
    this.#reading = reading
  }

  /** The text of a field; null when it is empty, not mapped or wrong. */
  text(field: Field): string | null {
    const place = this.#reading.places.get(field)
    if (place === undefined) return null
    const text = normaliseText(this.#cells[place] ?? '')
    const fault = this.#faultOf(field, text)
    if (fault) this.#report(field, fault.code, fault.detail, text)
    return fault || text === '' ? null : text
  }

  moment(): Temporal.Instant | null {
    const text = this.text('issuedAt')
    if (text === null) return null
    const { dateFormat, timeZone } = this.#reading
    const moment = readMoment(text, dateFormat, timeZone)
    if (typeof moment !== 'string') return moment
    this.#report('issuedAt', moment, timeDetail(moment, dateFormat, timeZone), text)
    return null
  }

  /** Minor units; zero for what is wrong, which is then reported anyway. */
  money(): number {
    const text = this.text('amount')
    if (text === null) return 0
    const { currency } = this.#reading
    const amount = parseMoney(text, currency)
    if (amount === null) this.#report('amount', 'amount_unreadable', amountDetail(currency), text)
    else if (amount < 0) this.#report('amount', 'amount_negative', 'A fine is zero or more.', text)
    return amount === null || amount < 0 ? 0 : amount
  }

  /** Without a column or a word for it a citation is unpaid. */
  meaning(): Meaning {
    const word = this.text('status')
    if (word === null) return 'unpaid'
    const meaning = Object.hasOwn(this.#reading.statuses, word) && this.#reading.statuses[word]
    if (meaning) return meaning
    this.#report(
      'status',
      'status_unknown',
      'The mapping does not say what this status means.',
      word,
    )
    return 'unpaid'
  }

  #faultOf(field: Field, text: string): { code: LineErrorCode; detail: string } | null {
    if (text === '') return isRequired(field) ? { code: 'missing', detail: MISSING } : null
    if (text.length > LONGEST[field])
      return { code: 'text_too_long', detail: `At most ${LONGEST[field]} characters fit here.` }
    const fault = faultOf(text)
    return fault && { code: fault, detail: TEXT_DETAILS[fault] }
  }

  #report(field: Field, code: LineErrorCode, detail: string, text: string): void {
    if (this.errors.some((error) => error.field === field)) return
    this.errors.push({ field, code, detail, text: shownText(text) })
  }
}

const MISSING = 'Every citation needs this.'

const TEXT_DETAILS = {
  text_refused: 'It holds characters that nobody sees, such as a tab or a line break.',
  card_number_refused: 'It holds a card number, and card numbers are not taken.',
}

function isRequired(field: Field): boolean {
  return (REQUIRED as readonly Field[]).includes(field)
}

function timeDetail(fault: 'time_unreadable' | 'time_skipped', format: string, zone: string) {
  return fault === 'time_skipped'
    ? `Clocks in ${zone} never showed this time: daylight saving skipped it.`
    : `This is not a time that is written as ${format}.`
}

function amountDetail(currency: string): string {
  return `This is not an amount in ${currency}, such as 110.00 or $1,110.00.`
}
