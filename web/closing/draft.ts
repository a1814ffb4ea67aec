import type { Closing } from '../api/contract.ts'
import { linesOf, pieceField, type Pieces, readPieces, reckonPieces } from '../counting/pieces.ts'
import { readMoney } from '../kit/formats.ts'

/** What somebody has typed of a count and not handed in: texts as they stand in the fields. */
export type Draft = {
  readonly pieces: Pieces
  readonly others: Readonly<Record<string, { readonly items: string; readonly counted: string }>>
  readonly reason: string
}

export const EMPTY: Draft = { pieces: {}, others: {}, reason: '' }

export type Reckoned = {
  /** Minor units of each denomination; null where the field cannot be read. */
  readonly values: Readonly<Record<string, number | null>>
  /** The cash counted so far, in minor units. */
  readonly cash: number
  /** What has been counted of other methods; those left empty are not counted. */
  readonly others: readonly {
    readonly method: string
    readonly items: number | null
    readonly counted: number
  }[]
  /** The fields that cannot be read, by their ids. */
  readonly wrong: readonly string[]
}

/** The sums of a draft. */
export function reckon(
  draft: Draft,
  closing: Pick<Closing, 'denominations'>,
  minorDigits: number,
): Reckoned {
  const counted = reckonPieces(draft.pieces, closing.denominations)
  const wrong = counted.wrong.map(pieceField)
  const others = Object.entries(draft.others).flatMap(([method, { items, counted }]) => {
    if (items.trim() === '' && counted.trim() === '') return []
    const sum = readMoney(counted, minorDigits)
    const number = items.trim() === '' ? null : readPieces(items)
    if (sum === null) wrong.push(sumField(method))
    if (items.trim() !== '' && number === null) wrong.push(itemsField(method))
    return [{ method, items: number, counted: sum ?? 0 }]
  })
  return { values: counted.values, cash: counted.sum, others, wrong }
}

export const sumField = (method: string): string => `sum-${method}`
export const itemsField = (method: string): string => `items-${method}`

/** The body of the request. */
export function countBody(draft: Draft, closing: Closing, reckoned: Reckoned, close: boolean) {
  const lines = linesOf(draft.pieces, closing.denominations)
  const reason = draft.reason.trim()
  return { lines, others: reckoned.others, close, ...(reason === '' ? {} : { reason }) }
}

/** Whether what is typed differs from what is shown as expected by more than the tolerance. */
export function isBeyond({ cash, others }: Reckoned, { expected, tolerance }: Closing): boolean {
  if (!expected) return false
  const net = (method: string) => expected.others.find((each) => each.method === method)?.net ?? 0
  const differences = [
    cash - expected.cash,
    ...others.map(({ method, counted }) => counted - net(method)),
  ]
  return differences.some((difference) => Math.abs(difference) > tolerance)
}

/** Whether it is counted again after a difference: then another person looks at it in any case. */
export function followsDifference({ counts: [last] }: Closing): boolean {
  return last !== undefined && last.state !== 'agreed'
}

/** The other methods that a count has lines for: on paper, or taken in this session. */
export function countedMethods({ methods, expected }: Closing): Closing['methods'] {
  const taken = new Set(expected?.others.map(({ method }) => method))
  return methods.filter(({ code, needsReference }) => needsReference || taken.has(code))
}
