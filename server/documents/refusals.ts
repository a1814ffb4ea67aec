import type { RefusalCatalogue } from '../journal/refusal.ts'

/** What is refused of documents on paper, in order of precedence. */
export const documentRefusals = {
  /** It has more rows than a PDF may have; `rows` and `most` say how many, `csv` where to go. */
  document_too_long: { status: 422, title: 'Too long for a PDF' },
  /** There is no release of Typst for the platform that the server runs on. */
  pdf_unavailable: { status: 501, title: 'No PDFs are made here' },
} as const satisfies RefusalCatalogue
