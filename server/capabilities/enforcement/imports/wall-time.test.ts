import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATE_FORMATS, type DateFormat } from './mapping.ts'
import { readMoment } from './wall-time.ts'

const zone = 'America/Los_Angeles'
const read = (text: string, format: DateFormat) => String(readMoment(text, format, zone))

describe('E-11: moments of a file', () => {
  it.each([
    ['6/3/2024 8:06 AM', 'M/D/YYYY h:mm A', '2024-06-03T15:06:00Z'],
    ['6/3/2024 8:06:09 pm', 'M/D/YYYY h:mm A', '2024-06-04T03:06:09Z'],
    ['12/31/2024 12:00 AM', 'M/D/YYYY h:mm A', '2024-12-31T08:00:00Z'],
    ['12/31/2024 12:00 PM', 'M/D/YYYY h:mm A', '2024-12-31T20:00:00Z'],
    ['2024-06-03 08:06', 'YYYY-MM-DD HH:mm', '2024-06-03T15:06:00Z'],
    ['2024-06-03T08:06:00', 'iso', '2024-06-03T15:06:00Z'],
    ['2024-06-03T08:06:00+02:00', 'iso', '2024-06-03T06:06:00Z'],
    ['3/6/2024 18:06', 'D/M/YYYY HH:mm', '2024-06-04T01:06:00Z'],
  ] as const)('E-11: %s as %s is %s', (text, format, instant) => {
    expect(read(text, format)).toBe(instant)
  })

  it.each([
    ['', 'M/D/YYYY h:mm A'],
    ['6/3/2024', 'M/D/YYYY h:mm A'],
    ['13/3/2024 8:06 AM', 'M/D/YYYY h:mm A'],
    ['2/30/2024 8:06 AM', 'M/D/YYYY h:mm A'],
    ['6/3/2024 13:06 AM', 'M/D/YYYY h:mm A'],
    ['6/3/2024 0:06 AM', 'M/D/YYYY h:mm A'],
    ['6/3/24 8:06 AM', 'M/D/YYYY h:mm A'],
    ['2024-06-03 24:06', 'YYYY-MM-DD HH:mm'],
    ['0024-06-03 08:06', 'YYYY-MM-DD HH:mm'],
    ['2024-06-03T08:06:00+99:00', 'iso'],
    ['+275760-01-01T00:00:00Z', 'iso'],
    ['-271821-04-20T00:00:00Z', 'iso'],
    ['0024-06-03T08:06:00Z', 'iso'],
    ['3/13/2024 08:06', 'D/M/YYYY HH:mm'],
  ] as const)('E-11: %j as %s is none', (text, format) => {
    expect(read(text, format)).toBe('time_unreadable')
  })

  it('E-11: a wall time that daylight saving skips is refused; of a repeated one it is the first', () => {
    expect(read('2026-03-08 01:59', 'YYYY-MM-DD HH:mm')).toBe('2026-03-08T09:59:00Z')
    expect(read('2026-03-08 02:00', 'YYYY-MM-DD HH:mm')).toBe('time_skipped')
    expect(read('2026-03-08 02:59', 'YYYY-MM-DD HH:mm')).toBe('time_skipped')
    expect(read('2026-03-08 03:00', 'YYYY-MM-DD HH:mm')).toBe('2026-03-08T10:00:00Z')
    expect(read('2026-11-01 01:30', 'YYYY-MM-DD HH:mm')).toBe('2026-11-01T08:30:00Z')
  })

  it('E-11: never throws, whatever the text', () => {
    const format = fc.constantFrom(...DATE_FORMATS)
    fc.assert(
      fc.property(fc.string(), format, (text, each) => {
        expect(readMoment(text, each, zone)).toBeDefined()
      }),
    )
  })
})
