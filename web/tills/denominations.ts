import type { Till } from '../api/contract.ts'
import type { Denomination } from '../counting/pieces.ts'

/** What the cash of a till is counted by, as counts have it. */
export function denominationsOf(till: Pick<Till, 'denominations'>): Denomination[] {
  return till.denominations.map(({ name, kind, value, piecesPerRoll }) => ({
    code: name,
    kind,
    value,
    roll: piecesPerRoll === null ? null : { coin: value / piecesPerRoll, coins: piecesPerRoll },
  }))
}
