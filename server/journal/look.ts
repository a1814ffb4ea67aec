import type pg from 'pg'
import type { Clock } from '../clock/clock.ts'
import type { AnyBook, Footprints, Rows, Statement } from './book.ts'
import type { AnyCommand, Draws, Footprint } from './command.ts'
import {
  type AnswerRow,
  BEGIN,
  DRAW_KINDS,
  draw,
  findAnswers,
  keyed,
  NOW,
  setScope,
} from './records.ts'
import { send } from './send.ts'

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
  const draws = drawStatements(commands)
  const keys = commands.map(keyed).filter((key) => key !== null)
  const [, , nowRows = [], answers = [], ...rest] = await send(client, [
    BEGIN,
    setScope(agencyId, parts.clock),
    NOW,
    keys.length > 0 ? findAnswers(agencyId, keys) : null,
    ...draws,
    ...books.flatMap(({ asks }) => asks),
  ])
  const drawn = rest.splice(0, draws.length).map((rows) => rows.map((row) => row['id'] as number))
  return {
    state: Object.fromEntries(
      books.map(({ name, book, asks }) => [name, book.read(rest.splice(0, asks.length))]),
    ),
    answers: answers as readonly AnswerRow[],
    now: nowOf(nowRows),
    drawn: Object.fromEntries(DRAW_KINDS.map((kind, i) => [kind, drawn[i]])) as Seen['drawn'],
  }
}

function nowOf([row]: Rows): Temporal.Instant {
  if (!row) throw new Error('the database did not say what time it is')
  return row['now'] as Temporal.Instant
}

function drawStatements(commands: readonly AnyCommand[]): (Statement | null)[] {
  return DRAW_KINDS.map((kind) => {
    const count = commands.reduce((total, { draws }) => total + (draws?.[kind] ?? 0), 0)
    return count > 0 ? draw(kind, count) : null
  })
}

/** Everything once, in ascending order: the order of the locks. */
export function unite(footprints: readonly Footprint[]): Footprints {
  const numbers = (kind: 'users' | 'drawers' | 'sessions' | 'transactions') =>
    [...new Set(footprints.flatMap((each) => each[kind] ?? []))].toSorted((a, b) => a - b)
  return {
    users: numbers('users'),
    drawers: numbers('drawers'),
    sessions: numbers('sessions'),
    transactions: numbers('transactions'),
    citations: [...new Set(footprints.flatMap((each) => each.citations ?? []))].toSorted(),
  }
}
