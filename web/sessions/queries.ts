import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { allOf, api } from '../api/client.ts'
import type { Drawer, Session } from '../api/contract.ts'
import { meQuery, useSetMe } from '../login/me.ts'

/** Drawers in which a session can be started (D-5), with whoever has one open there now. */
export const activeDrawersQuery = queryOptions({
  queryKey: ['drawers', { status: 'active' }],
  queryFn: ({ signal }) => allOf<Drawer>('/drawers', { query: { status: 'active' }, signal }),
})

/** All open sessions of the agency. */
export const openSessionsQuery = queryOptions({
  queryKey: ['sessions', { status: 'open' }],
  queryFn: ({ signal }) =>
    allOf<Session>('/sessions', { query: { status: 'open', includeDeactivated: true }, signal }),
})

/** Makes a session current, by starting or joining it (S-9); the answer is that session. */
function useBecomeCurrent<Input>(ask: (input: Input) => Promise<Session>) {
  const cache = useQueryClient()
  const setMe = useSetMe()
  return useMutation({
    mutationFn: ask,
    onSuccess: (session) => setMe((me) => ({ ...me, session, sessionEnded: null })),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: ['sessions'] })
      void cache.invalidateQueries({ queryKey: ['drawers'] })
    },
  })
}

export type StartSession = { drawerId: string; openingBalance?: number }

/** Starts a session in a drawer (S-1, S-5). */
export const useStartSession = () =>
  useBecomeCurrent((input: StartSession) => api.post<Session>('/sessions', input))

/** Joins an open session, leaving the one before (S-6, S-9). */
export const useJoinSession = () =>
  useBecomeCurrent((id: string) => api.post<Session>(`/sessions/${id}/join`))

/** Leaves the current session, which stays open (S-9). */
export function useLeaveSession() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post<undefined>(`/sessions/${id}/leave`),
    onSuccess: () =>
      cache.setQueryData(meQuery.queryKey, (me) => (me ? { ...me, session: null } : me)),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: ['sessions'] })
      void cache.invalidateQueries({ queryKey: ['drawers'] })
      void cache.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
}
