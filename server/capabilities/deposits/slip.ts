import type { Document, DocumentTable } from '../../documents/document.ts'
import { type Wording, wordingFor } from '../../documents/wording.ts'
import type { Agency } from '../agencies/public.ts'
import { sessionName } from '../sessions/public.ts'
import type { Whole } from './answer.ts'
import { depositName, totalOf } from './deposit.ts'
import { WORDS } from './words.ts'

type Said = Whole & { readonly say: Wording; readonly words: (typeof WORDS)['en' | 'es'] }

/** B-2: the slip that goes into the bag: cash by denomination, each check, the sessions, the total. */
export function slipOf(whole: Whole, agency: Agency, language: 'en' | 'es'): Document {
  const { deposit } = whole
  const said: Said = { ...whole, say: wordingFor(agency, language), words: WORDS[language] }
  return {
    title: `${said.words.title} ${depositName(deposit.id)}`,
    language,
    agency: agency.name,
    marks: said.words.marks[deposit.status] === '' ? [] : [said.words.marks[deposit.status]],
    facts: factsOf(said),
    tables: [cashTable(said), paperTable(said), otherTable(said), sessionTable(said)].flat(),
    notes: [said.words.note],
  }
}

function factsOf({ deposit, say, words }: Said) {
  const { account, bagNumber, cash, paper, other, prepared, sealed, bankedOn } = deposit
  const deed = (done: typeof sealed) => (done ? `${done.by.name}, ${say.moment(done.at)}` : '')
  return [
    { label: words.account, value: `${account.name} · ${account.bank} ····${account.tail}` },
    { label: words.bag, value: bagNumber ?? words.none },
    { label: words.prepared, value: deed(prepared) },
    ...(sealed ? [{ label: words.sealed, value: deed(sealed) }] : []),
    ...(bankedOn ? [{ label: words.banked, value: bankedOn.toString() }] : []),
    { label: words.total, value: say.money(cash + paper + other) },
  ]
}

function cashTable({ deposit, say, words }: Said): DocumentTable[] {
  if (deposit.cash === 0) return []
  return [
    {
      caption: words.cash,
      columns: [
        { heading: words.denomination },
        { heading: words.pieces, align: 'end' },
        { heading: words.amount, align: 'end' },
      ],
      rows: deposit.cashLines.map(({ denomination, value, pieces }) => [
        `${words.kinds[denomination.split('-')[0] as 'note' | 'coin' | 'roll']} ${say.money(value)}`,
        say.count(pieces),
        say.money(value * pieces),
      ]),
      total: [words.total, '', say.money(deposit.cash)],
    },
  ]
}

function paperTable({ deposit, papers, say, words }: Said): DocumentTable[] {
  if (papers.length === 0) return []
  return [
    {
      caption: `${words.papers} (${say.count(papers.length)})`,
      columns: [
        { heading: words.number },
        { heading: words.method },
        { heading: words.receipt },
        { heading: words.payer },
        { heading: words.amount, align: 'end' },
      ],
      rows: papers.map((paper) => [
        paper.receiptNumber === null ? words.counted : (paper.reference ?? words.none),
        paper.methodName,
        paper.receiptNumber ?? '',
        paper.payer ?? '',
        say.money(paper.amount),
      ]),
      total: [words.total, '', '', '', say.money(deposit.paper)],
    },
  ]
}

function otherTable({ deposit, parts, say, words }: Said): DocumentTable[] {
  const others = parts.filter(({ form }) => form === 'other')
  if (others.length === 0) return []
  const byMethod = Map.groupBy(others, ({ methodName }) => methodName)
  return [
    {
      caption: words.others,
      columns: [{ heading: words.method }, { heading: words.amount, align: 'end' }],
      rows: [...byMethod].map(([name, own]) => [name, say.money(totalOf(own))]),
      total: [words.total, say.money(deposit.other)],
    },
  ]
}

function sessionTable({ deposit, parts, say, words }: Said): DocumentTable[] {
  const bySession = Map.groupBy(parts, ({ sessionId }) => sessionId)
  return [
    {
      caption: words.sessions,
      columns: [
        { heading: words.session },
        { heading: words.drawer },
        { heading: words.closed },
        { heading: words.amount, align: 'end' },
      ],
      rows: [...bySession].map(([id, own]) => [
        sessionName(id),
        own[0]!.drawer.name,
        say.moment(own[0]!.closedAt),
        say.money(totalOf(own)),
      ]),
      total: [words.total, '', '', say.money(deposit.cash + deposit.paper + deposit.other)],
    },
  ]
}
