import type pg from 'pg'
import type { Clock } from '../clock/clock.ts'
import { type Rows, send } from '../postgres/pipeline.ts'
import type { AnyBook, Footprints } from './book.ts'
import type { AnyCommand, Draws, Footprint } from './command.ts'
import { type AnswerRow, BEGIN, DRAW_KINDS, draw, findAnswers, keyed, setScope } from './records.ts'

export type Books = Readonly<Record<string, AnyBook>>

/** What a batch found: the rows of all footprints, locked, each under its book's name. */
export type Seen = {
  readonly state: Readonly<Record<string, unknown>>
  readonly answers: readonly AnswerRow[]
  readonly now: Temporal.Instant
  readonly drawn: Readonly<Record<keyof Draws, number[]>>
}

/**
 * One round trip: opens the unit of work, looks the keys up, draws new numbers, and lets each book
 * in turn lock and read its rows. The order is the same in every batch of every server.
 */
export async function look(
  client: pg.PoolClient,
  agencyId: number,
  parts: { readonly books: Books; readonly clock: Clock },
  commands: readonly AnyCommand[],
): Promise<Seen> {
  const footprints = unite(commands.map((command) => command.footprint))
  const books = Object.entries(parts.books).map(
    ([name, book]) => ({ name, book, asks: book.look(agencyId, footprints) }) as const,
  )
  const keys = commands.map(keyed).filter((key) => key !== null)
  const [, nowRows = [], answers = [], drawn = [], ...rest] = await send(client, [
    BEGIN,
    setScope(agencyId, parts.clock),
    keys.length > 0 ? findAnswers(agencyId, keys) : null,
    draw(wantedOf(commands)),
    ...books.flatMap(({ asks }) => asks),
  ])
  return {
    state: Object.fromEntries(
      books.map(({ name, book, asks }) => [
        name,
        book.read(agencyId, rest.splice(0, asks.length), footprints),
      ]),
    ),
    answers: answers as readonly AnswerRow[],
    now: nowOf(nowRows),
    drawn: drawnOf(drawn),
  }
}

function nowOf([row]: Rows): Temporal.Instant {
  if (!row) throw new Error('the database did not say what time it is')
  return row['now'] as Temporal.Instant
}

type PerKind<Value> = Readonly<Record<keyof Draws, Value>>

function wantedOf(commands: readonly AnyCommand[]): PerKind<number> {
  return perKind((kind) => commands.reduce((sum, { draws }) => sum + (draws?.[kind] ?? 0), 0))
}

function drawnOf(rows: Rows): PerKind<number[]> {
  return perKind((kind) =>
    rows.flatMap((row) => (row['kind'] === kind ? [row['id'] as number] : [])),
  )
}

function perKind<Value>(valueOf: (kind: keyof Draws) => Value): PerKind<Value> {
  return Object.fromEntries(DRAW_KINDS.map((kind) => [kind, valueOf(kind)])) as PerKind<Value>
}

type TextKind = 'citations' | 'permits' | 'tillNumbers' | 'bagNumbers' | 'fingerprints' | 'slips'
type NumberKind = Exclude<keyof Footprint, TextKind>

/** Everything once, in ascending order, the order of the locks, where something is locked by it. */
export function unite(footprints: readonly Footprint[]): Footprints {
  const numbers = (kind: NumberKind) =>
    [...new Set(footprints.flatMap((each) => each[kind] ?? []))].toSorted((a, b) => a - b)
  const once = (kind: TextKind) => [...new Set(footprints.flatMap((each) => each[kind] ?? []))]
  const texts = (kind: TextKind) => once(kind).toSorted()
  return {
    users: numbers('users'),
    drawers: numbers('drawers'),
    sessions: numbers('sessions'),
    closings: numbers('closings'),
    transactions: numbers('transactions'),
    citations: texts('citations'),
    permits: texts('permits'),
    orders: numbers('orders'),
    plans: numbers('plans'),
    batches: numbers('batches'),
    holders: numbers('holders'),
    tills: numbers('tills'),
    tillNumbers: texts('tillNumbers'),
    bagNumbers: texts('bagNumbers'),
    branches: numbers('branches'),
    processing: numbers('processing'),
    transfers: numbers('transfers'),
    paid: numbers('paid'),
    deposits: numbers('deposits'),
    imports: numbers('imports'),
    fingerprints: once('fingerprints'),
    slips: once('slips'),
    repairs: numbers('repairs'),
    unidentified: numbers('unidentified'),
  }
}
