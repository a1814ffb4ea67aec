import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type {
  RepairCandidate,
  RepairItem,
  RepairOrdering,
  RepairOverview,
} from '../api/contract.ts'
import type { Tone } from '../kit/StatusBadge.tsx'

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
