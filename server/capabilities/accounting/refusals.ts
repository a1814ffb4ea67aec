import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of the ledger's accounts and of exports, in order of precedence. */
export const accountingRefusals = {
  /** The code names no account of this agency's ledger. */
  ledger_account_not_found: { status: 404, title: 'There is no such ledger account' },
  /** B-4: another account has the code. */
  ledger_account_code_taken: { status: 409, title: 'The code is taken' },
  /** B-4: a mapping names a method or kind that there is not. */
  ledger_mapping_unknown: { status: 422, title: 'There is nothing of this kind to map' },
  /** B-4: the same is mapped twice. */
  ledger_mapping_twice: { status: 422, title: 'The same is mapped twice' },
  /** The number names no export of this agency. */
  journal_export_not_found: { status: 404, title: 'There is no such export' },
  /** B-4: every closed session is exported already. */
  nothing_to_export: { status: 409, title: 'There is nothing to export' },
} as const satisfies RefusalCatalogue
