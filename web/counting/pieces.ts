/** A note, a coin or a roll as counts name it. */
export type Denomination = {
  /** As the server calls it: `note-2000`, `roll-25`. */
  readonly code: string
  readonly kind: 'note' | 'coin' | 'roll'
  /** Minor units of one: of a roll, all coins in it. */
  readonly value: number
  readonly roll: { readonly coin: number; readonly coins: number } | null
}

/** What was typed, by denomination: texts as they stand in the fields. */
export type Pieces = Readonly<Record<string, string>>

/** Beyond it the server refuses; no drawer holds more of one kind. */
const MOST_PIECES = 100_000

/** Pieces as they were typed; null for what is no number of pieces. An empty field is none. */
export function readPieces(text: string): number | null {
  const bare = text.trim()
  if (bare === '') return 0
  return /^\d{1,6}$/.test(bare) && Number(bare) <= MOST_PIECES ? Number(bare) : null
}

export const pieceField = (denomination: string): string => `pieces-${denomination}`

export type CountedPieces = {
  /** Minor units of each denomination; null where the field cannot be read. */
  readonly values: Readonly<Record<string, number | null>>
  /** All of it, in minor units. */
  readonly sum: number
  /** The denominations whose fields cannot be read. */
  readonly wrong: readonly string[]
}

/** What the pieces come to. */
export function reckonPieces(
  pieces: Pieces,
  denominations: readonly Pick<Denomination, 'code' | 'value'>[],
): CountedPieces {
  const values: Record<string, number | null> = {}
  for (const { code, value } of denominations) {
    const count = readPieces(pieces[code] ?? '')
    values[code] = count === null ? null : count * value
  }
  return {
    values,
    sum: Object.values(values).reduce<number>((sum, value) => sum + (value ?? 0), 0),
    wrong: Object.keys(values).filter((code) => values[code] === null),
  }
}

/** As they are sent: only what is there. */
export function linesOf(
  pieces: Pieces,
  denominations: readonly Pick<Denomination, 'code'>[],
): { denomination: string; pieces: number }[] {
  return denominations.flatMap(({ code }) => {
    const count = readPieces(pieces[code] ?? '') ?? 0
    return count === 0 ? [] : [{ denomination: code, pieces: count }]
  })
}
