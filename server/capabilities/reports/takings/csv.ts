import { toDecimal } from '../../../money/money.ts'
import type { Asked } from '../range.ts'
import type { Division, Figures, Part, Takings } from './takings.ts'
import { partName, WORDS, type Words } from './words.ts'

/** A line for each of the smallest parts, without totals: whoever sums the lines has them. */
export function takingsRows({ by, groups }: Takings, { agency, locale }: Asked): string[][] {
  const words = WORDS[locale]
  const { currency } = agency
  const headings = [
    ...by.map((division) => words.divisions[division]),
    ...(['taken', 'reversed', 'refunded', 'transferred'] as const).flatMap((measure) => [
      `${words[measure]}, ${words.count.toLowerCase()}`,
      `${words[measure]} (${currency})`,
    ]),
    `${words.net} (${currency})`,
  ]
  const rows = groups.flatMap((group) =>
    by.length === 1
      ? [[called(by[0], group, words), ...cells(group.figures, currency)]]
      : group.parts.map((part) => [
          called(by[0], group, words),
          called(by[1], part, words),
          ...cells(part.figures, currency),
        ]),
  )
  return [headings, ...rows]
}

function called(division: Division | undefined, part: Part, words: Words): string {
  return division === 'day' ? part.key : partName(division ?? 'day', part, words)
}

function cells(figures: Figures, currency: string): string[] {
  const { taken, reversed, refunded, transferred, net } = figures
  return [
    ...[taken, reversed, refunded, transferred].flatMap(({ count, amount }) => [
      String(count),
      toDecimal(amount, currency),
    ]),
    toDecimal(net, currency),
  ]
}
