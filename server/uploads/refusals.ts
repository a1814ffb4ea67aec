import type { RefusalCatalogue } from '../journal/refusal.ts'

/** What is refused of any uploaded file, whatever it is for. */
export const uploadRefusals = {
  /** No part of the body is a file. */
  file_missing: { status: 422, title: 'A file is needed' },
  /** A workbook, an archive or the like, of which no text can be read. */
  file_not_text: { status: 422, title: 'The file is no text' },
  /** There is nothing in it. */
  file_empty: { status: 422, title: 'The file is empty' },
} as const satisfies RefusalCatalogue
