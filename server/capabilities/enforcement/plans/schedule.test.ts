import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../journal/refusal.ts'
import { MAX_AMOUNT } from '../../../money/money.ts'
import { fill, INTERVALS, isAfter, nextDueOf } from './plan.ts'
import { NO_TEMPLATE, type PlanRules, refusesTerms, schedule, type Terms } from './schedule.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const TODAY = day('2026-03-02')

const days = fc.integer({ min: 0, max: 800 }).map((add) => TODAY.add({ days: add }))
const terms: fc.Arbitrary<Terms> = fc.record({
  count: fc.integer({ min: 1, max: 120 }),
  firstDueOn: days,
  every: fc.constantFrom(...INTERVALS),
})
const totals = fc.integer({ min: 1, max: MAX_AMOUNT })
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)

describe('a schedule', () => {
  it('E-8: adds up to the total to the cent, in parts that differ by one at most, the larger first', () => {
    fc.assert(
      fc.property(totals, terms, (total, wish) => {
        const amounts = schedule(total, wish).map(({ amount }) => amount)
        expect(amounts).toHaveLength(wish.count)
        expect(sum(amounts)).toBe(total)
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
        expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
      }),
    )
  })

  it('E-8: its days go up, and begin with the first', () => {
    fc.assert(
      fc.property(terms, (wish) => {
        const dates = schedule(100_000, wish).map(({ dueOn }) => dueOn)
        expect(dates[0]?.toString()).toBe(wish.firstDueOn.toString())
        for (const [index, date] of dates.slice(1).entries())
          expect(isAfter(date, dates[index] ?? date)).toBe(true)
      }),
    )
  })

  it('E-8: what its rules allow has no instalment below the smallest and none past the longest term', () => {
    const rules: fc.Arbitrary<PlanRules> = fc.record({
      enrolmentFee: fc.constant(0),
      smallestInstalment: fc.integer({ min: 1, max: 20_000 }),
      longestMonths: fc.integer({ min: 1, max: 120 }),
      graceDays: fc.constant(0),
      lateFees: fc.constant('charged' as const),
    })
    const total = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(total, terms, rules, (all, wish, template) => {
        const instalments = schedule(all, wish)
        const latest = TODAY.add({ months: template.longestMonths })
        const isTooSmall =
          wish.count > 1 && instalments.some((i) => i.amount < template.smallestInstalment)
        const isTooLong = instalments.some((i) => isAfter(i.dueOn, latest))
        const refusal = refusesTerms(all, wish, template, TODAY)
        expect(isRefusal(refusal)).toBe(isTooSmall || isTooLong)
        // As many as the refusal says fit, do.
        const most = refusal?.facts?.['most']
        if (typeof most !== 'number' || most === 0) return
        const again = refusesTerms(all, { ...wish, count: most }, template, TODAY)
        expect(again?.refused).not.toBe(refusal?.refused)
      }),
    )
  })

  it('E-8: the 31st stays the 31st where a month has one', () => {
    const wish = { count: 4, firstDueOn: day('2027-01-31'), every: 'month' as const }
    expect(schedule(100, wish).map(({ dueOn }) => dueOn.toString())).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
  })

  it('E-8: is refused before today, and taken today', () => {
    const wish = { count: 2, firstDueOn: TODAY, every: 'week' as const }
    expect(refusesTerms(100, wish, NO_TEMPLATE, TODAY)).toBeNull()
    const yesterday = { ...wish, firstDueOn: day('2026-03-01') }
    expect(refusesTerms(100, yesterday, NO_TEMPLATE, TODAY)).toMatchObject({
      refused: 'first_instalment_past',
      pointer: '/firstDueOn',
    })
  })
})

describe('what is paid of it', () => {
  it('E-8: is all of the money, in the oldest instalments first', () => {
    fc.assert(
      fc.property(
        totals,
        terms,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, wish, part) => {
          const instalments = schedule(total, wish)
          const paid = Math.floor(total * part)
          const parts = fill(instalments, paid)
          expect(sum(parts)).toBe(paid)
          const open = parts.findIndex((each, index) => each < (instalments[index]?.amount ?? 0))
          expect(open < 0 ? 0 : sum(parts.slice(open + 1))).toBe(0)
          expect(nextDueOf(instalments, paid)?.toString()).toBe(instalments[open]?.dueOn.toString())
        },
      ),
    )
  })
})
