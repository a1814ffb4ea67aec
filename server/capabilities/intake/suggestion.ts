import { readDay, suggestDays } from './day.ts'
import {
  type CsvLayout,
  DAY_FORMATS,
  type Decimals,
  ITEM_FIELDS,
  type ItemField,
} from './layout.ts'

/** What columns are called, letters and digits only; the likeliest first. */
const WORDS: Readonly<Record<ItemField, string>> = {
  citation:
    'citation citationno citationnumber citationid ticket ticketno ticketnumber notice noticeno noticenumber account accountnumber number',
  amount:
    'amount amountpaid paymentamount payment sum total totalpaid grossamount gross paid remittance importe',
  reference:
    'reference referenceno referencenumber ref checkno checknumber check confirmation confirmationnumber transactionid traceno tracenumber',
  payer:
    'payer payername payor paidby sender sendername from name remitter remittername debtor debtorname taxpayer owner customer',
  plate: 'plate platenumber licenseplate license lp tag',
  plateState: 'platestate state licensestate',
  paidOn: 'paidon paiddate paymentdate datepaid date paid posteddate depositdate receiveddate',
  itemId: 'itemid id item recordid uniqueid offsetid interceptid',
  method: 'method paymentmethod paymenttype tender',
  payoutOn: 'payoutdate payouton payout settlementdate disbursementdate expectedpayout',
  fee: 'fee feeamount adminfee offsetfee interceptfee charge',
}

/** Written with whatever sign of a currency, and whichever sign for decimals. */
const AMOUNT = /^[-−+(]?\s*(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}\b)?\s*\d[\d.,' ]*(?:\p{Sc}|[A-Z]{3})?\)?$/u

const isDay = (text: string): boolean =>
  DAY_FORMATS.some((format) => readDay(text, format) !== null)
/** Six digits alone are an amount as well as a day. */
const isAmount = (text: string): boolean =>
  AMOUNT.test(text) && (/^\d{6}$/.test(text) || !isDay(text))

/** What the most of a column's values must read as, whatever the column is called. */
const READS_AS: Partial<Record<ItemField, (text: string) => boolean>> = {
  amount: isAmount,
  fee: isAmount,
  paidOn: isDay,
  payoutOn: isDay,
}

/** A layout as far as the header and some lines tell it; a person completes it. */
export function suggestLayout(
  header: readonly string[],
  records: readonly (readonly string[])[],
): CsvLayout {
  const free = new Map(header.map((name) => [plain(name), name]))
  const columns: Partial<Record<ItemField, string>> = {}
  const textsIn = (name: string | undefined) => {
    const place = header.indexOf(name ?? '')
    return place < 0 ? [] : records.map((record) => record[place] ?? '')
  }
  for (const field of ITEM_FIELDS) {
    const word = WORDS[field]
      .split(' ')
      .find((each) => free.has(each) && couldBe(field, textsIn(free.get(each))))
    if (word === undefined) continue
    columns[field] = free.get(word) ?? ''
    free.delete(word)
  }
  const textsOf = (field: ItemField) => textsIn(columns[field])
  return {
    columns,
    days: suggestDays([...textsOf('paidOn'), ...textsOf('payoutOn')], DAY_FORMATS),
    decimals: suggestDecimals(textsOf('amount')),
  }
}

function couldBe(field: ItemField, texts: readonly string[]): boolean {
  const reads = READS_AS[field]
  const given = texts.map((text) => text.trim()).filter((text) => text !== '')
  return !reads || given.filter(reads).length * 2 >= given.length
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Amounts with a comma before the last two digits are written as on the continent. */
function suggestDecimals(texts: readonly string[]): Decimals {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '')
  return given.length > 0 && given.every((text) => /^[^.]*(\.\d{3})*,\d\d$/.test(text))
    ? 'comma'
    : 'point'
}
