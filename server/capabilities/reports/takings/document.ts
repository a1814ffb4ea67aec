import type { Document, DocumentTable } from '../../../documents/document.ts'
import type { Wording } from '../../../documents/wording.ts'
import { daysText, writerOf } from '../paper.ts'
import type { Asked } from '../range.ts'
import type { Division, Figures, Takings } from './takings.ts'
import { partName, WORDS, type Words } from './words.ts'

type Reader = { readonly words: Words; readonly write: Wording }

/** Takings on paper: the figures of the whole, then a table, or one for each group. */
export function takingsDocument(takings: Takings, asked: Asked): Document {
  const reader = { words: WORDS[asked.locale], write: writerOf(asked) }
  const { words } = reader
  const { by, groups, total } = takings
  const { money } = reader.write
  const by0 = by[0] ?? 'day'
  const whole = table(words.divisions[by0], by0, groups, total, reader)
  const within = by[1]
  const parts = within
    ? groups.map((group) =>
        table(called(by0, group, reader), within, group.parts, group.figures, reader),
      )
    : []
  return {
    title: words.title,
    language: asked.locale,
    agency: asked.agency.name,
    facts: [
      { label: words.days, value: daysText(asked) },
      { label: words.by, value: by.map((division) => words.divisions[division]).join(', ') },
      { label: words.taken, value: money(total.taken.amount) },
      { label: words.reversed, value: money(total.reversed.amount) },
      { label: words.refunded, value: money(total.refunded.amount) },
      { label: words.net, value: money(total.net) },
    ],
    tables: [whole, ...parts],
    notes: notesOf(takings, reader),
  }
}

function notesOf({ by, unclosedSessions, citationRefunds }: Takings, reader: Reader): string[] {
  const { words } = reader
  const { count, amount } = citationRefunds
  return [
    words.bothDays,
    ...(unclosedSessions > 0 ? [words.unclosed(unclosedSessions)] : []),
    ...(count > 0 ? [words.elsewhere(count, reader.write.money(-amount))] : []),
    ...(by.includes('source') ? [words.notDivided] : []),
  ]
}

type Line = { readonly key: string; readonly name: string | null; readonly figures: Figures }

function table(
  caption: string,
  division: Division,
  lines: readonly Line[],
  total: Figures,
  reader: Reader,
): DocumentTable {
  const { words } = reader
  const measures = ['taken', 'reversed', 'refunded', 'transferred'] as const
  return {
    caption,
    columns: [
      { heading: words.divisions[division] },
      { heading: words.count, align: 'end' },
      ...measures.map((measure) => ({ heading: words[measure], align: 'end' as const })),
      { heading: words.net, align: 'end' },
    ],
    rows: lines.map((line) => [called(division, line, reader), ...cells(line.figures, reader)]),
    total: [words.total, ...cells(total, reader)],
  }
}

function called(division: Division, line: Line, { words, write }: Reader): string {
  return division === 'day'
    ? write.day(Temporal.PlainDate.from(line.key))
    : partName(division, line, words)
}

function cells({ net, ...measures }: Figures, reader: Reader): string[] {
  const { taken, reversed, refunded, transferred } = measures
  const all = [taken, reversed, refunded, transferred]
  const count = all.reduce((sum, measure) => sum + measure.count, 0)
  return [String(count), ...[...all.map(({ amount }) => amount), net].map(reader.write.money)]
}
