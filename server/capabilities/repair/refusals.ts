import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of repair, in order of precedence. */
export const repairRefusals = {
  /** The id names no item in repair of this agency. */
  repair_item_not_found: { status: 404, title: 'There is no such item in repair' },
  /** The id names no priority control configuration of this agency. */
  repair_configuration_not_found: { status: 404, title: 'There is no such configuration' },
  /** no configuration is active, so nothing can be fetched. */
  repair_not_active: { status: 409, title: 'No priority control configuration is active' },
  /** the lock was lost to a deactivation, whether or not one is active again by now. */
  repair_deactivated: {
    status: 409,
    title: 'The priority control configuration was deactivated',
  },
  /** the lock time was over. */
  repair_lock_expired: { status: 409, title: 'The lock has expired' },
  /** a supervisor released the lock; `by` says who. */
  repair_lock_released: { status: 409, title: 'The lock was released' },
  /** the lock ended with the login that it was taken with. */
  repair_lock_left: { status: 409, title: 'The lock ended when you left' },
  /** finalising cannot be undone. */
  repair_item_final: { status: 409, title: 'The item is final' },
  /** it has a disposition already; Redo takes the newest back. */
  repair_item_pending: { status: 409, title: 'The item is pending' },
  /** only the holder of the lock acts on an item. */
  repair_not_held: { status: 409, title: 'You do not hold this item' },
  /** it is in somebody's list, or done. */
  repair_not_takeable: { status: 409, title: 'The item cannot be taken' },
  /** there is no lock that could be released. */
  repair_not_locked: { status: 409, title: 'The item is not locked' },
  /** there is nothing to take back or to finalise. */
  repair_nothing_pending: { status: 409, title: 'Nothing is pending' },
  /** a field of this kind of disposition is missing. */
  repair_disposition_incomplete: { status: 422, title: 'The disposition is not complete' },
  /** the parts do not come to what arrived. */
  repair_amount_differs: { status: 422, title: 'The amounts are not what arrived' },
  /** an amount is said only of an item whose own could not be read. */
  repair_amount_known: { status: 422, title: 'The amount that arrived is known' },
  /** cash lies in a till, and what arrived by file does not. */
  repair_cash_refused: { status: 422, title: 'An item that arrived by file is not cash' },
  /** another configuration has this name. */
  repair_configuration_name_taken: { status: 409, title: 'The name is taken' },
  /** a role or a source that is named is none of the agency's. */
  repair_configuration_unknown: { status: 422, title: 'A configuration names what is not there' },
  /** it is active already. */
  repair_configuration_active: { status: 409, title: 'The configuration is active' },
  /** it is not active. */
  repair_configuration_inactive: { status: 409, title: 'The configuration is not active' },
} as const satisfies RefusalCatalogue
