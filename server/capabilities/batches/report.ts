import type { Document, DocumentTable } from '../../documents/document.ts'
import { wordingFor } from '../../documents/wording.ts'
import { toDecimal } from '../../money/money.ts'
import { type Agency, methodNameIn } from '../agencies/public.ts'
import { sessionName } from '../sessions/public.ts'
import { batchName } from './batch.ts'
import type { ShownBatch, ShownLine } from './queries.ts'

/** A posted batch, for whom it is written. */
export type BatchReport = {
  readonly batch: ShownBatch
  readonly lines: readonly ShownLine[]
  readonly agency: Pick<Agency, 'name' | 'currency' | 'timeZone'>
  readonly language: 'en' | 'es'
}

const WORDS = {
  en: {
    title: 'Batch Payment Report',
    batch: 'Batch',
    source: 'Source',
    session: 'Session',
    postedAt: 'Posted',
    postedBy: 'Posted by',
    keyedBy: 'Opened by',
    control: 'Control count and total',
    methods: 'By payment method',
    payments: 'Payments',
    line: 'Line',
    citation: 'Citation',
    amount: 'Amount',
    method: 'Method',
    reference: 'Reference',
    receipt: 'Receipt',
    surplus: 'To account balance',
    reversed: 'Reversed',
    count: 'Count',
    total: 'Total',
    yes: 'reversed',
  },
  es: {
    title: 'Informe de pagos del lote',
    batch: 'Lote',
    source: 'Origen',
    session: 'Sesión',
    postedAt: 'Contabilizado',
    postedBy: 'Contabilizado por',
    keyedBy: 'Abierto por',
    control: 'Cantidad y total de control',
    methods: 'Por forma de pago',
    payments: 'Pagos',
    line: 'Línea',
    citation: 'Citación',
    amount: 'Importe',
    method: 'Forma de pago',
    reference: 'Referencia',
    receipt: 'Recibo',
    surplus: 'A saldo a favor',
    reversed: 'Anulado',
    count: 'Cantidad',
    total: 'Total',
    yes: 'anulado',
  },
} as const

/** E-6: the Batch Payment Report as it is printed. It names receipts, and no Transaction IDs. */
export function batchDocument(report: BatchReport): Document {
  const { batch, agency, language } = report
  const words = WORDS[language]
  const { money, moment } = writerOf(report)
  const fact = (label: string, value: string) => ({ label, value })
  return {
    title: `${words.title} ${batchName(batch.id)}`,
    language,
    agency: agency.name,
    facts: [
      fact(words.source, batch.source),
      fact(words.session, sessionOf(batch)),
      fact(words.postedAt, batch.ended ? moment(batch.ended.at) : ''),
      fact(words.postedBy, batch.ended?.by.name ?? ''),
      fact(words.keyedBy, batch.created.by.name),
      fact(words.control, `${batch.controlCount} · ${money(batch.controlTotal)}`),
    ],
    tables: [methodsTable(report), paymentsTable(report)],
    notes: [],
  }
}

function writerOf({ agency, language }: BatchReport) {
  return wordingFor(agency, language)
}

function sessionOf({ session }: ShownBatch): string {
  return session ? `${sessionName(session.id)} · ${session.drawer.name}` : ''
}

function methodsTable(report: BatchReport): DocumentTable {
  const words = WORDS[report.language]
  const { money } = writerOf(report)
  const byMethod = Map.groupBy(report.lines, (line) => methodOf(line, report))
  return {
    caption: words.methods,
    columns: [
      { heading: words.method },
      { heading: words.count, align: 'end' },
      { heading: words.total, align: 'end' },
    ],
    rows: [...byMethod].map(([name, lines]) => [name, String(lines.length), money(sum(lines))]),
    total: [words.total, String(report.lines.length), money(sum(report.lines))],
  }
}

function methodOf({ method, methodName }: ShownLine, { language }: BatchReport): string {
  return methodNameIn(language, method ?? '', methodName ?? '')
}

function paymentsTable(report: BatchReport): DocumentTable {
  const words = WORDS[report.language]
  const { money } = writerOf(report)
  return {
    caption: words.payments,
    columns: [
      { heading: words.line, align: 'end' },
      { heading: words.citation },
      { heading: words.method },
      { heading: words.reference },
      { heading: words.receipt },
      { heading: words.surplus, align: 'end' },
      { heading: words.amount, align: 'end' },
    ],
    rows: report.lines.map((each) => {
      const { line, citation, amount, reference, posted } = each
      return [
        String(line),
        citation,
        methodOf(each, report),
        reference ?? '',
        (posted?.receiptNumber ?? '') + (posted?.reversed ? ` (${words.yes})` : ''),
        posted && posted.surplus > 0 ? money(posted.surplus) : '',
        money(amount ?? 0),
      ]
    }),
    total: [words.total, '', '', '', '', '', money(sum(report.lines))],
  }
}

function sum(lines: readonly { readonly amount: number | null }[]): number {
  return lines.reduce((total, { amount }) => total + (amount ?? 0), 0)
}

/** The same as rows of a file, headings first; amounts in units with a point. */
export function reportRows(report: BatchReport): string[][] {
  const columns = columnsOf(report)
  return [
    columns.map(([heading]) => heading),
    ...report.lines.map((line) => columns.map(([, value]) => value(line))),
  ]
}

type Column = readonly [heading: string, value: (line: ShownLine) => string]

function columnsOf({ batch, agency, language }: BatchReport): Column[] {
  const words = WORDS[language]
  const { currency, timeZone } = agency
  const posted = batch.ended ? wordingFor(agency, language).stamp(batch.ended.at) : ''
  return [
    [words.batch, () => batchName(batch.id)],
    [words.source, () => batch.source],
    [words.session, () => (batch.session ? sessionName(batch.session.id) : '')],
    [`${words.postedAt} (${timeZone})`, () => posted],
    [words.postedBy, () => batch.ended?.by.name ?? ''],
    [words.line, ({ line }) => String(line)],
    [words.citation, ({ citation }) => citation],
    [words.method, ({ methodName }) => methodName ?? ''],
    [words.reference, ({ reference }) => reference ?? ''],
    [`${words.amount} (${currency})`, ({ amount }) => toDecimal(amount ?? 0, currency)],
    [`${words.surplus} (${currency})`, (line) => toDecimal(line.posted?.surplus ?? 0, currency)],
    [words.receipt, (line) => line.posted?.receiptNumber ?? ''],
    [words.reversed, (line) => (line.posted?.reversed ? 'x' : '')],
  ]
}
