import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PaidInOut, Till, TillCount, TillFigures, TransferStatus } from '../api/contract.ts'
import type { Tone } from '../kit/StatusBadge.tsx'

type Word = { tone: Tone; word: MessageDescriptor }

export const KINDS: Record<Till['kind'], MessageDescriptor> = {
  standard: msg`standard till`,
  vault: msg`vault`,
  reserve: msg`reserve`,
}

export const SETTLEMENTS: Record<Till['settlement'], Word> = {
  settled: { tone: 'open', word: msg`Settled` },
  unsettled: { tone: 'review', word: msg`Unsettled` },
}

/** What has become of a count (C-8). */
export const COUNTED: Record<TillCount['state'], Word> = {
  agreed: { tone: 'open', word: msg`agreed` },
  differs: { tone: 'review', word: msg`waits to be booked` },
  booked: { tone: 'closed', word: msg`booked` },
}

export const TRANSFERS: Record<TransferStatus, Word> = {
  in_transit: { tone: 'review', word: msg`in transit` },
  accepted: { tone: 'open', word: msg`accepted` },
  returned: { tone: 'closed', word: msg`returned` },
}

export const REQUESTS: Record<PaidInOut['status'], Word> = {
  requested: { tone: 'review', word: msg`waits for approval` },
  approved: { tone: 'open', word: msg`approved` },
  declined: { tone: 'refused', word: msg`declined` },
}

/** The named counters of a till (C-3). */
export const TOTALS: Record<TillFigures['totals'][number]['name'], MessageDescriptor> = {
  cash_in: msg`Cash in`,
  cash_out: msg`Cash out`,
  checks: msg`Checks and other papers`,
  reversals: msg`Reversals in cash`,
  transfers_in: msg`Transfers in`,
  transfers_out: msg`Transfers out`,
  over: msg`Over`,
  short: msg`Short`,
}

/** What moved cash, by the server's names; one that is not here is shown as the server calls it. */
export const MOVEMENTS: Record<string, MessageDescriptor> = {
  payment: msg`Payment`,
  reversal: msg`Reversal`,
  edited_in: msg`Method changed to cash`,
  edited_out: msg`Method changed from cash`,
  moved_in: msg`Moved here from another branch`,
  moved_out: msg`Moved to another branch`,
  taken_rounded_up: msg`Rounded up`,
  taken_rounded_down: msg`Rounded down`,
  given_rounded_up: msg`Rounded up, given back`,
  given_rounded_down: msg`Rounded down, given back`,
  transfer_given: msg`Transfer given`,
  transfer_accepted: msg`Transfer accepted`,
  transfer_returned: msg`Transfer returned`,
  bag_accepted: msg`Bag accepted`,
  bag_deposited: msg`Bag deposited`,
  till_deposited: msg`Deposited`,
  paid_in: msg`Paid in`,
  paid_out: msg`Paid out`,
  float_in: msg`Float in`,
  float_out: msg`Float out`,
  over: msg`Over, booked`,
  short: msg`Short, booked`,
}
