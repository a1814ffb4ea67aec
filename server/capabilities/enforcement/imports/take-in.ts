import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { LineError, NewCitation, RunningImport } from './import.ts'

// `lateral … limit 1` keeps the look-ups on their indexes: tables grow here under plans that were
// made when they were empty, and a join would soon read them whole for every batch.

/** A citation with the line it stands on. */
export type Line = { readonly line: number; readonly citation: NewCitation }

/** What became of some lines: each of them is in exactly one of these. */
export type TakenIn = {
  readonly taken: readonly Line[]
  /** Their numbers stand on an earlier line of the same file. */
  readonly twice: readonly (Line & { readonly first: number })[]
  /** Their numbers the agency had before. */
  readonly existing: readonly Line[]
}

/**
 * Takes citations in as a few set-based statements; a dry run finds out the same and writes none.
 * The unique constraints decide, so an import beside another one, or beside somebody who enters a
 * citation by hand, takes no number twice (E-1).
 */
export async function takeIn(
  work: UnitOfWork,
  { id, userId, dryRun }: Pick<RunningImport, 'id' | 'userId' | 'dryRun'>,
  lines: readonly Line[],
): Promise<TakenIn> {
  if (lines.length === 0) return { taken: [], twice: [], existing: [] }
  const firsts = await firstLines(work, id, lines)
  const once = lines.filter(({ line }) => !firsts.has(line))
  const taken = dryRun ? await absent(work, once) : await insert(work, userId, once)
  return {
    taken: once.filter(({ citation }) => taken.has(citation.number)),
    existing: once.filter(({ citation }) => !taken.has(citation.number)),
    twice: lines.flatMap((each) => {
      const first = firsts.get(each.line)
      return first === undefined ? [] : [{ ...each, first }]
    }),
  }
}

/** Notes the numbers; of those that were noted before, the line on which they first stood. */
async function firstLines(
  work: UnitOfWork,
  importId: number,
  lines: readonly Line[],
): Promise<Map<number, number>> {
  const values = [work.agencyId, importId, numbersOf(lines), lines.map(({ line }) => line)]
  await work.client.query(
    `insert into citation_import_numbers (agency_id, import_id, number, line)
     select $1, $2, w.number, w.line from unnest($3::text[], $4::bigint[]) w (number, line)
      order by w.line on conflict do nothing`,
    values,
  )
  const { rows } = await work.client.query<{ line: number; first: number }>(
    `select w.line, n.line as first
       from unnest($3::text[], $4::bigint[]) w (number, line),
            lateral (select line from citation_import_numbers n
                      where n.agency_id = $1 and n.import_id = $2 and n.number = w.number
                      limit 1) n
      where n.line <> w.line`,
    values,
  )
  return new Map(rows.map(({ line, first }) => [line, first]))
}

/** Inserts what is not there yet, each with its fine as its first line; returns those numbers. */
async function insert(
  work: UnitOfWork,
  userId: number,
  lines: readonly Line[],
): Promise<Set<string>> {
  // One order for all, so that two imports of the same numbers never wait for each other in a circle.
  const all = lines
    .map(({ citation }) => citation)
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  const { rows } = await work.client.query<{ number: string }>(
    `with taken as (
       insert into citations (agency_id, number, issued_at, location, violation_code, violation,
                              plate, state, payer, standing, charged, paid_elsewhere)
       select $1, w.*
         from unnest($2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[],
                     $8::text[], $9::text[], $10::text[], $11::bigint[], $12::bigint[]) w
       on conflict (agency_id, number_key) do nothing
       returning id, number, charged),
     fines as (
       insert into citation_lines (agency_id, citation_id, line, kind, amount, added_by)
       select $1, id, 1, 'fine', charged, $13 from taken where charged > 0)
     select number from taken`,
    [
      work.agencyId,
      all.map(({ number }) => number),
      all.map(({ issuedAt }) => issuedAt.toString()),
      all.map(({ location }) => location),
      all.map(({ violationCode }) => violationCode),
      all.map(({ violation }) => violation),
      all.map(({ plate }) => plate),
      all.map(({ state }) => state),
      all.map(({ payer }) => payer),
      all.map(({ standing }) => standing),
      all.map(({ charged }) => charged),
      all.map(({ paidElsewhere }) => paidElsewhere),
      userId,
    ],
  )
  return new Set(rows.map(({ number }) => number))
}

/** The numbers that the agency does not have. */
async function absent(work: UnitOfWork, lines: readonly Line[]): Promise<Set<string>> {
  const { rows } = await work.client.query<{ number: string }>(
    `select w.number
       from unnest($2::text[]) w (number)
       left join lateral (select 1 as there from citations c
                           where c.agency_id = $1 and c.number_key = upper(w.number)
                           limit 1) c on true
      where c.there is null`,
    [work.agencyId, numbersOf(lines)],
  )
  return new Set(rows.map(({ number }) => number))
}

function numbersOf(lines: readonly Line[]): string[] {
  return lines.map(({ citation }) => citation.number)
}

export type FailedLine = { readonly line: number; readonly errors: readonly LineError[] }

/** Keeps why lines failed (E-11). */
export async function keepErrors(
  work: UnitOfWork,
  importId: number,
  failed: readonly FailedLine[],
): Promise<void> {
  const all = failed.flatMap(({ line, errors }) => errors.map((error) => ({ line, ...error })))
  if (all.length === 0) return
  await work.client.query(
    `insert into citation_import_errors (agency_id, import_id, line, field, code, detail, text)
     select $1, $2, e.* from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[]) e
     on conflict do nothing`,
    [
      work.agencyId,
      importId,
      all.map(({ line }) => line),
      all.map(({ field }) => field),
      all.map(({ code }) => code),
      all.map(({ detail }) => detail),
      all.map(({ text }) => text),
    ],
  )
}
