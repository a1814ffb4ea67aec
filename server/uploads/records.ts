import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { type CsvError, type Info, parse, type Parser } from 'csv-parse'
import { LINE_BREAKS } from './delimiter.ts'
import { type Encoding, readableLines } from './encoding.ts'

/** One record of a file and the number of the line on which it begins; `null`: unreadable. */
export type FileRecord = { readonly line: number; readonly cells: readonly string[] | null }

export type Dialect = { readonly encoding: Encoding; readonly delimiter: string }

/** How a file breaks off: its bytes are no text; a quote does not end; a line does not. */
type Break = 'undecodable' | 'open quote' | 'endless line'

/** The file breaks off: nothing behind that place can be read. */
export class BrokenFile extends Error {
  readonly code: 'broken' | 'undecodable'
  /** Where to look, from 1: the last line that could be read, or the one without an end. */
  readonly line: number
  /** Where and why, in a sentence. */
  readonly detail: string

  constructor(how: Break, line: number) {
    const detail = detailOf(how, line)
    super(detail)
    this.code = how === 'undecodable' ? how : 'broken'
    this.line = Math.max(line, 1)
    this.detail = detail
  }
}

function detailOf(how: Break, line: number): string {
  if (how === 'endless line')
    return `Line ${line} is longer than 64 kB: its line breaks are missing, or this is no table.`
  const why =
    how === 'undecodable'
      ? 'what follows is not text in the encoding of the rest'
      : 'a quote opens there that is never closed, or closes in the middle of a text: the file is cut off, or damaged'
  return `The file cannot be read ${line === 0 ? 'from line 1 on' : `after line ${line}`}: ${why}.`
}

/** Characters parsed in one go: between two such slices the server attends to everybody else. */
const SLICE = 16 * 1024

/** No line of a table is near this long; what is longer is an open quote, or has no line breaks. */
const LONGEST_RECORD = 64 * 1024

/**
 * The records of a file, header included, as its bytes arrive: nothing is held but the piece at
 * hand. A line with a stray quote is one unreadable record; a quote or a line that does not
 * end, and bytes that are no text, end it with BrokenFile once all records before are given out.
 */
export async function* readRecords(
  pieces: AsyncIterable<Buffer>,
  { encoding, delimiter }: Dialect,
): AsyncGenerator<FileRecord> {
  const trouble = new Trouble()
  const parser: Parser = parse({
    delimiter,
    record_delimiter: LINE_BREAKS,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_RECORD,
    skip_records_with_error: true,
    on_skip: (error) => trouble.met(error, isQuoting(parser)),
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
  if (trouble.broken) throw new BrokenFile(trouble.broken.how, trouble.broken.line ?? last)
}

/** Whether a quote is open. The parser's errors do not say it, and its types leave its state out. */
function isQuoting(parser: object): boolean {
  return (parser as { state: { quoting: boolean } }).state.quoting
}

type Parsed = { readonly record: string[]; readonly info: Info }

/** What the parser could not read, by the number of records before it. */
class Trouble {
  /** `line`: where it is known; else behind the last record. */
  broken: { readonly how: Break; readonly line?: number; readonly records: number } | null = null
  #unreadable: { readonly line: number; readonly records: number }[] = []

  met(error: CsvError | undefined, isQuoting: boolean): undefined {
    if (!error || this.broken) return
    const { code, lines, records } = error as CsvError & { lines: number; records: number }
    // After any other error the parser does not find back to the start of a line.
    if ((code as string) === 'INVALID_OPENING_QUOTE')
      this.#unreadable.push({ line: lines, records })
    else if (code === 'CSV_MAX_RECORD_SIZE' && !isQuoting)
      this.broken = { how: 'endless line', line: lines, records }
    else this.broken = { how: 'open quote', records }
  }

  undecodable(): void {
    this.broken ??= { how: 'undecodable', records: Infinity }
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
