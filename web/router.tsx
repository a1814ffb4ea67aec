import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { administration } from './administration-routes.ts'
import type { BatchStatus } from './api/contract.ts'
import { money } from './money-routes.ts'
import { cash } from './cash-routes.ts'
import { frame } from './frame-route.ts'
import { intake } from './intake-routes.ts'
import { firstPage } from './frame/pagesFor.ts'
import { PageError } from './frame/PageError.tsx'
import { needs, type Search, text, withAllTexts } from './guards.ts'
import { PageSkeleton } from './kit/PageSkeleton.tsx'
import { repair } from './repair-routes.ts'
import { root, secondFactorDue, signIn } from './sign-in-routes.ts'

const BATCH_STATUSES: readonly BatchStatus[] = ['open', 'posted', 'discarded']

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: firstPage(context.me) })
  },
})

const counter = createRoute({
  getParentRoute: () => frame,
  path: '/counter',
  validateSearch: (search: Search): { citation?: string; order?: string } => {
    const [citation, order] = [text(search['citation']), text(search['order'])]
    return {
      ...(citation === undefined ? {} : { citation }),
      ...(order === undefined ? {} : { order }),
    }
  },
  beforeLoad: needs('payments.take'),
  component: lazyRouteComponent(() => import('./counter/CounterPage.tsx'), 'CounterPage'),
})

const batches = createRoute({
  getParentRoute: () => frame,
  path: '/batches',
  validateSearch: (search: Search): { status?: BatchStatus } => {
    const status = BATCH_STATUSES.find((one) => one === search['status'])
    return status === undefined ? {} : { status }
  },
  beforeLoad: withAllTexts(needs('batches.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./batches/BatchesPage.tsx'), 'BatchesPage'),
})

const batch = createRoute({
  getParentRoute: () => frame,
  path: '/batches/$batchId',
  beforeLoad: withAllTexts(needs('batches.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./batches/BatchPage.tsx'), 'BatchPage'),
})

const citations = createRoute({
  getParentRoute: () => frame,
  path: '/citations',
  validateSearch: (search: Search): { q?: string } => {
    const q = text(search['q'])
    return q === undefined ? {} : { q }
  },
  beforeLoad: withAllTexts(needs('citations.read', 'enforcement')),
  component: lazyRouteComponent(() => import('./enforcement/CitationsPage.tsx'), 'CitationsPage'),
})

const newCitation = createRoute({
  getParentRoute: () => frame,
  path: '/citations/new',
  beforeLoad: withAllTexts(needs('citations.write', 'enforcement')),
  component: lazyRouteComponent(
    () => import('./enforcement/NewCitationPage.tsx'),
    'NewCitationPage',
  ),
})

const citationImport = createRoute({
  getParentRoute: () => frame,
  path: '/citations/import',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('citations.import', 'enforcement')),
  component: lazyRouteComponent(() => import('./enforcement/ImportPage.tsx'), 'ImportPage'),
})

const citation = createRoute({
  getParentRoute: () => frame,
  path: '/citations/$number',
  beforeLoad: withAllTexts(needs('citations.read', 'enforcement')),
  component: lazyRouteComponent(() => import('./enforcement/CitationPage.tsx'), 'CitationPage'),
})

const plans = createRoute({
  getParentRoute: () => frame,
  path: '/payment-plans',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('plans.read', 'enforcement')),
  component: lazyRouteComponent(() => import('./plans/PlansPage.tsx'), 'PlansPage'),
})

const newPlan = createRoute({
  getParentRoute: () => frame,
  path: '/payment-plans/new',
  validateSearch: (search: Search): { citations?: string } => {
    const chosen = text(search['citations'])
    return chosen === undefined ? {} : { citations: chosen }
  },
  beforeLoad: withAllTexts(needs('plans.write', 'enforcement')),
  component: lazyRouteComponent(() => import('./plans/NewPlanPage.tsx'), 'NewPlanPage'),
})

const plan = createRoute({
  getParentRoute: () => frame,
  path: '/payment-plans/$planId',
  beforeLoad: withAllTexts(needs('plans.read', 'enforcement')),
  component: lazyRouteComponent(() => import('./plans/PlanPage.tsx'), 'PlanPage'),
})

const permits = createRoute({
  getParentRoute: () => frame,
  path: '/permits',
  validateSearch: (search: Search): { q?: string } => {
    const q = text(search['q'])
    return q === undefined ? {} : { q }
  },
  beforeLoad: withAllTexts(needs('permits.read', 'permits')),
  component: lazyRouteComponent(() => import('./permits/PermitsPage.tsx'), 'PermitsPage'),
})

const sellPermit = createRoute({
  getParentRoute: () => frame,
  path: '/permits/sell',
  validateSearch: (search: Search): { permits?: string } => {
    const chosen = text(search['permits'])
    return chosen === undefined ? {} : { permits: chosen }
  },
  beforeLoad: withAllTexts(needs('permits.sell', 'permits')),
  component: lazyRouteComponent(() => import('./permits/SellPage.tsx'), 'SellPage'),
})

const newPermit = createRoute({
  getParentRoute: () => frame,
  path: '/permits/new',
  beforeLoad: withAllTexts(needs('permits.write', 'permits')),
  component: lazyRouteComponent(() => import('./permits/NewPermitPage.tsx'), 'NewPermitPage'),
})

const permit = createRoute({
  getParentRoute: () => frame,
  path: '/permits/$number',
  beforeLoad: withAllTexts(needs('permits.read', 'permits')),
  component: lazyRouteComponent(() => import('./permits/PermitPage.tsx'), 'PermitPage'),
})

const permitOrders = createRoute({
  getParentRoute: () => frame,
  path: '/permit-orders',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('permits.read', 'permits')),
  component: lazyRouteComponent(() => import('./permits/OrdersPage.tsx'), 'OrdersPage'),
})

const permitOrder = createRoute({
  getParentRoute: () => frame,
  path: '/permit-orders/$orderId',
  beforeLoad: withAllTexts(needs('permits.read', 'permits')),
  component: lazyRouteComponent(() => import('./permits/OrderPage.tsx'), 'OrderPage'),
})

const receipt = createRoute({
  getParentRoute: () => frame,
  path: '/receipts/$paymentId',
  beforeLoad: withAllTexts(needs('payments.read')),
  component: lazyRouteComponent(() => import('./receipts/ReceiptPage.tsx'), 'ReceiptPage'),
})

const sessions = createRoute({
  getParentRoute: () => frame,
  path: '/sessions',
  validateSearch: (search: Search): Search => search,
  beforeLoad: needs('sessions.read', 'cashiering'),
  component: lazyRouteComponent(() => import('./sessions/SessionsPage.tsx'), 'SessionsPage'),
})

const sessionReport = createRoute({
  getParentRoute: () => frame,
  path: '/sessions/$sessionId',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('sessions.read', 'cashiering')),
  component: lazyRouteComponent(
    () => import('./sessions/SessionReportPage.tsx'),
    'SessionReportPage',
  ),
})

const closing = createRoute({
  getParentRoute: () => frame,
  path: '/sessions/$sessionId/closing',
  beforeLoad: withAllTexts(needs('sessions.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./closing/ClosingPage.tsx'), 'ClosingPage'),
})

const drawers = createRoute({
  getParentRoute: () => frame,
  path: '/drawers',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('drawers.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./drawers/DrawersPage.tsx'), 'DrawersPage'),
})

const dashboard = createRoute({
  getParentRoute: () => frame,
  path: '/dashboard',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('reports.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./dashboard/DashboardPage.tsx'), 'DashboardPage'),
})

const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('reports.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
})

const tree = root.addChildren([
  signIn,
  secondFactorDue,
  frame.addChildren([
    home,
    counter,
    batches,
    batch,
    citations,
    newCitation,
    citationImport,
    citation,
    plans,
    newPlan,
    plan,
    permits,
    sellPermit,
    newPermit,
    permit,
    permitOrders,
    permitOrder,
    receipt,
    sessions,
    sessionReport,
    closing,
    drawers,
    dashboard,
    reports,
    ...money,
    ...cash,
    ...repair,
    ...intake,
    ...administration,
  ]),
])

/** All pages, by address. Each room's code is fetched when its page is first opened. */
export function createPages(cache: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { cache },
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageError,
    defaultPendingMs: 150,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>
  }
}
