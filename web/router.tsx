import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { isLoginEnded } from './api/cache.ts'
import type { BatchStatus } from './api/contract.ts'
import { problemOf } from './api/problem.ts'
import { Frame } from './frame/Frame.tsx'
import { firstPage } from './frame/navigation.ts'
import { PageError } from './frame/PageError.tsx'
import { needs, type Search, text, withAllTexts } from './guards.ts'
import { speakOfAll } from './i18n/languages.ts'
import { PageSkeleton } from './kit/PageSkeleton.tsx'
import { meQuery } from './login/me.ts'
import { root, secondFactorDue, signIn } from './sign-in-routes.ts'

const BATCH_STATUSES: readonly BatchStatus[] = ['open', 'posted', 'discarded']

/** Everything behind the sign-in, inside the frame. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.cache.ensureQueryData(meQuery)
      if (!me.secondFactor.due) return { me }
    } catch (error) {
      if (!isLoginEnded(error)) throw error
      const code = problemOf(error).code
      const isFirst = location.href === '/' && code === 'not_signed_in'
      const search = isFirst ? {} : { next: location.href, reason: code }
      throw redirect({ to: '/sign-in', search })
    }
    throw redirect({ to: '/set-up-second-factor', search: { next: location.href } })
  },
  component: Frame,
})

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
  beforeLoad: needs('citations.read', 'enforcement'),
  component: lazyRouteComponent(() => import('./enforcement/CitationsPage.tsx'), 'CitationsPage'),
})

const newCitation = createRoute({
  getParentRoute: () => frame,
  path: '/citations/new',
  beforeLoad: needs('citations.write', 'enforcement'),
  component: lazyRouteComponent(
    () => import('./enforcement/NewCitationPage.tsx'),
    'NewCitationPage',
  ),
})

const citationImport = createRoute({
  getParentRoute: () => frame,
  path: '/citations/import',
  validateSearch: (search: Search): Search => search,
  beforeLoad: needs('citations.import', 'enforcement'),
  component: lazyRouteComponent(() => import('./enforcement/ImportPage.tsx'), 'ImportPage'),
})

const citation = createRoute({
  getParentRoute: () => frame,
  path: '/citations/$number',
  beforeLoad: needs('citations.read', 'enforcement'),
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
  beforeLoad: needs('payments.read'),
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

const people = createRoute({
  getParentRoute: () => frame,
  path: '/administration/people',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('people.read')),
  component: lazyRouteComponent(() => import('./administration/PeoplePage.tsx'), 'PeoplePage'),
})

const roles = createRoute({
  getParentRoute: () => frame,
  path: '/administration/roles',
  beforeLoad: withAllTexts(needs('people.read')),
  component: lazyRouteComponent(() => import('./administration/RolesPage.tsx'), 'RolesPage'),
})

const branches = createRoute({
  getParentRoute: () => frame,
  path: '/administration/branches',
  beforeLoad: withAllTexts(needs('agency.read')),
  component: lazyRouteComponent(() => import('./administration/BranchesPage.tsx'), 'BranchesPage'),
})

const methods = createRoute({
  getParentRoute: () => frame,
  path: '/administration/methods',
  beforeLoad: withAllTexts(needs('agency.read')),
  component: lazyRouteComponent(() => import('./administration/MethodsPage.tsx'), 'MethodsPage'),
})

const planTemplates = createRoute({
  getParentRoute: () => frame,
  path: '/administration/plan-templates',
  beforeLoad: withAllTexts(needs('plans.read', 'enforcement')),
  component: lazyRouteComponent(() => import('./plans/TemplatesPage.tsx'), 'TemplatesPage'),
})

const agency = createRoute({
  getParentRoute: () => frame,
  path: '/administration/agency',
  beforeLoad: withAllTexts(needs('agency.read')),
  component: lazyRouteComponent(() => import('./administration/AgencyPage.tsx'), 'AgencyPage'),
})

const logins = createRoute({
  getParentRoute: () => frame,
  path: '/administration/logins',
  validateSearch: (search: Search): Search => search,
  beforeLoad: () => speakOfAll(),
  component: lazyRouteComponent(() => import('./administration/LoginsPage.tsx'), 'LoginsPage'),
})

const outbox = createRoute({
  getParentRoute: () => frame,
  path: '/administration/outbox',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('outbox.read')),
  component: lazyRouteComponent(() => import('./mail/OutboxPage.tsx'), 'OutboxPage'),
})

const secondFactor = createRoute({
  getParentRoute: () => frame,
  path: '/second-factor',
  beforeLoad: () => speakOfAll(),
  component: lazyRouteComponent(
    () => import('./second-factor/SecondFactorPage.tsx'),
    'SecondFactorPage',
  ),
})

const signOn = createRoute({
  getParentRoute: () => frame,
  path: '/administration/single-sign-on',
  beforeLoad: withAllTexts(needs('sign_on.read')),
  component: lazyRouteComponent(() => import('./administration/SignOnPage.tsx'), 'SignOnPage'),
})

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('audit.read')),
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
})

const proof = createRoute({
  getParentRoute: () => frame,
  path: '/proof',
  beforeLoad: withAllTexts(needs('proof.read')),
  component: lazyRouteComponent(() => import('./proof/ProofPage.tsx'), 'ProofPage'),
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
    people,
    roles,
    branches,
    methods,
    planTemplates,
    agency,
    logins,
    outbox,
    secondFactor,
    signOn,
    audit,
    proof,
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
