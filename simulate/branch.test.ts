import { describe, expect, it } from 'vitest'
import { branchRules, type BranchTold, NEW_BRANCH } from './branch.ts'
import { type KnownTill, maybeHolds, newCustody, surelyUnsettled, surelyUses } from './custody.ts'
import { judgeMovements, type Movement } from './judge-movements.ts'
import { type Model, newModel } from './model.ts'
import { explain } from './order.ts'

const created = (till: string): BranchTold => ({ told: 'created', till, kind: 'standard' })
const assigned = (till: string, userId: string): BranchTold => ({ told: 'assigned', till, userId })
const unassigned = (till: string): BranchTold => ({ told: 'unassigned', till })

/** One after the other; those in a list were asked at the same time. */
function explainBranch(...told: (BranchTold | readonly BranchTold[])[]) {
  const steps = told.flatMap((each, n) =>
    [each].flat().map((one) => ({ ...one, asked: 2 * n + 1, answered: 2 * n + 2 })),
  )
  return explain(branchRules, NEW_BRANCH, steps)
}

describe('the order of answers about a branch', () => {
  it('C-4: nobody holds two standard tills, and no till has two holders', () => {
    const [a, b] = [created('A'), created('B')]
    const another: BranchTold = { told: 'has_another', till: 'B', userId: '1', other: 'A' }
    expect(explainBranch(a, b, [assigned('A', '1'), assigned('B', '2')])).not.toBeNull()
    expect(explainBranch(a, b, [assigned('A', '1'), assigned('B', '1')])).toBeNull()
    expect(explainBranch(a, b, [another, assigned('A', '1')])).not.toBeNull()
    expect(explainBranch(a, b, another, assigned('A', '1'))).toBeNull()
    expect(explainBranch(a, [assigned('A', '1'), assigned('A', '2')])).toBeNull()
    const held: BranchTold = { told: 'is_held', till: 'A' }
    expect(explainBranch(a, [held, assigned('A', '2')])).not.toBeNull()
    const inTurn = [assigned('A', '1'), unassigned('A'), assigned('A', '2')]
    expect(explainBranch(a, ...inTurn)?.tills.get('A')?.holder).toBe('2')
  })

  it('C-10: what is deleted was available, and is gone', () => {
    const deleted: BranchTold = { told: 'deleted', till: 'A' }
    const gone: BranchTold = { told: 'gone', till: 'A' }
    expect(explainBranch(created('A'), deleted, gone)).not.toBeNull()
    expect(explainBranch(created('A'), assigned('A', '1'), deleted)).toBeNull()
    expect(explainBranch(created('A'), deleted, assigned('A', '1'))).toBeNull()
    expect(explainBranch(created('A'), gone)).toBeNull()
  })

  it('C-11: a date is opened once, settled before it is processed, and one at a time', () => {
    const day = (told: 'opened' | 'settled' | 'processed', date: number): BranchTold => {
      return { told, date: `2026-06-0${date}` }
    }
    const first = [day('opened', 1), day('settled', 1), day('processed', 1)]
    expect(explainBranch(...first, day('opened', 2))?.day?.isSettled).toBe(false)
    expect(explainBranch(...first, day('opened', 1))).toBeNull()
    expect(explainBranch(day('opened', 1), day('processed', 1))).toBeNull()
    expect(explainBranch(day('opened', 1), day('opened', 2))).toBeNull()
    expect(explainBranch(...first, day('settled', 1))).toBeNull()
    expect(explainBranch(day('opened', 1), { told: 'in_the_way', doing: 'process' })).toBeNull()
  })
})

const span = (asked: number, answered: number) => ({ asked, answered })
const till = (own: Partial<KnownTill>): KnownTill => ({
  id: '301',
  number: 'Till 1',
  kind: 'standard',
  limit: null,
  holder: null,
  figures: null,
  isSettled: true,
  isGone: false,
  assigned: [{ userId: '1', ...span(1, 4) }],
  unassigned: [],
  ready: [{ userId: '1', ...span(5, 6) }],
  moved: [],
  settling: [],
  starts: new Map(),
  ...own,
})

describe('what is known of a till', () => {
  it('C-6: whoever was shown it ready uses it until somebody asks for its end', () => {
    const held = till({ unassigned: [span(20, 24)] })
    expect(surelyUses(held, '1', span(7, 19))).toBe(true)
    expect(surelyUses(held, '2', span(7, 19))).toBe(false)
    expect(surelyUses(held, '1', span(5, 19))).toBe(false)
    expect(surelyUses(held, '1', span(7, 21))).toBe(false)
    expect(maybeHolds(held, '1', span(23, 30))).toBe(true)
    expect(maybeHolds(held, '1', span(25, 30))).toBe(false)
  })

  it('C-11: cash that was moved makes it Unsettled until it may have been settled', () => {
    const moved = till({ moved: [span(10, 11)] })
    const custody = newCustody()
    expect(surelyUnsettled(custody, moved, span(12, 13))).toBe(true)
    expect(surelyUnsettled(custody, moved, span(9, 10))).toBe(false)
    const counted = till({ moved: [span(10, 11)], settling: [span(11, 12)] })
    expect(surelyUnsettled(custody, counted, span(13, 14))).toBe(false)
  })
})

describe('what was moved', () => {
  const payment: Movement = {
    kind: 'payment',
    amount: 500,
    comes: true,
    till: '301',
    tray: 1,
    period: 1,
    date: '2026-06-01',
    transaction: '9',
    of: null,
  }

  /** A payment in cash of 500, of somebody who holds the till. */
  function paidInCash(): Model {
    const model = newModel('Riverton')
    model.custody.tills.set('301', till({}))
    const taken = { transaction: '9', amount: 500, userId: '1', ...span(10, 11) }
    model.custody.taken.push(taken)
    model.transactions.set('9', {
      id: '9',
      paymentId: '8',
      target: { type: 'citation', number: 'C-1' },
      amount: 500,
      kind: 'single_payment',
      reversalOf: null,
      counterpart: null,
      reversedBy: null,
      version: 1,
      versions: new Map([[1, { sessionId: '7', method: 'cash', reference: null }]]),
    })
    return model
  }

  it.each<[right: boolean, movements: readonly Movement[]]>([
    [true, [payment]],
    [false, []],
    [false, [payment, payment]],
    [false, [{ ...payment, till: '302' }]],
    [false, [{ ...payment, amount: 400 }]],
    [false, [payment, { ...payment, kind: 'float_in', transaction: null, of: '8001' }]],
  ])('C-7: is there once, in the till of whoever took it: %s', (right, movements) => {
    const model = paidInCash()
    judgeMovements(model, movements)
    expect(model.wrong.length === 0).toBe(right)
  })
})
