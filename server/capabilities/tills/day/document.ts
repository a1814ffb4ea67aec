import type { Document, DocumentTable } from '../../../documents/document.ts'
import { formatMoney } from '../../../money/money.ts'
import type { Agency } from '../../agencies/public.ts'
import { MOVEMENTS, type MovementKind } from '../movement.ts'
import type { ShownSummary } from './answer.ts'

/** A processed day, for whom it is written. */
export type DayReport = {
  readonly shown: ShownSummary
  readonly agency: Pick<Agency, 'name' | 'currency' | 'timeZone'>
  readonly language: 'en' | 'es'
}

type Words = {
  readonly [Word in keyof typeof ENGLISH]: Word extends 'kinds'
    ? Readonly<Record<MovementKind, string>>
    : string
}

const ENGLISH = {
  title: 'Cash summary',
  branch: 'Branch',
  covers: 'Covers',
  since: 'everything up to',
  opened: 'Opened',
  settled: 'Settled',
  processed: 'Processed',
  tills: 'Tills',
  till: 'Till',
  holder: 'Held by',
  start: 'At the start',
  moved: 'Moved',
  end: 'At the end',
  uncounted: 'carried over uncounted',
  movements: 'What moved cash',
  kind: 'Kind',
  count: 'Count',
  amount: 'Amount',
  papers: 'Checks and other papers',
  method: 'Payment method',
  differences: 'Over and short',
  reason: 'Reason',
  total: 'Total',
  nobody: 'nobody',
  kinds: {
    payment: 'Taken in cash',
    reversal: 'Given back in cash',
    edited_in: 'Corrected to cash',
    edited_out: 'Corrected from cash',
    moved_in: 'Moved here from another branch',
    moved_out: 'Moved to another branch',
    taken_rounded_up: 'Rounded up when taken',
    taken_rounded_down: 'Rounded down when taken',
    given_rounded_up: 'Rounded up when given back',
    given_rounded_down: 'Rounded down when given back',
    transfer_given: 'Given to others',
    transfer_accepted: 'Accepted from others',
    transfer_returned: 'Returned',
    bag_accepted: 'Put into bags',
    bag_deposited: 'Bags deposited',
    till_deposited: 'Deposited from tills',
    paid_in: 'Paid in',
    paid_out: 'Paid out',
    float_in: 'Float handed out',
    float_out: 'Float taken back',
    over: 'Over',
    short: 'Short',
  },
} as const

const SPANISH: Words = {
  title: 'Resumen de efectivo',
  branch: 'Sucursal',
  covers: 'Abarca',
  since: 'todo hasta',
  opened: 'Abierto',
  settled: 'Cuadrado',
  processed: 'Procesado',
  tills: 'Cajas',
  till: 'Caja',
  holder: 'Responsable',
  start: 'Al inicio',
  moved: 'Movimientos',
  end: 'Al final',
  uncounted: 'traspasado sin contar',
  movements: 'Movimientos de efectivo',
  kind: 'Tipo',
  count: 'Cantidad',
  amount: 'Importe',
  papers: 'Cheques y otros documentos',
  method: 'Forma de pago',
  differences: 'Sobrantes y faltantes',
  reason: 'Motivo',
  total: 'Total',
  nobody: 'nadie',
  kinds: {
    payment: 'Cobrado en efectivo',
    reversal: 'Devuelto en efectivo',
    edited_in: 'Corregido a efectivo',
    edited_out: 'Corregido de efectivo',
    moved_in: 'Trasladado desde otra sucursal',
    moved_out: 'Trasladado a otra sucursal',
    taken_rounded_up: 'Redondeado al alza al cobrar',
    taken_rounded_down: 'Redondeado a la baja al cobrar',
    given_rounded_up: 'Redondeado al alza al devolver',
    given_rounded_down: 'Redondeado a la baja al devolver',
    transfer_given: 'Entregado a otros',
    transfer_accepted: 'Recibido de otros',
    transfer_returned: 'Devuelto a la caja',
    bag_accepted: 'Guardado en bolsas',
    bag_deposited: 'Bolsas depositadas',
    till_deposited: 'Depositado desde cajas',
    paid_in: 'Ingresado',
    paid_out: 'Pagado',
    float_in: 'Fondo entregado',
    float_out: 'Fondo retirado',
    over: 'Sobrante',
    short: 'Faltante',
  },
}

const WORDS: Readonly<Record<DayReport['language'], Words>> = { en: ENGLISH, es: SPANISH }
const LOCALES = { en: 'en-US', es: 'es-US' } as const

/** C-11: the cash summary as it is printed. */
export function summaryDocument(report: DayReport): Document {
  const { shown, agency, language } = report
  const words = WORDS[language]
  const fact = (label: string, value: string) => ({ label, value })
  const done = (by: { name: string } | null, at: string | null) =>
    [by?.name ?? '', at === null ? '' : momentOf(report, at)].join(' · ')
  const { day } = shown
  return {
    title: `${words.title} ${shown.to}`,
    language,
    agency: agency.name,
    facts: [
      fact(words.branch, shown.branch.name),
      fact(words.covers, `${shown.from ?? words.since} – ${shown.to}`),
      fact(words.opened, done(day.openedBy, day.openedAt)),
      fact(words.settled, done(day.settledBy, day.settledAt)),
      fact(words.processed, done(day.processedBy, day.processedAt)),
    ],
    tables: [
      tillsTable(report),
      movementsTable(report),
      papersTable(report),
      differencesTable(report),
    ].filter(({ rows }) => rows.length > 0),
    notes: [],
  }
}

function momentOf({ agency, language }: DayReport, at: string): string {
  const moment = Temporal.Instant.from(at).toZonedDateTimeISO(agency.timeZone)
  return moment.toLocaleString(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' })
}

function moneyOf({ agency, language }: DayReport) {
  return (minor: number, currency = agency.currency) =>
    formatMoney(minor, currency, LOCALES[language])
}

function tillsTable(report: DayReport): DocumentTable {
  const words = WORDS[report.language]
  const money = moneyOf(report)
  return {
    caption: words.tills,
    columns: [
      { heading: words.till },
      { heading: words.holder },
      { heading: words.start, align: 'end' },
      { heading: words.moved, align: 'end' },
      { heading: words.end, align: 'end' },
    ],
    rows: report.shown.tills.map(({ number, holder, start, end, currency, carriedUncounted }) => [
      carriedUncounted ? `${number} (${words.uncounted})` : number,
      holder?.name ?? words.nobody,
      ...[start, start === null || end === null ? null : end - start, end].map((amount) =>
        // C-13: of others' tills only for whoever may see it
        amount === null ? '–' : money(amount, currency),
      ),
    ]),
  }
}

function movementsTable(report: DayReport): DocumentTable {
  const words = WORDS[report.language]
  const money = moneyOf(report)
  const { tills, elsewhere } = report.shown
  const lines = tills.flatMap(({ number, currency, movements }) =>
    (movements ?? []).map((line) => ({ number, currency, ...line })),
  )
  const all = [...lines, ...elsewhere.map((line) => ({ number: '', currency: undefined, ...line }))]
  return {
    caption: words.movements,
    columns: [
      { heading: words.kind },
      { heading: words.till },
      { heading: words.count, align: 'end' },
      { heading: words.amount, align: 'end' },
    ],
    rows: all.map(({ kind, number, count, amount, currency }) => [
      kind in MOVEMENTS ? words.kinds[kind as MovementKind] : kind,
      number,
      String(count),
      money(amount, currency),
    ]),
  }
}

function papersTable(report: DayReport): DocumentTable {
  const words = WORDS[report.language]
  const money = moneyOf(report)
  return {
    caption: words.papers,
    columns: [
      { heading: words.method },
      { heading: words.till },
      { heading: words.count, align: 'end' },
      { heading: words.amount, align: 'end' },
    ],
    rows: report.shown.tills.flatMap(({ number, currency, papers }) =>
      (papers ?? []).map(({ method, count, amount }) => [
        method,
        number,
        String(count),
        money(amount, currency),
      ]),
    ),
  }
}

function differencesTable(report: DayReport): DocumentTable {
  const words = WORDS[report.language]
  const money = moneyOf(report)
  return {
    caption: words.differences,
    columns: [
      { heading: words.kind },
      { heading: words.till },
      { heading: words.reason },
      { heading: words.amount, align: 'end' },
    ],
    rows: report.shown.differences.map(({ kind, tillNumber, reason, amount }) => [
      words.kinds[kind],
      tillNumber,
      reason,
      money(amount),
    ]),
  }
}
