import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fact } from '../../journal/fact.ts'
import { effectOnTarget } from '../../journal/postings.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { citationsBook } from '../enforcement/public.ts'
import { ADA, acting, NOW, session, sessionsState } from '../sessions/examples.ts'
import { moment, moneyState, tender } from './examples.ts'
import { decidePaymentReversal, decideReversal } from './reversing.ts'
import { decidePayment, type MoneyState } from './rules.ts'
import { applyToTransactions, type TransactionsSlice } from './slice.ts'
import { decideTransfer } from './transfer.ts'

const NUMBERS = ['A1', 'B1', 'C1'] as const
const ada = acting(ADA)

/** Three citations; what is decided is folded as the write door folds it. */
class History {
  readonly #at = moment(NOW)
  readonly #money = moneyState({
    sessions: sessionsState({ sessions: [session(50)], inside: [[ADA, 50]] }),
  })
  readonly #citations = citationsBook.read(1, [NUMBERS.map(citationRow), []])
  readonly #transactions: TransactionsSlice = {
    methods: this.#money.transactions.methods,
    transactions: new Map(),
    payments: [],
    posted: [],
    edited: [],
    touched: new Set(),
    moved: new Set(),
  }

  /** Of each balance, what was refunded. */
  readonly paidOut = new Map<string, number>()

  get state(): MoneyState {
    return { ...this.#money, transactions: this.#transactions, citations: this.#citations }
  }

  get lines() {
    return [...this.#transactions.transactions.values()]
  }

  citation(number: string) {
    return this.#citations.citations.get(number)!
  }

  pay(amounts: readonly number[], cut: number) {
    const items = amounts.flatMap((amount, n) =>
      amount ? [{ citation: NUMBERS[n]!, amount }] : [],
    )
    const whole = items.reduce((sum, { amount }) => sum + amount, 0)
    const first = cut % whole
    const tenders = [first, whole - first].filter((each) => each > 0).map((each) => tender(each))
    const wish = { items, tenders, short: false, confirmOverpayment: true, payer: null }
    return this.#fold(decidePayment(this.state, wish, ada, this.#at))
  }

  transfer(from: string, to: string, amount: number) {
    return this.#fold(decideTransfer(this.state, { from, to, amount }, ada, this.#at))
  }

  reverse(id: number) {
    return this.#fold(decideReversal(this.state, { id, from: 'session' }, ada, this.#at))
  }

  reverseAll(paymentId: number) {
    const own = this.lines.filter((t) => t.paymentId === paymentId && t.reversalOf === null)
    const ids = own.map(({ id }) => id)
    return this.#fold(decidePaymentReversal(this.state, ids, ada, this.#at))
  }

  /** E-10: outside cashiering, so that no fact tells of it: the balance goes first. */
  refund(number: string, wanted: number): void {
    const { accountBalance, applied, refunded } = this.citation(number)
    const amount = Math.min(wanted, accountBalance + applied - refunded)
    const fromBalance = Math.min(amount, accountBalance)
    const citation = {
      ...this.citation(number),
      accountBalance: accountBalance - fromBalance,
      refunded: refunded + amount - fromBalance,
    }
    this.paidOut.set(number, (this.paidOut.get(number) ?? 0) + fromBalance)
    const { receivables, citations } = this.#citations
    citations.set(number, citation)
    const held = citation.applied - citation.refunded
    const shown = { accountBalance: citation.accountBalance, held }
    receivables.set(number, { ...receivables.get(number)!, ...shown })
  }

  #fold<Decided extends { readonly facts: readonly Fact[] }>(
    decided: Decided | Refusal,
  ): Decided | Refusal {
    if (isRefusal(decided)) return decided
    for (const fact of decided.facts) {
      applyToTransactions(this.#transactions, fact)
      citationsBook.apply(this.#citations, fact)
    }
    return decided
  }
}

function citationRow(number: string, index: number) {
  const figures = { charged: 1_000, paid_elsewhere: 0, applied: 0, account_balance: 0, refunded: 0 }
  return { id: index + 1, number, standing: null, ...figures }
}

const amount = fc.constantFrom(100, 250, 400, 900, 1_500)
const number = fc.constantFrom(...NUMBERS)
const which = fc.nat({ max: 40 })
const part = fc.oneof(fc.constant(0), amount)
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      amounts: fc.tuple(part, part, part).filter((parts) => parts.some((each) => each > 0)),
      cut: fc.nat({ max: 4_000 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('transfer' as const),
      from: number,
      to: number,
      amount,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reverse' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverseAll' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refund' as const), number, amount }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function live(history: History, taken: Step): void {
  if (taken.do === 'refund') return history.refund(taken.number, taken.amount)
  if (taken.do === 'pay') return void history.pay(taken.amounts, taken.cut)
  if (taken.do === 'transfer') return transfer(history, taken)
  const line = history.lines[taken.which % (history.lines.length || 1)]
  if (!line) return
  const reverse = () =>
    taken.do === 'reverse' ? history.reverse(line.id) : history.reverseAll(line.paymentId)
  const before = history.lines.length
  const decided = reverse()
  if (!isRefusal(decided)) return
  expect(history.lines.length).toBe(before)
  expectToHelp(history, decided, reverse, taken.do === 'reverse')
}

function transfer(history: History, { from, to, amount: sum }: Extract<Step, { do: 'transfer' }>) {
  const { due } = history.state.citations.receivables.get(to)!
  const { accountBalance } = history.citation(from)
  const decided = history.transfer(from, to, sum)
  const code = sum > accountBalance ? 'transfer_exceeds_balance' : 'transfer_exceeds_due'
  if (isRefusal(decided)) expect(decided.refused).toBe(code)
  expect(isRefusal(decided)).toBe(sum > accountBalance || sum > due)
}

/** T-8: what is named helps, and where the money was refunded nothing does. */
function expectToHelp(
  history: History,
  refusal: Refusal,
  again: () => object,
  isOne: boolean,
): void {
  const standing = history.lines.filter((t) => t.kind === 'balance_transfer' && !t.reversedBy)
  const away = standing.filter((t) => t.amount < 0).map(({ id }) => id)
  if (refusal.refused === 'refunded_already') {
    for (const id of away)
      if (!history.lines.find((t) => t.id === id)?.reversedBy) history.reverse(id)
    expect(again()).toMatchObject({ refused: expect.stringMatching(/refunded_already|reversed/) })
  }
  if (refusal.refused !== 'surplus_transferred') return
  const named = refusal.facts?.['transfers'] as readonly { readonly id: string }[]
  expect(named.length).toBeGreaterThan(0)
  expect(away).toEqual(expect.arrayContaining(named.map(({ id }) => Number(id))))
  const reversals = named.map(({ id }) => history.reverse(Number(id)))
  // What a transfer brought may have been refunded where it went: then it cannot come back.
  if (reversals.some(isRefusal)) return
  const next = again()
  // Of a payment on several citations another one may be in the way now.
  if (isOne) expect(next).not.toHaveProperty('refused')
}

/** The figures of each citation, added up anew from the lines that stand. */
function addedUp({ lines, paidOut }: History) {
  return NUMBERS.map((own) => {
    const effects = lines
      .filter((t) => t.target.number === own && t.reversalOf === null && t.reversedBy === null)
      .map(({ postings }) => effectOnTarget(postings))
    const surplus = effects.reduce((sum, effect) => sum + effect.surplus, 0)
    const applied = effects.reduce((sum, effect) => sum + effect.applied, 0)
    return { own, applied, accountBalance: surplus - (paidOut.get(own) ?? 0) }
  })
}

function expectNothingBelowZero(history: History): void {
  for (const own of NUMBERS) {
    const { applied, accountBalance, refunded } = history.citation(own)
    expect(accountBalance).toBeGreaterThanOrEqual(0)
    expect(applied).toBeGreaterThanOrEqual(refunded)
    expect(applied).toBeLessThanOrEqual(1_000)
  }
}

function expectWholeTransfers({ lines }: History): void {
  for (const { postings } of lines)
    expect(postings.reduce((sum, posting) => sum + posting.amount, 0)).toBe(0)
  for (const half of lines.filter(({ counterpartId }) => counterpartId !== null)) {
    const other = lines.find(({ id }) => id === half.counterpartId)!
    expect(half.amount + other.amount).toBe(0)
    expect(other.reversedBy === null).toBe(half.reversedBy === null)
  }
}

it('T-8, E-5, E-7, E-10: after any history no balance is below zero, no half stands alone, and a refusal names what helps', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const history = new History()
      for (const each of steps) live(history, each)
      const kept = NUMBERS.map((own) => {
        const { applied, accountBalance } = history.citation(own)
        return { own, applied, accountBalance }
      })
      expect(addedUp(history)).toEqual(kept)
      expectNothingBelowZero(history)
      expectWholeTransfers(history)
    }),
    { numRuns: 300 },
  )
})
