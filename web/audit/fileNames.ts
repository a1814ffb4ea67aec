import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Names of what happens to payments that arrive by file, and to items in repair. */
export const FILE_ACTIONS: Record<string, MessageDescriptor> = {
  'intake.cancelled': msg`File of payments stopped`,
  'intake.started': msg`File of payments sent`,
  'intake.taken': msg`Payments of a file taken`,
  'intake.withdrawn': msg`File of payments withdrawn`,
  'intake_source.created': msg`Source of files added`,
  'intake_source.edited': msg`Source of files changed`,
  'repair.deferred': msg`Item deferred`,
  'repair.disposed': msg`Disposition given`,
  'repair.fetched': msg`Items fetched`,
  'repair.finalised': msg`Item finalised`,
  'repair.redone': msg`Item taken back`,
  'repair.released': msg`Item released`,
  'repair.reset': msg`Pending item reset`,
  'repair.settled': msg`Item posted`,
  'repair_configuration.activated': msg`Configuration activated`,
  'repair_configuration.created': msg`Configuration added`,
  'repair_configuration.deactivated': msg`Configuration deactivated`,
  'repair_configuration.edited': msg`Configuration changed`,
  'repair_settings.edited': msg`Settings of repair changed`,
  'unidentified.assigned': msg`Unidentified money assigned`,
  'unidentified.returned': msg`Unidentified money returned`,
}

export const FILE_SUBJECTS: Record<string, MessageDescriptor> = {
  intake_import: msg`File of payments`,
  intake_source: msg`Source of files`,
  repair_configuration: msg`Configuration`,
  repair_item: msg`Item`,
  unidentified: msg`Unidentified money`,
}

export const FILE_FIELDS: Record<string, MessageDescriptor> = {
  cause: msg`Cause`,
  confirmOverpayment: msg`With overpayment`,
  criteria: msg`Criteria`,
  deferred: msg`Deferred`,
  fetchSize: msg`Items to get at once`,
  items: msg`Items`,
  last: msg`Everything else`,
  maximumLockMinutes: msg`Maximum lock time, minutes`,
  outcome: msg`Outcome`,
  paymentId: msg`Payment`,
  pendingLimit: msg`Most that may be pending`,
  released: msg`Released`,
  reset: msg`Pending ones reset`,
  state: msg`State`,
}

/** Words of repair that stand as values. */
export const FILE_VALUES: Record<string, MessageDescriptor> = {
  defer: msg`Defer`,
  departed: msg`Login ended`,
  final: msg`Final`,
  locked: msg`Locked`,
  new: msg`New`,
  pending: msg`Pending`,
  reject: msg`Reject`,
  rejected: msg`Rejected`,
  released: msg`Released`,
  repair: msg({ message: 'Repair', context: 'action' }),
  repaired: msg`Repaired`,
}
