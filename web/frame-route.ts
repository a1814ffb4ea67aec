import { createRoute, redirect } from '@tanstack/react-router'
import { isLoginEnded } from './api/cache.ts'
import { problemOf } from './api/problem.ts'
import { Frame } from './frame/Frame.tsx'
import { meQuery } from './login/me.ts'
import { root } from './sign-in-routes.ts'

/** Everything behind the sign-in, inside the frame. */
export const frame = createRoute({
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
