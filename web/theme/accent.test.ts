import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accentShades } from './accent.ts'
import { blueWarm } from './tokens.ts'

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

function contrastOnWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}

it('keeps text readable in whatever colour an agency chooses', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const shades = accentShades(`#${value.toString(16).padStart(6, '0')}`)
      expect(shades).toHaveLength(10)
      // 5 fills buttons in the dark theme, 6 in the light one: white text stands on both.
      expect(contrastOnWhite(shades[5] ?? '')).toBeGreaterThanOrEqual(4.5)
      expect(contrastOnWhite(shades[6] ?? '')).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

it('falls back to the product’s own accent', () => {
  expect(accentShades(null)).toBe(blueWarm)
  expect(accentShades('red')).toBe(blueWarm)
})
