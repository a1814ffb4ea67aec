import type { Given } from '../../journal/book.ts'
import type { CashFact, Laid } from '../../journal/cash-fact.ts'
import type { Fact } from '../../journal/fact.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { inCash } from '../../money/denominations.ts'
import { type CustodyState, type Flow, flowsOf, needsTill, relabelled } from './flows.ts'
import { changeOf, movement, type MovementKind, spread } from './movement.ts'
import type { CashSettings, TillsSlice } from './slice.ts'
import { businessDateOf, initialised, positionOf, type Till } from './till.ts'
import { refuseOverLimit, refuseShort, refuseWithoutTill } from './words.ts'

/**
 * C-7: what payments, reversals, edits and moves mean for tills. Whoever decided them needs to know
 * nothing of it: this follows from their facts, in the same unit of work, or refuses all of it.
 */
export function followMoney(
  state: CustodyState,
  facts: readonly Fact[],
  given: Given,
): readonly CashFact[] | Refusal {
  const flows = flowsOf(state, facts, given.actor?.userId ?? null)
  const staying = relabelled(state, facts, flows)
  if (flows.length === 0) return staying
  const { settings } = state.tills
  if (!settings) throw new Error('cash was moved by a command that named nobody')
  const without = settings.tillRequired && flows.find((flow) => needsTill(state, flow))
  if (without) return refuseWithoutTill(state.tills, without)
  const placed = flows.flatMap((flow) => (flow.till ? [{ ...flow, till: flow.till }] : []))
  const byTill = Map.groupBy(placed, ({ till }) => till.id)
  const followed: CashFact[] = [...staying]
  for (const [id, own] of byTill) {
    const custody = new Custody(state.tills, settings, id, given)
    for (const flow of own) custody.take(flow)
    custody.round(own)
    const refusal = custody.refusal(own)
    if (refusal) return refusal
    followed.push(...custody.facts)
  }
  return followed
}

type Placed = Flow & { readonly till: Till }

/** One till, and what one command does to it. */
class Custody {
  readonly facts: CashFact[] = []
  readonly #slice: TillsSlice
  readonly #before: Till
  #till: Till
  readonly #moving: { businessDate: Temporal.PlainDate; at: Temporal.Instant; by: number }

  constructor(slice: TillsSlice, { timeZone }: CashSettings, id: number, { actor, now }: Given) {
    const till = slice.tills.get(id)
    if (!till) throw new Error(`till ${id} is not in the footprint`)
    this.#slice = slice
    const businessDate = businessDateOf(till, now, timeZone)
    this.#moving = { businessDate, at: now, by: actor?.userId ?? till.holderId ?? 0 }
    // A branch that nobody opened: the first movement of a date begins it (C-5).
    const { after, ...change } = initialised(till, businessDate, true)
    if (change.starts ?? change.resets)
      this.facts.push({ fact: 'till_changed', tillId: id, after: stateOf(after), ...change })
    this.#before = after
    this.#till = after
  }

  take(flow: Placed): void {
    if (flow.method.cash) this.#cash(flow)
    else this.#paper(flow)
  }

  /** Canada has no penny: what is handed over is rounded, once per payment. */
  round(flows: readonly Placed[]): void {
    const cash = flows.filter(({ method }) => method.cash)
    for (const [, own] of Map.groupBy(cash, ({ paymentId }) => paymentId)) {
      const total = own.reduce((sum, { amount }) => sum + amount, 0)
      const rounded = inCash(total, this.#till.currency)
      if (rounded === total || !own[0]) continue
      const way = Math.abs(rounded) > Math.abs(total) ? 'up' : 'down'
      const kind = `${total > 0 ? 'taken' : 'given'}_rounded_${way}` as const
      this.#move(kind, rounded - total, own[0])
    }
  }

  /** C-3, C-12: what the till cannot give, or is not to hold. */
  refusal(flows: readonly Placed[]): Refusal | null {
    if (this.#till.trays.some(({ position }) => position < 0)) return refuseShort(this.#till)
    const { limitStop } = this.#till
    const position = positionOf(this.#till)
    const isTaken = flows.some(({ method, amount }) => method.cash && amount > 0)
    const isOver = limitStop !== null && position > limitStop && position > positionOf(this.#before)
    return isTaken && isOver ? refuseOverLimit(this.#till) : null
  }

  #cash(flow: Placed): void {
    this.#move(flow.kind, flow.amount, flow)
    this.#lay(flow, null)
  }

  #paper(flow: Placed): void {
    const original = flow.reversalOf === null ? null : this.#slice.laid.get(flow.reversalOf)
    // Given back while it lies here: it is gone.
    if (original) this.facts.push({ fact: 'transaction_laid', laid: { ...original, held: false } })
    else this.#lay(flow, { number: 1, batch: this.#till.batch })
  }

  #move(kind: MovementKind, change: number, { transactionId, sessionId }: Placed): void {
    for (const { tray, amount } of spread(change, this.#till.trays)) {
      const links = { transactionId, sessionId }
      const moved = movement(kind, amount, this.#till, tray, this.#moving, links)
      this.facts.push(moved)
      const trays = this.#till.trays.map((each) =>
        each.number === tray ? { ...each, position: each.position + changeOf(moved) } : each,
      )
      this.#till = { ...this.#till, trays }
    }
  }

  #lay(flow: Placed, bin: Laid['bin']): void {
    const { id, number, branchId, holderId, period } = this.#till
    const { transactionId, paymentId, method, reference, worth } = flow
    this.facts.push({
      fact: 'transaction_laid',
      laid: {
        transactionId,
        till: { id, number },
        holderId: holderId ?? 0,
        branchId,
        bin,
        period,
        businessDate: this.#moving.businessDate,
        paymentId,
        method: method.code,
        reference,
        amount: worth,
        held: flow.amount === worth,
        stayed: false,
      },
    })
  }
}

/** The till without what the write door keeps beside it. */
export function stateOf({ id: _id, trays: _trays, ...state }: Till) {
  return state
}
