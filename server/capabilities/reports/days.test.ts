import { expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { type Days, daysOf, MOST_DAYS, startsOfDays, startsOfHours } from './days.ts'

const NOW = Temporal.Instant.from('2026-03-09T03:00:00Z')
const LA = 'America/Los_Angeles'

function days(from?: string, to?: string, timeZone = LA): Days {
  const found = daysOf({ from, to }, NOW, timeZone)
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}

const hoursLong = ({ startsAt, endsAt }: Days) => startsAt.until(endsAt).total('hours')

it('without any day it is today, by the clocks of the agency', () => {
  expect(days()).toMatchObject({ from: Temporal.PlainDate.from('2026-03-08') })
  expect(days(undefined, undefined, 'Europe/Berlin').from.toString()).toBe('2026-03-09')
  expect(days('2026-03-01').to.toString()).toBe('2026-03-01')
  expect(days(undefined, '2026-03-01').from.toString()).toBe('2026-03-01')
})

it('both days are part of it, from midnight to midnight', () => {
  const { startsAt, endsAt } = days('2026-03-02', '2026-03-03')
  expect(startsAt.toString()).toBe('2026-03-02T08:00:00Z')
  expect(endsAt.toString()).toBe('2026-03-04T08:00:00Z')
})

it.each([
  ['spring', '2026-03-08', LA, 23],
  ['autumn', '2026-11-01', LA, 25],
  ['half an hour in autumn', '2026-04-05', 'Australia/Lord_Howe', 24.5],
  ['a day that begins at one', '2018-11-04', 'America/Sao_Paulo', 23],
  ['no change', '2026-07-01', LA, 24],
])('the day of the change of clocks is as long as it is: %s', (_name, day, timeZone, hours) => {
  expect(hoursLong(days(day, day, timeZone))).toBe(hours)
})

it('days lie side by side, without a gap, also where clocks are changed', () => {
  const year = days('2026-01-01', '2026-12-31')
  const starts = startsOfDays(year)
  expect(starts).toHaveLength(365)
  expect(starts[0]).toEqual(year.startsAt)
  for (const [place, start] of starts.entries()) {
    const day = year.from.add({ days: place }).toString()
    expect(days(day, day).startsAt).toEqual(start)
    expect(days(day, day).endsAt).toEqual(starts[place + 1] ?? year.endsAt)
  }
})

const walls = (day: string, timeZone: string) =>
  startsOfHours(days(day, day, timeZone)).map((at) =>
    at.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' }),
  )

it('V-7: hours are those that the clocks show, those that come twice too', () => {
  expect(walls('2026-07-01', LA)).toHaveLength(24)
  expect(walls('2026-03-08', LA).slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00'])
  expect(walls('2026-11-01', LA).slice(0, 4)).toEqual(['00:00', '01:00', '01:00', '02:00'])
  expect(walls('2018-11-04', 'America/Sao_Paulo')[0]).toBe('01:00')
  expect(walls('2026-10-04', 'Australia/Lord_Howe').slice(1, 4)).toEqual([
    '01:00',
    '02:30',
    '03:00',
  ])
  expect(walls('2026-04-05', 'Australia/Lord_Howe').slice(1, 3)).toEqual(['01:00', '02:00'])
})

it('range_backwards: a range that ends before it begins is refused by its end', () => {
  expect(daysOf({ from: '2026-03-03', to: '2026-03-02' }, NOW, LA)).toMatchObject({
    refused: 'range_backwards',
    pointer: '/to',
  })
})

it('range_too_long: a year, leap or not, is the longest', () => {
  expect(hoursLong(days('2028-01-01', '2028-12-31'))).toBe(MOST_DAYS * 24)
  expect(daysOf({ from: '2026-01-01', to: '2027-01-02' }, NOW, LA)).toMatchObject({
    refused: 'range_too_long',
    facts: { days: 367, most: 366 },
  })
})
