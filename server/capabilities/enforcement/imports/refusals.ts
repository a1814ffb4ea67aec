import type { RefusalCatalogue } from '../../../journal/refusal.ts'

/** What imports refuse before there is one, in order of precedence; what a file itself is refused
 * for later is its import's `failure` (failures.ts). */
export const importRefusals = {
  /** The id names no import of this agency. */
  import_not_found: { status: 404, title: 'There is no such import' },
  /** There is no mapping, or it is none; `errors` names each field that is wrong. */
  mapping_invalid: { status: 422, title: 'The mapping is not valid' },
  /** It is done, failed or cancelled already. */
  import_finished: { status: 409, title: 'The import is over' },
} as const satisfies RefusalCatalogue
