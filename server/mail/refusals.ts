import type { RefusalCatalogue } from '../journal/refusal.ts'

/** What is refused of mail, in order of precedence. */
export const mailRefusals = {
  /** The id names no mail of this agency, or none that this person may see. */
  mail_not_found: { status: 404, title: 'There is no such mail' },
  /** It has no such attachment, or it has not been made yet. */
  mail_file_not_found: { status: 404, title: 'There is no such attachment' },
  /** Only a mail that failed is sent again; `state` says what became of this one. */
  mail_not_failed: { status: 409, title: 'It has not failed' },
} as const satisfies RefusalCatalogue
