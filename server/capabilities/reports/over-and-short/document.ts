import type { Document } from '../../../documents/document.ts'
import { formatMoney, toDecimal } from '../../../money/money.ts'
import type { OverOrShort } from '../../sessions/public.ts'
import { csvOf, harmless } from '../csv.ts'
import { daysText, momentText } from '../paper.ts'
import type { Asked } from '../range.ts'
import { WORDS } from './words.ts'

/** S-15: counted sessions with their differences, on paper. Amounts are signed: short is negative. */
export function overAndShortDocument(rows: readonly OverOrShort[], asked: Asked): Document {
  const { agency, locale } = asked
  const words = WORDS[locale]
  const money = (amount: number) =>
    formatMoney(amount, agency.currency, locale === 'es' ? 'es-US' : 'en-US')
  const sumOf = (some: readonly OverOrShort[]) =>
    money(some.reduce((sum, { difference }) => sum + difference, 0))
  return {
    title: words.title,
    language: locale,
    agency: agency.name,
    facts: [
      { label: words.days, value: daysText(asked) },
      { label: words.net, value: sumOf(rows) },
      { label: words.short, value: sumOf(rows.filter(({ difference }) => difference < 0)) },
      { label: words.over, value: sumOf(rows.filter(({ difference }) => difference > 0)) },
    ],
    tables: [
      {
        caption: words.title,
        columns: [
          { heading: words.session },
          { heading: words.drawer },
          { heading: words.countedAt },
          { heading: words.countedBy },
          { heading: words.reason },
          { heading: words.approvedBy },
          { heading: words.expected, align: 'end' },
          { heading: words.counted, align: 'end' },
          { heading: words.difference, align: 'end' },
        ],
        rows: rows.map((row) => [
          `S-${row.sessionId}`,
          row.drawer.name,
          momentText(row.countedAt, asked),
          row.countedBy.name,
          row.reason ?? '',
          row.approvedBy?.name ?? '',
          money(row.expected),
          money(row.counted),
          money(row.difference),
        ]),
      },
    ],
    notes: [words.note],
  }
}

/** The same as a file: amounts with a point, moments in UTC. */
export function overAndShortCsv(rows: readonly OverOrShort[], { agency, locale }: Asked): string {
  const words = WORDS[locale]
  const { currency } = agency
  const amount = (minor: number) => toDecimal(minor, currency)
  const headings = [
    words.session,
    words.drawer,
    words.countedAt,
    words.countedBy,
    `${words.expected} (${currency})`,
    `${words.counted} (${currency})`,
    `${words.difference} (${currency})`,
    `${words.others} (${currency})`,
    words.reason,
    words.approvedBy,
  ]
  return csvOf(
    headings,
    rows.map((row) => [
      `S-${row.sessionId}`,
      harmless(row.drawer.name),
      row.countedAt.toString(),
      harmless(row.countedBy.name),
      amount(row.expected),
      amount(row.counted),
      amount(row.difference),
      amount(row.otherDifference),
      harmless(row.reason ?? ''),
      harmless(row.approvedBy?.name ?? ''),
    ]),
  )
}
