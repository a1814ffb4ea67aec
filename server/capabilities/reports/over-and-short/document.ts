import type { Document } from '../../../documents/document.ts'
import { toDecimal } from '../../../money/money.ts'
import type { OverOrShort } from '../../sessions/public.ts'
import type { Booked } from '../../tills/public.ts'
import { daysText, writerOf } from '../paper.ts'
import type { Asked } from '../range.ts'
import { bookedTable } from './tills.ts'
import { WORDS } from './words.ts'

/** S-15: counts with their differences, on paper. Amounts are signed: short is negative. */
export function overAndShortDocument(
  rows: readonly OverOrShort[],
  booked: readonly Booked[],
  asked: Asked,
): Document {
  const words = WORDS[asked.locale]
  const { money, minute } = writerOf(asked)
  return {
    title: words.title,
    language: asked.locale,
    agency: asked.agency.name,
    facts: [{ label: words.days, value: daysText(asked) }, ...sums(rows, asked)],
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
          { heading: words.others, align: 'end' },
        ],
        rows: rows.map((row) => [
          `S-${row.sessionId}${row.standing ? '' : ` (${words.replaced})`}`,
          row.drawer.name,
          minute(row.countedAt),
          row.countedBy.name,
          row.reason ?? '',
          row.approvedBy?.name ?? '',
          money(row.expected),
          money(row.counted),
          money(row.difference),
          money(row.otherDifference),
        ]),
      },
      ...(booked.length > 0 ? [bookedTable(booked, asked)] : []),
    ],
    notes: [words.note],
  }
}

/** A difference that was counted again is told of, and is no part of what is over or short. */
function sums(rows: readonly OverOrShort[], asked: Asked): Document['facts'] {
  const words = WORDS[asked.locale]
  const { money } = writerOf(asked)
  const standing = rows.filter((row) => row.standing)
  const sumOf = (field: 'difference' | 'otherDifference', some = standing) =>
    money(some.reduce((sum, row) => sum + row[field], 0))
  const [short, over] = [
    standing.filter(({ difference }) => difference < 0),
    standing.filter(({ difference }) => difference > 0),
  ]
  return [
    { label: words.net, value: sumOf('difference') },
    { label: words.short, value: sumOf('difference', short) },
    { label: words.over, value: sumOf('difference', over) },
    { label: words.netOthers, value: sumOf('otherDifference') },
  ]
}

type Column = readonly [heading: string, value: (row: OverOrShort) => string]

/** The same as rows of a file: amounts with a point, moments in the agency's zone. */
export function overAndShortColumns(asked: Asked): Column[] {
  const { agency, locale } = asked
  const words = WORDS[locale]
  const { stamp } = writerOf(asked)
  const amount = (minor: number) => toDecimal(minor, agency.currency)
  const inCurrency = (word: string) => `${word} (${agency.currency})`
  return [
    [words.session, ({ sessionId }) => `S-${sessionId}`],
    [words.count, ({ number }) => String(number)],
    [words.replaced, ({ standing }) => (standing ? '' : 'x')],
    [words.drawer, ({ drawer }) => drawer.name],
    [`${words.countedAt} (${agency.timeZone})`, ({ countedAt }) => stamp(countedAt)],
    [words.countedBy, ({ countedBy }) => countedBy.name],
    [inCurrency(words.expected), ({ expected }) => amount(expected)],
    [inCurrency(words.counted), ({ counted }) => amount(counted)],
    [inCurrency(words.difference), ({ difference }) => amount(difference)],
    [inCurrency(words.others), ({ otherDifference }) => amount(otherDifference)],
    [words.reason, ({ reason }) => reason ?? ''],
    [words.approvedBy, ({ approvedBy }) => approvedBy?.name ?? ''],
  ]
}
