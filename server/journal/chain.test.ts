import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { genesis, link } from './chain.ts'

function heads(bodies: readonly string[]): string[] {
  let head = genesis(1, 1001)
  return bodies.map((body) => (head = link(head, body)).toString('hex'))
}

describe('the chain', () => {
  it('T-13: a link is the SHA-256 of the hash before it and the body', () => {
    const first = genesis(1, 1001)
    const expected = createHash('sha256')
      .update(Buffer.concat([first, Buffer.from('é')]))
      .digest()
    expect(link(first, 'é')).toEqual(expected)
  })

  it('T-13: every session of every agency begins elsewhere', () => {
    const begun = [
      genesis(1, 1001),
      genesis(1, 1002),
      genesis(2, 1001),
      genesis(11, 1),
      genesis(1, 11),
    ]
    expect(new Set(begun.map((hash) => hash.toString('hex'))).size).toBe(5)
  })

  it('T-13: changing, removing or swapping one body changes every head from there on', () => {
    const bodies = fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(bodies, fc.nat(), (told, nth) => {
        const at = nth % (told.length - 1)
        const before = heads(told)
        const changed = heads(told.with(at, `${told[at]}!`))
        const swapped = heads(told.with(at, told[at + 1]!).with(at + 1, told[at]!))
        const removed = heads(told.toSpliced(at, 1))
        for (const after of [changed, swapped, removed]) {
          expect(after.slice(0, at)).toEqual(before.slice(0, at))
          expect(after.slice(at).some((hash) => before.includes(hash))).toBe(false)
        }
      }),
    )
  })
})
