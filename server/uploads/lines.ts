import { setImmediate } from 'node:timers/promises'
import { type Encoding, readableLines } from './encoding.ts'
import { BrokenFile } from './records.ts'

/** A line without its break, and its number from 1. */
export type Line = { readonly line: number; readonly text: string }

/** Longer than any record: what has no line breaks is no file of records. */
const LONGEST_LINE = 64 * 1024

/** Lines given out in one go: between two such lots the server attends to everybody else. */
const LOT = 500

/**
 * The lines of a file of records as its bytes arrive. Empty ones at its end are left out; of several
 * in a row between others the first is given. Bytes that are no text end it with BrokenFile.
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
    // One is enough to be refused for; a file may have as many as it has bytes.
    const before = blank > 0 ? [{ line: line + 1, text: '' }] : []
    line += blank + 1
    blank = 0
    return [...before, { line, text }]
  }
  for await (const piece of pieces) {
    const text = decoded(decoder, piece)
    const lines = (rest + (text ?? readableLines(piece, encoding))).split(/\r\n|\n|\r(?!\n|$)/)
    rest = lines.pop() ?? ''
    for (const [index, each] of lines.entries()) {
      yield* given(each)
      if (index % LOT === LOT - 1) await setImmediate()
    }
    if (text === null) throw new BrokenFile('undecodable', line)
    if (rest.length > LONGEST_LINE) break
  }
  for (const text of (rest + (decoded(decoder) ?? '\ufffd')).split('\r')) yield* given(text)
}

/** Null for bytes that are no text; without a piece, what is left of a character at the end. */
function decoded(decoder: TextDecoder, piece?: Buffer): string | null {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    return null
  }
}
