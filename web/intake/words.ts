import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type {
  IntakeFormat,
  IntakeImport,
  IntakeItem,
  IntakeStatus,
  ItemReason,
} from '../api/contract.ts'
import type { Tone } from '../kit/StatusBadge.tsx'
import type { ColumnField, Decimals, RecordField, RecordType } from './layout.ts'

export const FORMATS: Record<IntakeFormat, MessageDescriptor> = {
  csv: msg`CSV`,
  lockbox: msg`Lockbox (BAI)`,
  intercept: msg`Intercept (CSV)`,
}

export const STATUSES: Record<IntakeStatus, { tone: Tone; word: MessageDescriptor }> = {
  waiting: { tone: 'closed', word: msg`Waiting` },
  checking: { tone: 'review', word: msg`Being checked` },
  running: { tone: 'review', word: msg`Running` },
  held: { tone: 'over', word: msg`Waits for a session` },
  done: { tone: 'open', word: msg({ message: 'Done', context: 'import' }) },
  failed: { tone: 'refused', word: msg({ message: 'Failed', context: 'import' }) },
  cancelled: { tone: 'closed', word: msg({ message: 'Cancelled', context: 'import' }) },
  withdrawn: { tone: 'closed', word: msg({ message: 'Withdrawn', context: 'import' }) },
}

/** What a row of figures is called: a dry run only says what would be. */
export const OUTCOMES: Record<
  'posted' | 'repair' | 'known',
  readonly [done: MessageDescriptor, tried: MessageDescriptor]
> = {
  posted: [msg`Posted`, msg`Would be posted`],
  repair: [msg`Went to repair`, msg`Would go to repair`],
  known: [msg`Known from an earlier file`, msg`Known from an earlier file`],
}

/** What an item that went to repair is by now. */
export const BECAME: Record<NonNullable<IntakeItem['repair']>['became'], MessageDescriptor> = {
  new: msg`In repair`,
  inHand: msg`In somebody’s list`,
  deferred: msg`Deferred`,
  waiting: msg`Final, waiting for a session`,
  repaired: msg`Repaired`,
  rejected: msg`Rejected`,
  withdrawn: msg({ message: 'Withdrawn', context: 'import' }),
}

export const FIELDS: Record<ColumnField | RecordField, MessageDescriptor> = {
  citation: msg`Number of the citation`,
  amount: msg`Amount`,
  reference: msg`Reference`,
  payer: msg`Payer`,
  plate: msg`Plate`,
  plateState: msg`State of the plate`,
  paidOn: msg`Day of payment`,
  itemId: msg`Number of the item`,
  method: msg`Payment method, by its code`,
  payoutOn: msg`Day of payout`,
  fee: msg`Fee`,
  batch: msg`Number of the batch`,
  lockbox: msg`Number of the lockbox`,
  item: msg`Number within the batch`,
  count: msg`Count of items`,
  total: msg({ message: 'Total', context: 'of a record' }),
  records: msg`Count of records`,
}

export const RECORD_NAMES: Record<RecordType | '1' | '2', MessageDescriptor> = {
  1: msg`Header of the file`,
  2: msg`Header of the service`,
  5: msg`Header of a batch`,
  6: msg({ message: 'Item', context: 'record' }),
  4: msg`Continuation of an item`,
  7: msg`Total of a batch`,
  8: msg`Total of a lockbox`,
  9: msg`End of the file`,
}

export const DECIMAL_WORDS: Record<Decimals, MessageDescriptor> = {
  point: msg`with a point: 1,110.00`,
  comma: msg`with a comma: 1.110,00`,
  implied: msg`without a sign, in cents: 111000`,
}

/** Why an item was not posted (I-3). */
export const REASONS: Record<ItemReason, MessageDescriptor> = {
  amount_missing: msg`The amount is missing, or zero.`,
  amount_unreadable: msg`What stands there is no amount that can be taken.`,
  citation_missing: msg`The number of the citation is missing.`,
  citation_unknown: msg`There is no citation of this number.`,
  citation_dismissed: msg`The citation was dismissed.`,
  citation_void: msg`The citation is void.`,
  nothing_due: msg`Nothing is due on the citation.`,
  more_than_due: msg`It is more than what is due.`,
  duplicate_suspected: msg`It looks like a payment that was taken already.`,
  method_unknown: msg`Its payment method is not offered here.`,
  reference_missing: msg`Its payment method needs a reference.`,
  text_refused: msg`It holds a text that may not be kept.`,
  date_unreadable: msg`It has a day that cannot be read.`,
  not_postable: msg`It cannot be posted as it stands.`,
}

type FailureCode = NonNullable<IntakeImport['failure']>['code']

/** What is wrong with a file; the server's sentence says where, what is there and what would be right. */
export const FAILURES: Record<FailureCode, MessageDescriptor> = {
  file_empty: msg`The file is empty`,
  file_not_text: msg`The file is no text`,
  file_format: msg`The file is of another format`,
  header_only: msg`The file has a header and no lines`,
  column_missing: msg`A column is missing`,
  column_twice: msg`A column is there twice`,
  columns_differ: msg`A line has other columns than the header`,
  undecodable: msg`A part of the file cannot be read`,
  broken: msg`The file is broken`,
  record_width: msg`A record is too long or too short`,
  record_unknown: msg`A record is of no known type`,
  record_order: msg`The records are out of order`,
  record_unreadable: msg`A record cannot be read`,
  file_truncated: msg`The end of the file is missing`,
  batch_differs: msg`A record is of another batch`,
  batch_count: msg`The count of a batch does not agree`,
  batch_total: msg`The total of a batch does not agree`,
  lockbox_count: msg`The count of a lockbox does not agree`,
  lockbox_total: msg`The total of a lockbox does not agree`,
  file_count: msg`The count of records does not agree`,
  control_count: msg`The control count does not agree`,
  control_total: msg`The control total does not agree`,
  fault: msg`The server failed`,
}
