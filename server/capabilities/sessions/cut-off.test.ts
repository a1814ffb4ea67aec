import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutOffAfter } from './cut-off.ts'

function after(start: string, time: string, zone: string): string {
  return cutOffAfter(Temporal.Instant.from(start), Temporal.PlainTime.from(time), zone).toString()
}

/** A moment named by its wall time and offset, as `Temporal.Instant` would write it. */
function utc(text: string): string {
  return Temporal.Instant.from(text).toString()
}

const LA = 'America/Los_Angeles'

describe('the Daily Drawer, which cuts off at 00:00', () => {
  it('S-11: a session opened at 08:00 ends at midnight', () => {
    expect(after('2026-03-02T08:00:00-08:00', '00:00', LA)).toBe(utc('2026-03-03T00:00:00-08:00'))
  })

  it('S-11: a session opened at exactly 00:00:00 runs until the next midnight', () => {
    expect(after('2026-03-02T00:00:00-08:00', '00:00', LA)).toBe(utc('2026-03-03T00:00:00-08:00'))
  })

  it('S-11: a session opened a microsecond before midnight ends at once', () => {
    expect(after('2026-03-02T23:59:59.999999-08:00', '00:00', LA)).toBe(
      utc('2026-03-03T00:00:00-08:00'),
    )
  })

  it('S-11: the day of a change has 23 or 25 hours', () => {
    expect(after('2026-03-08T00:00:00-08:00', '00:00', LA)).toBe(utc('2026-03-09T00:00:00-07:00'))
    expect(after('2026-11-01T00:00:00-07:00', '00:00', LA)).toBe(utc('2026-11-02T00:00:00-08:00'))
  })
})

describe('where daylight saving skips the time', () => {
  it.each([
    ['Los Angeles, 02:30', '2026-03-08T01:00-08:00', '02:30', LA, '2026-03-08T03:00-07:00'],
    ['Los Angeles, 02:00', '2026-03-08T01:00-08:00', '02:00', LA, '2026-03-08T03:00-07:00'],
    ['Los Angeles, 03:00', '2026-03-08T01:00-08:00', '03:00', LA, '2026-03-08T03:00-07:00'],
    ['from the evening before', '2026-03-07T20:00-08:00', '02:30', LA, '2026-03-08T03:00-07:00'],
    ['from the end of the gap', '2026-03-08T03:00-07:00', '02:30', LA, '2026-03-09T02:30-07:00'],
    [
      'Lord Howe, half an hour',
      '2026-10-03T12:00+10:30',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-04T02:30+11:00',
    ],
    [
      'Santiago, midnight',
      '2026-09-05T12:00-04:00',
      '00:00',
      'America/Santiago',
      '2026-09-06T01:00-03:00',
    ],
    ['Sydney', '2026-10-03T12:00+10:00', '02:30', 'Australia/Sydney', '2026-10-04T03:00+11:00'],
    ['London', '2026-03-28T12:00Z', '01:30', 'Europe/London', '2026-03-29T02:00+01:00'],
  ])('S-11: it is the first moment after the gap: %s', (_, start, time, zone, expected) => {
    expect(after(start, time, zone)).toBe(utc(expected))
  })
})

describe('where daylight saving repeats the time', () => {
  it.each([
    ['Los Angeles', '2026-10-31T12:00-07:00', '01:30', LA, '2026-11-01T01:30-07:00'],
    ['from the first itself', '2026-11-01T01:30-07:00', '01:30', LA, '2026-11-02T01:30-08:00'],
    ['from between the two', '2026-11-01T01:10-08:00', '01:30', LA, '2026-11-02T01:30-08:00'],
    ['from the second itself', '2026-11-01T01:30-08:00', '01:30', LA, '2026-11-02T01:30-08:00'],
    [
      'Lord Howe',
      '2026-04-04T12:00+11:00',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-05T01:45+11:00',
    ],
    ['Sydney', '2026-04-04T12:00+11:00', '02:30', 'Australia/Sydney', '2026-04-05T02:30+11:00'],
    ['Santiago', '2026-04-04T12:00-03:00', '23:30', 'America/Santiago', '2026-04-04T23:30-03:00'],
    ['New York', '2026-10-31T12:00-04:00', '01:00', 'America/New_York', '2026-11-01T01:00-04:00'],
  ])('S-11: it is the first of the two: %s', (_, start, time, zone, expected) => {
    expect(after(start, time, zone)).toBe(utc(expected))
  })
})

const ZONES = [LA, 'Australia/Lord_Howe', 'Australia/Sydney', 'America/Santiago', 'Asia/Kathmandu']
const STEP = { minutes: 15 }

/**
 * The rule word by word: goes forward in quarters of an hour, which all changes of these zones keep
 * to, until clocks show the time, or jump over it, and have not shown this hour of this day before.
 */
function byWalking(start: Temporal.Instant, time: Temporal.PlainTime, zone: string) {
  const wallAt = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDateTime()
  const isLater = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
    Temporal.PlainDateTime.compare(a, b) > 0
  const quarter = 15 * 60_000
  let at = Temporal.Instant.fromEpochMilliseconds(
    Math.floor(start.epochMilliseconds / quarter) * quarter,
  )
  // The latest wall time that was shown in the day before: what is not later is shown a second time.
  let shown = wallAt(at.subtract({ hours: 24 }))
  for (let each = at.subtract({ hours: 24 }); Temporal.Instant.compare(each, at) <= 0;) {
    const wall = wallAt(each)
    if (isLater(wall, shown)) shown = wall
    each = each.add(STEP)
  }
  for (;;) {
    at = at.add(STEP)
    const wall = wallAt(at)
    const wanted = [shown.toPlainDate(), wall.toPlainDate()].map((day) => day.toPlainDateTime(time))
    if (wanted.some((each) => isLater(each, shown) && !isLater(each, wall))) return at
    if (isLater(wall, shown)) shown = wall
  }
}

describe('any start, time and zone', () => {
  it('S-11: it is what walking from quarter to quarter finds', () => {
    const anySecondOf2026 = fc.integer({ min: 0, max: 364 * 86_400 })
    const quarters = fc.integer({ min: 0, max: 95 })
    fc.assert(
      fc.property(
        anySecondOf2026,
        quarters,
        fc.constantFrom(...ZONES),
        (seconds, quarter, zone) => {
          const start = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ seconds })
          const time = Temporal.PlainTime.from('00:00').add({ minutes: quarter * 15 })
          const found = cutOffAfter(start, time, zone)
          expect(found.toString()).toBe(byWalking(start, time, zone).toString())
        },
      ),
      { numRuns: 100 },
    )
  })

  it('S-11: near each change of the clocks too', () => {
    const changes = [
      '2026-03-08T10:00Z',
      '2026-11-01T09:00Z',
      '2026-04-04T15:00Z',
      '2026-10-03T15:30Z',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.integer({ min: -26 * 60, max: 4 * 60 }),
        fc.integer({ min: 0, max: 16 }),
        fc.constantFrom(LA, 'Australia/Lord_Howe'),
        (change, offset, quarter, zone) => {
          const start = Temporal.Instant.from(change).add({ minutes: offset })
          const time = Temporal.PlainTime.from('00:00').add({ minutes: quarter * 15 })
          const found = cutOffAfter(start, time, zone)
          expect(found.toString()).toBe(byWalking(start, time, zone).toString())
        },
      ),
      { numRuns: 120 },
    )
  })
})
