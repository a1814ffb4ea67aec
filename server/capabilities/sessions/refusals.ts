import type { RefusalCatalogue } from '../../journal/refusal.ts'
import { closingRefusals } from './closing/refusals.ts'

/** What a session refuses, in order of precedence. */
export const sessionRefusals = {
  /** The id names no session of this agency. */
  session_not_found: { status: 404, title: 'There is no such session' },
  /** The id names no drawer of this agency. */
  drawer_not_found: { status: 404, title: 'There is no such drawer' },
  /** S-7: a page or call that touches money needs a current session. */
  session_required: { status: 409, title: 'A session is needed first' },
  /** there are no sessions to start, join or end. */
  cashiering_off: { status: 409, title: 'The agency works without Cashiering' },
  /** D-5: no session starts in a deactivated drawer. */
  drawer_deactivated: { status: 409, title: 'The drawer is deactivated' },
  /** S-5: there is one already; `session` and `users` say which and who. */
  drawer_has_open_session: { status: 409, title: 'The drawer has an open session' },
  /** S-4: the drawer asks for an opening balance. */
  opening_balance_required: { status: 422, title: 'An opening balance is needed' },
  /** S-3, S-6, S-12: the session has left Open. */
  session_not_open: { status: 409, title: 'The session is no longer open' },
  /** S-6: somebody is in it, and the drawer admits one person at a time; `users` says who. */
  session_occupied: { status: 409, title: 'Somebody is in that session' },
  /** S-2: nothing ever goes back. */
  status_never_goes_back: { status: 409, title: 'A session never goes back' },
  /** S-3: a closed session stays as it is. */
  session_closed: { status: 409, title: 'The session is closed' },
  /** S-15: it is counted blind, and the sums of it are not for whoever asks until then. */
  figures_hidden: { status: 403, title: 'Hidden until the count is given' },
  ...closingRefusals,
} as const satisfies RefusalCatalogue
