import type { RefusalCatalogue } from '../../../journal/refusal.ts'

/** What counting and closing refuse, in order of precedence. `obstacles` is the whole preflight. */
export const closingRefusals = {
  /** The session has no count of this number. */
  count_not_found: { status: 404, title: 'There is no such count' },
  /** S-15: the drawer's sessions are closed without one. */
  count_not_asked: { status: 409, title: 'No count is asked for' },
  /** S-16: somebody who still takes money would make the count wrong. */
  people_in_session: { status: 409, title: 'Others are in the session' },
  /** S-15: there is none yet. */
  count_missing: { status: 409, title: 'The count is missing' },
  /** S-15: whoever was to approve the difference wants another count. */
  count_sent_back: { status: 409, title: 'The count was sent back' },
  /** S-15: what is expected has changed since it was given. */
  count_outdated: { status: 409, title: 'The count is outdated' },
  /** S-15: a difference beyond the tolerance needs a reason. */
  reason_missing: { status: 409, title: 'The reason is missing' },
  /** S-15: and the approval of another person. */
  approval_missing: { status: 409, title: 'The approval is missing' },
  /** S-15: a difference waits to be explained or decided; until then no other count takes its place. */
  count_stands: { status: 409, title: 'The count stands' },
  /** S-15: it is not the newest, or it has been explained or decided already; `state` says which. */
  count_not_waiting: { status: 409, title: 'The count waits for nothing of the kind' },
  /** S-15: nobody approves their own, or sends it back. */
  own_count: { status: 403, title: 'Nobody decides on their own' },
  /** S-15: the agency's currency has no such note, coin or roll. */
  denomination_unknown: { status: 422, title: 'There is no such denomination' },
  /** S-15: besides cash only methods of the agency's own choosing are counted. */
  method_not_countable: { status: 422, title: 'This method is not counted' },
  /** S-15: a denomination or method stands in the count twice. */
  counted_twice: { status: 422, title: 'Counted twice' },
} as const satisfies RefusalCatalogue
