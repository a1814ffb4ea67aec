import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import type { Payables, Receivable } from '../transactions/public.ts'
import { mayWorkOn, queuesOf } from './configuration.ts'
import { type HeldItem, lockedUntil, type LossCause, type Repair } from './item.ts'
import { isOverdue, refusesActing, refusesDisposition, wishOf } from './rules.ts'

const NOW = Temporal.Instant.from('2026-03-02T16:00:00Z')
const settings = { maximumLockMinutes: 10 }
const judging = { now: NOW, settings }
const [ME, OTHER] = [7, 8]

const held = (own: Partial<HeldItem> = {}): HeldItem => ({
  id: 70_001,
  state: 'locked',
  deferred: false,
  holder: ME,
  heldSince: NOW.subtract({ minutes: 9 }),
  amount: 5_000,
  reasons: ['citation_unknown'],
  ...own,
})
const free = (state: 'new' | 'final') => held({ state, holder: null, heldSince: null })
const lost = (cause: LossCause) => ({ cause, by: { id: OTHER, name: 'Grace' } })
const codeOf = (refusal: unknown) => (isRefusal(refusal) ? refusal.refused : null)

describe('who may act on an item', () => {
  it.each([
    ['nobody has such an item', undefined, undefined, 'repair_item_not_found'],
    ['its holder', held(), undefined, null],
    ['its holder, who had lost it before', held(), lost('deactivated'), null],
    [
      'its holder, to whom it is pending',
      held({ state: 'pending' }),
      undefined,
      'repair_item_pending',
    ],
    ['another', held({ holder: OTHER }), undefined, 'repair_not_held'],
    ['nobody', free('new'), undefined, 'repair_not_held'],
    ['nobody ever again', free('final'), undefined, 'repair_item_final'],
    ['whoever lost it to a deactivation', free('new'), lost('deactivated'), 'repair_deactivated'],
    [
      'the same, another has it',
      held({ holder: OTHER }),
      lost('deactivated'),
      'repair_deactivated',
    ],
    ['the same, it is final', free('final'), lost('deactivated'), 'repair_deactivated'],
    ['whoever had it too long', free('new'), lost('expired'), 'repair_lock_expired'],
    ['whose lock was released', free('new'), lost('released'), 'repair_lock_released'],
    ['whose login ended', free('new'), lost('departed'), 'repair_lock_left'],
    ['whose repair came back', free('new'), lost('returned'), 'repair_not_held'],
  ] as const)('R-9, R-11: %s', (_who, item, loss, code) => {
    expect(codeOf(refusesActing(item, loss, ME, judging))).toBe(code)
  })

  it('R-11: the message says that it was the configuration, and whom to ask', () => {
    expect(refusesActing(free('new'), lost('deactivated'), ME, judging)?.detail).toBe(
      'The repair was not accepted, because the priority control configuration was deactivated, pending repairs were reset and locked items released. Ask your administrator.',
    )
  })

  it('R-9: a lock that was released says by whom', () => {
    const refusal = refusesActing(free('new'), lost('released'), ME, judging)
    expect(refusal).toMatchObject({ facts: { by: { id: '8', name: 'Grace' } } })
  })

  it('R-7: a lock holds until its time is over, and not at that moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer(), (minutes, offset) => {
        const heldSince = Temporal.Instant.from('2026-01-01T00:00:00Z')
        const until = lockedUntil(heldSince, { maximumLockMinutes: minutes })
        const now = until.add({ milliseconds: offset })
        const judged = isOverdue(held({ heldSince }), {
          now,
          settings: { maximumLockMinutes: minutes },
        })
        expect(judged).toBe(offset >= 0)
      }),
    )
  })
})

const receivable = (number: string, due: number): Receivable => ({
  target: { type: 'citation', id: 1, number },
  due,
  accountBalance: 0,
  refusal: null,
  transfersAway: [],
})
const method = (code: string, cash = false) =>
  [
    code,
    {
      code,
      name: code,
      cash,
      document: false,
      needsReference: code === 'check',
      offered: true,
      system: false,
    },
  ] as const
const payables: Payables = {
  transactions: { methods: new Map([method('lockbox'), method('check'), method('cash', true)]) },
  citations: {
    receivables: new Map([
      ['A', receivable('A', 3_000)],
      ['B', receivable('B', 9_000)],
    ]),
  },
  orders: { receivables: new Map() },
}
const repair = (own: Partial<Repair> = {}): Repair => ({
  type: 'repair',
  items: [{ citation: 'B', amount: 5_000 }],
  method: 'lockbox',
  reference: null,
  payer: null,
  confirmOverpayment: false,
  ...own,
})

describe('a disposition', () => {
  it.each([
    ['what fits', repair(), null, null],
    [
      'split over two',
      repair({
        items: [
          { citation: 'A', amount: 3_000 },
          { citation: 'B', amount: 2_000 },
        ],
      }),
      null,
      null,
    ],
    [
      'less than arrived',
      repair({ items: [{ citation: 'B', amount: 4_999 }] }),
      'repair_amount_differs',
      '/items',
    ],
    [
      'more than arrived',
      repair({ items: [{ citation: 'B', amount: 5_001 }] }),
      'repair_amount_differs',
      '/items',
    ],
    ['in cash', repair({ method: 'cash' }), 'repair_cash_refused', '/method'],
    ['without its reference', repair({ method: 'check' }), 'reference_required', '/reference'],
    ['by no method', repair({ method: 'shells' }), 'method_unknown', '/method'],
    [
      'for none',
      repair({ items: [{ citation: 'C', amount: 5_000 }] }),
      'citation_not_found',
      '/items/0/citation',
    ],
    [
      'more than due',
      repair({ items: [{ citation: 'A', amount: 5_000 }] }),
      'overpayment_unconfirmed',
      '/confirmOverpayment',
    ],
    [
      'more than due, confirmed',
      repair({ items: [{ citation: 'A', amount: 5_000 }], confirmOverpayment: true }),
      null,
      null,
    ],
    ['a rejection', { type: 'reject', reason: 'Who knows' } as const, null, null],
    ['a deferral', { type: 'defer', note: 'Ask the bank' } as const, null, null],
  ] as const)('R-4: %s', (_what, disposition, code, pointer) => {
    const refusal = refusesDisposition({ amount: 5_000 }, disposition, payables)
    expect([codeOf(refusal), refusal?.pointer ?? null]).toEqual([code, pointer])
  })

  it('R-4: what no amount could be read of is worth what the operator says', () => {
    expect(refusesDisposition({ amount: null }, repair(), payables)).toBeNull()
  })

  it('R-4: only of what no amount could be read of does whoever rejects it say what arrived', () => {
    const reject = { type: 'reject', reason: 'Torn', amount: 1_250 } as const
    expect(refusesDisposition({ amount: null }, reject, payables)).toBeNull()
    const refusal = refusesDisposition({ amount: 1_250 }, reject, payables)
    expect([codeOf(refusal), refusal?.pointer]).toEqual(['repair_amount_known', '/amount'])
  })

  it('R-6: a repair is posted as one batch payment, whose paper lies in no till', () => {
    expect(wishOf(repair({ reference: '17' }))).toMatchObject({
      kind: 'batch_payment',
      elsewhere: true,
      tenders: [{ method: 'lockbox', amount: 5_000, reference: '17' }],
    })
  })
})

describe('a configuration', () => {
  it('R-2: groups are roles; none means everybody', () => {
    expect(mayWorkOn({ ordering: 'oldest', groups: [] }, [])).toBe(true)
    expect(mayWorkOn({ ordering: 'oldest', groups: [1, 2] }, [2, 3])).toBe(true)
    expect(mayWorkOn({ ordering: 'oldest', groups: [1] }, [2])).toBe(false)
  })

  it('R-2: the last criterion takes everything else', () => {
    const last = { ordering: 'newest', groups: [4] } as const
    expect(queuesOf({ criteria: [], last })).toEqual([{ ...last, selection: {} }])
  })
})
