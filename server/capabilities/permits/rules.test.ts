import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { ADA, acting, NOW, session, sessionsState } from '../sessions/examples.ts'
import { moment, moneyState, tender } from '../transactions/examples.ts'
import type { PermitOrder } from './order.ts'
import type { Permit } from './permit.ts'
import { decideOrder, type OrderWish, type PermitsState, receivableOf } from './rules.ts'

function permit(number: string, own: Partial<Permit> = {}): Permit {
  const id = Number(number.slice(1))
  const made = { id, number, type: 'Resident', status: 'pending', price: 10_000 } as const
  return { ...made, fees: [], orderId: null, ...own }
}

type Scene = {
  readonly permits?: readonly Permit[]
  readonly orders?: readonly PermitOrder[]
  /** Whether Ada is in an open session. */
  readonly isIn?: boolean
}

function permitsState({ permits = [], orders = [], isIn = true }: Scene): PermitsState {
  const sessions = sessionsState({ sessions: [session(50)], inside: isIn ? [[ADA, 50]] : [] })
  return {
    ...moneyState({ sessions }),
    orders: {
      permits: new Map(permits.map((each) => [each.number, each])),
      orders: new Map(orders.map((each) => [each.id, each])),
      receivables: new Map(orders.map((each) => [each.id, receivableOf(each)])),
    },
  }
}

function order(wish: Partial<OrderWish>, state = permitsState({ permits: [permit('P1')] })) {
  const whole = { permits: ['P1'], fees: [], tenders: [tender(10_000)], payer: null, ...wish }
  return decideOrder(state, whole, acting(ADA), moment(NOW))
}

const refused = (decided: ReturnType<typeof order>) =>
  isRefusal(decided) ? [decided.refused, decided.pointer] : decided.facts.map(({ fact }) => fact)

describe('an order', () => {
  it('P-2: charges the price of each permit, its fees and those of the order, as they are now', () => {
    const handling = { kind: 'service_fee', name: 'Handling', amount: 300 } as const
    const permits = [permit('P1', { fees: [handling] }), permit('P2', { price: 0 })]
    const decided = order(
      { permits: ['P1', 'P2'], fees: [{ kind: 'fee', name: 'Post', amount: 50 }], tenders: [] },
      permitsState({ permits }),
    )
    expect(isRefusal(decided) ? decided : decided.order.lines).toEqual([
      { permitId: 1, kind: 'price', name: 'Resident P1', amount: 10_000 },
      { permitId: 1, ...handling },
      { permitId: null, kind: 'fee', name: 'Post', amount: 50 },
    ])
  })

  it('P-3: yields one transaction a tender, in the order in which they were given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 10 }),
        (tenders) => {
          const price = tenders.reduce((sum, amount) => sum + amount, 0)
          const state = permitsState({ permits: [permit('P1', { price })] })
          const decided = order({ tenders: tenders.map((amount) => tender(amount)) }, state)
          if (isRefusal(decided)) throw new Error(decided.detail)
          const posted = decided.facts.filter((fact) => fact.fact === 'transaction_posted')
          expect(posted.map(({ amount }) => amount)).toEqual(tenders)
          expect(new Set(posted.map(({ kind }) => kind))).toEqual(new Set(['permit_payment']))
        },
      ),
    )
  })

  it('P-3: is paid whole or not at all, and needs no session when nothing is paid', () => {
    expect(refused(order({ tenders: [tender(9_999)] }))).toEqual(['amounts_differ', '/tenders'])
    const elsewhere = permitsState({ permits: [permit('P1')], isIn: false })
    expect(refused(order({}, elsewhere))).toEqual(['session_required', undefined])
    expect(refused(order({ tenders: [] }, elsewhere))).toEqual(['permit_order_placed'])
  })

  it.each([
    ['pending', 'permit_order_placed'],
    ['active', 'permit_order_placed'],
    ['suspended', 'permit_order_placed'],
    ['expired', 'permit_not_sellable'],
    ['cancelled', 'permit_not_sellable'],
  ] as const)('P-1: sells a permit that is %s: %s', (status, expected) => {
    const state = permitsState({ permits: [permit('P1', { status })] })
    expect(refused(order({}, state))[0]).toBe(expected)
  })

  it('P-2: a permit is in one order, until that is refunded', () => {
    const ordered = permit('P1', { orderId: 30_001 })
    const taken = {
      charged: 500,
      serviceFees: 0,
      taken: 500,
      reversed: 0,
      refunded: 0,
      stands: true,
    }
    const before = (own: object) => {
      const orders = [{ id: 30_001, at: NOW, tenders: [], ...taken, ...own }]
      return refused(order({}, permitsState({ permits: [ordered], orders })))[0]
    }
    expect(before({})).toBe('permit_ordered')
    expect(before({ refunded: 200 })).toBe('permit_ordered')
    expect(before({ reversed: 500 })).toBe('permit_ordered')
    expect(before({ refunded: 500 })).toBe('permit_order_placed')
  })
})
