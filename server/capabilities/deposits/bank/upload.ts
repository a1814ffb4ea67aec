import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import Type from 'typebox'
import type { FastifyRequest } from 'fastify'
import { choice, text } from '../../../http/schema.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { EncodingGuess } from '../../../uploads/encoding.ts'
import { readForm, refuseTooLarge } from '../../../uploads/form.ts'
import { tidyFileName } from '../../../uploads/shown-text.ts'
import type { StatementWish } from './change.ts'
import { CSV_FIELDS, type CsvMapping } from './csv.ts'

/** A year's statement of a city is far below it. */
const LARGEST_FILE = 8 * 1024 * 1024

const column = Type.Optional(text({ max: 200 }))
const MappingBody = Type.Object(
  {
    ...Object.fromEntries(CSV_FIELDS.map((field) => [field, column])),
    dateOrder: Type.Optional(choice(['mdy', 'dmy'])),
  },
  { additionalProperties: false },
)

type Kept = { readonly bytes: Buffer; readonly fileName: string }

/** What was sent, as far as it can be known without an account; texts of the bank tidied. */
export async function readStatementForm(request: FastifyRequest): Promise<StatementWish | Refusal> {
  const form = await readForm(request, LARGEST_FILE, keep)
  if (isRefusal(form)) return form
  if (form.truncated) return refuseTooLarge(LARGEST_FILE)
  const { bytes, fileName } = form.file
  const account = form.fields.get('accountId') ?? ''
  if (!/^[1-9][0-9]{0,15}$/.test(account))
    return refuse('invalid', 'Say which account the statement is of.', undefined, '/accountId')
  const format = form.fields.get('format') ?? null
  if (format !== null && format !== 'bai2' && format !== 'csv')
    return refuse(
      'invalid',
      'The format is bai2 or csv; without it, it is found out.',
      undefined,
      '/format',
    )
  const mapping = readMapping(request, form.fields.get('mapping'))
  if (isRefusal(mapping)) return mapping
  const decoded = decode(bytes)
  if (isRefusal(decoded)) return decoded
  return {
    accountId: Number(account),
    fileName,
    hash: createHash('sha256').update(bytes).digest(),
    text: decoded,
    format,
    mapping,
  }
}

async function keep(stream: Readable, name: string): Promise<Kept> {
  const pieces: Buffer[] = []
  for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece)
  return { bytes: Buffer.concat(pieces), fileName: tidyFileName(name) }
}

/** In whatever encoding a bank writes. */
function decode(bytes: Buffer): string | Refusal {
  if (bytes.length === 0) return refuse('file_empty', 'The file is empty.', undefined, '/file')
  const guess = new EncodingGuess()
  guess.push(bytes)
  const encoding = guess.verdict()
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes)
  const detail = 'This is no text: send the statement as the bank writes it, in BAI2 or CSV.'
  return refuse('file_not_text', detail, undefined, '/file')
}

function readMapping(request: FastifyRequest, json: string | undefined): CsvMapping | Refusal {
  if (json === undefined) return {}
  const detail = `The mapping is JSON and says which column is which: ${CSV_FIELDS.join(', ')}, and dateOrder.`
  try {
    const mapping: unknown = JSON.parse(json)
    const validate = request.compileValidationSchema(MappingBody, 'body')
    return validate(mapping) ? (mapping as CsvMapping) : refuseMapping(detail)
  } catch {
    return refuseMapping(detail)
  }
}

function refuseMapping(detail: string): Refusal {
  return refuse('mapping_invalid', detail, undefined, '/mapping')
}
