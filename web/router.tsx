import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { isLoginEnded } from './api/cache.ts'
import type { Me } from './api/contract.ts'
import { problemOf } from './api/problem.ts'
import { Frame } from './frame/Frame.tsx'
import { firstPage } from './frame/navigation.ts'
import { NotFoundPage } from './frame/NotFoundPage.tsx'
import { NotPermitted, PageError } from './frame/PageError.tsx'
import { speakOfAll } from './i18n/languages.ts'
import { PageSkeleton } from './kit/PageSkeleton.tsx'
import { meQuery } from './login/me.ts'
import { SignInPage } from './login/SignInPage.tsx'

type Context = { cache: QueryClient }
type Search = Record<string, unknown>
type Guard = { context: { me: Me } }

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/**
 * A guard: the page opens only for people with this permission; others are told so. A page
 * of a bundle that the agency has switched off is absent.
 */
const needs =
  (permission: string, bundle?: keyof Me['agency']['bundles']) =>
  ({ context }: Guard): void => {
    if (bundle !== undefined && !context.me.agency.bundles[bundle]) throw notFound()
    if (!context.me.permissions.includes(permission)) throw new NotPermitted(permission)
  }

/** The texts of rooms beyond the first screen come with the first of their pages. */
const withAllTexts = (guard: (guarded: Guard) => void) => (guarded: Guard) => {
  guard(guarded)
  return speakOfAll()
}

const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFoundPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): { next?: string; reason?: string } => {
    const next = text(search['next'])
    const reason = text(search['reason'])
    const isOurs = next !== undefined && /^\/(?![/\\])/.test(next)
    return { ...(isOurs ? { next } : {}), ...(reason === undefined ? {} : { reason }) }
  },
  component: SignInPage,
})

/** Everything behind the sign-in, inside the frame. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.cache.ensureQueryData(meQuery) }
    } catch (error) {
      if (!isLoginEnded(error)) throw error
      const code = problemOf(error).code
      const isFirst = location.href === '/' && code === 'not_signed_in'
      const search = isFirst ? {} : { next: location.href, reason: code }
      throw redirect({ to: '/sign-in', search })
    }
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
  validateSearch: (search: Search): { citation?: string } => {
    const citation = text(search['citation'])
    return citation === undefined ? {} : { citation }
  },
  beforeLoad: needs('payments.take'),
  component: lazyRouteComponent(() => import('./counter/CounterPage.tsx'), 'CounterPage'),
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
  beforeLoad: needs('sessions.read', 'cashiering'),
  component: lazyRouteComponent(
    () => import('./sessions/SessionReportPage.tsx'),
    'SessionReportPage',
  ),
})

const drawers = createRoute({
  getParentRoute: () => frame,
  path: '/drawers',
  validateSearch: (search: Search): Search => search,
  beforeLoad: withAllTexts(needs('drawers.read', 'cashiering')),
  component: lazyRouteComponent(() => import('./drawers/DrawersPage.tsx'), 'DrawersPage'),
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
  frame.addChildren([
    home,
    counter,
    citations,
    newCitation,
    citationImport,
    citation,
    permits,
    sellPermit,
    newPermit,
    permit,
    permitOrders,
    permitOrder,
    receipt,
    sessions,
    sessionReport,
    drawers,
    people,
    roles,
    branches,
    methods,
    agency,
    logins,
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
