import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { isLoginEnded } from './api/cache.ts'
import { NotFoundPage } from './frame/NotFoundPage.tsx'
import { type Search, text } from './guards.ts'
import { speakOfAll } from './i18n/languages.ts'
import { meQuery } from './login/me.ts'
import { SignInPage } from './login/SignInPage.tsx'

type Context = { cache: QueryClient }

type SignInSearch = { next?: string; reason?: string; agency?: string; problem?: string }

/** Where to go on afterwards: a page of ours, and nowhere else. */
function ownNext(search: Search): { next?: string } {
  const next = text(search['next'])
  return next !== undefined && /^\/(?![/\\])/.test(next) ? { next } : {}
}

/** What all pages hang on. */
export const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFoundPage })

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): SignInSearch => {
    const { reason, agency, problem } = search
    const given = { reason: text(reason), agency: text(agency), problem: text(problem) }
    const known = Object.entries(given).filter(([, value]) => value !== undefined)
    return { ...ownNext(search), ...Object.fromEntries(known) }
  },
  component: SignInPage,
})

/** For whoever has signed in and must set a second factor up before anything else. */
export const secondFactorDue = createRoute({
  getParentRoute: () => root,
  path: '/set-up-second-factor',
  validateSearch: ownNext,
  beforeLoad: async ({ context, search }) => {
    await speakOfAll()
    const me = await context.cache.ensureQueryData(meQuery).catch((error: unknown) => {
      if (isLoginEnded(error)) throw redirect({ to: '/sign-in', search })
      throw error
    })
    if (!me.secondFactor.due) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(
    () => import('./second-factor/SecondFactorDue.tsx'),
    'SecondFactorDue',
  ),
})
