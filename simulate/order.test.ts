import { describe, expect, it } from 'vitest'
import { newCitation } from './citation.ts'
import { explain, type Step } from './order.ts'

const paid = (asked: number, answered: number, id: string, amount: number, kind: string): Step => ({
  told: 'paid',
  asked,
  answered,
  kind,
  parts: [{ transaction: id, amount }],
})
const shown = (asked: number, applied: number, balance: number): Step => ({
  told: 'shown',
  asked,
  answered: asked + 1,
  shows: { charged: 100, applied, balance },
})

describe('the order of answers', () => {
  it('E-3: is found where two payments were taken at the same time', () => {
    const together = [
      paid(1, 10, 'a', 80, 'overpayment'),
      paid(2, 9, 'b', 80, 'single_payment'),
      shown(20, 100, 60),
    ]
    expect(explain(newCitation(100), together)?.balance).toBe(60)
  })

  it('E-3: is not found where they were taken one after the other, and told otherwise', () => {
    const inTurn = [
      paid(1, 2, 'a', 80, 'overpayment'),
      paid(3, 4, 'b', 80, 'single_payment'),
      shown(20, 100, 60),
    ]
    expect(explain(newCitation(100), inTurn)).toBeNull()
  })

  it('T-14: is not found where a payment was taken twice', () => {
    expect(
      explain(newCitation(100), [paid(1, 2, 'a', 30, 'single_payment'), shown(3, 60, 0)]),
    ).toBeNull()
  })

  it('T-6: is not found where one transaction was reversed twice', () => {
    const reversed = (asked: number): Step => ({
      told: 'reversed',
      asked,
      answered: asked + 1,
      transaction: 'a',
    })
    const once = [paid(1, 2, 'a', 30, 'single_payment'), reversed(3)]
    expect(explain(newCitation(100), once)?.applied).toBe(0)
    expect(explain(newCitation(100), [...once, reversed(5)])).toBeNull()
  })

  it('looks at hundreds of payments in no time', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      paid(i, i + 5, String(i), 1, 'single_payment'),
    )
    expect(explain(newCitation(1000), many)?.applied).toBe(300)
  })
})
