import { faultOf, normaliseText } from '../../http/text.ts'
import type { ItemReason } from '../../journal/intake-fact.ts'
import { MAX_AMOUNT, minorDigits, parseMoney } from '../../money/money.ts'
import { shownText } from '../../uploads/shown-text.ts'
import { receivableNumber } from '../transactions/public.ts'
import { readDay } from './day.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { RawItem, ReadItem } from './item.ts'
import type { DayFormat, Decimals, ItemField } from './layout.ts'

/** How the items of one file are read. */
export type Reading = {
  readonly currency: string
  readonly days: DayFormat
  readonly decimals: Decimals
  /** The code of what an item is paid by that does not say it itself. */
  readonly method: string
}

/** What a field holds at most, in characters. */
const LONGEST: Readonly<Record<ItemField, number>> = {
  citation: 40,
  amount: 40,
  reference: 60,
  payer: 120,
  plate: 20,
  plateState: 20,
  paidOn: 40,
  itemId: 100,
  method: 40,
  payoutOn: 40,
  fee: 40,
}

/**
 * Reads one item as far as it says what it is: texts that may be kept, whole minor units,
 * days of the calendar. What is wrong is a reason (I-3); what stood there is kept, made safe to show.
 */
export function readItem(raw: RawItem, reading: Reading): ReadItem {
  const item = new ItemReader(raw, reading)
  const amount = item.money('amount')
  const citation = item.number('citation')
  const reference = item.text('reference')
  const paidOn = item.day('paidOn')
  const itemId = item.text('itemId')
  const plate = item.number('plate')
  const fields = {
    citation,
    amount,
    method: item.text('method')?.toLowerCase().replaceAll(/\s+/g, '_') ?? reading.method,
    reference,
    payer: item.text('payer'),
    plate,
    plateState: item.text('plateState')?.toUpperCase() ?? null,
    paidOn,
    payoutOn: item.day('payoutOn'),
    fee: item.money('fee'),
  }
  if (itemId !== null) item.keep('itemId', itemId)
  if (raw.reason) item.reasons.add(raw.reason)
  return {
    arrived: {
      line: raw.line,
      batch: raw.batch,
      ...fields,
      amountText: amount === null ? item.shown('amount') : null,
      more: item.more,
    },
    reasons: [...item.reasons],
    ...fingerprintsOf(fields, itemId, {
      amount: item.shown('amount'),
      paidOn: item.shown('paidOn'),
    }),
    hasIdentity: (itemId ?? reference) !== null,
    further: raw.further,
  }
}

/** Reads field by field and gathers what is wrong. */
class ItemReader {
  readonly reasons = new Set<ItemReason>()
  more: Record<string, string> | null = null
  readonly #texts: RawItem['texts']
  readonly #reading: Reading

  constructor({ texts }: RawItem, reading: Reading) {
    this.#texts = texts
    this.#reading = reading
  }

  /** The text of a field; null when it is empty, not there, or not to be kept. */
  text(field: ItemField): string | null {
    const given = this.#texts[field]
    if (given === undefined || given === '') return null
    const text = normaliseText(given)
    if (text === '') return null
    if (text.length <= LONGEST[field] && faultOf(text) === null) return text
    this.reasons.add('text_refused')
    this.keep(field, shownText(text))
    return null
  }

  /** A number that is the same whatever its case and the blanks in it. */
  number(field: 'citation' | 'plate'): string | null {
    const text = this.text(field)
    return text === null ? null : receivableNumber(text)
  }

  /** Minor units above zero; null for nothing, and for what is no amount. */
  money(field: 'amount' | 'fee'): number | null {
    const text = this.#texts[field]?.trim() ?? ''
    if (text === '') return null
    const amount = readAmount(text, this.#reading)
    if (amount !== null && amount >= 0) return amount === 0 ? null : amount
    this.reasons.add(field === 'amount' ? 'amount_unreadable' : 'not_postable')
    this.keep(field, shownText(normaliseText(text)))
    return null
  }

  day(field: 'paidOn' | 'payoutOn'): Temporal.PlainDate | null {
    const text = this.#texts[field]?.trim() ?? ''
    if (text === '') return null
    const day = readDay(text, this.#reading.days)
    if (day) return day
    this.reasons.add('date_unreadable')
    this.keep(field, shownText(normaliseText(text)))
    return null
  }

  /** What stands there, made safe to show; null for nothing. */
  shown(field: ItemField): string | null {
    const text = normaliseText(this.#texts[field] ?? '')
    return text === '' ? null : shownText(text)
  }

  keep(field: string, text: string): void {
    this.more = { ...this.more, [field]: text }
  }
}

/** What an item comes to, and no more than that; null for nothing, and for what is no amount. */
export function amountOf({ texts }: RawItem, reading: Reading): number | null {
  const amount = readAmount(texts.amount?.trim() ?? '', reading)
  return amount !== null && amount > 0 ? amount : null
}

/**
 * exact minor units, as a bank or an office writes them; null for what is no amount. Three digits
 * behind the decimal sign are thousands, written the other way: 1.110 is never taken as 1.11.
 */
export function readAmount(
  text: string,
  { currency, decimals }: Pick<Reading, 'currency' | 'decimals'>,
): number | null {
  if (decimals === 'implied') {
    if (!/^\d{1,15}$/.test(text)) return null
    const minor = Number(text)
    return minor <= MAX_AMOUNT ? minor : null
  }
  const point =
    decimals === 'point' ? text : text.replaceAll(/[.,]/g, (c) => (c === ',' ? '.' : ','))
  const [, fraction = ''] = /\.(\d+)\D*$/.exec(point) ?? []
  return fraction.length > minorDigits(currency) ? null : parseMoney(point, currency)
}
