import type { Document, DocumentFact, DocumentTable } from '../../documents/document.ts'
import { type Wording, wordingFor } from '../../documents/wording.ts'
import { methodNameIn } from '../agencies/public.ts'
import type { ShownTransaction } from '../transactions/public.ts'
import {
  givenBackOf,
  type Printing,
  type Receipt,
  standingOfReceipt,
  sumOf,
  takenIn,
  transferFrom,
} from './receipt.ts'
import { type ReceiptWords, WORDS } from './words.ts'

/**
 * The receipt on paper, with what an auditor asks for: whose money, number, when, from whom, how much,
 * how, for what, who took it, in which drawer and session; that it is a reprint, and what of it was
 * given back since.
 */
export function receiptDocument(
  receipt: Receipt,
  printing: Printing,
  language: 'en' | 'es',
): Document {
  const words = WORDS[language]
  const write = wordingFor(receipt.agency, language)
  const { name, address } = receipt.branch
  return {
    title: `${words.receipt} ${receipt.number}`,
    language,
    agency: receipt.agency.name,
    address: [name, ...address.split('\n')].filter(Boolean),
    marks: marksOf(receipt, printing, words, write),
    facts: factsOf(receipt, words, write),
    tables: [
      paidFor(receipt, words, write),
      paidBy(receipt, words, write),
      ...givenBack(receipt, words, write),
    ],
    notes: [
      ...Array.from(receipt.stillDue, ([number, due]) =>
        words.stillDue.replace('{number}', number).replace('{due}', write.money(due)),
      ),
      `${words.transactions} ${takenIn(receipt)
        .map(({ id }) => id)
        .join(', ')}`,
      ...(receipt.bulkId === null ? [] : [`${words.bulk} ${receipt.bulkId}`]),
      ...(standingOfReceipt(receipt) === 'reversed' ? [] : [words.keep]),
    ],
  }
}

/** A reprint says that it is one, which, when and by whom; the original says nothing. */
export function reprintMark({ number, at, by }: Printing, words: ReceiptWords, write: Wording) {
  if (number === 1) return null
  return words.reprint
    .replace('{number}', String(number))
    .replace('{at}', write.moment(at))
    .replace('{by}', by.name)
}

function marksOf(receipt: Receipt, printing: Printing, words: ReceiptWords, write: Wording) {
  return [
    reprintMark(printing, words, write),
    standingMark(receipt, words),
    takenIn(receipt).some(({ edited }) => edited) ? words.edited : null,
  ].filter((mark) => mark !== null)
}

function standingMark(receipt: Receipt, words: ReceiptWords): string | null {
  const standing = standingOfReceipt(receipt)
  if (standing === 'whole') return null
  const from = standing === 'reversed' ? transferFrom(receipt) : null
  if (from === null) return words[standing]
  if (from === 'balance') return words.balanceBack
  return words.unidentifiedAgain.replace('{number}', from.number)
}

function factsOf(receipt: Receipt, words: ReceiptWords, write: Wording): DocumentFact[] {
  return [
    { label: words.takenAt, value: write.moment(receipt.takenAt) },
    ...(receipt.payer === null ? [] : [{ label: words.payer, value: receipt.payer }]),
    { label: words.takenBy, value: receipt.takenBy },
    { label: words.drawer, value: receipt.drawer },
    { label: words.session, value: receipt.session },
  ]
}

function paidFor(receipt: Receipt, words: ReceiptWords, write: Wording): DocumentTable {
  const byTarget = Map.groupBy(takenIn(receipt), ({ target }) => target.number)
  return {
    caption: words.paidFor,
    columns: [{ heading: words.what }, { heading: words.amount, align: 'end' }],
    rows: Array.from(byTarget, ([number, lines]) => {
      const kind = words.targets[lines[0]!.target.type]
      const description = receipt.descriptions.get(number)
      const what = [`${kind} ${number}`, description].filter(Boolean).join(': ')
      return [what, write.money(sumOf(lines))]
    }),
    total: [words.paid, write.money(receipt.amount)],
  }
}

/** What was handed over: transactions of one method, reference and card belong to one tender. */
function paidBy(receipt: Receipt, words: ReceiptWords, write: Wording): DocumentTable {
  const tenders = Map.groupBy(takenIn(receipt), (each) => tenderName(each, write))
  return {
    caption: words.paidBy,
    columns: [{ heading: words.method }, { heading: words.amount, align: 'end' }],
    rows: Array.from(tenders, ([name, lines]) => [name, write.money(sumOf(lines))]),
  }
}

function tenderName(
  { method, methodName, cardTail, reference }: ShownTransaction,
  { language }: Wording,
): string {
  const called = methodNameIn(language, method, methodName)
  return [called, cardTail === null ? null : `•••• ${cardTail}`, reference]
    .filter(Boolean)
    .join(' ')
}

/** What was given back since, one by one: of which transaction, when and by whom. */
function givenBack(receipt: Receipt, words: ReceiptWords, write: Wording): DocumentTable[] {
  const back = givenBackOf(receipt)
  if (back.length === 0) return []
  return [
    {
      caption: words.givenBack,
      columns: [{ heading: words.what }, { heading: words.amount, align: 'end' }],
      rows: back.map((each) => [
        words.back[each.kind === 'reversal' ? 'reversal' : 'refund']
          .replace('{target}', each.target.number)
          .replace('{id}', String(each.id))
          .replace('{at}', write.moment(each.createdAt))
          .replace('{by}', each.user.name),
        write.money(each.amount),
      ]),
      total: [words.stays, write.money(receipt.amount + sumOf(back))],
    },
  ]
}
