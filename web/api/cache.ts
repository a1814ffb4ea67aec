import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem, isUnanswered, ProblemError } from './problem.ts'

/** Codes by which the server says that there is no login any more, and why. */
const ENDED = ['not_signed_in', 'login_idle', 'login_expired', 'login_revoked']

/** A role requires a second factor since, and everything else waits for it. */
export const isSecondFactorDue = (error: unknown): boolean =>
  isProblem(error, 'second_factor_required')

export const isLoginEnded = (error: unknown): boolean => isProblem(error, ...ENDED)

/**
 * The cache of what the server said. Refusals are not asked again; a server that does not answer
 * is, twice. `onLoginEnded` hears the code of an answer that says that the login is over, or that it
 * is good for nothing until a second factor is set up.
 */
export function createCache(onLoginEnded: (code: string) => void): QueryClient {
  const heed = (error: unknown): void => {
    if (!(error instanceof ProblemError)) return
    if (isLoginEnded(error) || isSecondFactorDue(error)) onLoginEnded(error.problem.code)
  }
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Before anybody is signed in, asking who that is has its own answer: the sign-in page.
        if (query.queryKey[0] !== 'me' || query.state.data !== undefined) heed(error)
      },
    }),
    mutationCache: new MutationCache({ onError: heed }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && isUnanswered(error),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
