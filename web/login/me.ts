import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Me } from '../api/contract.ts'

/** Who is signed in, at which agency, with which permissions and in which session. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get<Me>('/auth/me', { signal }),
  staleTime: 30_000,
})

/** The person who is signed in. Only for pages inside the frame: there it is always known. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('Nobody is signed in, yet a page of the frame is shown.')
  return data
}

/** Whether the person may do something, by the name of the permission. */
export function usePermission(permission: string): boolean {
  return useMe().permissions.includes(permission)
}

/** Puts a newer answer about me in place, as after signing in or starting a session. */
export function useSetMe(): (change: (me: Me) => Me) => void {
  const cache = useQueryClient()
  return (change) => {
    cache.setQueryData(meQuery.queryKey, (me) => (me ? change(me) : me))
    void cache.invalidateQueries({ queryKey: meQuery.queryKey })
  }
}
