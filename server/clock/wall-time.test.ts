import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { dayAt, wallTimeSql } from './wall-time.ts'

const { owner } = await testDatabase()

const ZONES = [
  'America/Los_Angeles',
  'America/Edmonton',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'UTC',
]
const START = Temporal.Instant.from('2025-12-31T12:00:00Z')
const DAYS = 370

it('X-1: what the database adds up is the time on the clocks that the server knows', async () => {
  const span = { startsAt: START, endsAt: START.add({ hours: DAYS * 24 }) }
  const moments = fc.sample(fc.integer({ min: 0, max: DAYS * 86_400 - 1 }), 400)
  for (const timeZone of ZONES) {
    const changes: Temporal.Instant[] = []
    let at = START.toZonedDateTimeISO(timeZone).getTimeZoneTransition('next')
    for (; at && changes.length < 4; at = at.getTimeZoneTransition('next'))
      if (Temporal.Instant.compare(at.toInstant(), span.endsAt) < 0) changes.push(at.toInstant())
      else break
    const all = [
      ...moments.map((seconds) => START.add({ seconds })),
      ...changes.flatMap((change) => [change.subtract({ seconds: 1 }), change]),
    ]
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const { rows } = await owner.query<{ wall: string }>(
      `select ${wallTimeSql('at', { ...span, timeZone })}::text as wall
         from unnest($1::timestamptz[]) with ordinality as v (at, n) order by n`,
      [all.map(String)],
    )
    expect(rows.map(({ wall }) => wall)).toEqual(
      all.map((moment) =>
        moment
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime()
          .toString({ smallestUnit: 'second' })
          .replace('T', ' '),
      ),
    )
  }
})

it('X-1: a day is that of the clocks there', () => {
  const moment = Temporal.Instant.from('2026-03-02T11:00:00Z')
  expect(dayAt(moment, 'Pacific/Kiritimati').toString()).toBe('2026-03-03')
  expect(dayAt(moment, 'Pacific/Pago_Pago').toString()).toBe('2026-03-02')
})
