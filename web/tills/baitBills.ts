import { readMoney } from '../kit/formats.ts'

export type TypedBills = {
  readonly bills: { serial: string; denomination: string }[]
  /** The first line that cannot be read. */
  readonly wrong: string | null
}

/** Bait bills as they are typed, one on a line: serial number and value of the note. */
export function readBaitBills(text: string, minorDigits: number): TypedBills {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const bills: TypedBills['bills'] = []
  for (const line of lines) {
    const found = /^\s*([A-Za-z0-9*-]{4,20})\s+(\S+)\s*$/.exec(line)
    const value = readMoney(found?.[2] ?? '', minorDigits)
    if (!found?.[1] || value === null) return { bills, wrong: line.trim() }
    bills.push({ serial: found[1].toUpperCase(), denomination: `note-${value}` })
  }
  return { bills, wrong: null }
}
