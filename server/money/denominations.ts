/** A note, a coin, or a roll of one coin as banks hand it out. */
export type Denomination = {
  /** `note-2000`, `coin-25`, `roll-25`: kind, and the minor units of one piece of money. */
  readonly code: string
  readonly kind: 'note' | 'coin' | 'roll'
  /** Minor units of one: of a roll, all coins in it. */
  readonly value: number
  /** Of a roll: which coin, in minor units, and how many. */
  readonly roll: { readonly coin: number; readonly coins: number } | null
}

/** Minor units, largest first; rolls as [coin, coins in a roll]. */
type Cash = {
  readonly notes: readonly number[]
  readonly coins: readonly number[]
  readonly rolls: readonly (readonly [coin: number, coins: number])[]
}

const BY_CURRENCY: Readonly<Record<string, Cash>> = {
  USD: {
    notes: [100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00],
    coins: [1_00, 50, 25, 10, 5, 1],
    rolls: [
      [1_00, 25],
      [50, 20],
      [25, 40],
      [10, 50],
      [5, 40],
      [1, 50],
    ],
  },
  CAD: {
    notes: [100_00, 50_00, 20_00, 10_00, 5_00],
    // The cent is no longer made, and still money.
    coins: [2_00, 1_00, 25, 10, 5, 1],
    rolls: [
      [2_00, 25],
      [1_00, 25],
      [25, 40],
      [10, 50],
      [5, 40],
    ],
  },
  EUR: {
    notes: [500_00, 200_00, 100_00, 50_00, 20_00, 10_00, 5_00],
    coins: [2_00, 1_00, 50, 20, 10, 5, 2, 1],
    rolls: [
      [2_00, 25],
      [1_00, 25],
      [50, 40],
      [20, 40],
      [10, 40],
      [5, 50],
      [2, 50],
      [1, 50],
    ],
  },
  GBP: {
    notes: [50_00, 20_00, 10_00, 5_00],
    coins: [2_00, 1_00, 50, 20, 10, 5, 2, 1],
    // Banks take and give these in bags.
    rolls: [
      [2_00, 10],
      [1_00, 20],
      [50, 20],
      [20, 50],
      [10, 50],
      [5, 100],
      [2, 50],
      [1, 100],
    ],
  },
  MXN: {
    notes: [1000_00, 500_00, 200_00, 100_00, 50_00, 20_00],
    coins: [20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10, 5],
    rolls: [],
  },
  JPY: {
    notes: [10_000, 5_000, 2_000, 1_000],
    coins: [500, 100, 50, 10, 5, 1],
    rolls: [
      [500, 50],
      [100, 50],
      [50, 50],
      [10, 50],
      [5, 50],
      [1, 50],
    ],
  },
}

/** For a currency that is not in the table: the series in which most are made, down to the smallest. */
const SERIES: Cash = {
  notes: [500_00, 200_00, 100_00, 50_00, 20_00, 10_00, 5_00],
  coins: [2_00, 1_00, 50, 20, 10, 5, 2, 1],
  rolls: [],
}

/** What cash of an ISO 4217 currency is counted by: notes, coins and rolls, each largest first. */
export function denominationsOf(currency: string): readonly Denomination[] {
  const { notes, coins, rolls } = BY_CURRENCY[currency] ?? SERIES
  return [
    ...notes.map((value) => piece('note', value)),
    ...coins.map((value) => piece('coin', value)),
    ...rolls.map(([coin, count]) => ({
      ...piece('roll', coin),
      value: coin * count,
      roll: { coin, coins: count },
    })),
  ]
}

/** Currencies whose smallest coin is no longer handed out: what cash is rounded to, in minor units. */
export const CASH_STEP: Readonly<Record<string, number>> = { CAD: 5 }

/** What an amount comes to when it is handed over in cash: 10.02 Canadian dollars are 10.00. */
export function inCash(amount: number, currency: string): number {
  const step = CASH_STEP[currency] ?? 1
  return Math.sign(amount) * Math.round(Math.abs(amount) / step) * step
}

function piece(kind: Denomination['kind'], value: number): Denomination {
  return { code: `${kind}-${value}`, kind, value, roll: null }
}
