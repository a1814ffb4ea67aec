import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairItem, RepairWorklist } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import { REPAIR_CHANGED, worklistQuery } from './queries.ts'
import { type Answered, moved, nextAfter, withLocked, withPending } from './worklist.ts'

const STALE = { stale: REPAIR_CHANGED }

/** My items: getting more, taking back, and which of them is open. */
export function useWorklist() {
  const { user } = useMe()
  const cache = useQueryClient()
  const query = useQuery(worklistQuery)
  const [openId, setOpenId] = useKept<string | null>(user.id, 'repair-open', null)
  const [fetched, setFetched] = useState<{ count: number; wanted: number } | null>(null)
  const put = (change: (answered: Answered) => RepairWorklist): void => {
    const state = cache.getQueryState(worklistQuery.queryKey)
    if (!state?.data) return
    const answered = { list: state.data, at: state.dataUpdatedAt }
    cache.setQueryData(worklistQuery.queryKey, change(answered))
  }
  const items = query.data?.items ?? []
  const open = useOpen(query.data, openId)
  const get = useChange(
    ({ count }: { count: number }, key) =>
      api.post<{ items: { id: string }[] }>('/repair/fetch', { count }, { key }),
    {
      ...STALE,
      // What is in them says the list, which is asked for anew.
      onSuccess: (answer, { count }) => {
        setFetched({ count: answer.items.length, wanted: count })
        if (!open || items.length === 0) setOpenId(answer.items[0]?.id ?? null)
      },
    },
  )
  const redo = useChange(
    (_input: null, key) => api.post<RepairItem>('/repair/redo', undefined, { key }),
    {
      ...STALE,
      onSuccess: (item) => {
        put((answered) => withLocked(answered, item))
        setOpenId(item.id)
      },
    },
  )
  return {
    query,
    open,
    get,
    redo,
    fetched,
    show: setOpenId,
    move: (by: 1 | -1) => setOpenId(moved(items, open?.item.id ?? '', by)),
    /** It is pending now, and the next one is opened. */
    disposed: (item: RepairItem) => {
      const next = nextAfter(items, item.id)
      put((answered) => withPending(answered, item))
      setOpenId(next)
      setFetched(null)
    },
    /** The item is lost, and whoever worked on it has seen so. */
    leave: (id: string) => setOpenId(nextAfter(items, id)),
  }
}

export type Worklist = ReturnType<typeof useWorklist>

/**
 * The item that is open. One that was lost meanwhile stays as it was, so that whoever types in it
 * sees what became of it, and what they typed.
 */
function useOpen(list: RepairWorklist | undefined, openId: string | null) {
  const [last, setLast] = useState<RepairItem | null>(null)
  const held = list?.items.find(({ id }) => id === openId)
  const loss = list?.lost.find(({ itemId, cause }) => itemId === openId && cause !== 'returned')
  const kept = !held && loss && last?.id === openId ? last : null
  const item = held ?? kept ?? list?.items[0]
  if (item && item !== last) setLast(item)
  return item ? { item, loss: kept && loss ? loss : null } : null
}
