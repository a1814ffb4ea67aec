import { type Refusal, refuse } from '../../journal/refusal.ts'
import { binaryKind } from '../../uploads/encoding.ts'
import type { UploadedFile } from '../../uploads/pieces.ts'
import { type Format, isCsv } from './source.ts'

/** I-1: why a file is not what its source sends, as far as its beginning tells; null when it may be. */
export function refuseFormat(
  format: Format,
  { beginning, encoding, bytes }: Pick<UploadedFile, 'beginning' | 'encoding' | 'bytes'>,
): Refusal | null {
  if (bytes === 0) return refuse('file_empty', 'The file is empty.', undefined, '/file')
  const kind = binaryKind(beginning)
  if (kind !== null)
    return refuse(
      'file_format',
      `The file is ${kind}, and not text. Unpack it, or save it as text, and send what is in it.`,
      undefined,
      '/file',
    )
  if (!encoding)
    return refuse('file_not_text', 'The file is no text that can be read.', undefined, '/file')
  const isLockbox = looksLikeLockbox(new TextDecoder(encoding).decode(beginning))
  if (isCsv(format) && isLockbox)
    return refuse(
      'file_format',
      'This is a lockbox file (BAI), and the source sends CSV. Choose the source of the lockbox.',
      undefined,
      '/file',
    )
  if (isCsv(format) || isLockbox) return null
  return refuse(
    'file_format',
    'This is no lockbox file (BAI): its first record is not of type 1, with one of type 2 or 5 behind it. Choose the source that it comes from.',
    undefined,
    '/file',
  )
}

/** Whether a text begins as a lockbox file does: a record of type 1, then one of type 2 or 5. */
export function looksLikeLockbox(beginning: string): boolean {
  const [first = '', second = ''] = beginning.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  return /^1[^,;\t|"]*$/.test(first) && /^[25][^,;\t|"]*$/.test(second)
}
