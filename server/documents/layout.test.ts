import { expect, it } from 'vitest'
import { widthsOf } from './layout.ts'

const columns = [
  { heading: 'ID' },
  { heading: 'Kind' },
  { heading: 'Amount', align: 'end' as const },
]
const row = ['50428', 'Payment of a batch, reversed by 50452', '$1,234.00']

it('V-5: every column has the width of what is longest in it, where there is room', () => {
  const [id = 0, kind = 0, amount = 0] = widthsOf(columns, [row], 200)
  expect(kind).toBeGreaterThan(amount)
  expect(amount).toBeGreaterThan(id)
})

it('V-5: where there is none a long text breaks, and no number or amount does', () => {
  const [wideId, wideKind = 0, wideAmount] = widthsOf(columns, [row], 200)
  const [id, kind, amount] = widthsOf(columns, [row], 45)
  expect([id, amount]).toEqual([wideId, wideAmount])
  expect(kind).toBeLessThan(wideKind)
  // Its longest word still fits.
  expect(widthsOf([{ heading: 'Kind' }], [['Payment']], 0)[0]).toBeLessThan(kind ?? 0)
})
