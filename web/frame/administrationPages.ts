import { msg } from '@lingui/core/macro'
import {
  IconAdjustments,
  IconBuilding,
  IconCalendarCog,
  IconCreditCard,
  IconDeviceDesktop,
  IconHistory,
  IconLock,
  IconLogin2,
  IconMail,
  IconRosetteDiscountCheck,
  IconUsers,
} from '@tabler/icons-react'
import type { Entry } from './navigation.ts'

/** Who works here, and how the agency works. */
export const ADMINISTRATION: readonly Entry[] = [
  {
    to: '/administration/people',
    label: msg`People`,
    icon: IconUsers,
    permission: 'people.read',
  },
  { to: '/administration/roles', label: msg`Roles`, icon: IconLock, permission: 'people.read' },
  {
    to: '/administration/branches',
    label: msg`Branches`,
    icon: IconBuilding,
    permission: 'agency.write',
  },
  {
    to: '/administration/methods',
    label: msg`Payment methods`,
    icon: IconCreditCard,
    permission: 'methods.write',
  },
  {
    to: '/administration/plan-templates',
    label: msg`Plan templates`,
    icon: IconCalendarCog,
    permission: 'plans.templates',
    bundle: 'enforcement',
  },
  {
    to: '/administration/agency',
    label: msg`Agency`,
    icon: IconAdjustments,
    permission: 'agency.write',
  },
  {
    to: '/administration/logins',
    label: msg`Logins`,
    icon: IconDeviceDesktop,
    permission: 'logins.read',
  },
  {
    to: '/administration/outbox',
    label: msg`Outbox`,
    icon: IconMail,
    permission: 'outbox.read',
  },
  {
    to: '/administration/single-sign-on',
    label: msg`Single sign-on`,
    icon: IconLogin2,
    permission: 'sign_on.read',
  },
  { to: '/audit', label: msg`Audit log`, icon: IconHistory, permission: 'audit.read' },
  { to: '/proof', label: msg`Proof`, icon: IconRosetteDiscountCheck, permission: 'proof.read' },
]
