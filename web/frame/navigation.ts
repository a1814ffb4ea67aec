import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  IconAdjustments,
  IconArrowsExchange,
  IconBook2,
  IconBuildingBank,
  IconCalendarCheck,
  IconCalendarDollar,
  IconCash,
  IconCashRegister,
  IconChartBar,
  IconFileDollar,
  IconFileImport,
  IconInbox,
  IconLicense,
  IconListDetails,
  IconMailDollar,
  IconMoneybag,
  IconQuestionMark,
  IconReceipt2,
  IconReceiptRefund,
  IconReportMoney,
  IconScale,
  IconShoppingCart,
  IconTicket,
  IconTool,
  IconUsers,
  IconWallet,
  type Icon,
} from '@tabler/icons-react'
import type { Agency } from '../api/contract.ts'
import { ADMINISTRATION } from './administrationPages.ts'

export type Entry = {
  to:
    | '/counter'
    | '/batches'
    | '/citations'
    | '/citations/import'
    | '/payment-plans'
    | '/permits/sell'
    | '/permits'
    | '/permit-orders'
    | '/sessions'
    | '/drawers'
    | '/deposits'
    | '/bank'
    | '/reconcile'
    | '/accounting/journal'
    | '/accounting/accounts'
    | '/my-till'
    | '/tills'
    | '/transfers'
    | '/business-day'
    | '/intake'
    | '/repair'
    | '/repair/supervision'
    | '/repair/configurations'
    | '/unidentified'
    | '/dashboard'
    | '/reports'
    | '/administration/people'
    | '/administration/roles'
    | '/administration/branches'
    | '/administration/methods'
    | '/administration/plan-templates'
    | '/administration/agency'
    | '/administration/logins'
    | '/administration/outbox'
    | '/administration/single-sign-on'
    | '/audit'
    | '/proof'
  label: MessageDescriptor
  icon: Icon
  /** Shown only to people with this permission. */
  permission: string
  /** Shown only where the agency has this bundle. */
  bundle?: keyof Agency['bundles']
  /** Marks the entry only on its very page, not on the pages below it. */
  exact?: boolean
}

export type Section = { key: string; label: MessageDescriptor; entries: readonly Entry[] }

/** The left column, in order. A new page gets its line here and its route in `router.tsx`. */
export const SECTIONS: readonly Section[] = [
  {
    key: 'enforcement',
    label: msg`Enforcement`,
    entries: [
      {
        to: '/counter',
        label: msg`Counter`,
        icon: IconCashRegister,
        permission: 'payments.take',
        bundle: 'enforcement',
      },
      {
        to: '/batches',
        label: msg`Batches`,
        icon: IconMailDollar,
        permission: 'batches.read',
        bundle: 'enforcement',
      },
      {
        to: '/intake',
        label: msg`Payments by file`,
        icon: IconFileDollar,
        permission: 'intake.read',
        bundle: 'cashiering',
      },
      {
        to: '/citations',
        label: msg`Citations`,
        icon: IconTicket,
        permission: 'citations.read',
        bundle: 'enforcement',
        exact: true,
      },
      {
        to: '/payment-plans',
        label: msg`Plans`,
        icon: IconCalendarDollar,
        permission: 'plans.read',
        bundle: 'enforcement',
      },
      {
        to: '/citations/import',
        label: msg`Import`,
        icon: IconFileImport,
        permission: 'citations.import',
        bundle: 'enforcement',
      },
    ],
  },
  {
    key: 'permits',
    label: msg`Permits`,
    entries: [
      {
        to: '/permits/sell',
        label: msg`Sell a permit`,
        icon: IconShoppingCart,
        permission: 'permits.sell',
        bundle: 'permits',
      },
      {
        to: '/permits',
        label: msg({ message: 'Permits', context: 'list' }),
        icon: IconLicense,
        permission: 'permits.read',
        bundle: 'permits',
        exact: true,
      },
      {
        to: '/permit-orders',
        label: msg`Transaction Management`,
        icon: IconReceiptRefund,
        permission: 'permits.read',
        bundle: 'permits',
      },
    ],
  },
  {
    key: 'cashiering',
    label: msg`Cashiering`,
    entries: [
      {
        to: '/sessions',
        label: msg`Sessions`,
        icon: IconReceipt2,
        permission: 'sessions.read',
        bundle: 'cashiering',
      },
      {
        to: '/drawers',
        label: msg`Drawer setup`,
        icon: IconInbox,
        permission: 'drawers.read',
        bundle: 'cashiering',
      },
    ],
  },
  {
    key: 'cash',
    label: msg`Cash`,
    entries: [
      {
        to: '/my-till',
        label: msg`My till`,
        icon: IconWallet,
        permission: 'tills.use',
        bundle: 'cashiering',
      },
      {
        to: '/tills',
        label: msg`Tills`,
        icon: IconCash,
        permission: 'positions.read',
        bundle: 'cashiering',
      },
      {
        to: '/transfers',
        label: msg`Transfers`,
        icon: IconArrowsExchange,
        permission: 'tills.read',
        bundle: 'cashiering',
      },
      {
        to: '/business-day',
        label: msg`Business day`,
        icon: IconCalendarCheck,
        permission: 'days.read',
        bundle: 'cashiering',
      },
    ],
  },
  {
    key: 'repair',
    label: msg({ message: 'Repair', context: 'section' }),
    entries: [
      {
        to: '/repair',
        label: msg`Worklist`,
        icon: IconTool,
        permission: 'repair.work',
        bundle: 'cashiering',
        exact: true,
      },
      {
        to: '/repair/supervision',
        label: msg`Supervision`,
        icon: IconUsers,
        permission: 'repair.read',
        bundle: 'cashiering',
      },
      {
        to: '/repair/configurations',
        label: msg`Priorities`,
        icon: IconAdjustments,
        permission: 'repair.read',
        bundle: 'cashiering',
      },
      {
        to: '/unidentified',
        label: msg`Unidentified money`,
        icon: IconQuestionMark,
        permission: 'unidentified.read',
        bundle: 'cashiering',
      },
    ],
  },
  {
    key: 'money',
    label: msg`Deposits and books`,
    entries: [
      {
        to: '/deposits',
        label: msg`Deposits`,
        icon: IconMoneybag,
        permission: 'deposits.read',
        bundle: 'cashiering',
      },
      {
        to: '/bank',
        label: msg`Bank matching`,
        icon: IconBuildingBank,
        permission: 'deposits.read',
        bundle: 'cashiering',
      },
      {
        to: '/reconcile',
        label: msg`Reconcile`,
        icon: IconScale,
        permission: 'accounting.read',
        bundle: 'cashiering',
      },
      {
        to: '/accounting/journal',
        label: msg`Journal`,
        icon: IconBook2,
        permission: 'accounting.read',
        bundle: 'cashiering',
      },
      {
        to: '/accounting/accounts',
        label: msg`Accounts`,
        icon: IconListDetails,
        permission: 'accounting.read',
        bundle: 'cashiering',
      },
    ],
  },
  {
    key: 'reports',
    label: msg({ message: 'Reports', context: 'section' }),
    entries: [
      {
        to: '/dashboard',
        label: msg`Dashboard`,
        icon: IconChartBar,
        permission: 'reports.read',
        bundle: 'cashiering',
      },
      {
        to: '/reports',
        label: msg`Reports`,
        icon: IconReportMoney,
        permission: 'reports.read',
        bundle: 'cashiering',
      },
    ],
  },
  {
    key: 'administration',
    label: msg`Administration`,
    entries: ADMINISTRATION,
  },
]
