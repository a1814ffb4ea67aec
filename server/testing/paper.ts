/**
 * The same counter on paper: the rules of sessions and single payments once more, as plainly as
 * possible, to hold the product against. It knows no database, no batches and no facts.
 */
export class Paper {
  readonly sessions = new Map<number, PaperSession>()
  readonly transactions = new Map<number, PaperTransaction>()
  readonly citations = new Map<string, { charged: number; applied: number; balance: number }>()
  /** Who is in which session. */
  readonly places = new Map<string, number>()

  /** S-11, S-12, S-13: what the clock alone does. */
  passTime(now: Temporal.Instant): void {
    for (const [id, session] of this.sessions) {
      const { cutOff } = session
      if (session.status !== 'open' || !cutOff) continue
      if (Temporal.Instant.compare(cutOff.at, now) <= 0) this.#end(id, cutOff.to)
    }
  }

  start(who: string, drawer: PaperDrawer, balance: number | null, now: Temporal.Instant) {
    const isOpen = [...this.sessions.values()].some(
      (each) => each.drawer === drawer && each.status === 'open',
    )
    if (isOpen) return 'drawer_has_open_session'
    if (drawer.openingBalanceRequired && balance === null) return 'opening_balance_required'
    return (id: number) => {
      const midnight = now.toZonedDateTimeISO(drawer.timeZone).add({ days: 1 }).startOfDay()
      const cutOff = drawer.to ? { at: midnight.toInstant(), to: drawer.to } : null
      this.sessions.set(id, { drawer, status: 'open', cutOff })
      this.places.set(who, id)
    }
  }

  join(who: string, id: number) {
    if (this.#status(id) !== 'open') return 'session_not_open'
    const others = this.peopleIn(id).filter((each) => each !== who)
    if (this.places.get(who) === id) return () => {}
    if (!this.sessions.get(id)!.drawer.concurrentUsers && others.length > 0)
      return 'session_occupied'
    return () => void this.places.set(who, id)
  }

  leave(who: string, id: number) {
    return () => {
      if (this.places.get(who) === id) this.places.delete(who)
    }
  }

  changeStatus(id: number, to: PaperStatus) {
    const order: readonly PaperStatus[] = ['open', 'in_review', 'closed']
    if (order.indexOf(to) < order.indexOf(this.#status(id))) return 'status_never_goes_back'
    return () => this.#end(id, to)
  }

  pay(who: string, citation: string, method: string, amount: number, isConfirmed: boolean) {
    const sessionId = this.places.get(who)
    if (sessionId === undefined) return 'session_required'
    const due = this.dueOn(citation)
    if (amount > due && !isConfirmed) return 'overpayment_unconfirmed'
    const applied = Math.min(amount, due)
    return (id: number) => {
      const effect = { applied, surplus: amount - applied }
      this.#post(id, { sessionId, citation, method, amount, effect, reversalOf: null })
    }
  }

  edit(id: number, method: string) {
    const transaction = this.transactions.get(id)!
    if (this.#status(transaction.sessionId) === 'closed') return 'session_closed'
    return () => void (transaction.method = method)
  }

  /** From the session report; from the citation when `who` is given. */
  reverse(id: number, who?: string) {
    const original = this.transactions.get(id)!
    const sessionId = who === undefined ? original.sessionId : this.places.get(who)
    if (sessionId === undefined) return 'session_required'
    if (original.reversalOf !== null) return 'not_reversible'
    if (original.isReversed) return 'already_reversed'
    if (this.#status(sessionId) === 'closed') return 'session_closed'
    return (reversal: number) => {
      original.isReversed = true
      const { citation, method, amount, effect } = original
      const back = { applied: -effect.applied, surplus: -effect.surplus }
      const own = { sessionId, citation, method, amount: -amount, effect: back }
      this.#post(reversal, { ...own, reversalOf: id })
    }
  }

  move(id: number, to: number) {
    const transaction = this.transactions.get(id)!
    const from = this.#status(transaction.sessionId)
    if (from === 'closed') return 'session_closed'
    if (transaction.sessionId === to) return 'same_session'
    const target = this.#status(to)
    if (target === 'closed' || (from === 'in_review' && target === 'open'))
      return 'move_not_allowed'
    return () => void (transaction.sessionId = to)
  }

  peopleIn(id: number): string[] {
    return [...this.places].filter(([, at]) => at === id).map(([who]) => who)
  }

  dueOn(citation: string): number {
    const { charged, applied } = this.citations.get(citation)!
    return charged - applied
  }

  /** S-14, added up anew. */
  figuresOf(id: number) {
    const here = [...this.transactions.values()].filter((each) => each.sessionId === id)
    const methods = [...new Set(here.map(({ method }) => method))].toSorted((a, b) =>
      a < b ? -1 : 1,
    )
    const sum = (some: readonly PaperTransaction[]) =>
      some.reduce((total, { amount }) => total + amount, 0)
    return {
      status: this.#status(id),
      users: this.peopleIn(id).toSorted((a, b) => (a < b ? -1 : 1)),
      transactionCount: here.length,
      netTotal: sum(here),
      totals: methods.map((method) => {
        const some = here.filter((each) => each.method === method)
        return { method, count: some.length, net: sum(some) }
      }),
    }
  }

  #status(id: number): PaperStatus {
    return this.sessions.get(id)!.status
  }

  #end(id: number, to: PaperStatus): void {
    this.sessions.get(id)!.status = to
    if (to !== 'open') for (const who of this.peopleIn(id)) this.places.delete(who)
  }

  #post(id: number, transaction: Omit<PaperTransaction, 'isReversed'>): void {
    this.transactions.set(id, { ...transaction, isReversed: false })
    const citation = this.citations.get(transaction.citation)!
    citation.applied += transaction.effect.applied
    citation.balance += transaction.effect.surplus
  }
}

export type PaperStatus = 'open' | 'in_review' | 'closed'

export type PaperDrawer = {
  readonly id: number
  readonly concurrentUsers: boolean
  readonly openingBalanceRequired: boolean
  /** What a session becomes at midnight; null: nothing. */
  readonly to: 'in_review' | 'closed' | null
  readonly timeZone: string
}

type PaperSession = {
  readonly drawer: PaperDrawer
  status: PaperStatus
  readonly cutOff: { readonly at: Temporal.Instant; readonly to: PaperStatus } | null
}

type PaperTransaction = {
  sessionId: number
  readonly citation: string
  method: string
  readonly amount: number
  readonly effect: { readonly applied: number; readonly surplus: number }
  readonly reversalOf: number | null
  isReversed: boolean
}
