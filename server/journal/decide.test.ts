import { describe, expect, it } from 'vitest'
import type { Actor } from './actor.ts'
import type { Book } from './book.ts'
import type { Change, Command } from './command.ts'
import { decideAll } from './decide.ts'
import type { Fact } from './fact.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A book that counts receipts, and a command that takes one as long as there are fewer than two. */
type Counted = { taken: number }

const book: Book<Counted> = {
  look: () => [],
  read: () => ({ taken: 0 }),
  apply: (slice, fact) => {
    if (fact.fact === 'payment_taken') slice.taken += 1
  },
  write: () => [],
  proofs: [],
}
const books = { till: book }
type State = { readonly till: Counted }

const NOW = Temporal.Instant.from('2026-03-02T16:00:00Z')

function actor(userId: number): Actor {
  const from = { address: '127.0.0.1', requestId: 'test', permissions: new Set<string>() }
  return { agencyId: 1, userId, name: `Person ${userId}`, loginId: null, ...from }
}

function receipt(paymentId: number): Fact {
  const own = { sessionId: 50, receiptNumber: `50-${paymentId}`, amount: 1, payer: null }
  return { fact: 'payment_taken', paymentId, ...own, by: 1, at: NOW }
}

function accept({ till }: State, paymentId: number): Change | Refusal {
  if (till.taken >= 2) return refuse('full', 'There are two already.')
  const text = `number ${paymentId}, after ${till.taken}`
  return { facts: [receipt(paymentId)], audit: [], answer: { status: 201, text } }
}

function take(key: string | null, { body = 'body', userId = 1, draws = 1 } = {}): Command<State> {
  return {
    agencyId: 1,
    actor: actor(userId),
    idempotency: key === null ? null : { key, fingerprint: Buffer.from(body) },
    footprint: {},
    draws: { payments: draws },
    decide: (state, { draw }) => accept(state, draw('payments')),
  }
}

function answer(key: string, own: object = {}) {
  const fingerprint = Buffer.from('body')
  return { user_id: 1, key, fingerprint, refused: false, status: 201, body: 'first', ...own }
}

function decide(commands: readonly Command<State>[], answers: ReturnType<typeof answer>[] = []) {
  const state = { till: { taken: 0 } }
  const payments = commands.map((_, index) => 101 + index)
  const drawn = {
    payments,
    sessions: [],
    transactions: [],
    orders: [],
    tills: [],
    transfers: [],
    paid: [],
    items: [],
  }
  const decided = decideAll(commands, books, { state, answers, now: NOW, drawn })
  return { decided, state }
}

function told(decided: ReturnType<typeof decide>['decided']) {
  return decided.map(({ outcome, isKept, replayed }) => {
    if ('refused' in outcome) return { refused: outcome.refused, isKept, replayed }
    return { text: 'text' in outcome ? outcome.text : '', isKept, replayed }
  })
}

describe('the commands of one batch', () => {
  it('what one changes the next one sees, and a refusal touches no neighbour', () => {
    const { decided, state } = decide([take('a'), take('b'), take('c')])
    expect(told(decided)).toEqual([
      { text: 'number 101, after 0', isKept: false, replayed: false },
      { text: 'number 102, after 1', isKept: false, replayed: false },
      { refused: 'full', isKept: false, replayed: false },
    ])
    expect(state.till.taken).toBe(2)
    expect(decided[2]?.facts).toEqual([])
  })

  it('T-14: the same key and body in one batch change once and are answered alike', () => {
    const { decided, state } = decide([take('a'), take('a')])
    expect(told(decided)).toEqual([
      { text: 'number 101, after 0', isKept: false, replayed: false },
      { text: 'number 101, after 0', isKept: true, replayed: true },
    ])
    expect(state.till.taken).toBe(1)
  })

  it('T-14: the same key with another body is refused, and stays with the first', () => {
    const { decided, state } = decide([take('a'), take('a', { body: 'other' }), take('a')])
    expect(told(decided)).toEqual([
      { text: 'number 101, after 0', isKept: false, replayed: false },
      { refused: 'idempotency_key_reused', isKept: true, replayed: false },
      { text: 'number 101, after 0', isKept: true, replayed: true },
    ])
    expect(state.till.taken).toBe(1)
  })

  it('T-14: what was answered before is told again and changes nothing', () => {
    const refusal = JSON.stringify(refuse('full', 'There were two.'))
    const stored = [answer('a'), answer('b', { refused: true, status: 0, body: refusal })]
    const { decided, state } = decide([take('a'), take('b'), take('b', { body: 'x' })], stored)
    expect(told(decided)).toEqual([
      { text: 'first', isKept: true, replayed: true },
      { refused: 'full', isKept: true, replayed: true },
      { refused: 'idempotency_key_reused', isKept: true, replayed: false },
    ])
    expect(state.till.taken).toBe(0)
  })

  it('T-14: a refusal is an answer: the same key gets it again within the batch', () => {
    const { decided } = decide([take('a'), take('b'), take('c'), take('c')])
    expect(told(decided).slice(2)).toEqual([
      { refused: 'full', isKept: false, replayed: false },
      { refused: 'full', isKept: true, replayed: true },
    ])
  })

  it('T-14: a key belongs to one person', () => {
    const { decided } = decide([take('a'), take('a', { userId: 2 })], [answer('a', { user_id: 3 })])
    expect(told(decided).map(({ replayed }) => replayed)).toEqual([false, false])
  })

  it('T-14: without a key each is a new one', () => {
    const { decided, state } = decide([take(null), take(null)])
    expect(decided.every(({ keyed }) => keyed === null)).toBe(true)
    expect(state.till.taken).toBe(2)
  })

  it('whoever draws more numbers than announced has a fault', () => {
    const greedy: Command<State> = {
      ...take('a'),
      decide: (state, { draw }) => accept(state, draw('payments') + draw('payments')),
    }
    expect(() => decide([greedy])).toThrow(/drew more payments/)
  })
})
