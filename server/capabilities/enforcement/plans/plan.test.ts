import { describe, expect, it } from 'vitest'
import { askedNow, dueBy, type Instalment, instalmentStatusOf, planStatusOf } from './plan.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const instalments: Instalment[] = ['2026-04-01', '2026-05-01', '2026-06-01'].map((dueOn) => ({
  dueOn: day(dueOn),
  amount: 5_000,
}))

describe('the status of a plan', () => {
  const course = { isCancelled: false, nextDue: day('2026-04-01'), graceDays: 5 }

  it.each([
    ['2026-03-02', 'active'],
    ['2026-04-06', 'active'],
    ['2026-04-07', 'defaulted'],
  ])('E-8: with a grace of five days after 1 April, on %s it is %s', (today, status) => {
    expect(planStatusOf(course, day(today))).toBe(status)
  })

  it('E-8: with nothing left to be due it is completed, and cancelled before all else', () => {
    expect(planStatusOf({ ...course, nextDue: null }, day('2030-01-01'))).toBe('completed')
    expect(planStatusOf({ ...course, isCancelled: true }, day('2030-01-01'))).toBe('cancelled')
  })
})

describe('what is due', () => {
  it.each([
    ['2026-03-31', 0, 0, 5_000],
    ['2026-04-01', 0, 5_000, 5_000],
    ['2026-04-15', 2_000, 3_000, 3_000],
    ['2026-05-01', 2_000, 8_000, 8_000],
    ['2026-05-01', 12_000, 0, 3_000],
    ['2026-07-01', 15_000, 0, 0],
  ])('E-8: on %s with %i paid it is %i, and %i is asked for', (on, paid, due, asked) => {
    expect(dueBy(instalments, paid, day(on))).toBe(due)
    expect(askedNow(instalments, paid, day(on))).toBe(asked)
  })

  it.each([
    [5_000, '2026-03-01', 'paid'],
    [4_999, '2026-03-01', 'upcoming'],
    [0, '2026-04-01', 'due'],
    [4_999, '2026-04-02', 'overdue'],
  ] as const)('E-8: an instalment with %i paid is on %s: %3$s', (paid, today, status) => {
    const [first] = instalments
    expect(first && instalmentStatusOf(first, paid, day(today))).toBe(status)
  })
})
