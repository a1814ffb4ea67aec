/** A payment as it comes out of an envelope at the bank. */
export type LockboxItem = {
  readonly citation: string
  /** Minor units. */
  readonly amount: number
  /** The number of the check. */
  readonly check: string
  readonly payer: string
}

const WIDTH = 80
const LOCKBOX = '0004711'

/** Batches as a bank makes them of a day's envelopes. */
const BATCH = 25

/**
 * A lockbox file (BAI) as most banks send it: records of 80 characters, each item (6) with a
 * continuation (4) that has the citation and the payer, and totals at the end of batch, lockbox
 * and file. `day` is YYMMDD.
 */
export function lockboxFile(items: readonly LockboxItem[], day: string): string {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, n) =>
    items.slice(n * BATCH, (n + 1) * BATCH),
  )
  const records = [
    `101COUNTINGHSEFIRSTNATL ${day}0700`,
    '200COUNTINGHSEFIRSTNATL 400080080',
    ...batches.flatMap((batch, n) => batchRecords(batch, padded(n + 1, 3), day)),
    `8001000${LOCKBOX}${day}${padded(items.length, 4)}${padded(totalOf(items), 10)}`,
  ]
  const all = [...records, `9${padded(records.length + 1, 6)}`]
  return all.map((record) => `${record.padEnd(WIDTH)}\n`).join('')
}

function batchRecords(items: readonly LockboxItem[], number: string, day: string): string[] {
  return [
    `5${number}000${LOCKBOX}${day}`,
    ...items.flatMap(({ citation, amount, check, payer }, n) => {
      const place = `${number}${padded(n + 1, 3)}`
      const money = `6${place}${padded(amount, 10)}1210003580004455667${check.padStart(10, '0')}`
      return [money, `4${place}6019${citation.padEnd(20)}${payer.padEnd(40)}`]
    }),
    `7${number}000${LOCKBOX}${day}${padded(items.length, 3)}${padded(totalOf(items), 10)}`,
  ]
}

export function totalOf(items: readonly Pick<LockboxItem, 'amount'>[]): number {
  return items.reduce((sum, { amount }) => sum + amount, 0)
}

function padded(figure: number, width: number): string {
  return String(figure).padStart(width, '0')
}
