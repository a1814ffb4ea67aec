import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { IntakeOutcome, IntakeStatus } from './api/contract.ts'
import { frame } from './frame-route.ts'
import { needs, type Search, text, withAllTexts } from './guards.ts'

const STATUSES: readonly (IntakeStatus | 'tried')[] = [
  'waiting',
  'checking',
  'running',
  'held',
  'done',
  'failed',
  'cancelled',
  'withdrawn',
  'tried',
]
const OUTCOMES: readonly IntakeOutcome[] = ['posted', 'repair', 'known']

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/intake',
  validateSearch: (search: Search): { source?: string; status?: IntakeStatus | 'tried' } => {
    const source = text(search['source'])
    const status = STATUSES.find((one) => one === search['status'])
    return {
      ...(source === undefined ? {} : { source }),
      ...(status === undefined ? {} : { status }),
    }
  },
  beforeLoad: withAllTexts(needs('intake.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./intake/ImportsPage.tsx'), 'ImportsPage'),
})

const newImport = createRoute({
  getParentRoute: () => frame,
  path: '/intake/new',
  validateSearch: (search: Search): { source?: string } => {
    const source = text(search['source'])
    return source === undefined ? {} : { source }
  },
  beforeLoad: withAllTexts(needs('intake.write', 'cashiering')),
  component: lazyRouteComponent(() => import('./intake/NewImportPage.tsx'), 'NewImportPage'),
})

const sources = createRoute({
  getParentRoute: () => frame,
  path: '/intake/sources',
  beforeLoad: withAllTexts(needs('intake.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./intake/SourcesPage.tsx'), 'SourcesPage'),
})

const source = createRoute({
  getParentRoute: () => frame,
  path: '/intake/sources/$sourceId',
  beforeLoad: withAllTexts(needs('intake.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./intake/SourcePage.tsx'), 'SourcePage'),
})

const oneImport = createRoute({
  getParentRoute: () => frame,
  path: '/intake/$importId',
  validateSearch: (search: Search): { outcome?: IntakeOutcome; line?: number } => {
    const outcome = OUTCOMES.find((one) => one === search['outcome'])
    const line = Number(search['line'])
    return {
      ...(outcome === undefined ? {} : { outcome }),
      ...(Number.isSafeInteger(line) && line > 0 ? { line } : {}),
    }
  },
  beforeLoad: withAllTexts(needs('intake.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./intake/ImportPage.tsx'), 'ImportPage'),
})

const unidentified = createRoute({
  getParentRoute: () => frame,
  path: '/unidentified',
  validateSearch: (search: Search): { all?: true; q?: string } => {
    const q = text(search['q'])
    return { ...(search['all'] ? { all: true } : {}), ...(q === undefined ? {} : { q }) }
  },
  beforeLoad: withAllTexts(needs('unidentified.read', 'cashiering')),
  component: lazyRouteComponent(
    () => import('./unidentified/UnidentifiedPage.tsx'),
    'UnidentifiedPage',
  ),
})

const unidentifiedMoney = createRoute({
  getParentRoute: () => frame,
  path: '/unidentified/$unidentifiedId',
  beforeLoad: withAllTexts(needs('unidentified.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./unidentified/MoneyPage.tsx'), 'MoneyPage'),
})

/** Payments that arrive by file, and money whose owner nobody knows. */
export const intake = [
  imports,
  newImport,
  sources,
  source,
  oneImport,
  unidentified,
  unidentifiedMoney,
] as const
