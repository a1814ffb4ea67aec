import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What intake refuses, in order of precedence; what a file is refused for once it was sent is its
 * import's `failure`. */
export const intakeRefusals = {
  /** The id names no source of this agency. */
  intake_source_not_found: { status: 404, title: 'There is no such source' },
  /** The id names no import of this agency. */
  intake_import_not_found: { status: 404, title: 'There is no such import' },
  /** Nothing comes from a source that is not active any more. */
  intake_source_inactive: { status: 409, title: 'The source is not active' },
  /** Two sources of one agency have different names. */
  intake_source_name_taken: { status: 409, title: 'There is a source of this name' },
  /** Cash belongs into a till, and somebody has to count it. */
  intake_method_is_cash: { status: 422, title: 'Cash does not arrive by file' },
  /** Columns are missing, or positions lie outside the record; `errors` says which. */
  layout_invalid: { status: 422, title: 'The layout is not valid' },
  /** The file is not what the source sends: an archive, a document, or the other format. */
  file_format: { status: 422, title: 'The file is of another format' },
  /** It has other bytes than were announced: it grew, or broke off. */
  file_changed: { status: 422, title: 'The file changed while it was sent' },
  /** I-1: the same bytes were taken before, whatever the file was called; the facts say when. */
  intake_file_known: { status: 409, title: 'This file was taken already' },
  /** I-3: nobody has opened a session in the drawer of the source: the import is held meanwhile. */
  intake_session_required: { status: 409, title: 'The drawer has no open session' },
  /** It is done, failed or cancelled already. */
  intake_import_over: { status: 409, title: 'The import is over' },
  /** I-1: only what is over is withdrawn; it can be cancelled. */
  intake_import_under_way: { status: 409, title: 'The import is not over' },
  /** I-1: it was withdrawn already. */
  intake_import_withdrawn: { status: 409, title: 'The import is withdrawn' },
  /** I-1: a dry run, or a file of which nothing was taken: there is nothing to withdraw. */
  intake_nothing_taken: { status: 409, title: 'Nothing of the file was taken' },
  /** I-1: payments were posted; the facts say how many. They are reversed, not withdrawn. */
  intake_import_posted: { status: 409, title: 'Payments of the file were posted' },
  /** I-1, R-6: items of it are final; the facts say how many. */
  intake_items_final: { status: 409, title: 'Items of the file are final' },
  /** I-1, R-9: somebody works on items of it; the facts say who, and on how many. */
  intake_items_held: { status: 409, title: 'Somebody works on items of the file' },
  /** I-1: other imports passed over items because this one had taken them; the facts name them. */
  intake_items_known: { status: 409, title: 'Other files count on this one' },
} as const satisfies RefusalCatalogue
