import type { CashFact, CountedBin, CountedTray, TillCount } from '../../journal/cash-fact.ts'
import type { CountLine } from '../../journal/fact.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { stateOf } from './custody.ts'
import { movement } from './movement.ts'
import {
  type Acting,
  type Decided,
  refuseOthers,
  settingsOf,
  tillFor,
  type TillsState,
} from './rules.ts'
import type { Contents, TillsSlice } from './slice.ts'
import { latest, livingDateOf, type Till, tillName, type TillState } from './till.ts'
import { refuseNotReady } from './words.ts'

/** What somebody counted: pieces by denomination in each tray, papers in each bin. */
export type CountWish = {
  readonly tillId: number
  readonly trays: readonly {
    readonly number: number
    readonly lines: readonly { readonly denomination: string; readonly pieces: number }[]
  }[]
  readonly bins: readonly Pick<CountedBin, 'number' | 'count' | 'counted'>[]
}

/**
 * C-8: freezes what was counted beside what lies there by the journal. Where all of it agrees the
 * till is Settled; where it does not, it stays Unsettled until the difference is booked.
 */
export function decideCount(
  { tills }: TillsState,
  wish: CountWish,
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const till = tillFor(tills, wish.tillId, 'count')
  if (isRefusal(till)) return till
  const notTheirs = refuseOthers(till, acting, 'tills.adjust')
  if (notTheirs) return notTheirs
  if (!till.ready) return refuseNotReady(till)
  const contents = contentsOf(tills, till.id)
  const trays = readTrays(till, contents, wish.trays)
  if (isRefusal(trays)) return trays
  const bins = readBins(till, contents, wish.bins)
  if (isRefusal(bins)) return bins
  const agrees = trays.every(isTrayRight) && bins.every(isBinRight)
  const count: TillCount = {
    tillId: till.id,
    number: till.countNumber + 1,
    businessDate: livingDateOf(till, now, settingsOf(tills).timeZone),
    trays,
    bins,
    difference: trays.reduce((sum, { counted, expected }) => sum + counted - expected, 0),
    blind: till.blindCount,
    state: agrees ? 'agreed' : 'differs',
    countedBy: acting.userId,
    countedAt: now,
    reason: null,
    bookedBy: null,
    bookedAt: null,
  }
  return { facts: [{ fact: 'till_counted', count }, counted(till, count)], tillId: till.id }
}

function counted(till: Till, { number, state }: TillCount): CashFact {
  const settlement: TillState['settlement'] = state === 'agreed' ? 'settled' : 'unsettled'
  const after = { ...stateOf(till), countNumber: number, settlement }
  return { fact: 'till_changed', tillId: till.id, after }
}

export function isTrayRight({ expected, counted: found }: CountedTray): boolean {
  return expected === found
}

export function isBinRight(bin: CountedBin): boolean {
  return bin.expected === bin.counted && bin.expectedCount === bin.count
}

function contentsOf({ contents }: TillsSlice, tillId: number): Contents {
  const own = contents.get(tillId)
  if (!own) throw new Error(`what is in till ${tillId} is not in the footprint`)
  return own
}

function readTrays(
  till: Till,
  { denominations }: Contents,
  wished: CountWish['trays'],
): CountedTray[] | Refusal {
  const missing = till.trays.find(({ number }) => wished.every((each) => each.number !== number))
  const place = wished.findIndex(({ number }) => till.trays.every((tray) => tray.number !== number))
  if (missing || place >= 0)
    return refuse(
      'count_incomplete',
      missing
        ? `Tray ${missing.number} of ${tillName(till)} is not counted. Count each tray, an empty one too.`
        : `${tillName(till)} has no tray ${wished[place]?.number}.`,
      undefined,
      missing ? '/trays' : `/trays/${place}/number`,
    )
  const trays: CountedTray[] = []
  for (const [index, { number, lines: pieces }] of wished.entries()) {
    if (trays.some((tray) => tray.number === number))
      return refuseTwice(`Tray ${number}`, `/trays/${index}/number`)
    const lines = readLines(denominations, pieces, `/trays/${index}/lines`)
    if (isRefusal(lines)) return lines
    const expected = till.trays.find((tray) => tray.number === number)?.position ?? 0
    trays.push({ number, expected, counted: worthOf(lines), lines })
  }
  return trays.toSorted((a, b) => a.number - b.number)
}

/** Pieces by denomination, largest first; `path` is where they stand. */
export function readLines(
  known: Contents['denominations'],
  wished: readonly { readonly denomination: string; readonly pieces: number }[],
  path: string,
): CountLine[] | Refusal {
  const lines = new Map<string, CountLine>()
  for (const [index, { denomination, pieces }] of wished.entries()) {
    const pointer = `${path}/${index}/denomination`
    const value = known.get(denomination)
    if (value === undefined)
      return refuse(
        'denomination_unknown',
        `The till has no ${denomination}. Give one of ${[...known.keys()].join(', ')}.`,
        undefined,
        pointer,
      )
    if (lines.has(denomination)) return refuseTwice(denomination, pointer)
    lines.set(denomination, { denomination, value, pieces })
  }
  return [...known.keys()]
    .flatMap((name) => lines.get(name) ?? [])
    .filter(({ pieces }) => pieces > 0)
}

export function worthOf(lines: readonly CountLine[]): number {
  return lines.reduce((sum, { value, pieces }) => sum + value * pieces, 0)
}

function refuseTwice(what: string, pointer: string): Refusal {
  return refuse(
    'counted_twice',
    `${what} stands in the count twice. Give it once.`,
    undefined,
    pointer,
  )
}

/** A bin of which nothing is said was counted as empty. */
function readBins(
  till: Till,
  contents: Contents,
  wished: CountWish['bins'],
): CountedBin[] | Refusal {
  const place = wished.findIndex(({ number }) => !contents.bins.includes(number))
  if (place >= 0)
    return refuse(
      'count_incomplete',
      `${tillName(till)} has no bin ${wished[place]?.number}.`,
      undefined,
      `/bins/${place}/number`,
    )
  const twice = wished.findIndex(
    ({ number }, index) => wished.findIndex((each) => each.number === number) < index,
  )
  if (twice >= 0) return refuseTwice(`Bin ${wished[twice]?.number}`, `/bins/${twice}/number`)
  return contents.bins.map((number) => {
    const given = wished.find((each) => each.number === number) ?? { count: 0, counted: 0 }
    return { ...expectedIn(contents, number), number, count: given.count, counted: given.counted }
  })
}

/** How many papers should lie in a bin, and what they come to. */
export function expectedIn(
  { papers }: Pick<Contents, 'papers'>,
  bin: number,
): Pick<CountedBin, 'expectedCount' | 'expected'> {
  const own = [...papers.values()].filter((each) => each.bin === bin)
  return {
    expectedCount: new Set(own.map(({ paper }) => paper)).size,
    expected: own.reduce((sum, { amount }) => sum + amount, 0),
  }
}

export type BookingWish = {
  readonly tillId: number
  readonly number: number
  readonly reason: string
}

/**
 * C-8: books what the newest count is over or short, with a reason, by somebody who did not count;
 * then the till is Settled. Cash must not have moved since.
 */
export function decideBooking(
  { tills }: TillsState,
  { tillId, number, reason }: BookingWish,
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const till = tillFor(tills, tillId, 'book')
  if (isRefusal(till)) return till
  const contents = contentsOf(tills, tillId)
  const { count } = contents
  if (!count || number > count.number)
    return refuse('till_count_not_found', `${tillName(till)} has no count ${number}.`)
  if (number < count.number || count.state !== 'differs' || !fits(count, till, contents))
    return refuse(
      'count_outdated',
      `Cash or papers were moved since count ${number}, or another took its place. ${tillName(till)} has to be counted again.`,
      { number: count.number },
    )
  if (count.countedBy === acting.userId)
    return refuse('own_count', 'You counted it. Somebody else has to book the difference.')
  const { businessDate } = count
  const moving = { businessDate, at: now, by: acting.userId, reason }
  const moved = count.trays.flatMap(({ number: tray, counted: found, expected }) => {
    if (found === expected) return []
    const [kind, amount] =
      found > expected
        ? (['over', found - expected] as const)
        : (['short', expected - found] as const)
    return [movement(kind, amount, till, tray, moving, { countNumber: number })]
  })
  const booked = {
    ...count,
    state: 'booked' as const,
    reason,
    bookedBy: acting.userId,
    bookedAt: now,
  }
  // What was booked is part of that date, also as the first that moved on it (C-9).
  const touchedOn = moved.length > 0 ? latest(till.touchedOn, businessDate) : till.touchedOn
  const after: TillState = { ...stateOf(till), settlement: 'settled', touchedOn }
  return {
    facts: [
      ...moved,
      { fact: 'till_counted', count: booked },
      { fact: 'till_changed', tillId, after },
    ],
    tillId,
  }
}

/** Whether what the count was compared with is what lies there still. */
export function fits(
  count: TillCount,
  till: Pick<Till, 'trays'>,
  contents: Pick<Contents, 'papers'>,
) {
  return (
    count.trays.every(({ number, expected }) =>
      till.trays.some((tray) => tray.number === number && tray.position === expected),
    ) &&
    count.bins.every(({ number, expected, expectedCount }) => {
      const now = expectedIn(contents, number)
      return now.expected === expected && now.expectedCount === expectedCount
    })
  )
}
