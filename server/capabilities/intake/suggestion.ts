import { suggestDays } from './day.ts'
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
  amount: 'amount amountpaid paymentamount paid payment grossamount gross total remittance importe',
  reference:
    'reference referenceno referencenumber ref checkno checknumber check confirmation confirmationnumber transactionid traceno tracenumber',
  payer: 'payer payername name remitter debtor debtorname taxpayer owner customer',
  plate: 'plate platenumber licenseplate license lp tag',
  plateState: 'platestate state licensestate',
  paidOn: 'paidon paiddate paymentdate datepaid date posteddate depositdate receiveddate',
  itemId: 'itemid id item recordid uniqueid offsetid interceptid',
  method: 'method paymentmethod paymenttype tender',
  payoutOn: 'payoutdate payouton payout settlementdate disbursementdate expectedpayout',
  fee: 'fee feeamount adminfee offsetfee interceptfee charge',
}

/** A layout as far as the header and some lines tell it; a person completes it. */
export function suggestLayout(
  header: readonly string[],
  records: readonly (readonly string[])[],
): CsvLayout {
  const free = new Map(header.map((name) => [plain(name), name]))
  const columns: Partial<Record<ItemField, string>> = {}
  for (const field of ITEM_FIELDS) {
    const word = WORDS[field].split(' ').find((each) => free.has(each))
    if (word === undefined) continue
    columns[field] = free.get(word) ?? ''
    free.delete(word)
  }
  const textsOf = (field: ItemField) => {
    const place = header.indexOf(columns[field] ?? '')
    return place < 0 ? [] : records.map((record) => record[place] ?? '')
  }
  return {
    columns,
    days: suggestDays([...textsOf('paidOn'), ...textsOf('payoutOn')], DAY_FORMATS),
    decimals: suggestDecimals(textsOf('amount')),
  }
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
