import { expect, it } from 'vitest'
import { busiestOf, type Hour, shownHours } from './hours.ts'

const none = { count: 0, amount: 0 }

function day(...taken: readonly (readonly [place: number, amount: number])[]): Hour[] {
  return Array.from({ length: 24 }, (_, place) => {
    const amount = taken.find(([at]) => at === place)?.[1] ?? 0
    const measure = amount === 0 ? none : { count: 1, amount }
    return {
      startsAt: `2026-07-01T${String(place).padStart(2, '0')}:00:00Z`,
      figures: {
        taken: measure,
        reversed: none,
        refunded: none,
        transferred: none,
        net: amount,
      },
    }
  })
}

const span = (hours: readonly Hour[]) => [
  hours[0]?.startsAt.slice(11, 13),
  hours.at(-1)?.startsAt.slice(11, 13),
]

it('V-7: the chart has the hours of the office, and all in which something was taken', () => {
  expect(span(shownHours(day()))).toEqual(['08', '17'])
  expect(span(shownHours(day([6, 100], [9, 200])))).toEqual(['06', '17'])
  expect(span(shownHours(day([23, 100])))).toEqual(['08', '23'])
})

it('V-7: the hour in which most was taken', () => {
  expect(busiestOf(day())).toBeUndefined()
  expect(busiestOf(day([9, 100], [14, 300], [15, 200]))?.startsAt).toContain('T14')
})
