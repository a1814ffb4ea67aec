import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receivableNumber } from '../transactions/public.ts'
import { dueOf, type Figures, type Standing, statusOf } from './citation.ts'

const NOTHING: Figures = { charged: 0, paidElsewhere: 0, applied: 0, accountBalance: 0 }

function figures(own: Partial<Figures>): Figures {
  return { ...NOTHING, ...own }
}

describe('what is due', () => {
  it.each([
    ['nothing charged', {}, 0],
    ['nothing paid', { charged: 5_000 }, 5_000],
    ['paid in part', { charged: 5_000, applied: 1_500 }, 3_500],
    ['paid here and elsewhere', { charged: 5_000, applied: 1_500, paidElsewhere: 500 }, 3_000],
    ['paid', { charged: 5_000, applied: 5_000 }, 0],
    ['with an account balance', { charged: 5_000, applied: 1_000, accountBalance: 9_000 }, 4_000],
    ['more settled than charged', { charged: 5_000, paidElsewhere: 6_000 }, 0],
  ])('E-2: %s', (_, own, due) => {
    expect(dueOf(figures(own))).toBe(due)
  })

  it('E-2: never below zero, and the account balance plays no part in it', () => {
    const sum = fc.nat({ max: 10_000_000_000 })
    const any = fc.record({ charged: sum, paidElsewhere: sum, applied: sum, accountBalance: sum })
    fc.assert(
      fc.property(any, sum, (one, accountBalance) => {
        expect(dueOf(one)).toBeGreaterThanOrEqual(0)
        expect(dueOf({ ...one, accountBalance })).toBe(dueOf(one))
        const left = one.charged - one.paidElsewhere - one.applied
        expect(dueOf(one) === left || left < 0).toBe(true)
      }),
    )
  })
})

describe('the status', () => {
  it.each([
    ['unpaid', { charged: 5_000 }],
    ['unpaid', {}],
    ['partially_paid', { charged: 5_000, applied: 1 }],
    ['partially_paid', { charged: 5_000, paidElsewhere: 1 }],
    ['paid', { charged: 5_000, applied: 5_000 }],
    ['paid', { charged: 5_000, applied: 2_000, paidElsewhere: 3_000 }],
    ['paid', { charged: 5_000, applied: 5_000, accountBalance: 100 }],
    ['unpaid', { charged: 5_000, accountBalance: 9_000 }],
  ] as const)('E-1: %s', (status, own) => {
    expect(statusOf({ ...figures(own), standing: null })).toBe(status)
  })

  it.each(['on_a_plan', 'dismissed', 'void'] satisfies Standing[])(
    'E-1: %s overrides what the figures say',
    (standing) => {
      for (const own of [{}, { charged: 5_000 }, { charged: 5_000, applied: 5_000 }])
        expect(statusOf({ ...figures(own), standing })).toBe(standing)
    },
  )
})

describe('the number', () => {
  it('E-1: is the same whatever its case and the blanks in it', () => {
    const same = ['ab 12', ' AB12 ', 'aB\t1 2\n', 'AB12']
    expect(new Set(same.map(receivableNumber))).toEqual(new Set(['AB12']))
  })
})
