import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay, isInstant, readCursor, writeCursor } from './cursor.ts'
import { pageOf } from './paging.ts'

describe('a cursor', () => {
  it('X-5: is read as what it was written from', () => {
    const ids = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    const texts = fc.string().filter((text) => !text.includes('\0') && text.length < 200)
    fc.assert(
      fc.property(texts, ids, (text, id) => {
        expect(readCursor(writeCursor([text, id]), ['text', 'id'])).toEqual([text, id])
      }),
    )
    const at = Temporal.Instant.from('2026-03-02T16:00:00.123456Z')
    expect(readCursor(writeCursor([at, 7]), ['instant', 'id'])).toEqual([at.toString(), 7])
  })

  it('X-5: of anything else is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text, ['instant', 'id'])).toBeNull()
      }),
    )
  })

  it.each([
    ['of another list', ['2026-03-02T16:00:00Z']],
    ['with a word for an id', ['2026-03-02T16:00:00Z', '7; drop table']],
    ['with an id below one', ['2026-03-02T16:00:00Z', 0]],
    ['with a fraction', ['2026-03-02T16:00:00Z', 1.5]],
    ['with no moment', ['yesterday', 7]],
    ['with an offset that the database has not', ['1950-01-01T00:00:00+23:59', 7]],
    ['with a year that nobody means', ['+012026-03-02T16:00:00Z', 7]],
    ['with a moment spelt otherwise', ['2026-03-02t16:00:00z', 7]],
    ['that is no list', { at: '2026-03-02T16:00:00Z', id: 7 }],
  ])('X-5: %s is none', (_what, values) => {
    const cursor = Buffer.from(JSON.stringify(values)).toString('base64url')
    expect(readCursor(cursor, ['instant', 'id'])).toBeNull()
  })
})

describe('a page', () => {
  const rows = [1, 2, 3].map((id) => ({ id }))
  const page = (limit: number) =>
    pageOf(
      rows.slice(0, limit + 1),
      limit,
      ({ id }) => id,
      ({ id }) => [id],
    )

  it('X-5: shows what was asked for, and where to go on', () => {
    const { items, nextCursor } = page(2)
    expect(items).toEqual([1, 2])
    expect(readCursor(nextCursor ?? '', ['id'])).toEqual([2])
  })

  it('X-5: that is the last one says so, also when it is full', () => {
    expect(page(3)).toEqual({ items: [1, 2, 3], nextCursor: null })
    expect(page(20).nextCursor).toBeNull()
  })
})

describe('times in requests', () => {
  it.each([
    '2026-03-08T08:00:00Z',
    '2026-03-08T08:00:00.123456789+05:30',
    '2028-02-29T23:59:59-08:00',
  ])('%s is a moment', (text) => expect(isInstant(text)).toBe(true))

  it.each([
    '2026-03-08',
    '2026-03-08T08:00:00',
    '2026-02-29T08:00:00Z',
    '2026-03-08T25:00:00Z',
    '0001-01-01T00:00:00Z',
    '-002026-03-08T08:00:00Z',
    '1900-01-01T00:00:00+23:59',
    '9999-12-30T23:59:59-08:00',
    '2026-03-08T08:00:00Z[America/Los_Angeles]',
    'now',
  ])('%s is none', (text) => expect(isInstant(text)).toBe(false))

  it('days are days of the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('20260301')).toBe(false)
  })
})
