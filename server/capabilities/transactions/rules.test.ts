import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectOnTarget } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { ADA, acting, cutsOff, minutes, NOW, session, sessionsState } from '../sessions/examples.ts'
import { enforcementRefusals } from '../enforcement/refusals.ts'
import { sessionRefusals } from '../sessions/refusals.ts'
import { method, moment, moneyState, receivable, tender, wish } from './examples.ts'
import { transactionRefusals } from './refusals.ts'
import { decidePayment, refuseMethod } from './rules.ts'
import type { PaymentWish, Receivable } from './transaction.ts'

const inSession = sessionsState({ sessions: [session(50)], inside: [[ADA, 50]] })

function decide(what: PaymentWish, receivables: readonly Receivable[], sessions = inSession) {
  return decidePayment(moneyState({ sessions, receivables }), what, acting(ADA), moment(NOW))
}

type Posted = Exclude<ReturnType<typeof decide>, Refusal>['posted']

function postedBy(what: PaymentWish, ...receivables: readonly Receivable[]): Posted {
  const decided = decide(what, receivables)
  if (isRefusal(decided)) throw new Error(decided.refused)
  return decided.posted
}

function codeOf(what: PaymentWish, ...receivables: readonly Receivable[]): string {
  const decided = decide(what, receivables)
  return isRefusal(decided) ? decided.refused : 'accepted'
}

describe('a payment', () => {
  it('T-1, T-3: is one receipt, and one transaction for each part', () => {
    const tenders = [
      tender(2_000, { method: 'check', reference: '77' }),
      tender(3_000, { method: 'card', cardTail: '4242' }),
    ]
    const decided = decide(wish({ C1: 5_000 }, { tenders, payer: 'B. Lind' }), [
      receivable('C1', 5_000),
    ])
    expect(decided).toMatchObject({
      payment: {
        paymentId: 901,
        sessionId: 50,
        receiptNumber: '50-1',
        amount: 5_000,
        payer: 'B. Lind',
        by: 1,
        at: NOW,
      },
      posted: [
        { transactionId: 902, amount: 2_000, method: 'check', reference: '77', cardTail: null },
        { transactionId: 903, amount: 3_000, method: 'card', reference: null, cardTail: '4242' },
      ],
    })
    expect(decided).toMatchObject({
      posted: Array.from({ length: 2 }, () => ({
        kind: 'single_payment',
        paymentId: 901,
        receiptNumber: '50-1',
        sessionId: 50,
        userId: 1,
        target: { number: 'C1' },
        reversalOf: null,
        counterpartId: null,
        at: NOW,
      })),
    })
  })

  it.each([
    ['partial', 5_000, 1_000, {}, 'single_payment', 1_000, 0],
    ['full', 5_000, 5_000, {}, 'single_payment', 5_000, 0],
    ['more', 5_000, 12_000, { confirmOverpayment: true }, 'overpayment', 5_000, 7_000],
    ['on what is paid', 0, 700, { confirmOverpayment: true }, 'overpayment', 0, 700],
    ['short', 5_000, 4_999, { short: true }, 'short_payment', 4_999, 0],
  ] as const)('E-2, E-3, E-4: %s', (_, due, amount, more, kind, applied, surplus) => {
    const [posted, ...others] = postedBy(wish({ C1: amount }, more), receivable('C1', due))
    expect(others).toEqual([])
    expect(posted).toMatchObject({ kind, amount })
    expect(effectOnTarget(posted!.postings)).toEqual({ applied, surplus })
  })

  it('E-3: with two tenders the due is filled first, and each of both is an overpayment', () => {
    const more = { tenders: [tender(4_000), tender(8_000)], confirmOverpayment: true }
    const posted = postedBy(wish({ C1: 12_000 }, more), receivable('C1', 5_000))
    expect(posted.map(({ kind }) => kind)).toEqual(['overpayment', 'overpayment'])
    expect(posted.map(({ postings }) => effectOnTarget(postings))).toEqual([
      { applied: 4_000, surplus: 0 },
      { applied: 1_000, surplus: 7_000 },
    ])
  })

  it('T-2: over several citations it is a bulk payment', () => {
    const posted = postedBy(wish({ C1: 100, C2: 50 }), receivable('C1', 100), receivable('C2', 50))
    expect(posted.map(({ kind, target }) => [kind, target.number])).toEqual([
      ['bulk_payment', 'C1'],
      ['bulk_payment', 'C2'],
    ])
  })

  it('E-4: several citations are a bulk payment, so the mark of a short one is refused', () => {
    const both = [receivable('C1', 100), receivable('C2', 100)]
    expect(decide(wish({ C1: 50, C2: 50 }, { short: true }), both)).toMatchObject({
      refused: 'short_for_one',
      pointer: '/short',
    })
  })

  it('E-2: what is due is due once, where a citation stands in the list twice', () => {
    const twice = (more = {}) => ({
      ...wish({ C1: 80 }, { tenders: [tender(160)], ...more }),
      items: [
        { citation: 'C1', amount: 80 },
        { citation: 'C1', amount: 80 },
      ],
    })
    const c1 = receivable('C1', 100)
    expect(codeOf(twice(), c1)).toBe('overpayment_unconfirmed')
    const posted = postedBy(twice({ confirmOverpayment: true }), c1)
    expect(posted.map(({ postings }) => effectOnTarget(postings))).toEqual([
      { applied: 80, surplus: 0 },
      { applied: 20, surplus: 60 },
    ])
  })

  it('T-1: receipts are counted in their session', () => {
    const sessions = sessionsState({
      sessions: [session(50, { receiptCount: 41 })],
      inside: [[ADA, 50]],
    })
    const decided = decide(wish({ C1: 1 }), [receivable('C1', 1)], sessions)
    expect(decided).toMatchObject({ payment: { receiptNumber: '50-42' } })
  })
})

describe('any tenders over any citations', () => {
  const amount = fc.integer({ min: 1, max: 50_000 })
  const bulk = fc.record({
    items: fc.array(fc.record({ amount, due: fc.integer({ min: 0, max: 50_000 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    shares: fc.array(amount, { maxLength: 4 }),
  })

  it('T-3, T-12, E-2: loses no cent, posts zero sums, and never applies more than the due', () => {
    fc.assert(
      fc.property(bulk, ({ items, shares }) => {
        const sum = items.reduce((all, item) => all + item.amount, 0)
        const edges = [0, ...new Set(shares.map((share) => share % sum || sum)), sum]
        const cuts = [...new Set(edges)].toSorted((a, b) => a - b)
        const tenders = cuts.slice(1).map((edge, index) => tender(edge - cuts[index]!))
        const named = items.map((item, n) => ({ ...item, citation: `C${n}` }))
        const posted = postedBy(
          { ...wish({}, { confirmOverpayment: true, tenders }), items: named },
          ...named.map(({ citation, due }) => receivable(citation, due)),
        )
        for (const { citation, amount: paid, due } of named) {
          const effects = posted
            .filter(({ target }) => target.number === citation)
            .map(({ postings }) => effectOnTarget(postings))
          const applied = effects.reduce((all, effect) => all + effect.applied, 0)
          const surplus = effects.reduce((all, effect) => all + effect.surplus, 0)
          expect([applied, surplus]).toEqual([Math.min(paid, due), Math.max(0, paid - due)])
        }
        for (const { postings, amount: part } of posted) {
          expect(postings.reduce((all, posting) => all + posting.amount, 0)).toBe(0)
          expect(postings.find(({ account }) => account === 'funds')?.amount).toBe(part)
          expect(postings.every((posting) => posting.amount !== 0)).toBe(true)
        }
      }),
    )
  })
})

describe('what is refused', () => {
  const c1 = receivable('C1', 5_000)
  const paid = (own: Parameters<typeof tender>[1]) =>
    wish({ C1: 5_000 }, { tenders: [tender(5_000, own)] })

  it.each([
    ['citation_not_found', wish({ C9: 5_000 }), '/items/0/citation'],
    ['method_unknown', paid({ method: 'gold' }), '/tenders/0/method'],
    ['method_not_offered', paid({ method: 'token' }), '/tenders/0/method'],
    ['method_not_offered', paid({ method: 'account_balance' }), '/tenders/0/method'],
    ['reference_required', paid({ method: 'check' }), '/tenders/0/reference'],
    ['amounts_differ', wish({ C1: 5_000 }, { tenders: [tender(4_999)] }), '/tenders'],
    ['short_without_rest', wish({ C1: 5_000 }, { short: true }), '/short'],
    ['overpayment_unconfirmed', wish({ C1: 5_001 }), '/confirmOverpayment'],
  ] as const)('T-4, E-3, E-4: %s', (refused, what, pointer) => {
    expect(decide(what, [c1])).toMatchObject({ refused, pointer })
  })

  it('E-3: an overpayment is asked about with its figures', () => {
    expect(decide(wish({ C1: 12_000 }), [c1])).toMatchObject({
      facts: { citation: 'C1', due: 5_000, surplus: 7_000 },
    })
  })

  it('E-1: a citation that takes no money says why, beside its field', () => {
    const refusal = refuse('citation_not_payable', 'C1 is void', { status: 'void' })
    expect(decide(wish({ C1: 1 }), [receivable('C1', 5_000, { refusal })])).toEqual({
      ...refusal,
      pointer: '/items/0/citation',
    })
  })

  it('S-12: a payment at the very moment of the cut-off is refused', () => {
    const open = session(50, cutsOff(NOW))
    const due = sessionsState({ sessions: [open], inside: [[ADA, 50]] })
    expect(decide(wish({ C1: 1 }), [c1], due)).toMatchObject({ refused: 'session_required' })
    const later = sessionsState({
      sessions: [session(50, cutsOff(minutes(1)))],
      inside: [[ADA, 50]],
    })
    expect(decide(wish({ C1: 1 }), [c1], later)).toMatchObject({ payment: { sessionId: 50 } })
  })

  it('S-7: where all is wrong, the list says what is refused first', () => {
    const refusal = refuse('citation_not_payable', 'C1 is void')
    const worst = { ...wish({ C1: 6_000 }), tenders: [tender(1, { method: 'gold' })], short: true }
    const nobody = sessionsState()
    const as = (own: Parameters<typeof tender>[1], sum = 1) => ({
      ...worst,
      tenders: [tender(sum, own)],
    })
    const refusals = [
      decide(worst, [], nobody),
      decide(worst, []),
      decide(worst, [receivable('C1', 5_000, { refusal })]),
      decide(worst, [c1]),
      decide(as({ method: 'token' }), [c1]),
      decide(as({ method: 'check' }), [c1]),
      decide(as({}), [c1]),
      decide(as({}, 6_000), [c1]),
      decide({ ...as({}, 6_000), short: false }, [c1]),
    ]
    const codes = refusals.map((each) => (isRefusal(each) ? each.refused : 'accepted'))
    expect(codes).toEqual([
      'session_required',
      'citation_not_found',
      'citation_not_payable',
      'method_unknown',
      'method_not_offered',
      'reference_required',
      'amounts_differ',
      'short_without_rest',
      'overpayment_unconfirmed',
    ])
    const listed = [
      ...Object.keys(sessionRefusals),
      ...Object.keys(enforcementRefusals),
      ...Object.keys(transactionRefusals),
    ]
    expect(codes.toSorted((a, b) => listed.indexOf(a) - listed.indexOf(b))).toEqual(codes)
  })

  it('T-4: whoever names a wrong method is told which are offered', () => {
    const methods = new Map(
      [method('cash'), method('old', { offered: false }), method('sys', { system: true })].map(
        (each) => [each.code, each],
      ),
    )
    const refusal = refuseMethod(methods, 'gold', null, '/method')
    expect(refusal?.detail).toBe('There is no payment method "gold". The agency offers: cash.')
  })
})
