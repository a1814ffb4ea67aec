import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What agencies, branches and payment methods refuse, in order of precedence. */
export const agencyRefusals = {
  /** The id names no branch of this agency. */
  branch_not_found: { status: 404, title: 'There is no such branch' },
  /** The code names no payment method of this agency. */
  method_not_found: { status: 404, title: 'There is no such payment method' },
  /** the zone is none that the IANA database has. */
  time_zone_unknown: { status: 422, title: 'There is no such time zone' },
  /** a login would end by its age before it could end by idling. */
  idle_beyond_absolute: { status: 422, title: 'The idle time is longer than the absolute time' },
  /** Cashiering takes money for citations or for permits. */
  cashiering_needs_another: { status: 422, title: 'Cashiering needs Enforcement or Permits' },
  /** what is in sessions is settled before there are none; `sessions` says which. */
  sessions_unclosed: { status: 409, title: 'Sessions are not closed yet' },
  /** C-3: cash lies in trays and papers in bins. */
  cash_is_no_document: { status: 422, title: 'Cash is no paper' },
  /** T-4: the product's own method is nobody's to edit. */
  method_is_system: { status: 409, title: 'The method is the system’s own' },
  /** another branch has this name, whatever its case and blanks. */
  branch_name_taken: { status: 409, title: 'The name is taken' },
  /** T-4: another method has this code. */
  method_code_taken: { status: 409, title: 'The code is taken' },
  /** T-4: another method has this name, whatever its case and blanks. */
  method_name_taken: { status: 409, title: 'The name is taken' },
  /** T-4: another method is chosen with this key; `method` says which. */
  shortcut_taken: { status: 409, title: 'The key is taken' },
} as const satisfies RefusalCatalogue
