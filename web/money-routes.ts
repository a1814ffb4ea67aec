import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { BankLineState, DepositStatus } from './api/contract.ts'
import { frame } from './frame-route.ts'
import { needs, type Search, text, withAllTexts } from './guards.ts'
import { isDay } from './kit/days.ts'

const STATUSES: readonly DepositStatus[] = ['prepared', 'sealed', 'banked', 'cancelled']
const STATES: readonly BankLineState[] = ['open', 'matched', 'set_aside']
const PARTS = ['deposit', 'ledger', 'delays'] as const
export type AccountsPart = (typeof PARTS)[number]

const deposits = createRoute({
  getParentRoute: () => frame,
  path: '/deposits',
  validateSearch: (search: Search): { status?: DepositStatus } => {
    const status = STATUSES.find((one) => one === search['status'])
    return status === undefined ? {} : { status }
  },
  beforeLoad: withAllTexts(needs('deposits.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./deposits/DepositsPage.tsx'), 'DepositsPage'),
})

const prepare = createRoute({
  getParentRoute: () => frame,
  path: '/deposits/prepare/$accountId',
  beforeLoad: withAllTexts(needs('deposits.write', 'cashiering')),
  component: lazyRouteComponent(() => import('./deposits/PreparePage.tsx'), 'PreparePage'),
})

const deposit = createRoute({
  getParentRoute: () => frame,
  path: '/deposits/$depositId',
  beforeLoad: withAllTexts(needs('deposits.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./deposits/DepositPage.tsx'), 'DepositPage'),
})

const bank = createRoute({
  getParentRoute: () => frame,
  path: '/bank',
  validateSearch: (search: Search): { state?: BankLineState; statement?: string } => {
    const state = STATES.find((one) => one === search['state'])
    const statement = text(search['statement'])
    return {
      ...(state === undefined ? {} : { state }),
      ...(statement === undefined ? {} : { statement }),
    }
  },
  beforeLoad: withAllTexts(needs('deposits.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./deposits/BankPage.tsx'), 'BankPage'),
})

const reconcile = createRoute({
  getParentRoute: () => frame,
  path: '/reconcile',
  validateSearch: (search: Search): { all?: true } => (search['all'] ? { all: true } : {}),
  beforeLoad: withAllTexts(needs('accounting.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./accounting/ReconcilePage.tsx'), 'ReconcilePage'),
})

const realisation = createRoute({
  getParentRoute: () => frame,
  path: '/reconcile/realisation',
  validateSearch: (search: Search): { from?: string; to?: string } => {
    const [from, to] = [text(search['from']), text(search['to'])]
    return { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) }
  },
  beforeLoad: withAllTexts(needs('accounting.read', 'cashiering')),
  component: lazyRouteComponent(
    () => import('./accounting/RealisationPage.tsx'),
    'RealisationPage',
  ),
})

const journal = createRoute({
  getParentRoute: () => frame,
  path: '/accounting/journal',
  beforeLoad: withAllTexts(needs('accounting.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./accounting/JournalPage.tsx'), 'JournalPage'),
})

const accounts = createRoute({
  getParentRoute: () => frame,
  path: '/accounting/accounts',
  validateSearch: (search: Search): { part?: AccountsPart } => {
    const part = PARTS.find((one) => one === search['part'])
    return part === undefined ? {} : { part }
  },
  beforeLoad: withAllTexts(needs('accounting.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./accounting/AccountsPage.tsx'), 'AccountsPage'),
})

/** From closed sessions to the bank and into the general ledger. */
export const money = [deposits, prepare, deposit, bank, reconcile, realisation, journal, accounts]
