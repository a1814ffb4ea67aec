import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from './frame-route.ts'
import { needs, withAllTexts } from './guards.ts'

type Search = Record<string, unknown>

const worklist = createRoute({
  getParentRoute: () => frame,
  path: '/repair',
  beforeLoad: withAllTexts(needs('repair.work', 'cashiering')),
  component: lazyRouteComponent(() => import('./repair/WorklistPage.tsx'), 'WorklistPage'),
})

const deferred = createRoute({
  getParentRoute: () => frame,
  path: '/repair/deferred',
  beforeLoad: withAllTexts(needs('repair.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./repair/DeferredPage.tsx'), 'DeferredPage'),
})

const waiting = createRoute({
  getParentRoute: () => frame,
  path: '/repair/waiting',
  beforeLoad: withAllTexts(needs('repair.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./repair/WaitingPage.tsx'), 'WaitingPage'),
})

const final = createRoute({
  getParentRoute: () => frame,
  path: '/repair/final',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('repair.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./repair/FinalPage.tsx'), 'FinalPage'),
})

const item = createRoute({
  getParentRoute: () => frame,
  path: '/repair/items/$itemId',
  beforeLoad: withAllTexts(needs('repair.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./repair/ItemPage.tsx'), 'ItemPage'),
})

const supervision = createRoute({
  getParentRoute: () => frame,
  path: '/repair/supervision',
  beforeLoad: withAllTexts(needs('repair.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./repair/SupervisionPage.tsx'), 'SupervisionPage'),
})

const configurations = createRoute({
  getParentRoute: () => frame,
  path: '/repair/configurations',
  beforeLoad: withAllTexts(needs('repair.read', 'cashiering')),
  component: lazyRouteComponent(
    () => import('./repair/ConfigurationsPage.tsx'),
    'ConfigurationsPage',
  ),
})

const configuration = createRoute({
  getParentRoute: () => frame,
  path: '/repair/configurations/$configurationId',
  beforeLoad: withAllTexts(needs('repair.read', 'cashiering')),
  component: lazyRouteComponent(
    () => import('./repair/ConfigurationPage.tsx'),
    'ConfigurationPage',
  ),
})

/** Items that could not be posted: the work on them, and how it is ordered (R). */
export const repair = [
  worklist,
  deferred,
  waiting,
  final,
  item,
  supervision,
  configurations,
  configuration,
] as const
