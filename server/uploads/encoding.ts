export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What begins with these is no text, whatever its name. */
const BINARY_STARTS: Readonly<Record<string, string>> = {
  '504b0304': 'a zip archive or a workbook',
  '504b0506': 'an empty zip archive',
  d0cf11e0: 'a workbook or a document of an office program',
  '25504446': 'a PDF document',
  '1f8b': 'an archive that gzip packed',
  '425a68': 'an archive that bzip2 packed',
  fd377a58: 'an archive that xz packed',
  '377abcaf': 'an archive that 7-Zip packed',
  '28b52ffd': 'an archive that Zstandard packed',
  '89504e47': 'a picture',
  ffd8ff: 'a picture',
}

/** What a file that begins so is, if it is known to be no text; null for all else. */
export function binaryKind(start: Buffer): string | null {
  const hex = start.toString('hex', 0, 4)
  return Object.entries(BINARY_STARTS).find(([mark]) => hex.startsWith(mark))?.[1] ?? null
}

const MARKS: readonly (readonly [hex: string, Encoding])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

/**
 * Finds the encoding of a text while it passes by in pieces. A byte order mark decides, else where
 * the zeros of UTF-16 stand, else whether all of it is UTF-8; what remains is Windows-1252, in which
 * nearly every byte means something.
 */
export class EncodingGuess {
  #start: Buffer = Buffer.alloc(0)
  #zeros = false
  #isUtf8 = true
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })

  push(piece: Buffer): void {
    if (this.#start.length < SAMPLE)
      this.#start = Buffer.concat([this.#start, piece.subarray(0, SAMPLE)])
    this.#zeros ||= piece.includes(0)
    this.#tryUtf8(piece)
  }

  /** The first bytes that were pushed. */
  get beginning(): Buffer {
    return this.#start
  }

  /** The encoding of all that was pushed; null for what is no text. */
  verdict({ whole = true } = {}): Encoding | null {
    if (whole) this.#tryUtf8(null)
    if (binaryKind(this.#start) !== null) return null
    const start = this.#start.toString('hex', 0, 4)
    const marked = MARKS.find(([mark]) => start.startsWith(mark))
    if (marked) return marked[1]
    if (this.#zeros) return utf16By(this.#start)
    return this.#isUtf8 ? 'utf-8' : 'windows-1252'
  }

  /** Null: the end, at which no character may be cut in two. */
  #tryUtf8(piece: Buffer | null): void {
    if (!this.#isUtf8) return
    try {
      if (piece) this.#decoder.decode(piece, { stream: true })
      else this.#decoder.decode()
    } catch {
      this.#isUtf8 = false
    }
  }
}

/** The whole lines of a piece before the first bytes in it that are no text in this encoding. */
export function readableLines(piece: Buffer, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(piece)
  const [readable = ''] = text.split('\ufffd', 1)
  return readable.slice(0, readable.lastIndexOf('\n') + 1)
}

const SAMPLE = 4_096

/** Text in Latin letters has its zeros in every second byte: which, tells the byte order. */
function utf16By(sample: Buffer): Encoding | null {
  const zeros = [0, 0]
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2]! += 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 4 && even < sample.length / 50) return 'utf-16le'
  if (even > sample.length / 4 && odd < sample.length / 50) return 'utf-16be'
  return null
}
