import { describe, expect, it } from 'vitest'
import { enforcementRefusals } from './refusals.ts'
import { receivableOf, refusesPayment } from './rules.ts'

describe('taking money', () => {
  it.each([
    [null, null],
    ['on_a_plan', null],
    ['dismissed', 'citation_not_payable'],
    ['void', 'citation_not_payable'],
  ] as const)('E-1: on one that is %s: %s', (standing, code) => {
    const refusal = refusesPayment({ number: 'C1', standing })
    expect(refusal?.refused ?? null).toBe(code)
    expect(refusal?.facts ?? null).toEqual(code && { status: standing })
    expect(Object.keys(enforcementRefusals)).toContain('citation_not_payable')
  })

  it('E-2: due and account balance are two figures', () => {
    const figures = { charged: 5_000, paidElsewhere: 0, applied: 2_000, accountBalance: 700 }
    const citation = { id: 3, number: 'C1', standing: null, refunded: 300, ...figures }
    expect(receivableOf(citation)).toEqual({
      target: { type: 'citation', id: 3, number: 'C1' },
      due: 3_000,
      accountBalance: 700,
      held: 1_700,
      refusal: null,
      transfersAway: [],
    })
    expect(receivableOf({ ...citation, standing: 'void' }).refusal).not.toBeNull()
  })
})
