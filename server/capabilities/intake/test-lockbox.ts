export type LockboxItem = {
  readonly citation: string
  /** Minor units. */
  readonly amount: number
  readonly check?: string
  readonly payer?: string
}

/** A record of 80 characters with these texts at these positions, the first of which is 1. */
export function record(type: string, ...texts: readonly (readonly [number, string])[]): string {
  let line = type.padEnd(80)
  for (const [start, text] of texts)
    line = line.slice(0, start - 1) + text + line.slice(start - 1 + text.length)
  return line.slice(0, 80)
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

/** The records of a BAI lockbox file as most banks send it, one batch for each list of items. */
export function lockboxRecords(...batches: readonly (readonly LockboxItem[])[]): string[] {
  const sum = (items: readonly LockboxItem[]) =>
    items.reduce((total, each) => total + each.amount, 0)
  const all = batches.flat()
  const records = [
    record('1', [4, '0610001460'], [14, '1234567890'], [24, '260302'], [30, '0815']),
    record('2', [4, 'LOCKBOX']),
    ...batches.flatMap((items, index) => {
      const batch = digits(index + 1, 3)
      return [
        record('5', [2, batch], [8, '0004711'], [15, '260302']),
        ...items.flatMap(({ citation, amount, check = '', payer = '' }, nth) => [
          record(
            '6',
            [2, batch],
            [5, digits(nth + 1, 3)],
            [8, digits(amount, 10)],
            [37, check.padStart(10, '0')],
          ),
          record(
            '4',
            [2, batch],
            [5, digits(nth + 1, 3)],
            [8, '601'],
            [11, '9'],
            [12, citation.padEnd(20)],
            [32, payer],
          ),
        ]),
        record(
          '7',
          [2, batch],
          [8, '0004711'],
          [15, '260302'],
          [21, digits(items.length, 3)],
          [24, digits(sum(items), 10)],
        ),
      ]
    }),
    record(
      '8',
      [8, '0004711'],
      [15, '260302'],
      [21, digits(all.length, 4)],
      [25, digits(sum(all), 10)],
    ),
  ]
  return [...records, record('9', [2, digits(records.length + 1, 6)])]
}

export function lockboxFile(...batches: readonly (readonly LockboxItem[])[]): string {
  return `${lockboxRecords(...batches).join('\r\n')}\r\n`
}
