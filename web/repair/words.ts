import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type {
  RepairCandidate,
  RepairItem,
  RepairOrdering,
  RepairOverview,
  RepairReason,
} from '../api/contract.ts'
import type { Tone } from '../kit/StatusBadge.tsx'

/** Why an item could not be posted (I-3). */
export const REASONS: Record<RepairReason, MessageDescriptor> = {
  amount_missing: msg`No amount stands there`,
  amount_unreadable: msg`The amount cannot be read`,
  citation_missing: msg`No citation number stands there`,
  citation_unknown: msg`No citation has this number`,
  citation_dismissed: msg`The citation was dismissed`,
  citation_void: msg`The citation is void`,
  nothing_due: msg`Nothing is due on the citation`,
  more_than_due: msg`More than is due on the citation`,
  duplicate_suspected: msg`Perhaps it was paid already`,
  method_unknown: msg`The payment method is not known`,
  reference_missing: msg`The reference is missing`,
  text_refused: msg`It holds characters or numbers that are never kept`,
  date_unreadable: msg`The date cannot be read`,
  not_postable: msg`It could not be posted any more`,
}

/** Why a citation may have been meant. */
export const LIKENESSES: Record<RepairCandidate['why'][number], MessageDescriptor> = {
  same_number: msg`same number`,
  transposed: msg`two digits swapped`,
  one_digit: msg`one digit differs`,
  one_more: msg`one digit less there`,
  one_less: msg`one digit more there`,
  same_plate: msg`same plate`,
  same_payer: msg`same payer`,
  same_amount: msg`just this amount is due`,
}

export const ORDERINGS: Record<RepairOrdering, MessageDescriptor> = {
  oldest: msg`Oldest first`,
  newest: msg`Newest first`,
  largest: msg`Largest amount first`,
  smallest: msg`Smallest amount first`,
}

export const AGES: Record<RepairOverview['byAge'][number]['age'], MessageDescriptor> = {
  today: msg`less than a day`,
  '1': msg`1 day`,
  '2_3': msg`2–3 days`,
  '4_7': msg`4–7 days`,
  '8_14': msg`8–14 days`,
  '15_30': msg`15–30 days`,
  older: msg`older`,
}

export const STATES: Record<RepairItem['state'], { word: MessageDescriptor; tone: Tone }> = {
  new: { word: msg`New`, tone: 'closed' },
  locked: { word: msg`Locked`, tone: 'review' },
  pending: { word: msg`Pending`, tone: 'over' },
  final: { word: msg`Final`, tone: 'open' },
}
