import type { TakenItem } from '../../journal/intake-fact.ts'
import type { Database } from '../../postgres/database.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import { inUnitOfWork, type Scope, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { payablesNow } from '../enforcement/public.ts'
import { REHEARSAL, Takings } from '../transactions/public.ts'
import { totalOf } from './commands.ts'
import type { OpenFile } from './file.ts'
import { findingOf, Findings, knownAmong } from './findings.ts'
import type { RunningImport } from './import.ts'
import { isStillOurs } from './import-store.ts'
import type { ReadItem } from './item.ts'
import { partsOf } from './parts.ts'
import { itemKey, keyOf, namesOf, slipOf, sortItems } from './rules.ts'
import { knownItems, latePayments, seenBefore, unpostedItems } from './store.ts'

/** How many of the items before are remembered, so that memory is bounded however long the file is. */
const REMEMBERED = 200_000

/**
 * I-2: judges every item of a file by the very rule that posts it, on what is there at this moment and
 * what the items before would have used up. Writes figures and findings and nothing else. False: the
 * import is not ours any more. A run that was broken off begins anew.
 */
export async function rehearseFile(
  { database, partSize }: { readonly database: Database; readonly partSize?: number | undefined },
  scope: Scope,
  running: RunningImport,
  file: OpenFile,
  pause: () => Promise<boolean>,
): Promise<boolean> {
  const rehearsal = new Rehearsal(running)
  const work = <T>(run: (work: UnitOfWork) => Promise<T>) => inUnitOfWork(database, scope, run)
  if (!(await work((each) => rehearsal.begin(each)))) return false
  for await (const items of partsOf(file, 0, pause, partSize)) {
    if (!(await pause())) return false
    if (!(await work((each) => rehearsal.dealWith(each, items, file.bytesRead())))) return false
  }
  return true
}

class Rehearsal {
  readonly #running: RunningImport
  readonly #fingerprints = new Remembered<true>()
  readonly #used = new Remembered<number>()
  readonly #paid = new Remembered<true>()
  readonly #findings = new Findings()

  constructor(running: RunningImport) {
    this.#running = running
  }

  async begin(work: UnitOfWork): Promise<boolean> {
    if (!(await isStillOurs(work, this.#running))) return false
    const key = [work.agencyId, this.#running.id]
    await work.client.query(
      'delete from intake_findings where agency_id = $1 and import_id = $2',
      key,
    )
    await work.client.query(
      `update intake_imports
          set items_read = 0, posted_count = 0, posted_total = 0, repair_count = 0,
              repair_total = 0, known_count = 0, known_total = 0, fee_total = 0,
              surplus_count = 0, surplus_total = 0
        where agency_id = $1 and id = $2`,
      key,
    )
    return true
  }

  async dealWith(
    work: UnitOfWork,
    items: readonly ReadItem[],
    bytesRead: number,
  ): Promise<boolean> {
    if (!(await isStillOurs(work, this.#running))) return false
    const seen = await this.#seen(work, items)
    const takings = await this.#takings(work, items)
    const sorted = sortItems(items, seen, this.#running, takings, REHEARSAL.moment)
    this.#remember(sorted.items)
    const { posted = [], repair = [] } = Object.groupBy(sorted.items, ({ reasons }) =>
      reasons.length > 0 ? 'repair' : 'posted',
    )
    await this.#findings.keep(work, this.#running.id, [
      ...sorted.items.map((item) => findingOf(item)),
      ...knownAmong(items, sorted.known, seen),
    ])
    await work.client.query(ADD_FIGURES, [
      work.agencyId,
      this.#running.id,
      items.length,
      bytesRead,
      posted.length,
      totalOf(posted.map(({ arrived }) => arrived)),
      repair.length,
      totalOf(repair.map(({ arrived }) => arrived)),
      sorted.known.length,
      totalOf(sorted.known),
      sorted.items.reduce((sum, { arrived: { fee } }) => sum + (fee ?? 0), 0),
      sorted.surplus.count,
      sorted.surplus.total,
    ])
    return true
  }

  async #seen(work: UnitOfWork, items: readonly ReadItem[]) {
    const { id, sourceId } = this.#running
    const fingerprints = items.map(({ fingerprint }) => fingerprint)
    const names = [...new Set(items.flatMap(namesOf))]
    const slips = [...new Set(items.flatMap((item) => slipOf(item) ?? []))]
    const seen = seenBefore(
      await rowsOf(work, knownItems(work.agencyId, [id], names)),
      await rowsOf(work, latePayments(work.agencyId, citationsOf(items))),
      await rowsOf(work, unpostedItems(work.agencyId, [id], slips)),
    )
    for (const fingerprint of fingerprints)
      if (this.#fingerprints.get(fingerprint))
        seen.known.set(itemKey(sourceId, fingerprint), { id: 0, importId: id })
    for (const item of items) {
      const key = keyOf(item)
      if (key !== null && this.#paid.get(key)) seen.paid.add(key)
    }
    return seen
  }

  async #takings(work: UnitOfWork, items: readonly ReadItem[]): Promise<Takings> {
    const payables = await payablesNow(work, citationsOf(items))
    const receivables = new Map(payables.citations.receivables)
    for (const [number, receivable] of receivables) {
      const due = Math.max(0, receivable.due - (this.#used.get(number) ?? 0))
      receivables.set(number, { ...receivable, due })
    }
    const { session, acting, moment } = REHEARSAL
    return new Takings(session, { ...payables, citations: { receivables } }, acting, moment)
  }

  #remember(items: readonly TakenItem[]): void {
    for (const { fingerprint, reasons, arrived } of items) {
      this.#fingerprints.set(fingerprint, true)
      const { citation, amount } = arrived
      if (reasons.length > 0 || citation === null || amount === null) continue
      this.#used.set(citation, (this.#used.get(citation) ?? 0) + amount)
      const key = keyOf({ arrived })
      if (key !== null) this.#paid.set(key, true)
    }
  }
}

const ADD_FIGURES = `
  update intake_imports
     set items_read = items_read + $3, bytes_read = $4, worked_at = app_now(),
         posted_count = posted_count + $5, posted_total = posted_total + $6,
         repair_count = repair_count + $7, repair_total = repair_total + $8,
         known_count = known_count + $9, known_total = known_total + $10,
         fee_total = fee_total + $11,
         surplus_count = surplus_count + $12, surplus_total = surplus_total + $13
   where agency_id = $1 and id = $2`

async function rowsOf(work: UnitOfWork, statement: Statement | null): Promise<Rows> {
  if (!statement) return []
  const { rows } = await work.client.query(statement.text, [...statement.values])
  return rows as Rows
}

function citationsOf(items: readonly ReadItem[]): string[] {
  return [...new Set(items.flatMap(({ arrived: { citation } }) => citation ?? []))]
}

/** The newest of what was put into it. */
class Remembered<Value> {
  readonly #values = new Map<string, Value>()

  get(key: string): Value | undefined {
    return this.#values.get(key)
  }

  set(key: string, value: Value): void {
    this.#values.set(key, value)
    if (this.#values.size <= REMEMBERED) return
    const [oldest] = this.#values.keys()
    if (oldest !== undefined) this.#values.delete(oldest)
  }
}
