import type { Document, DocumentFact, DocumentTable } from '../../documents/document.ts'
import { type Wording, wordingFor } from '../../documents/wording.ts'
import { type Agency, methodNameIn } from '../agencies/public.ts'
import { sessionName, type ShownSession } from '../sessions/public.ts'
import type { ShownTransaction, TransactionFilter } from '../transactions/public.ts'
import { WORDS } from './session-words.ts'

/** All that the report of a session is made of, as it was at one moment (V-2). */
export type SessionReport = {
  readonly agency: Pick<Agency, 'name' | 'currency' | 'timeZone'>
  readonly session: ShownSession
  readonly filter: TransactionFilter
  /** What the filter leaves, oldest first, and what it comes to. */
  readonly transactions: readonly ShownTransaction[]
  readonly filtered: { readonly count: number; readonly net: number }
  readonly by: string
  readonly at: Temporal.Instant
}

type Words = (typeof WORDS)['en' | 'es']
type Saying = { readonly words: Words; readonly write: Wording }

/** The Drawer Session Report on paper (V-2, V-5): attributes, revenue by payment type, transactions. */
export function sessionDocument(report: SessionReport, language: 'en' | 'es'): Document {
  const saying = { words: WORDS[language], write: wordingFor(report.agency, language) }
  const { words, write } = saying
  const part = partOf(report, saying)
  return {
    title: reportTitle(report.session.id, language),
    language,
    agency: report.agency.name,
    marks: part === '' ? [] : [words.filtered.replace('{filter}', part)],
    facts: factsOf(report, saying),
    tables: [byMethod(report, saying), transactionsOf(report, saying)],
    notes: [words.made.replace('{by}', report.by).replace('{at}', write.moment(report.at))],
  }
}

export function reportTitle(sessionId: number, language: 'en' | 'es'): string {
  return WORDS[language].title.replace('{session}', sessionName(sessionId))
}

/** What the filters leave, in words; empty without any. */
function partOf({ filter, transactions, session }: SessionReport, { words, write }: Saying) {
  const { method, userId, minAmount, maxAmount } = filter
  const total = session.totals.find((each) => each.method === method)
  const methodName = total ? methodNameIn(write.language, total.method, total.name) : method
  const user = transactions.find((each) => each.user.id === userId)?.user.name ?? userId
  return [
    method === undefined ? null : `${words.method} ${methodName}`,
    userId === undefined ? null : `${words.person} ${user}`,
    minAmount === undefined ? null : words.atLeast.replace('{amount}', write.money(minAmount)),
    maxAmount === undefined ? null : words.atMost.replace('{amount}', write.money(maxAmount)),
  ]
    .filter((each) => each !== null)
    .join(', ')
}

function factsOf({ session }: SessionReport, { words, write }: Saying): DocumentFact[] {
  const moment = (at: Temporal.Instant | null) => (at === null ? null : write.moment(at))
  const closer = session.closedAt && (session.closedBy?.name ?? words.cutOff)
  const { openingBalance } = session
  const facts: [string, string | null][] = [
    [words.drawer, session.drawer.name],
    [words.branch, session.branch.name],
    [words.status, words.statuses[session.status]],
    [words.started, moment(session.startedAt)],
    [words.openedBy, session.openedBy.name],
    [words.ended, moment(session.endedAt)],
    [words.closed, moment(session.closedAt)],
    [words.closedBy, closer],
    [words.openingBalance, openingBalance === null ? words.none : write.money(openingBalance)],
    [words.count, write.count(session.transactionCount)],
    [words.netTotal, write.money(session.netTotal)],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

function byMethod({ session }: SessionReport, { words, write }: Saying): DocumentTable {
  return {
    caption: words.byMethod,
    columns: [
      { heading: words.method },
      { heading: words.number, align: 'end' },
      { heading: words.net, align: 'end' },
    ],
    rows: session.totals.map(({ method, name, count, net }) => [
      methodNameIn(write.language, method, name),
      write.count(count),
      write.money(net),
    ]),
    total: [words.total, write.count(session.transactionCount), write.money(session.netTotal)],
  }
}

function transactionsOf(report: SessionReport, { words, write }: Saying): DocumentTable {
  const { columns } = words
  const { count, net } = report.filtered
  return {
    caption: words.transactions,
    columns: [
      { heading: columns.id },
      { heading: columns.time },
      { heading: columns.user },
      { heading: columns.kind },
      { heading: columns.method },
      { heading: columns.reference },
      { heading: columns.target },
      { heading: columns.receipt },
      { heading: columns.amount, align: 'end' },
    ],
    rows: report.transactions.map((each) => [
      String(each.id),
      write.stamp(each.createdAt),
      each.user.name,
      kindOf(each, words),
      methodNameIn(write.language, each.method, each.methodName),
      [each.cardTail === null ? null : `•••• ${each.cardTail}`, each.reference]
        .filter(Boolean)
        .join(' '),
      each.target.number,
      each.receiptNumber,
      write.money(each.amount),
    ]),
    total: [words.total, write.count(count), '', '', '', '', '', '', write.money(net)],
  }
}

function kindOf({ kind, reversalOfId, reversedById }: ShownTransaction, words: Words): string {
  const links = [
    reversalOfId === null ? null : words.reverses.replace('{id}', String(reversalOfId)),
    reversedById === null ? null : words.reversed.replace('{id}', String(reversedById)),
  ].filter((each) => each !== null)
  return [words.kinds[kind], ...links].join(', ')
}
