import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { type CsvError, type Info, parse } from 'csv-parse'
import { LINE_BREAKS } from './delimiter.ts'
import { type Encoding, readableLines } from './encoding.ts'

/** One record of a file and the number of the line on which it begins; `null`: unreadable. */
export type FileRecord = { readonly line: number; readonly cells: readonly string[] | null }

export type Dialect = { readonly encoding: Encoding; readonly delimiter: string }

/** The file breaks off: an open quote swallows what follows, or its bytes are no text. */
export class BrokenFile extends Error {
  readonly code: 'broken' | 'undecodable'
  /** The last line that could be read. */
  readonly lastLine: number

  constructor(code: BrokenFile['code'], lastLine: number) {
    super(`${code} after line ${lastLine}`)
    this.code = code
    this.lastLine = lastLine
  }
}

/** Characters parsed in one go: between two such slices the server attends to everybody else. */
const SLICE = 16 * 1024

/** No line of a citation is near this long; what is longer is an open quote. */
const LONGEST_RECORD = 64 * 1024

/**
 * The records of a file, header included, as its bytes arrive: nothing is held but the piece at
 * hand. A line with a stray quote is one unreadable record; a quote that is never closed, and bytes
 * that are no text, end it with BrokenFile once all records before are given out.
 */
export async function* readRecords(
  pieces: AsyncIterable<Buffer>,
  { encoding, delimiter }: Dialect,
): AsyncGenerator<FileRecord> {
  const trouble = new Trouble()
  const parser = parse({
    delimiter,
    record_delimiter: LINE_BREAKS,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_RECORD,
    skip_records_with_error: true,
    on_skip: (error) => trouble.met(error),
  })
  const texts = Readable.from(decode(pieces, encoding, trouble), { highWaterMark: 1 })
  texts.on('error', (error) => parser.destroy(error))
  let last = 0
  try {
    for await (const { record, info } of texts.pipe(parser) as AsyncIterable<Parsed>) {
      for (const line of trouble.before(info.records)) yield { line, cells: null }
      if (trouble.breaksBefore(info.records)) break
      last = info.lines
      yield { line: info.lines - breaksWithin(record), cells: record }
    }
  } finally {
    // Whoever stops reading early leaves no read of the next piece behind.
    texts.destroy()
  }
  for (const line of trouble.before(Infinity)) yield { line, cells: null }
  if (trouble.broken) throw new BrokenFile(trouble.broken.code, last)
}

type Parsed = { readonly record: string[]; readonly info: Info }

/** What the parser could not read, by the number of records before it. */
class Trouble {
  broken: { readonly code: BrokenFile['code']; readonly records: number } | null = null
  #unreadable: { readonly line: number; readonly records: number }[] = []

  met(error: CsvError | undefined): undefined {
    if (!error || this.broken) return
    const { code, lines, records } = error as CsvError & { lines: number; records: number }
    // After any other error the parser does not find back to the start of a line.
    if ((code as string) === 'INVALID_OPENING_QUOTE')
      this.#unreadable.push({ line: lines, records })
    else this.broken = { code: 'broken', records }
  }

  undecodable(): void {
    this.broken ??= { code: 'undecodable', records: Infinity }
  }

  /** The unreadable lines that stand before this record; each is given once. */
  before(record: number): number[] {
    if (this.#unreadable.length === 0) return []
    const before = this.#unreadable.filter(({ records }) => records < record)
    this.#unreadable = this.#unreadable.slice(before.length)
    return before.map(({ line }) => line)
  }

  breaksBefore(record: number): boolean {
    return this.broken !== null && this.broken.records < record
  }
}

async function* decode(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
  trouble: Trouble,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const piece of pieces) {
    const text = decodePiece(decoder, piece)
    if (text === null) {
      yield readableLines(piece, encoding)
      trouble.undecodable()
    }
    if (text === null || trouble.broken) return
    for (let at = 0; at < text.length && !trouble.broken; at += SLICE) {
      yield text.slice(at, at + SLICE)
      await setImmediate()
    }
  }
  if (decodePiece(decoder, null) === null) trouble.undecodable()
}

function decodePiece(decoder: TextDecoder, piece: Buffer | null): string | null {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    return null
  }
}

/** A record with line breaks in its texts ends on a later line than it begins on. */
function breaksWithin(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1
  return breaks
}
