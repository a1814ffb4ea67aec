import { setImmediate } from 'node:timers/promises'
import type { Encoding } from './encoding.ts'
import { BrokenFile } from './records.ts'

/** A line without its break, and its number from 1. */
export type Line = { readonly line: number; readonly text: string }

/** Longer than any record: what has no line breaks is no file of records. */
const LONGEST_LINE = 64 * 1024

/** Lines given out in one go: between two such lots the server attends to everybody else. */
const LOT = 500

/**
 * The lines of a file of records as its bytes arrive; empty ones at its end are left out. Bytes that
 * are no text end it with BrokenFile.
 */
export async function* readLines(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 0
  let rest = ''
  let blank = 0
  const given = (text: string): Line[] => {
    if (text === '' || text === '\u001a') {
      blank += 1
      return []
    }
    const before = Array.from({ length: blank }, (_, n) => ({ line: line + n + 1, text: '' }))
    line += blank + 1
    blank = 0
    return [...before, { line, text }]
  }
  const decode = (piece?: Buffer): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    } catch {
      throw new BrokenFile('undecodable', line)
    }
  }
  for await (const piece of pieces) {
    const lines = (rest + decode(piece)).split(/\r\n|\n|\r(?!\n|$)/)
    rest = lines.pop() ?? ''
    for (const [index, text] of lines.entries()) {
      yield* given(text)
      if (index % LOT === LOT - 1) await setImmediate()
    }
    if (rest.length > LONGEST_LINE) break
  }
  for (const text of (rest + decode()).split('\r')) yield* given(text)
}
