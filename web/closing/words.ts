import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Closing, SessionCount } from '../api/contract.ts'
import type { Tone } from '../kit/StatusBadge.tsx'

/** What has become of a count, in its colour and words. */
export const STATES: Record<SessionCount['state'], { tone: Tone; word: MessageDescriptor }> = {
  agreed: { tone: 'open', word: msg`within the tolerance` },
  unexplained: { tone: 'refused', word: msg`reason missing` },
  waiting: { tone: 'review', word: msg`waits for approval` },
  approved: { tone: 'open', word: msg`approved` },
  sent_back: { tone: 'closed', word: msg`sent back` },
}

type Code = Closing['obstacles'][number]['code']

/** What stands in the way (S-16). */
export const OBSTACLES: Record<Code, MessageDescriptor> = {
  people_in_session: msg`Others are in the session and may take money while it is counted.`,
  count_missing: msg`The count is missing.`,
  count_sent_back: msg`The count was sent back, to be made again.`,
  count_outdated: msg`Transactions were changed since the count, and with them what is expected. It has to be counted again.`,
  reason_missing: msg`This count or the one before it is beyond the tolerance, and has no reason yet.`,
  approval_missing: msg`The count waits for the approval of another person.`,
}

/** Why whoever asks may not approve this count (S-15). */
export const WHY_OWN: Record<NonNullable<Closing['own']>, MessageDescriptor> = {
  counted_it: msg`You counted it. Nobody decides on their own.`,
  opened_it: msg`You opened the session. Nobody decides on their own.`,
  took_in_it: msg`Transactions of yours stand in the session. Nobody decides on their own.`,
}
