import { describe, expect, it } from 'vitest'
import { effectOnTarget } from '../../journal/postings.ts'
import { isRefusal, refuse } from '../../journal/refusal.ts'
import { ADA, acting, BEN, cutsOff, NOW, session, sessionsState } from '../sessions/examples.ts'
import { moment, moneyState, receivable, transaction } from './examples.ts'
import { decideReversal } from './reversing.ts'
import type { Receivable } from './transaction.ts'
import { decideTransfer } from './transfer.ts'

const inSession = sessionsState({ sessions: [session(50)], inside: [[ADA, 50]] })
const A = receivable('A1', 0, { accountBalance: 7_000 })
const B = receivable('B1', 10_000)

function decide(
  amount: number,
  { from = A, to = B, sessions = inSession }: Partial<Scene> = {},
  wish: object = {},
) {
  const state = moneyState({ sessions, receivables: [from, to] })
  const numbers = { from: from.target.number, to: to.target.number }
  return decideTransfer(state, { ...numbers, amount, ...wish }, acting(ADA), moment(NOW))
}
type Scene = {
  readonly from: Receivable
  readonly to: Receivable
  readonly sessions: typeof inSession
}

const codeOf = (result: object) => (isRefusal(result) ? result.refused : 'accepted')

describe('a balance transfer', () => {
  it('E-7: is plus on the one and minus on the other, linked, under one receipt of nothing', () => {
    const decided = decide(7_000)
    if (isRefusal(decided)) throw new Error(decided.refused)
    const { payment, posted } = decided
    expect(payment).toMatchObject({ paymentId: 901, amount: 0, receiptNumber: '50-1' })
    expect(posted).toMatchObject([
      { transactionId: 902, counterpartId: 903, amount: 7_000, target: { number: 'B1' } },
      { transactionId: 903, counterpartId: 902, amount: -7_000, target: { number: 'A1' } },
    ])
    for (const half of posted)
      expect(half).toMatchObject({ kind: 'balance_transfer', method: 'account_balance' })
    expect(posted.map(({ postings }) => effectOnTarget(postings))).toEqual([
      { applied: 7_000, surplus: 0 },
      { applied: 0, surplus: -7_000 },
    ])
  })

  it.each([
    [7_000, 'accepted'],
    [1, 'accepted'],
    [7_001, 'transfer_exceeds_balance'],
  ])('E-7: of 70.00 that are there, %d: %s', (amount, code) => {
    expect(codeOf(decide(amount))).toBe(code)
  })

  it('E-7: never more than is due where it goes', () => {
    expect(decide(6_000, { to: receivable('B1', 5_999) })).toMatchObject({
      refused: 'transfer_exceeds_due',
      facts: { due: 5_999 },
      pointer: '/amount',
    })
    expect(codeOf(decide(5_999, { to: receivable('B1', 5_999) }))).toBe('accepted')
  })

  it('E-2, E-7: pays a later fee of the same citation, because somebody says so', () => {
    const both = receivable('A1', 2_000, { accountBalance: 7_000 })
    expect(codeOf(decide(2_000, { from: both, to: both }))).toBe('accepted')
    expect(codeOf(decide(2_001, { from: both, to: both }))).toBe('transfer_exceeds_due')
  })

  it('E-1: nothing goes to a citation that takes no money; from one it may', () => {
    const refusal = refuse('citation_not_payable', 'It is void.')
    expect(decide(1, { to: { ...B, refusal } })).toMatchObject({
      refused: 'citation_not_payable',
      pointer: '/to',
    })
    expect(codeOf(decide(1, { from: { ...A, refusal } }))).toBe('accepted')
  })

  it('A-1: both citations are of the agency', () => {
    expect(decide(1, {}, { from: 'X' })).toMatchObject({ refused: 'citation_not_found' })
    expect(decide(1, {}, { to: 'X' })).toMatchObject({
      refused: 'citation_not_found',
      pointer: '/to',
    })
  })

  it('S-7, S-12: needs a current session that is open', () => {
    const nowhere = sessionsState({ sessions: [session(50)] })
    expect(decide(1, { sessions: nowhere })).toMatchObject({
      refused: 'session_required',
      detail: expect.stringContaining('Nothing was transferred.'),
    })
    const over = sessionsState({ sessions: [session(50, cutsOff(NOW))], inside: [[ADA, 50]] })
    expect(codeOf(decide(1, { sessions: over }))).toBe('session_required')
  })
})

describe('reversing a balance transfer', () => {
  const closed = { status: 'closed', endedAt: NOW, endedBy: BEN } as const
  const half = (id: number, amount: number, own: object = {}) =>
    transaction(id, {
      kind: 'balance_transfer',
      method: 'account_balance',
      amount,
      surplus: amount > 0 ? 0 : amount,
      target: amount > 0 ? B.target : A.target,
      counterpartId: id === 7 ? 8 : 7,
      ...own,
    })
  const scene = (minus: object = {}, there: object = {}) =>
    moneyState({
      sessions: sessionsState({
        sessions: [session(50), session(60, { drawerId: 8, ...there })],
        inside: [[ADA, 50]],
      }),
      transactions: [half(7, 2_000), half(8, -2_000, minus)],
      receivables: [receivable('A1', 0), receivable('B1', 8_000)],
    })
  const reverse = (state: ReturnType<typeof scene>, id: number) =>
    decideReversal(state, { id, from: 'session' }, acting(ADA), moment(NOW))

  it.each([7, 8])('T-8: reversing one half reverses both (transaction %d)', (id) => {
    const decided = reverse(scene(), id)
    if (isRefusal(decided)) throw new Error(decided.refused)
    expect(decided.reversed).toEqual([
      { id, reversalId: 901 },
      { id: 15 - id, reversalId: 902 },
    ])
    const posted = decided.facts.filter((fact) => fact.fact === 'transaction_posted')
    expect(posted.map(({ amount }) => amount).toSorted((a, b) => a - b)).toEqual([-2_000, 2_000])
    expect(posted.map(({ counterpartId }) => counterpartId)).toEqual([902, 901])
    const given = posted.map(({ postings }) => effectOnTarget(postings))
    expect(given).toContainEqual({ applied: -2_000, surplus: 0 })
    expect(given).toContainEqual({ applied: 0, surplus: 2_000 })
  })

  it('T-7, T-9: each half goes into the session in which it stands, as both do alone', () => {
    const decided = reverse(scene({ sessionId: 60 }), 7)
    if (isRefusal(decided)) throw new Error(decided.refused)
    const posted = decided.facts.filter((fact) => fact.fact === 'transaction_posted')
    expect(posted.map(({ sessionId }) => sessionId)).toEqual([50, 60])
  })

  it('T-8: neither is reversed where the other may not be', () => {
    const state = scene({ sessionId: 60 }, closed)
    expect(reverse(state, 7)).toMatchObject({
      refused: 'session_closed',
      facts: { session: { id: '60' } },
    })
    const wish = { id: 7, from: 'citation', onTarget: 'B1' } as const
    expect(codeOf(decideReversal(state, wish, acting(ADA), moment(NOW)))).toBe('accepted')
  })
})
