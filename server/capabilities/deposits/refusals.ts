import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of deposits and their accounts, in order of precedence. */
export const depositRefusals = {
  /** The id names no deposit account of this agency. */
  deposit_account_not_found: { status: 404, title: 'There is no such deposit account' },
  /** B-1: names are unique whatever their case. */
  deposit_account_name_taken: { status: 409, title: 'The name is taken' },
  /** B-1: money goes to accounts that are in use. */
  deposit_account_inactive: { status: 409, title: 'The deposit account is not in use' },
  /** B-1: a source names a drawer or method that there is not. */
  deposit_source_unknown: { status: 422, title: 'There is no such source' },
  /** B-1: the same drawer, method and kind stand there twice. */
  deposit_source_twice: { status: 422, title: 'The source stands there twice' },
  /** The id names no deposit of this agency. */
  deposit_not_found: { status: 404, title: 'There is no such deposit' },
  /** B-2: it was sealed, banked or cancelled; `depositStatus` says which. */
  deposit_not_prepared: { status: 409, title: 'The deposit is not waiting to be sealed' },
  /** B-2: nobody seals what they prepared. */
  deposit_second_person: { status: 403, title: 'A second person seals it' },
  /** B-2: only what was sealed goes to the bank. */
  deposit_not_sealed: { status: 409, title: 'The deposit is not sealed' },
  /** B-2: the day is before it was prepared, or is not here yet. */
  banked_day_wrong: { status: 422, title: 'The day cannot be right' },
  /** B-2: each of these has nothing for this account: not closed, or in a deposit already. */
  session_not_depositable: { status: 409, title: 'A session has nothing to deposit' },
  /** B-2: all that there is for the account is in deposits, or carries because it is below zero. */
  nothing_to_deposit: { status: 409, title: 'There is nothing to deposit' },
  /** B-2: cash is deposited intact, so what is counted must be what the sessions brought in. */
  deposit_cash_differs: { status: 422, title: 'The cash is not what the sessions brought in' },
  /** B-2: cash and checks travel in a bag. */
  bag_number_required: { status: 422, title: 'The bag needs its number' },
  /** B-2: another deposit has it. */
  bag_number_taken: { status: 409, title: 'The bag number is taken' },
} as const satisfies RefusalCatalogue
