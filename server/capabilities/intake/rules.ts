import type { Moment } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import type { IntakeTaken, KnownItem, TakenItem } from '../../journal/intake-fact.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { type Acting, openSessionAt } from '../sessions/public.ts'
import { type MoneyState, Takings } from '../transactions/public.ts'
import type { Fingerprints } from './fingerprint.ts'
import type { ImportStatus } from './import.ts'
import { type ReadItem, withFurther } from './item.ts'
import { judge, type SeenBefore } from './judging.ts'
import type { Overpayments } from './source.ts'

/** An import as the write door holds it. */
export type HeldImport = {
  readonly id: number
  readonly run: number
  readonly status: ImportStatus
  readonly itemsRead: number
  readonly sourceId: number
  readonly drawerId: number
  readonly overpayments: Overpayments
}

/** What the rules of intake see. */
export type IntakeState = MoneyState & {
  readonly intake: {
    readonly imports: ReadonlyMap<number, HeldImport>
    /** Items that were taken, by source and fingerprint (`itemKey`). */
    readonly known: ReadonlyMap<string, { readonly id: number; readonly importId: number }>
    /** What was lately paid with a reference, by whatever way: `paymentKey`. */
    readonly paid: ReadonlySet<string>
    /** What lies in repair, from other files (`slipOf`). */
    readonly unposted: ReadonlySet<string>
  }
}

/** What is known of items before they are looked at. */
export type SeenItems = Pick<IntakeState['intake'], 'known' | 'paid' | 'unposted'>

/** Items of a file that are dealt with in one unit of work. */
export type Part = {
  readonly importId: number
  readonly run: number
  readonly drawerId: number
  /** How many of the file were dealt with before these. */
  readonly from: number
  readonly items: readonly ReadItem[]
  readonly bytesRead: number
}

export function itemKey(sourceId: number, fingerprint: string): string {
  return `${sourceId} ${fingerprint}`
}

/** A bank gives the numbers of checks with zeros before them, and people key them without. */
export function paymentKey(citation: string, amount: number, reference: string): string {
  return `${citation} ${amount} ${reference.replace(/^0+(?=.)/, '')}`
}

/** The names that an item may have been kept by (I-1). */
export function namesOf({ fingerprint, formerly }: Fingerprints): string[] {
  return formerly === null ? [fingerprint] : [fingerprint, formerly]
}

/** What an item is for and by which reference, whatever its amount is; null where it does not say. */
export function slipOf({ arrived }: Pick<ReadItem, 'arrived'>): string | null {
  const { citation, reference } = arrived
  return citation === null || reference === null ? null : slipKey(citation, reference)
}

/** The same as the column `slip` of items. */
function slipKey(citation: string, reference: string): string {
  return `${citation} ${reference.replace(/^0+/, '')}`
}

export type Taking = { readonly facts: readonly Fact[]; readonly taken: IntakeTaken }

/**
 * I-1 to I-3: deals with a part of a file, once: what an earlier file brought is passed over, what
 * can be posted is a batch payment in the open session of the drawer, and the rest has its reasons.
 * Refused when the import is somebody else's by now, or there is no such session (S-12 counts).
 */
export function decideTaking(
  state: IntakeState,
  part: Part,
  acting: Acting,
  moment: Moment,
): Taking | Refusal {
  const held = state.intake.imports.get(part.importId)
  const isOurs = held?.status === 'running' && held.run === part.run && held.itemsRead === part.from
  if (!held || !isOurs) return refuse('intake_import_over', 'Somebody else goes on with it.')
  const session = openSessionAt(state.sessions, part.drawerId, moment.now)
  if (!session) return refuse('intake_session_required', NO_SESSION)
  const takings = new Takings(session, state, acting, moment)
  const sorted = sortItems(part.items, state.intake, held, takings, moment)
  const taken: IntakeTaken = {
    fact: 'intake_taken',
    importId: held.id,
    sourceId: held.sourceId,
    drawerId: held.drawerId,
    items: sorted.items,
    bytesRead: part.bytesRead,
    itemsRead: part.from + part.items.length,
    known: sorted.known,
    surplus: sorted.surplus,
    sessionId: session.id,
    at: moment.now,
  }
  return { facts: [...sorted.facts, taken], taken }
}

/** I-3: the import is held until there is one. */
const NO_SESSION = 'The drawer of this source has no open session.'

/** What becomes of each item of a part, in the order of the file. */
export function sortItems(
  items: readonly ReadItem[],
  seen: SeenItems,
  held: Pick<HeldImport, 'id' | 'sourceId' | 'overpayments'>,
  takings: Takings,
  moment: Moment,
): Pick<Sorting, 'items' | 'known' | 'facts' | 'surplus'> {
  const sorting = new Sorting(seen, held, takings, moment)
  for (const item of items) sorting.take(item)
  return sorting
}

class Sorting {
  readonly items: TakenItem[] = []
  readonly known: KnownItem[] = []
  readonly facts: Fact[] = []
  /** E-3: what of those that are posted becomes account balance. */
  readonly surplus = { count: 0, total: 0 }
  readonly #state: SeenItems
  readonly #held: Pick<HeldImport, 'id' | 'sourceId' | 'overpayments'>
  readonly #takings: Takings
  readonly #moment: Moment
  /** Of this part. */
  readonly #fingerprints = new Set<string>()
  readonly #paid = new Set<string>()

  constructor(
    seen: SeenItems,
    held: Pick<HeldImport, 'id' | 'sourceId' | 'overpayments'>,
    takings: Takings,
    moment: Moment,
  ) {
    this.#state = seen
    this.#held = held
    this.#takings = takings
    this.#moment = moment
  }

  take(item: ReadItem): void {
    const before = this.#before(item)
    if (before && before.importId !== this.#held.id && item.hasIdentity) {
      const { line, amount } = item.arrived
      this.known.push({ line, amount, itemId: before.id })
      return
    }
    const isRepeated = before !== undefined || this.#fingerprints.has(item.fingerprint)
    const judged = judge(item, this.#seen(item, isRepeated), this.#takings, this.#held.overpayments)
    this.#fingerprints.add(item.fingerprint)
    const common = {
      id: this.#moment.draw('items'),
      fingerprint: item.fingerprint,
      repeated: isRepeated,
    }
    if ('reasons' in judged) {
      const { reasons } = judged
      this.items.push({ ...common, arrived: withFurther(item), paymentId: null, reasons })
      return
    }
    if (judged.surplus > 0) {
      this.surplus.count += 1
      this.surplus.total += judged.surplus
    }
    const { facts, payment } = judged.payment
    for (const fact of facts) this.facts.push(fact)
    this.items.push({
      ...common,
      arrived: item.arrived,
      paymentId: payment.paymentId,
      reasons: [],
    })
    const key = keyOf(item)
    if (key !== null) this.#paid.add(key)
  }

  #before(item: ReadItem) {
    const { known } = this.#state
    return namesOf(item)
      .map((name) => known.get(itemKey(this.#held.sourceId, name)))
      .find((found) => found !== undefined)
  }

  #seen(item: ReadItem, isRepeated: boolean): SeenBefore {
    if (isRepeated) return 'in_this_file'
    const slip = slipOf(item)
    if (slip !== null && this.#state.unposted.has(slip)) return 'alike'
    const key = keyOf(item)
    if (key === null) return 'never'
    return this.#paid.has(key) || this.#state.paid.has(key) ? 'alike' : 'never'
  }
}

/** What the same payment would have in common with this one; null where too little is said. */
export function keyOf({ arrived }: Pick<ReadItem, 'arrived'>): string | null {
  const { citation, amount, reference } = arrived
  if (citation === null || amount === null || reference === null) return null
  return paymentKey(citation, amount, reference)
}
