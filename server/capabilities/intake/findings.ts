import type { Arrived, ItemReason, KnownItem, TakenItem } from '../../journal/intake-fact.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { ReadItem } from './item.ts'
import type { Outcome } from './queries.ts'
import type { SeenItems } from './rules.ts'

/**
 * How many findings of each kind are kept; beyond it they are only counted. What would go to repair is
 * looked through; of the others the first show how the file is read.
 */
const MOST: Readonly<Record<Outcome, number>> = { repair: 10_000, posted: 1_000, known: 1_000 }

/** What a dry run found of one item (I-2). */
export type Finding = {
  readonly outcome: Outcome
  readonly reasons: readonly ItemReason[]
  readonly arrived: Arrived
  /** The import that took one that is known. */
  readonly takenBy: number | null
}

export function findingOf({ reasons, arrived }: TakenItem): Finding {
  return { outcome: reasons.length > 0 ? 'repair' : 'posted', reasons, arrived, takenBy: null }
}

/** Those of a part that an earlier file brought. */
export function knownAmong(
  items: readonly ReadItem[],
  known: readonly KnownItem[],
  seen: Pick<SeenItems, 'known'>,
): Finding[] {
  if (known.length === 0) return []
  const imports = new Map([...seen.known.values()].map(({ id, importId }) => [id, importId]))
  const itemIds = new Map(known.map(({ line, itemId }) => [line, itemId]))
  return items.flatMap(({ arrived }) => {
    const itemId = itemIds.get(arrived.line)
    if (itemId === undefined) return []
    return [{ outcome: 'known', reasons: [], arrived, takenBy: imports.get(itemId) ?? null }]
  })
}

/** Keeps what a dry run finds, as far as it is kept. */
export class Findings {
  readonly #kept: Record<Outcome, number> = { posted: 0, repair: 0, known: 0 }

  async keep(work: UnitOfWork, importId: number, findings: readonly Finding[]): Promise<void> {
    const kept = findings.filter(({ outcome }) => this.#kept[outcome]++ < MOST[outcome])
    if (kept.length === 0) return
    await work.client.query(
      `insert into intake_findings (agency_id, import_id, line, outcome, reasons, arrived, taken_by)
       select $1, $2, f.line, f.outcome, string_to_array(f.reasons, ' '), f.arrived, f.taken_by
         from unnest($3::bigint[], $4::text[], $5::text[], $6::jsonb[], $7::bigint[])
              as f (line, outcome, reasons, arrived, taken_by)`,
      [
        work.agencyId,
        importId,
        kept.map(({ arrived }) => arrived.line),
        kept.map(({ outcome }) => outcome),
        kept.map(({ reasons }) => reasons.join(' ')),
        kept.map(({ arrived }) => JSON.stringify(arrived)),
        kept.map(({ takenBy }) => takenBy),
      ],
    )
  }
}
