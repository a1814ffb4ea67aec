import type { CashFact, Laid } from '../../journal/cash-fact.ts'
import type { Fact } from '../../journal/fact.ts'
import type { Method, MoneyState } from '../transactions/public.ts'
import type { MovementKind } from './movement.ts'
import type { TillsSlice } from './slice.ts'
import { isProcessed, type Till } from './till.ts'

/** What custody of money sees. */
export type CustodyState = {
  readonly tills: TillsSlice
  readonly sessions: Pick<MoneyState['sessions'], 'sessions'>
  readonly transactions: MoneyState['transactions'] & {
    readonly methods: ReadonlyMap<string, Method>
  }
}

/** What became of a transaction, as far as its cash or its paper is concerned. */
export type Flow = {
  readonly kind: MovementKind
  readonly transactionId: number
  readonly sessionId: number
  readonly paymentId: number
  readonly userId: number
  readonly method: Method
  readonly reference: string | null
  /** What comes in; below zero, what goes out. */
  readonly amount: number
  /** What the transaction itself comes to. */
  readonly worth: number
  /** Null: no till has it, or none is to. */
  readonly till: Till | null
  readonly reversalOf: number | null
}

type FactOf<Kind extends Fact['fact']> = Extract<Fact, { fact: Kind }>

/** C-7: what comes into tills and goes out of them with these facts; `actor` is who acts. */
export function flowsOf(
  state: CustodyState,
  facts: readonly Fact[],
  actor: number | null,
): readonly Flow[] {
  const whose = new Whose(state, actor)
  return facts.flatMap((fact) => {
    if (fact.fact === 'transaction_posted') return posted(state, fact, whose)
    if (fact.fact === 'transaction_edited') return edited(state, fact, whose)
    return fact.fact === 'transaction_moved' ? moved(state, fact, whose) : []
  })
}

/** Which till it is that cash goes into or comes out of. */
class Whose {
  readonly #state: CustodyState
  readonly #actor: number | null
  readonly #found = new Map<string, Till | null>()

  constructor(state: CustodyState, actor: number | null) {
    this.#state = state
    this.#actor = actor
  }

  /** The till that this person may use in the branch of the session. */
  of(userId: number, sessionId: number): Till | null {
    if (!this.#state.tills.holders.has(userId))
      throw new Error(`the tills of person ${userId} are not in the footprint`)
    return this.usable(userId, sessionId)
  }

  /**
   * The till of a transaction: where it was put, while the same person holds that; else the till of
   * whoever took it; else that of whoever acts.
   */
  ofTransaction(transactionId: number, userId: number, sessionId: number): Till | null {
    const { tills } = this.#state
    const laid = tills.laid.get(transactionId)
    const till = laid && tills.tills.get(laid.till.id)
    if (till?.ready && till.holderId === laid?.holderId) return till
    const branchId = this.branch(sessionId)
    const acting = this.#actor === null ? null : this.#find(this.#actor, branchId)
    return this.#find(userId, branchId) ?? acting
  }

  /** The same, of somebody whose tills are here only if they are needed. */
  usable(userId: number, sessionId: number): Till | null {
    return this.#find(userId, this.branch(sessionId))
  }

  branch(sessionId: number): number | null {
    return this.#state.sessions.sessions.get(sessionId)?.branchId ?? null
  }

  #find(userId: number, branchId: number | null): Till | null {
    const key = `${userId}/${branchId}`
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const till = usableTill(this.#state.tills, userId, branchId)
    this.#found.set(key, till)
    return till
  }
}

/** C-7: the standard till that this person holds in the branch, ready, of the agency's currency. */
function usableTill(slice: TillsSlice, userId: number, branchId: number | null): Till | null {
  return standardTills(slice, userId, branchId).find(({ ready }) => ready) ?? null
}

export function standardTills(slice: TillsSlice, userId: number, branchId: number | null): Till[] {
  return [...(slice.held.get(userId) ?? [])].flatMap((id) => {
    const till = slice.tills.get(id)
    const fits =
      till?.kind === 'standard' &&
      till.branchId === branchId &&
      till.currency === slice.settings?.currency
    return fits ? [till] : []
  })
}

function posted(
  { tills, transactions }: CustodyState,
  fact: FactOf<'transaction_posted'>,
  whose: Whose,
): Flow[] {
  const { transactionId, sessionId, paymentId, userId, reference, amount, reversalOf } = fact
  const method = transactions.methods.get(fact.method)
  if (!method || !(method.cash || method.document) || fact.elsewhere) return []
  const what = { transactionId, sessionId, paymentId, userId, method, reference, reversalOf }
  const flow = { ...what, amount, worth: amount }
  if (amount > 0) return [{ ...flow, kind: 'payment', till: whose.of(userId, sessionId) }]
  if (method.document) return givenBackPaper(tills, { ...flow, kind: 'reversal', till: null })
  const original = transactions.transactions.get(reversalOf ?? 0)
  const till =
    fact.outOfOriginal && original
      ? whose.ofTransaction(original.id, original.userId, original.sessionId)
      : whose.of(userId, sessionId)
  return [{ ...flow, kind: 'reversal', till }]
}

/**
 * A paper that lies in a bin is given back when its transaction is reversed whole. What was taken to
 * the bank, on an earlier date or when this one was processed, or is given back in part, is no paper
 * here.
 */
function givenBackPaper({ laid, tills }: TillsSlice, flow: Flow): Flow[] {
  const original = laid.get(flow.reversalOf ?? 0)
  const till = original && tills.get(original.till.id)
  const isHere =
    original?.held &&
    original.bin &&
    till?.initialisedOn?.equals(original.businessDate) &&
    !isProcessed(till, original.businessDate)
  return isHere && original.amount === -flow.worth ? [{ ...flow, till: till ?? null }] : []
}

/** From cash or to cash; of papers from a bin or to one. */
function edited(
  { tills, transactions }: CustodyState,
  fact: FactOf<'transaction_edited'>,
  whose: Whose,
): Flow[] {
  const { counted, sessionId, before, after } = fact
  const [from, to] = [
    transactions.methods.get(before.method),
    transactions.methods.get(after.method),
  ]
  if (!from || !to || placeOf(from) === placeOf(to)) return []
  const { transactionId, amount, userId } = counted
  const paymentId = transactions.transactions.get(transactionId)?.paymentId ?? 0
  const what = { transactionId, sessionId, paymentId, userId, worth: amount, reversalOf: null }
  const { reference } = after
  const till = whose.ofTransaction(transactionId, userId, sessionId)
  if (stays(tills, transactionId, till)) return []
  const out = { ...what, method: from, reference, amount: -amount, kind: wayOf('edited', -amount) }
  const into = { ...what, method: to, reference, amount, kind: wayOf('edited', amount) }
  return [...takenOut(tills, { ...out, till }), ...putInto({ ...into, till })]
}

/** Within a branch the cash stays where it lies. */
function moved(
  { tills, transactions }: CustodyState,
  { counted, from, to }: FactOf<'transaction_moved'>,
  whose: Whose,
): Flow[] {
  const method = transactions.methods.get(counted.method)
  if (!method || placeOf(method) === null || whose.branch(from) === whose.branch(to)) return []
  const { transactionId, amount, userId } = counted
  const transaction = transactions.transactions.get(transactionId)
  const { paymentId = 0, reference = null } = transaction ?? {}
  const what = {
    transactionId,
    paymentId,
    userId,
    method,
    reference,
    worth: amount,
    reversalOf: null,
  }
  const out = whose.ofTransaction(transactionId, userId, from)
  if (stays(tills, transactionId, out)) return []
  const into = whose.usable(userId, to)
  return [
    ...takenOut(tills, {
      ...what,
      sessionId: from,
      amount: -amount,
      kind: wayOf('moved', -amount),
      till: out,
    }),
    ...putInto({ ...what, sessionId: to, amount, kind: wayOf('moved', amount), till: into }),
  ]
}

/**
 * Cash that lies in a till out of which nobody here can take it stays there, and is put into no other:
 * its transaction goes on without it, until that is cash of that branch again.
 */
function stays({ laid }: TillsSlice, transactionId: number, giver: Till | null): boolean {
  const own = laid.get(transactionId)
  if (!own?.held || own.bin) return false
  return own.stayed || giver === null
}

/** What no till holds is taken out of none; a paper out of the bin that it lies in. */
function takenOut({ laid, tills }: TillsSlice, flow: Flow): Flow[] {
  const own = laid.get(flow.transactionId)
  if (!own?.held) return []
  const till = own.bin ? (tills.get(own.till.id) ?? null) : flow.till
  return [{ ...flow, reference: own.reference, till }]
}

/** What was given back and is said to have been a check or money order by now lies in no bin. */
function putInto(flow: Flow): Flow[] {
  const place = placeOf(flow.method)
  return place === null || (place === 'bin' && flow.worth < 0) ? [] : [flow]
}

function wayOf(what: 'edited' | 'moved', change: number): MovementKind {
  return `${what}_${change > 0 ? 'in' : 'out'}`
}

/** Where money of a method lies: in a tray, in a bin, or nowhere here. */
function placeOf({ cash, document }: Method): 'tray' | 'bin' | null {
  if (cash) return 'tray'
  return document ? 'bin' : null
}

/** C-7: what becomes cash, paid, edited or moved, where the agency wants a till for that. */
export function needsTill({ sessions }: CustodyState, flow: Flow): boolean {
  const isTaken = flow.amount > 0 && flow.method.cash && flow.till === null
  return isTaken && !sessions.sessions.get(flow.sessionId)?.ledger
}

/**
 * What stays where it lies: under another method or reference from now on, or without its
 * transaction, which is cash of this branch no more.
 */
export function relabelled(
  { tills, sessions, transactions }: CustodyState,
  facts: readonly Fact[],
  flows: readonly Flow[],
): readonly CashFact[] {
  const flowing = new Set(flows.map(({ transactionId }) => transactionId))
  return facts.flatMap((fact) => {
    const changed = changeOf(fact)
    const laid = changed && tills.laid.get(changed.transactionId)
    if (!changed || !laid?.held || flowing.has(laid.transactionId)) return []
    const { method, reference = laid.reference, sessionId } = changed
    const branchId = sessions.sessions.get(sessionId)?.branchId ?? laid.branchId
    const isCash = transactions.methods.get(method)?.cash ?? false
    const stayed = !laid.bin && !(isCash && branchId === laid.branchId)
    const next: Laid = { ...laid, method, reference, stayed }
    const isSame = method === laid.method && reference === laid.reference && stayed === laid.stayed
    return isSame ? [] : [{ fact: 'transaction_laid', laid: next }]
  })
}

type Relabelling = {
  readonly transactionId: number
  readonly sessionId: number
  readonly method: string
  /** Left out: it stays. */
  readonly reference?: string | null
}

function changeOf(fact: Fact): Relabelling | null {
  if (fact.fact === 'transaction_edited')
    return {
      transactionId: fact.counted.transactionId,
      sessionId: fact.sessionId,
      ...fact.after,
    }
  if (fact.fact !== 'transaction_moved') return null
  const { transactionId, method } = fact.counted
  return { transactionId, sessionId: fact.to, method }
}
