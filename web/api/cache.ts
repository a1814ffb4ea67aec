import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem, isUnanswered, ProblemError } from './problem.ts'

/** Codes by which the server says that there is no login any more, and why. */
const ENDED = ['not_signed_in', 'login_idle', 'login_expired', 'login_revoked']

export const isLoginEnded = (error: unknown): boolean => isProblem(error, ...ENDED)

/**
 * The cache of what the server said. Refusals are not asked again; a server that does not answer
 * is, twice. `onLoginEnded` hears the code of the first answer that says the login is over.
 */
export function createCache(onLoginEnded: (code: string) => void): QueryClient {
  const heed = (error: unknown): void => {
    if (error instanceof ProblemError && isLoginEnded(error)) onLoginEnded(error.problem.code)
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
