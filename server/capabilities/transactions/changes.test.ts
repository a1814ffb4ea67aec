import { describe, expect, it } from 'vitest'
import { effectOnTarget } from '../../journal/postings.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { ADA, acting, BEN, cutsOff, NOW, session, sessionsState } from '../sessions/examples.ts'
import type { SessionStatus } from '../sessions/session.ts'
import { decideEdit, decideMove } from './changes.ts'
import { moment, moneyState, receivable, transaction } from './examples.ts'
import { decideReversal, type ReversalWish } from './reversing.ts'
import type { Receivable, Transaction } from './transaction.ts'

const STATUSES = ['open', 'in_review', 'closed'] as const

function inStatus(id: number, status: SessionStatus, own = {}) {
  const ended = status === 'open' ? {} : { endedAt: NOW, endedBy: BEN }
  return session(id, { status, ...ended, ...own })
}

/** A transaction in session 50, and Ada in session 60. */
function scene(
  own: Parameters<typeof transaction>[1] = {},
  status: SessionStatus = 'open',
  more: { to?: SessionStatus; own?: object; citation?: Partial<Receivable> } = {},
) {
  const there = inStatus(50, status, more.own)
  const to = inStatus(60, more.to ?? 'open', { drawerId: 8 })
  return moneyState({
    sessions: sessionsState({ sessions: [there, to], inside: [[ADA, 60]] }),
    transactions: [transaction(7, own)],
    receivables: [receivable('C1', 0, more.citation)],
  })
}

function codeOf(result: object): string {
  return isRefusal(result) ? result.refused : 'accepted'
}

function factOf(result: { facts: readonly { fact: string }[] } | Refusal, kind: string) {
  if (isRefusal(result)) throw new Error(result.refused)
  return result.facts.find(({ fact }) => fact === kind)
}

const at = () => moment(NOW)

describe('editing', () => {
  const edit = (
    state: ReturnType<typeof scene>,
    wish: { method?: string; reference?: string | null },
  ) => decideEdit(state, { id: 7, ...wish }, acting(ADA), at())

  it('T-5: changes the method and the reference, and keeps what was there before', () => {
    const edited = factOf(edit(scene(), { method: 'check', reference: '77' }), 'transaction_edited')
    expect(edited).toMatchObject({
      sessionId: 50,
      before: { method: 'cash', reference: null },
      after: { method: 'check', reference: '77' },
      counted: { transactionId: 7, amount: 5_000, method: 'cash', userId: 1 },
      postings: [
        { account: 'funds', method: 'cash', amount: -5_000 },
        { account: 'funds', method: 'check', amount: 5_000 },
      ],
      firstLine: 3,
      by: 1,
    })
  })

  it('T-5: a reference alone books nothing; the same again changes nothing', () => {
    const alone = factOf(edit(scene(), { reference: 'R' }), 'transaction_edited')
    expect(alone).toMatchObject({ postings: [], after: { method: 'cash', reference: 'R' } })
    const own = { method: 'card', reference: 'R' }
    expect(edit(scene(own), own)).toEqual({ facts: [] })
    expect(edit(scene(own), {})).toEqual({ facts: [] })
  })

  it.each([
    ['method_unknown', {}, { method: 'gold' }],
    ['method_not_offered', {}, { method: 'token' }],
    ['method_not_offered', {}, { method: 'account_balance' }],
    ['reference_required', {}, { method: 'check' }],
    ['reference_required', { method: 'check', reference: '1' }, { reference: null }],
    ['accepted', { reference: '1' }, { method: 'check' }],
    ['accepted', { method: 'token' }, { reference: 'kept where it is' }],
  ])('T-4, T-5: %s', (code, own, wish) => {
    expect(codeOf(edit(scene(own), wish))).toBe(code)
  })

  it.each([
    ['open', 'accepted'],
    ['in_review', 'accepted'],
    ['closed', 'session_closed'],
  ] as const)('S-3: in a session that is %s: %s', (status, code) => {
    expect(codeOf(edit(scene({}, status), { reference: 'R' }))).toBe(code)
  })

  it('T-5: balance transfers are not edited, wherever they stand', () => {
    const transfer = { kind: 'balance_transfer', counterpartId: 8 } as const
    for (const status of STATUSES)
      expect(codeOf(edit(scene(transfer, status), { reference: 'R' }))).toBe(
        'balance_transfer_not_editable',
      )
  })

  it('S-12: the cut-off counts before anybody wrote it down', () => {
    const closing = scene({}, 'open', { own: cutsOff(NOW, 'closed') })
    expect(codeOf(edit(closing, { reference: 'R' }))).toBe('session_closed')
    const reviewing = edit(scene({}, 'open', { own: cutsOff(NOW) }), { reference: 'R' })
    expect(factOf(reviewing, 'session_status_changed')).toMatchObject({ to: 'in_review', by: null })
  })

  it('T-5: an unknown transaction is refused', () => {
    expect(codeOf(decideEdit(scene(), { id: 8, reference: 'R' }, acting(ADA), at()))).toBe(
      'transaction_not_found',
    )
  })
})

describe('reversing', () => {
  const reverse = (
    state: ReturnType<typeof scene>,
    wish: Omit<Extract<ReversalWish, { from: 'citation' }>, 'id'> | { from: 'session' } = {
      from: 'session',
    },
  ) => decideReversal(state, { id: 7, ...wish }, acting(ADA), at())
  const onCitation = { from: 'citation', onTarget: 'C1' } as const

  it('T-6, T-7: adds a negative one of the same size where the original stands', () => {
    const own = { method: 'card', reference: 'R', cardTail: '4242', userId: 2, amount: 800 }
    const reversed = reverse(scene(own))
    expect(factOf(reversed, 'transaction_posted')).toMatchObject({
      transactionId: 901,
      sessionId: 50,
      kind: 'reversal',
      amount: -800,
      method: 'card',
      reference: 'R',
      cardTail: '4242',
      userId: 1,
      reversalOf: 7,
      postings: [
        { account: 'funds', method: 'card', amount: -800 },
        { account: 'receivable', amount: 800 },
      ],
    })
    const marked = { transactionId: 7, reversalId: 901, sessionId: 50, sessionClosed: false }
    expect(factOf(reversed, 'transaction_reversed')).toMatchObject(marked)
  })

  it('T-6: takes back just what it did to its citation, under the method it has now', () => {
    const state = scene({ amount: 12_000, surplus: 7_000, kind: 'overpayment' }, 'open', {
      citation: { accountBalance: 7_000 },
    })
    const posted = factOf(reverse(state), 'transaction_posted')
    const { postings } = posted as unknown as Pick<Transaction, 'postings'>
    expect(effectOnTarget(postings)).toEqual({ applied: -5_000, surplus: -7_000 })
  })

  it.each(STATUSES)('T-7: from the session report into its own session, which is %s', (status) => {
    expect(codeOf(reverse(scene({}, status)))).toBe(
      status === 'closed' ? 'session_closed' : 'accepted',
    )
  })

  it.each(STATUSES)('T-7: from the citation into the current one; its own is %s', (status) => {
    const reversed = reverse(scene({}, status), onCitation)
    expect(factOf(reversed, 'transaction_posted')).toMatchObject({ sessionId: 60 })
    expect(factOf(reversed, 'transaction_reversed')).toMatchObject({
      sessionId: 50,
      sessionClosed: status === 'closed',
    })
  })

  it('T-7: from the citation nobody reverses without a current session', () => {
    const alone = {
      ...scene(),
      sessions: sessionsState({ sessions: [session(50)] }),
    }
    expect(codeOf(reverse(alone, onCitation))).toBe('session_required')
    expect(codeOf(reverse(alone))).toBe('accepted')
  })

  it('T-7: only what is on that citation is reversed from it', () => {
    expect(codeOf(reverse(scene(), { from: 'citation', onTarget: 'C2' }))).toBe(
      'transaction_not_found',
    )
    const lower = { ...receivable('c1', 0).target }
    const state = scene({ target: lower }, 'open', { citation: { target: lower } })
    const citations = { receivables: new Map([['C1', receivable('c1', 0)]]) }
    expect(codeOf(reverse({ ...state, citations }, onCitation))).toBe('accepted')
  })

  it.each([
    ['not_reversible', { amount: -5_000, kind: 'reversal', reversalOf: 3 }],
    ['not_reversible', { amount: -5_000, kind: 'permit_refund' }],
    ['already_reversed', { reversedBy: 9 }],
    ['permit_reversal_elsewhere', { target: { type: 'permit_order', id: 1, number: 'P1' } }],
  ] as const)('T-6: %s', (code, own) => {
    expect(codeOf(reverse(scene(own)))).toBe(code)
  })

  it('T-6: whoever comes second is told by what it was reversed', () => {
    expect(reverse(scene({ reversedBy: 9 }))).toMatchObject({ facts: { reversedById: '9' } })
  })

  it('T-8: a payment whose surplus was transferred away is not reversed', () => {
    const overpaid = { amount: 12_000, surplus: 7_000, kind: 'overpayment' } as const
    const transfersAway = [{ transactionId: 12, amount: 1 }]
    const left = (accountBalance: number) =>
      scene(overpaid, 'open', { citation: { accountBalance, transfersAway } })
    expect(reverse(left(6_999))).toMatchObject({
      refused: 'surplus_transferred',
      facts: { surplus: 7_000, accountBalance: 6_999 },
    })
    expect(codeOf(reverse(left(7_000)))).toBe('accepted')
  })

  it('T-8: the refusal names the newest transfers that bring back what is missing', () => {
    const transfersAway = [
      { transactionId: 12, amount: 1_000 },
      { transactionId: 11, amount: 2_500 },
      { transactionId: 10, amount: 3_500 },
    ]
    const refused = (accountBalance: number) =>
      reverse(
        scene({ amount: 12_000, surplus: 7_000, kind: 'overpayment' }, 'open', {
          citation: { accountBalance, transfersAway },
        }),
      )
    expect(refused(6_000)).toMatchObject({
      detail: expect.stringContaining('Reverse transfer 12 first'),
      facts: { transfers: [{ id: '12', amount: 1_000 }] },
    })
    expect(refused(4_000)).toMatchObject({
      detail: expect.stringContaining('Reverse transfer 12 and 11 first'),
    })
    expect(refused(0)).toMatchObject({ facts: { transfers: [{}, {}, {}] } })
  })

  it('T-6: where all is wrong, this comes first', () => {
    const permit = { type: 'permit_order', id: 1, number: 'P1' } as const
    const transfersAway = [{ transactionId: 12, amount: 5 }]
    const bad = { amount: -1, reversedBy: 9, kind: 'reversal', surplus: 5 } as const
    expect([
      codeOf(reverse(scene({ ...bad, target: permit }, 'closed'))),
      codeOf(reverse(scene(bad, 'closed'))),
      codeOf(reverse(scene({ reversedBy: 9, surplus: 5 }, 'closed'))),
      codeOf(reverse(scene({ surplus: 5 }, 'closed'))),
      codeOf(reverse(scene({ surplus: 5 }))),
      codeOf(reverse(scene({ surplus: 5 }, 'open', { citation: { transfersAway } }))),
    ]).toEqual([
      'permit_reversal_elsewhere',
      'not_reversible',
      'already_reversed',
      'session_closed',
      'refunded_already',
      'surplus_transferred',
    ])
  })

  it('S-12: into a session whose cut-off to Closed has come nothing goes', () => {
    expect(codeOf(reverse(scene({}, 'open', { own: cutsOff(NOW, 'closed') })))).toBe(
      'session_closed',
    )
    const fromCitation = reverse(scene({}, 'open', { own: cutsOff(NOW, 'closed') }), onCitation)
    expect(factOf(fromCitation, 'session_status_changed')).toMatchObject({ sessionId: 50 })
    expect(factOf(fromCitation, 'transaction_reversed')).toMatchObject({ sessionClosed: true })
  })
})

describe('moving', () => {
  const move = (state: ReturnType<typeof scene>, to = 60) =>
    decideMove(state, { id: 7, to }, acting(ADA), at())
  const allowed = ['open>open', 'open>in_review', 'in_review>in_review']
  const all = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const))

  it.each(all)('T-9: from %s to %s', (from, to) => {
    const refusal = from === 'closed' ? 'session_closed' : 'move_not_allowed'
    const expected = allowed.includes(`${from}>${to}`) ? 'accepted' : refusal
    expect(codeOf(move(scene({}, from, { to })))).toBe(expected)
  })

  it('T-9: names both sessions and what counts in them', () => {
    expect(factOf(move(scene({ method: 'card', userId: 2 })), 'transaction_moved')).toMatchObject({
      from: 50,
      to: 60,
      by: 1,
      counted: { transactionId: 7, amount: 5_000, method: 'card', userId: 2 },
    })
  })

  it('T-9: the original and its reversal move by themselves', () => {
    expect(codeOf(move(scene({ reversedBy: 9 })))).toBe('accepted')
    expect(codeOf(move(scene({ amount: -1, kind: 'reversal', reversalOf: 3 })))).toBe('accepted')
  })

  it('T-9: not to where it stands, nor to what is not there, nor what is not there', () => {
    expect(codeOf(move(scene(), 50))).toBe('same_session')
    expect(codeOf(move(scene(), 61))).toBe('session_not_found')
    expect(codeOf(decideMove(scene(), { id: 8, to: 60 }, acting(ADA), at()))).toBe(
      'transaction_not_found',
    )
  })

  it('T-9: that its session is closed comes first', () => {
    expect(codeOf(move(scene({}, 'closed'), 50))).toBe('session_closed')
    expect(codeOf(move(scene({}, 'in_review'), 50))).toBe('same_session')
  })

  it('S-12: the status that counts is that of this moment, on both sides', () => {
    const due = scene({}, 'open', { own: cutsOff(NOW) })
    expect(codeOf(move(due))).toBe('move_not_allowed')
    expect(codeOf(move(scene({}, 'open', { own: cutsOff(NOW), to: 'in_review' })))).toBe('accepted')
  })
})
