import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from './frame-route.ts'
import { needs, type Search, text, withAllTexts } from './guards.ts'

const myTill = createRoute({
  getParentRoute: () => frame,
  path: '/my-till',
  validateSearch: (search: Search): { till?: string } => {
    const till = text(search['till'])
    return till === undefined ? {} : { till }
  },
  beforeLoad: withAllTexts(needs('tills.use', 'cashiering')),
  component: lazyRouteComponent(() => import('./tills/MyTillPage.tsx'), 'MyTillPage'),
})

const tills = createRoute({
  getParentRoute: () => frame,
  path: '/tills',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('tills.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./tills/TillsPage.tsx'), 'TillsPage'),
})

const till = createRoute({
  getParentRoute: () => frame,
  path: '/tills/$tillId',
  beforeLoad: withAllTexts(needs('tills.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./tills/TillPage.tsx'), 'TillPage'),
})

const tillCount = createRoute({
  getParentRoute: () => frame,
  path: '/tills/$tillId/count',
  beforeLoad: withAllTexts(needs('tills.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./tills/CountTillPage.tsx'), 'CountTillPage'),
})

const transfers = createRoute({
  getParentRoute: () => frame,
  path: '/transfers',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('tills.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./tills/TransfersPage.tsx'), 'TransfersPage'),
})

const businessDay = createRoute({
  getParentRoute: () => frame,
  path: '/business-day',
  validateSearch: (search: Search): { branch?: string } => {
    const branch = text(search['branch'])
    return branch === undefined ? {} : { branch }
  },
  beforeLoad: withAllTexts(needs('days.read', 'cashiering')),
  component: lazyRouteComponent(
    () => import('./business-day/BusinessDayPage.tsx'),
    'BusinessDayPage',
  ),
})

const daySummary = createRoute({
  getParentRoute: () => frame,
  path: '/business-day/$branchId/$date',
  beforeLoad: withAllTexts(needs('days.read', 'cashiering')),
  component: lazyRouteComponent(
    () => import('./business-day/DaySummaryPage.tsx'),
    'DaySummaryPage',
  ),
})

/** Where the cash is, who holds it, and how its day ends. */
export const cash = [myTill, tills, till, tillCount, transfers, businessDay, daySummary] as const
