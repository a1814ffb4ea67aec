import type { Till } from '../api/contract.ts'
import {
  type CountedPieces,
  type Denomination,
  linesOf,
  pieceField,
  type Pieces,
  readPieces,
  reckonPieces,
} from '../counting/pieces.ts'
import { readMoney } from '../kit/formats.ts'

/** What is typed of a till's count and not handed in: texts, by tray and by bin. */
export type CountDraft = {
  readonly trays: Readonly<Record<string, Pieces>>
  readonly bins: Readonly<Record<string, { readonly items: string; readonly counted: string }>>
}

export const EMPTY: CountDraft = { trays: {}, bins: {} }

export const trayField =
  (tray: number) =>
  (denomination: string): string =>
    `tray-${tray}-${pieceField(denomination)}`
export const itemsField = (bin: number): string => `bin-${bin}-items`
export const sumField = (bin: number): string => `bin-${bin}-sum`

export type ReckonedCount = {
  readonly trays: readonly (CountedPieces & { readonly number: number })[]
  readonly bins: readonly {
    readonly number: number
    readonly count: number
    readonly counted: number
  }[]
  /** All trays, in minor units. */
  readonly cash: number
  /** The fields that cannot be read, by their ids, from above. */
  readonly wrong: readonly string[]
}

/** Nothing at all is typed: somebody pressed too early. Of an empty till a zero is typed. */
export function isBlank({ trays, bins }: CountDraft): boolean {
  const texts = [
    ...Object.values(trays).flatMap((pieces) => Object.values(pieces)),
    ...Object.values(bins).flatMap(({ items, counted }) => [items, counted]),
  ]
  return texts.every((text) => text.trim() === '')
}

/** The sums of a draft; a bin of which nothing is typed is empty. */
export function reckonCount(
  draft: CountDraft,
  till: Pick<Till, 'trays' | 'bins'>,
  denominations: readonly Denomination[],
  minorDigits: number,
): ReckonedCount {
  const trays = till.trays.map((number) => ({
    number,
    ...reckonPieces(draft.trays[number] ?? {}, denominations),
  }))
  const bins = till.bins.map((number) => {
    const { items = '', counted = '' } = draft.bins[number] ?? {}
    const sum = counted.trim() === '' ? 0 : readMoney(counted, minorDigits)
    return { number, count: readPieces(items), counted: sum }
  })
  const wrong = [
    ...trays.flatMap(({ number, wrong: codes }) => codes.map(trayField(number))),
    ...bins.flatMap(({ number, count, counted }) => [
      ...(count === null ? [itemsField(number)] : []),
      ...(counted === null ? [sumField(number)] : []),
    ]),
  ]
  return {
    trays,
    bins: bins.map(({ number, count, counted }) => ({
      number,
      count: count ?? 0,
      counted: counted ?? 0,
    })),
    cash: trays.reduce((sum, tray) => sum + tray.sum, 0),
    wrong,
  }
}

/** The body of the request: every tray, an empty one too. */
export function bodyOf(
  draft: CountDraft,
  { bins }: ReckonedCount,
  till: Pick<Till, 'trays'>,
  denominations: readonly Denomination[],
) {
  const trays = till.trays.map((number) => ({
    number,
    lines: linesOf(draft.trays[number] ?? {}, denominations),
  }))
  return { trays, bins }
}
