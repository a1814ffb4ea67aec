import type { Document, DocumentFact, DocumentTable } from '../../documents/document.ts'
import { type Wording, wordingFor } from '../../documents/wording.ts'
import { type Agency, methodNameIn } from '../agencies/public.ts'
import { sessionName, type ShownCount, type ShownSession } from '../sessions/public.ts'
import type { ShownTransaction, TransactionFilter } from '../transactions/public.ts'
import { WORDS } from './session-words.ts'

/** All that the report of a session is made of, as it was at one moment (V-2). */
export type SessionReport = {
  readonly agency: Pick<Agency, 'name' | 'currency' | 'timeZone'>
  readonly session: ShownSession
  /** S-15: the newest count of it, if it was counted. */
  readonly count: ShownCount | null
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
    facts: [...factsOf(report, saying), ...countFacts(report, saying)],
    tables: [byMethod(report, saying), ...countOf(report, saying), transactionsOf(report, saying)],
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

/** Who counted, when, why it differs, and who agreed to that. */
function countFacts({ count }: SessionReport, { words, write }: Saying): DocumentFact[] {
  if (count === null) return []
  const { countedBy, countedAt, reason, explainedBy, decidedBy, decidedAt, state } = count
  const by = (who: string, at: Temporal.Instant | null) =>
    at === null ? who : `${who}, ${write.moment(at)}`
  const decided = state === 'sent_back' ? words.counts.sentBack : words.counts.approved
  const facts: [string, string | null][] = [
    [words.counts.by, by(countedBy.name, countedAt)],
    [words.counts.state, words.counts.states[state]],
    [
      words.counts.reason,
      reason === null ? null : `${reason} (${explainedBy?.name ?? countedBy.name})`,
    ],
    [decided, decidedBy && by(decidedBy.name, decidedAt)],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

/** S-15: what was counted beside what was expected, cash and every other method that was. */
function countOf({ count }: SessionReport, { words, write }: Saying): DocumentTable[] {
  if (count === null) return []
  const { counted, expected, others } = count
  const lines = [
    { name: words.counts.cash, counted, expected },
    ...others.map((each) => ({
      ...each,
      name: methodNameIn(write.language, each.method, each.name),
    })),
  ]
  return [
    {
      caption: words.counts.title,
      columns: [
        { heading: words.method },
        { heading: words.counts.expected, align: 'end' },
        { heading: words.counts.counted, align: 'end' },
        { heading: words.counts.difference, align: 'end' },
      ],
      rows: lines.map((each) => [
        each.name,
        write.money(each.expected),
        write.money(each.counted),
        differenceOf(each.counted - each.expected, words, write),
      ]),
    },
  ]
}

function differenceOf(difference: number, words: Words, write: Wording): string {
  if (difference === 0) return write.money(0)
  return `${write.money(difference)} ${difference < 0 ? words.counts.short : words.counts.over}`
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
