import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { type Days, startsOfDays } from '../days.ts'
import { cellsOf, type Key } from './cells.ts'
import {
  type Cell,
  type Division,
  groupsOf,
  type Measure,
  type Naming,
  NOTHING,
  SOURCES,
  type Takings,
} from './takings.ts'

/** What was taken in these days, divided by one or two divisions, as it stands now. */
export async function takingsOf(
  work: UnitOfWork,
  days: Days,
  by: readonly Division[],
): Promise<Takings> {
  const keys = by.map((division): Key => (division === 'day' ? 'time' : division))
  const starts = startsOfDays(days)
  const sets = keys.map((_key, depth) => keys.slice(0, depth + 1))
  const [whole = [], ...divided] = await cellsOf(work, days, [[], ...sets], starts)
  const cells = divided.flat().map((cell) => withDays(cell, by, days))
  const namings = await Promise.all(
    by.map((division, depth) => {
      const occurring = new Set(cells.flatMap(({ keys: [...all] }) => all[depth] ?? []))
      return namingOf(work, division, [...occurring])
    }),
  )
  return {
    by,
    groups: groupsOf(cells, namings),
    total: whole[0]?.figures ?? NOTHING,
    unclosedSessions: await unclosedSessions(work, days),
    citationRefunds: await citationRefunds(work, days),
  }
}

/** The day in place of its number. */
function withDays({ keys, figures }: Cell, by: readonly Division[], { from }: Days): Cell {
  const shown = keys.map((key, depth) =>
    by[depth] === 'day' ? from.add({ days: Number(key) - 1 }).toString() : key,
  )
  return { keys: shown, figures }
}

/** What these keys are called, and their order. Days are in order by themselves. */
export async function namingOf(
  work: UnitOfWork,
  division: Division,
  keys: readonly string[],
): Promise<Naming> {
  if (division === 'day') return new Map()
  if (division === 'source')
    return new Map(SOURCES.map((source, rank) => [source as string, { name: null, rank }]))
  const { rows } = await work.client.query<{ key: string; name: string }>(NAMES[division], [
    work.agencyId,
    keys,
  ])
  return new Map(rows.map(({ key, name }, rank) => [key, { name, rank }]))
}

const named = (table: string) => `
  select id::text as key, name from ${table}
   where agency_id = $1 and id = any($2::bigint[]) order by lower(name), id`

const NAMES: Readonly<Record<Exclude<Division, 'day' | 'source'>, string>> = {
  branch: named('branches'),
  drawer: named('drawers'),
  cashier: named('users'),
  method: `
    select code as key, name from payment_methods
     where agency_id = $1 and code = any($2::text[]) order by position, code`,
}

async function unclosedSessions(work: UnitOfWork, { startsAt, endsAt }: Days): Promise<number> {
  const { rows } = await work.client.query<{ count: number }>(
    `select count(*) as count
       from (select distinct session_id from transactions
              where agency_id = $1 and created_at >= $2 and created_at < $3) t
       join sessions s on s.agency_id = $1 and s.id = t.session_id
      where s.status <> 'closed'`,
    [work.agencyId, startsAt, endsAt],
  )
  return rows[0]?.count ?? 0
}

async function citationRefunds(work: UnitOfWork, { startsAt, endsAt }: Days): Promise<Measure> {
  const { rows } = await work.client.query<Measure>(
    `select count(*) as count, coalesce(-sum(amount), 0)::bigint as amount
       from citation_refunds
      where agency_id = $1 and created_at >= $2 and created_at < $3`,
    [work.agencyId, startsAt, endsAt],
  )
  return rows[0] ?? { count: 0, amount: 0 }
}
