import { DATE_FORMATS, type DateFormat, type Field, FIELDS, type Meaning } from './mapping.ts'
import { readMoment } from './wall-time.ts'

/** What cities call their columns, letters and digits only. */
const COLUMN_WORDS: Readonly<Record<Field, readonly string[]>> = {
  number:
    'ticket ticketno ticketnumber citation citationno citationnumber citationid notice noticeno noticenumber number'.split(
      ' ',
    ),
  issuedAt:
    'issuedatetime issuedate issuedat issued issuedon dateissued datetime violationdate citationdate ticketdate date'.split(
      ' ',
    ),
  location: 'location loc street address place blockstreet violationlocation'.split(' '),
  violationCode: 'violcode violationcode code section ordinance vccode'.split(' '),
  violation:
    'violation violationdescription violdescription violdesc description offense offence'.split(
      ' ',
    ),
  plate: 'plate plateno platenumber licenseplate licenceplate license lp tag vehicleplate'.split(
    ' ',
  ),
  state: 'state platestate licensestate stateprovince rpstate province'.split(' '),
  payer: 'payer owner name ownername registeredowner responsibleparty customer'.split(' '),
  status: 'status ticketstatus citationstatus state1 disposition'.split(' '),
  amount: 'amount fine fineamount amountdue due balance total totaldue currentbalance'.split(' '),
}

/** What cities call a status, in lower case. */
const STATUS_WORDS: Readonly<Record<string, Meaning>> = {
  issued: 'unpaid',
  open: 'unpaid',
  unpaid: 'unpaid',
  outstanding: 'unpaid',
  warning: 'unpaid',
  'adjudication denied': 'unpaid',
  'appeal denied': 'unpaid',
  'promise to pay - default': 'unpaid',
  delinquent: 'unpaid',
  paid: 'paid',
  'paid in full': 'paid',
  closed: 'paid',
  dismissed: 'dismissed',
  'citation dismissed': 'dismissed',
  'appeal granted': 'dismissed',
  void: 'void',
  voided: 'void',
  'void approved': 'void',
  'on a plan': 'on_a_plan',
  'payment plan': 'on_a_plan',
  'promise to pay': 'on_a_plan',
}

/** The column for each field whose name is known; the first of several. */
export function suggestColumns(header: readonly string[]): Partial<Record<Field, string>> {
  const free = new Map(header.map((name) => [plain(name), name]))
  const found = FIELDS.map((field) => {
    const word = COLUMN_WORDS[field].find((each) => free.has(each))
    return [field, word === undefined ? undefined : free.get(word)] as const
  })
  return Object.fromEntries(found.filter(([, name]) => name !== undefined))
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** What the statuses mean whose words are known; the others a person must say. */
export function suggestMeanings(words: readonly string[]): Record<string, Meaning> {
  const known = words.flatMap((word) => {
    const meaning = STATUS_WORDS[word.trim().toLowerCase()]
    return meaning ? [[word, meaning] as const] : []
  })
  return Object.fromEntries(known)
}

/** The first way of writing moments in which all of these are some. */
export function suggestDateFormat(texts: readonly string[]): DateFormat {
  const given = texts.filter((text) => text.trim() !== '')
  const isRead = (format: DateFormat) =>
    given.every((text) => typeof readMoment(text.trim(), format, 'UTC') !== 'string')
  return DATE_FORMATS.find(isRead) ?? DATE_FORMATS[0]
}
