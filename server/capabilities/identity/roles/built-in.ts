import { type Permission, PERMISSIONS } from '../permissions.ts'

/** A role that every agency has from the start and that nobody changes. */
export type BuiltInRole = { readonly name: string; readonly permissions: readonly Permission[] }

/** The role that at least one active person always holds. */
export const ADMINISTRATOR = 'Administrator'

const ALL = Object.keys(PERMISSIONS) as Permission[]

const CASHIER: Permission[] = [
  'citations.read',
  'plans.read',
  'plans.write',
  'permits.read',
  'permits.write',
  'permits.sell',
  'permits.refund',
  'payments.take',
  'payments.read',
  'batches.read',
  'batches.write',
  'batches.post',
  'receipts.give',
  'sessions.read',
  'reports.send',
  'sessions.work',
  'counts.give',
  'transactions.edit',
  'transactions.reverse',
  'tills.use',
  'tills.read',
  'cash.transfer',
  'drawers.read',
  'agency.read',
]

const READS_MONEY: Permission[] = [
  'citations.read',
  'plans.read',
  'permits.read',
  'payments.read',
  'batches.read',
  'receipts.give',
  'sessions.read',
  'reports.send',
  'drawers.read',
  'agency.read',
]

export const BUILT_IN_ROLES: readonly BuiltInRole[] = [
  { name: 'Cashier', permissions: CASHIER },
  {
    name: 'Supervisor',
    permissions: [
      ...CASHIER,
      'sessions.status',
      'reports.read',
      'counts.approve',
      'expected.read',
      'transactions.move',
      'positions.read',
      'tills.write',
      'tills.assign',
      'tills.adjust',
      'days.read',
      'days.run',
      'drawers.write',
      'citations.write',
      'citations.import',
      'plans.cancel',
      'plans.templates',
      'refunds.write',
      'people.read',
      'outbox.read',
      'outbox.send',
      'audit.read',
      'proof.read',
      'logins.read',
    ],
  },
  {
    name: 'Finance',
    permissions: [
      ...READS_MONEY,
      'plans.templates',
      'reports.read',
      'outbox.read',
      'refunds.write',
      'people.read',
      'sessions.status',
      'expected.read',
      'tills.read',
      'positions.read',
      'days.read',
      'proof.read',
      'audit.read',
    ],
  },
  { name: 'Repair operator', permissions: READS_MONEY },
  { name: 'Auditor', permissions: ALL.filter((permission) => permission.endsWith('.read')) },
  { name: ADMINISTRATOR, permissions: ALL },
]
