import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '../journal/refusal.ts'

/** A form that was read: its file, kept already, and its fields as text. */
export type Form<File> = {
  readonly file: File
  /** The file was longer than what is taken; its end is missing. */
  readonly truncated: boolean
  readonly fields: ReadonlyMap<string, string>
}

/** Multipart's own option, which its types leave out here: a file that is too long is no error. */
const LENIENT = { throwFileSizeLimit: false }

/**
 * Reads a multipart form with one file, in whatever order its parts come. `drop` lets go of what was
 * kept when the form breaks off behind the file.
 */
export async function readForm<File>(
  request: FastifyRequest,
  largest: number,
  keep: (stream: Readable, name: string) => Promise<File>,
  drop?: (file: File) => Promise<void>,
): Promise<Form<File> | Refusal> {
  const fields = new Map<string, string>()
  let kept: { readonly file: File; readonly truncated: boolean } | undefined
  const limits = { fileSize: largest, files: 1, fields: MOST_FIELDS, fieldSize: 64 * 1024 }
  try {
    for await (const part of request.parts({ limits, ...LENIENT })) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value))
      else if (isAnnouncedLonger(request, largest)) {
        await finished(part.file.resume())
        return refuseTooLarge(largest)
      } else {
        const file = await keep(part.file, part.filename)
        kept = { file, truncated: part.file.truncated }
      }
    }
  } catch (error) {
    if (kept) await drop?.(kept.file)
    if (isOtherForm(error)) return refuse('not_understood', OTHER_FORM)
    if (isBrokenForm(error)) return refuse('not_understood', 'The form cannot be read to its end.')
    throw error
  }
  if (!kept) return refuse('file_missing', 'Send the file as a part of the form named file.')
  return { ...kept, fields }
}

const MOST_FIELDS = 8
const OTHER_FORM = `A form has one file here, and at most ${MOST_FIELDS} fields beside it.`

/** The parser's codes for more parts than there may be, and for a field that has a name of the language. */
function isOtherForm(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  return ['FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PROTO_VIOLATION'].includes(code)
}

/** What is around a file in a form is never as long as this. */
const AROUND = 1024 * 1024

/** Of what is known to be too long nothing has to be kept first; one that does not say it is cut off. */
function isAnnouncedLonger({ headers }: FastifyRequest, largest: number): boolean {
  return Number(headers['content-length'] ?? 0) > largest + AROUND
}

/** What the parser of forms says of one that is none; its errors have no code to tell them by. */
function isBrokenForm(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(Multipart: |Unexpected end of multipart|Part terminated early|Malformed part header)/.test(
      error.message,
    )
  )
}

/** The answer to a file that was longer than what is taken. */
export function refuseTooLarge(largest: number): Refusal {
  return refuse('too_large', `A file has at most ${largest} bytes here. Send it in parts.`)
}

/** The beginning of a stream; the rest of it flows by unseen. */
export async function beginningOf(stream: Readable, most: number): Promise<Buffer> {
  const gathered: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (size < most) gathered.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(gathered).subarray(0, most)
}
