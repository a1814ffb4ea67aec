import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Encoding, EncodingGuess } from './encoding.ts'

function guessOf(bytes: Buffer, pieceLength = bytes.length || 1): Encoding | null {
  const guess = new EncodingGuess()
  for (let at = 0; at < bytes.length; at += pieceLength)
    guess.push(bytes.subarray(at, at + pieceLength))
  return guess.verdict()
}

const text = 'Número,Fecha\n1,2026-01-02\n'
const utf16be = Buffer.from(text, 'utf16le').swap16()

describe('E-11: the encoding of a file', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from('plain ASCII')],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.concat([Buffer.from('feff', 'hex'), utf16be])],
    ['utf-16be', utf16be],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['windows-1252', Buffer.from('caf\u00e9', 'latin1')],
    [null, Buffer.from('504b0304', 'hex')],
    [null, Buffer.from([1, 2, 0, 0, 0, 3, 0, 0])],
  ] as const)('E-11: is found: %s (%#)', (encoding, bytes) => {
    expect(guessOf(bytes)).toBe(encoding)
  })

  it('E-11: is that of the whole file, also where only its end is not ASCII', () => {
    const long = Buffer.concat([Buffer.alloc(1_000_000, 'a'), Buffer.from([0xe9])])
    expect(guessOf(long, 65_536)).toBe('windows-1252')
  })

  it('E-11: does not depend on where the pieces are cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 7 }),
        (s, n) => {
          fc.pre(!s.includes('\0'))
          expect(guessOf(Buffer.from(s), n)).toBe('utf-8')
        },
      ),
    )
  })
})
