import { expect, it } from 'vitest'
import { lockboxFile, totalOf } from './lockbox.ts'

it('I-1: a lockbox file of the demo has records of 80 characters and says how many there are', () => {
  const items = Array.from({ length: 30 }, (_, n) => ({
    citation: `24MR${n}`,
    amount: 1_000 + n,
    check: String(n),
    payer: 'Ada',
  }))
  const lines = lockboxFile(items, '261128').trimEnd().split('\n')
  expect(new Set(lines.map((line) => line.padEnd(80).length))).toEqual(new Set([80]))
  expect(lines.map(([type]) => type).join('')).toBe(`125${'64'.repeat(25)}75${'64'.repeat(5)}789`)
  expect(lines.at(-1)?.trim()).toBe(`9${String(lines.length).padStart(6, '0')}`)
  expect(totalOf(items)).toBe(30_435)
})
