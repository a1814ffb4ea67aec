import type { Document } from '../../../documents/document.ts'
import { daysText, writerOf } from '../paper.ts'
import type { Asked } from '../range.ts'
import type { Correction, CorrectionSum } from './reversals.ts'
import { WORDS } from './words.ts'

/** Reversals and moves on paper, oldest first. */
export function correctionsDocument(
  corrections: readonly Correction[],
  sums: readonly CorrectionSum[],
  asked: Asked,
): Document {
  const { agency, locale } = asked
  const words = WORDS[locale]
  const { money, minute } = writerOf(asked)
  return {
    title: words.title,
    language: locale,
    agency: agency.name,
    facts: [
      { label: words.days, value: daysText(asked) },
      ...sums.map(({ kind, count, amount }) => {
        return { label: words.sums[kind], value: `${count} · ${money(amount)}` }
      }),
    ],
    tables: [
      {
        caption: words.title,
        columns: [
          { heading: words.time },
          { heading: words.kind },
          { heading: words.transaction },
          { heading: words.correction },
          { heading: words.user },
          { heading: words.target },
          { heading: words.from },
          { heading: words.to },
          { heading: words.reason },
          { heading: words.amount, align: 'end' },
        ],
        rows: corrections.map((each) => [
          minute(each.at),
          words.kinds[each.kind],
          String(each.transactionId),
          each.correctionId === null ? '' : String(each.correctionId),
          each.user.name,
          each.target.number,
          `S-${each.from.sessionId} ${each.from.drawer}`,
          `S-${each.to.sessionId} ${each.to.drawer}`,
          each.reason ?? '',
          money(each.amount),
        ]),
      },
    ],
    notes: [words.bothDays, words.whatCounts],
  }
}
