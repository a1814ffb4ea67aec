import { describe, expect, it } from 'vitest'
import { databaseClock, setClock } from './clock.ts'

describe('X-1: clocks', () => {
  it('leave the time to the database unless one is set', () => {
    expect(databaseClock.instant()).toBeNull()
  })

  it('stand still, advance and jump', () => {
    const clock = setClock('2026-03-08T08:00:00Z')
    expect(String(clock.instant())).toBe('2026-03-08T08:00:00Z')
    clock.advance({ hours: 1, seconds: 5 })
    expect(String(clock.instant())).toBe('2026-03-08T09:00:05Z')
    clock.set('2020-01-01T00:00:00Z')
    expect(String(clock.instant())).toBe('2020-01-01T00:00:00Z')
  })
})
