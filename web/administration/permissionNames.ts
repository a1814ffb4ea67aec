import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each permission allows, in words; one that is not here shows what the server says of it. */
export const PERMISSION_NAMES: Record<string, MessageDescriptor> = {
  'citations.read': msg`Look citations up`,
  'citations.write': msg`Enter citations and add fees`,
  'citations.import': msg`Take in files of citations`,
  'payments.take': msg`Take payments`,
  'payments.read': msg`See payments and their receipts`,
  'refunds.write': msg`Record refunds that are paid out elsewhere`,
  'sessions.read': msg`See sessions and their reports`,
  'sessions.work': msg`Start, join and leave sessions`,
  'sessions.status': msg`Put sessions into review and close them`,
  'transactions.edit': msg`Edit method and reference of transactions`,
  'transactions.reverse': msg`Reverse transactions`,
  'transactions.move': msg`Move transactions to other sessions`,
  'drawers.read': msg`See drawers`,
  'drawers.write': msg`Set drawers up and deactivate them`,
  'drawers.reactivate': msg`Reactivate drawers`,
  'agency.read': msg`See the agency, its branches and payment methods`,
  'agency.write': msg`Change the agency and its branches`,
  'methods.write': msg`Change payment methods`,
  'people.read': msg`See people and roles`,
  'people.write': msg`Add and change people`,
  'roles.write': msg`Add and change roles`,
  'audit.read': msg`Read the audit log`,
  'proof.read': msg`Have totals and chains proved`,
  'logins.read': msg`See the logins of others and the API keys`,
  'logins.revoke': msg`End the logins of others`,
  'keys.write': msg`Make and revoke API keys`,
  signed_in: msg`Everybody who is signed in`,
  anyone: msg`Anybody, without signing in`,
}
