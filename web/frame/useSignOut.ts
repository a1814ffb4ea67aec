import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useMe, usePermission } from '../login/me.ts'
import { worklistQuery } from '../repair/queries.ts'

/** what becomes of somebody's repairs when they leave. */
export type Leaving = { readonly pending: number; readonly held: number }

/**
 * Signs out. Whoever holds items in repair is told first what that does to them; where it cannot be
 * asked what they hold, nobody is kept from leaving.
 */
export function useSignOut() {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { login } = useMe()
  const mayRepair = usePermission('repair.work')
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const reason = login?.provider ? 'signed_out_here' : 'signed_out'
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.post<undefined>('/auth/sign-out'),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: { reason } })
      cache.clear()
    },
  })
  const ask = async (): Promise<void> => {
    const list = mayRepair
      ? await cache.fetchQuery({ ...worklistQuery, staleTime: 0, retry: false }).catch(() => null)
      : null
    const [pending, held] = [list?.pending.length ?? 0, list?.items.length ?? 0]
    if (pending + held > 0) setLeaving({ pending, held })
    else mutate()
  }
  return { ask, leaving, stay: () => setLeaving(null), signOut: () => mutate(), isBusy: isPending }
}
