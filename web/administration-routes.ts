import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from './frame-route.ts'
import { needs, type Search, withAllTexts } from './guards.ts'
import { speakOfAll } from './i18n/languages.ts'

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

/** What administrators and auditors open. */
export const administration = [
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
] as const
