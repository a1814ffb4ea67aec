import { describe, expect, it } from 'vitest'
import { batchRules, type BatchTold, namesOf } from './batch.ts'
import { citationRules, type CitationTold, newCitation } from './citation.ts'
import { explain, type Step } from './order.ts'
import { newOrder, orderRules, type OrderTold } from './permit-order.ts'
import { NOT_ORDERED, permitRules, type PermitTold } from './permit.ts'

/** One after the other: each was answered before the next was asked. */
function inTurn<Told>(...told: readonly Told[]): Step<Told>[] {
  return told.map((each, n) => ({ ...each, asked: 2 * n + 1, answered: 2 * n + 2 }))
}
/** All at the same time. */
function atOnce<Told>(...told: readonly Told[]): Step<Told>[] {
  return told.map((each, n) => ({ ...each, asked: n, answered: 100 + n }))
}

const paid = (
  id: string,
  amount: number,
  kind: string | null = 'single_payment',
): CitationTold => ({
  told: 'paid',
  kind,
  short: kind === 'short_payment',
  confirmed: true,
  parts: [{ transaction: id, amount }],
})
const shown = (applied: number, balance: number, refundable = applied + balance): CitationTold => ({
  told: 'shown',
  shows: {
    charged: 100,
    due: Math.max(0, 100 - applied),
    balance,
    applied,
    refundable,
    onPlan: false,
  },
})
const reversed = (...transactions: string[]): CitationTold => ({ told: 'reversed', transactions })
const sent = (transaction: string, amount: number): CitationTold => {
  return { told: 'sent', transaction, amount }
}
const explainCitation = (told: readonly Step<CitationTold>[]) =>
  explain(citationRules, newCitation(100), told)

describe('the order of answers about a citation', () => {
  it('E-3: is found where two payments were taken at the same time', () => {
    const together = atOnce(paid('a', 80, 'overpayment'), paid('b', 80))
    expect(explainCitation(together)?.balance).toBe(60)
  })

  it('E-3: is not found where they were taken one after the other, and told otherwise', () => {
    expect(explainCitation(inTurn(paid('a', 80, 'overpayment'), paid('b', 80)))).toBeNull()
  })

  it('T-14: is not found where a payment was taken twice', () => {
    expect(explainCitation(inTurn(paid('a', 30), shown(60, 0)))).toBeNull()
  })

  it('T-6: is not found where one transaction was reversed twice', () => {
    expect(explainCitation(inTurn(paid('a', 30), reversed('a')))?.applied).toBe(0)
    expect(explainCitation(inTurn(paid('a', 30), reversed('a'), reversed('a')))).toBeNull()
  })

  it('E-3, E-4: knows what was confirmed and what was short', () => {
    const unconfirmed: CitationTold = {
      told: 'paid',
      kind: null,
      short: false,
      confirmed: false,
      parts: [{ transaction: 'a', amount: 101 }],
    }
    expect(explainCitation(inTurn(unconfirmed))).toBeNull()
    expect(explainCitation(inTurn(paid('a', 100, 'short_payment')))).toBeNull()
    expect(explainCitation(inTurn(paid('a', 99, 'short_payment')))?.applied).toBe(99)
  })

  it('E-7: no more is transferred than there is, nor than is due', () => {
    expect(explainCitation(inTurn(paid('a', 150, 'overpayment'), sent('b', 50)))?.balance).toBe(0)
    expect(explainCitation(inTurn(paid('a', 150, 'overpayment'), sent('b', 51)))).toBeNull()
    const received = (amount: number): CitationTold => {
      return { told: 'received', transaction: 'c', amount }
    }
    expect(explainCitation(inTurn(received(100)))?.applied).toBe(100)
    expect(explainCitation(inTurn(received(101)))).toBeNull()
  })

  it('T-8: what was transferred away is reversed first, and named', () => {
    const over = [paid('a', 150, 'overpayment'), sent('b', 50)]
    const spent = (id: string): CitationTold => ({
      told: 'spent',
      transactions: ['a'],
      surplus: 50,
      balance: 0,
      transfers: [{ id, amount: 50 }],
    })
    expect(explainCitation(inTurn(...over, reversed('a')))).toBeNull()
    expect(explainCitation(inTurn(...over, spent('c')))).toBeNull()
    const right = inTurn(...over, spent('b'), reversed('b'), reversed('a'), shown(0, 0))
    expect(explainCitation(right)).not.toBeNull()
  })

  it('E-10: a refund takes the balance first, and what it took is not given back again', () => {
    const refunded = (amount: number, fromBalance: number): CitationTold => {
      return { told: 'refunded', amount, fromBalance }
    }
    const over = paid('a', 150, 'overpayment')
    const gone: CitationTold = { told: 'given_back', transactions: ['a'] }
    const right = inTurn(over, refunded(70, 50), gone, shown(100, 0, 80))
    expect(explainCitation(right)).not.toBeNull()
    expect(explainCitation(inTurn(over, refunded(70, 20)))).toBeNull()
    expect(explainCitation(inTurn(over, refunded(151, 50)))).toBeNull()
    expect(explainCitation(inTurn(over, refunded(50, 50), reversed('a')))).toBeNull()
    expect(explainCitation(inTurn(over, gone))).toBeNull()
  })

  it('E-8: what settles it counts for the plan that it is on, until that is reversed', () => {
    const enrolled: CitationTold = { told: 'enrolled', plan: 'p', covered: 100 }
    const stands = (counted: number, due: number): CitationTold => {
      return { told: 'plan_shown', plan: 'p', covered: 100, counted, due }
    }
    const told = [enrolled, paid('a', 150, 'overpayment'), stands(100, 0), reversed('a')]
    expect(explainCitation(inTurn(...told, stands(0, 100)))).not.toBeNull()
    expect(explainCitation(inTurn(enrolled, { ...enrolled, plan: 'q' }))).toBeNull()
    const cancelled: CitationTold = { told: 'cancelled', plan: 'p' }
    const after = [enrolled, paid('a', 40), cancelled, paid('b', 10), stands(40, 50)]
    expect(explainCitation(inTurn(...after))).not.toBeNull()
    const again: CitationTold = { told: 'enrolled', plan: 'q', covered: 5 }
    const fee: CitationTold = { told: 'charged', amount: 5 }
    const followed = [enrolled, paid('a', 100), fee, again, reversed('a'), stands(100, 105)]
    expect(explainCitation(inTurn(...followed))).not.toBeNull()
  })

  it('looks at hundreds of payments in no time', () => {
    const many = Array.from({ length: 300 }, (_, i) => {
      return { ...paid(String(i), 1, null), asked: i, answered: i + 5 }
    })
    expect(explain(citationRules, newCitation(1000), many)?.applied).toBe(300)
  })
})

describe('the order of answers about a permit order', () => {
  const start = newOrder(100, 30, [
    { transaction: '1', amount: 40 },
    { transaction: '2', amount: 60 },
  ])
  const adjusted = (
    tender: string,
    mode: 'refund' | 'reverse',
    amount: number | null,
    marked = false,
  ): OrderTold => ({ told: 'adjusted', tender, mode, amount, marked })
  const explainOrder = (...told: readonly Step<OrderTold>[]) => explain(orderRules, start, told)
  const refunded: OrderTold = { told: 'refunded' }
  const nothing: OrderTold = { told: 'nothing_left', tender: null, reversed: 0, refunded: 70 }

  it('P-5: of two who refund an order at once one is told that nothing is left', () => {
    expect(explainOrder(...atOnce<OrderTold>(nothing, refunded))?.returns).toEqual([
      { tender: '1', mode: 'refund', amount: 40 },
      { tender: '2', mode: 'refund', amount: 30 },
    ])
    expect(explainOrder(...atOnce(refunded, refunded))).toBeNull()
  })

  it('P-5: never more than is left of a tender, nor the service fees', () => {
    expect(explainOrder(...inTurn(adjusted('1', 'refund', 41)))).toBeNull()
    const left = inTurn(adjusted('1', 'refund', null), adjusted('2', 'refund', null))
    expect(explainOrder(...left)?.returns.map(({ amount }) => amount)).toEqual([40, 30])
    expect(
      explainOrder(...inTurn(adjusted('1', 'refund', 40), adjusted('2', 'refund', 31))),
    ).toBeNull()
  })

  it('T-6, P-5: what is reversed whole is marked, and due again', () => {
    const again: OrderTold = { told: 'paid', parts: [{ transaction: '3', amount: 40 }] }
    expect(explainOrder(...inTurn(adjusted('1', 'reverse', 40, true), again))).not.toBeNull()
    expect(explainOrder(...inTurn(adjusted('1', 'reverse', 40, false)))).toBeNull()
    expect(explainOrder(...inTurn(adjusted('1', 'refund', 40), again))).toBeNull()
  })
})

describe('the order of answers about a batch', () => {
  const start = { controlCount: 1, controlTotal: 50, status: 'open', lines: [] } as const
  const line = (amount: number, isBad = false) => {
    return { citation: 'C-1', amount, method: 'check', reference: '7', isBad }
  }
  const keyed = (...lines: ReturnType<typeof line>[]): BatchTold => ({ told: 'keyed', lines })
  const posted = (...lines: ReturnType<typeof line>[]): BatchTold => {
    return { told: 'posted', lines: namesOf(lines) }
  }
  const explainBatch = (...told: readonly BatchTold[]) =>
    explain(batchRules, start, inTurn(...told))

  it('E-6: it posts only when count and total agree, whole, as it was keyed, and once', () => {
    expect(explainBatch(keyed(line(50)), posted(line(50)))).not.toBeNull()
    expect(explainBatch(keyed(line(49)), posted(line(49)))).toBeNull()
    expect(explainBatch(keyed(line(50, true)), posted(line(50, true)))).toBeNull()
    expect(explainBatch(keyed(line(50)), posted(line(50)), posted(line(50)))).toBeNull()
    expect(explainBatch(keyed(line(50)), { told: 'discarded' }, posted(line(50)))).toBeNull()
    expect(explainBatch(keyed(line(50)), keyed(line(20), line(30)), posted(line(50)))).toBeNull()
  })
})

describe('the order of answers about a permit', () => {
  const ordered = (order: string): PermitTold => ({ told: 'ordered', order })
  const refunded = (order: string): PermitTold => ({ told: 'refunded', order })
  const explainPermit = (told: readonly Step<PermitTold>[]) =>
    explain(permitRules, NOT_ORDERED, told)

  it('P-2: it stands in one order until that is refunded', () => {
    expect(explainPermit(inTurn(ordered('A'), ordered('B')))).toBeNull()
    expect(explainPermit(inTurn(ordered('A'), refunded('A'), ordered('B')))?.order).toBe('B')
    expect(explainPermit(atOnce(ordered('B'), refunded('A'), ordered('A')))?.order).toBe('B')
    const taken: PermitTold = { told: 'taken', order: 'A' }
    expect(explainPermit(inTurn(ordered('A'), taken, refunded('A')))).not.toBeNull()
    expect(explainPermit(inTurn(ordered('A'), refunded('A'), taken))).toBeNull()
  })
})
