import { describe, expect, it } from 'vitest'
import { addDays, isDay, startOfDay } from './days.ts'

describe('days of the agency', () => {
  it('X-1: a day begins at midnight of the agency’s zone, in summer and in winter', () => {
    expect(startOfDay('2026-07-01', 'America/Los_Angeles')).toBe('2026-07-01T07:00:00.000Z')
    expect(startOfDay('2026-11-21', 'America/Los_Angeles')).toBe('2026-11-21T08:00:00.000Z')
    expect(startOfDay('2026-11-21', 'Asia/Kolkata')).toBe('2026-11-20T18:30:00.000Z')
  })

  it('X-1: on days whose clocks change it is still midnight', () => {
    expect(startOfDay('2026-03-08', 'America/Los_Angeles')).toBe('2026-03-08T08:00:00.000Z')
    expect(startOfDay('2026-03-09', 'America/Los_Angeles')).toBe('2026-03-09T07:00:00.000Z')
  })

  it('X-1: where clocks skip midnight the day begins with the first moment they show', () => {
    expect(startOfDay('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
  })

  it('counts days over the ends of months and knows what is no day', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect([isDay('2026-02-01'), isDay('2026-13-41'), isDay('today'), isDay(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
