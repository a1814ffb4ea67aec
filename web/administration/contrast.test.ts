import { expect, it } from 'vitest'
import { accentShades } from '../theme/accent.ts'
import { contrast } from './contrast.ts'

it('reckons contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
})

it('keeps 4.5 to 1 in both themes, whatever colour an agency chooses', () => {
  for (const chosen of ['#ffee00', '#00ff66', '#ffffff', '#000000', '#ff0000', '#8a2be2']) {
    const shades = accentShades(chosen)
    expect(contrast(shades[6] ?? '', '#ffffff')).toBeGreaterThan(4.5)
    expect(contrast(shades[3] ?? '', '#1c1d1f')).toBeGreaterThan(4.5)
  }
})
