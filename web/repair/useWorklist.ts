import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairItem, RepairWorklist } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import { REPAIR_CHANGED, worklistQuery } from './queries.ts'
import { useFinalisedText } from './useFinalisedText.ts'
import { useItemName } from './useItemName.ts'
import {
  amountSaid,
  type Answered,
  type Loss,
  moved,
  nextAfter,
  withLocked,
  withPending,
} from './worklist.ts'

const STALE = { stale: REPAIR_CHANGED }

/** What came when more were asked for, and how many are held then. */
type Fetched = { readonly count: number; readonly wanted: number; readonly held: number }

/** what a full list finalised to make room, which nobody asked for. */
function useOverflow(): (before: RepairWorklist) => Promise<void> {
  const { t } = useLingui()
  const formats = useFormats()
  const nameOf = useItemName()
  const finalisedText = useFinalisedText()
  return async ({ pending, settings }) => {
    if (pending.length < settings.pendingLimit) return
    const after = await api.get<RepairWorklist>('/repair/mine').catch(() => null)
    const gone = pending.filter(({ id }) => after?.pending.every((one) => one.id !== id))
    if (!after || gone.length === 0) return
    const each = gone.map((item) => {
      const money = amountSaid(item)
      return money === null ? nameOf(item) : `${nameOf(item)}, ${moneyText(money, formats)}`
    })
    const what = each.join('; ')
    const became = finalisedText(gone, after)
    notifications.show({
      role: 'status',
      message: t`The pending list was full, so its oldest was finalised: ${what}. ${became}`,
    })
  }
}

/** My items: getting more, taking back, and which of them is open. */
export function useWorklist() {
  const { user } = useMe()
  const cache = useQueryClient()
  const query = useQuery(worklistQuery)
  const [openId, setOpenId] = useKept<string | null>(user.id, 'repair-open', null)
  const [fetched, setFetched] = useState<Fetched | null>(null)
  const [redone, setRedone] = useState<Readonly<Record<string, string>>>({})
  const put = (change: (answered: Answered) => RepairWorklist): void => {
    const state = cache.getQueryState(worklistQuery.queryKey)
    if (!state?.data) return
    const answered = { list: state.data, at: state.dataUpdatedAt }
    cache.setQueryData(worklistQuery.queryKey, change(answered))
  }
  const tellOverflow = useOverflow()
  const items = query.data?.items ?? []
  const open = useOpen(query.data, openId)
  // What is shown without having been chosen is open as well: when it goes, that is told.
  if (open && open.item.id !== openId && !query.isFetching) setOpenId(open.item.id)
  const get = useChange(
    ({ count }: { count: number }, key) =>
      api.post<{ items: { id: string }[] }>('/repair/fetch', { count }, { key }),
    {
      ...STALE,
      // What is in them says the list, which is asked for anew.
      onSuccess: (answer, { count }) => {
        const came = answer.items.length
        setFetched({ count: came, wanted: count, held: items.length + came })
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
        setFetched(null)
        if (open) setRedone((now) => ({ ...now, [item.id]: open.item.id }))
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
    /** It is pending now, and the next one is opened: after a Redo that from which one came. */
    disposed: (item: RepairItem, listed: RepairWorklist | undefined) => {
      const before = items.find(({ id }) => id === redone[item.id])
      const next = before?.id ?? nextAfter(items, item.id, open?.place ?? 0)
      if (listed) void tellOverflow(listed)
      put((answered) => withPending(answered, item))
      setOpenId(next)
      setFetched(null)
    },
    /** The item is lost, and whoever worked on it has seen so. */
    leave: (id: string) => setOpenId(nextAfter(items, id, open?.place ?? 0)),
  }
}

export type Worklist = ReturnType<typeof useWorklist>

/** The item that is shown, where it stands in the list, and how it was lost where it was. */
type Shown = { readonly item: RepairItem; readonly place: number; readonly loss: Loss | null }

/**
 * The item that is open. One that went meanwhile stays as it was, so that whoever types in it sees
 * what became of it, and what they typed: also where they disposed of it themselves in another tab.
 */
function useOpen(list: RepairWorklist | undefined, openId: string | null): Shown | null {
  const [last, setLast] = useState<Omit<Shown, 'loss'> | null>(null)
  if (!list) return null
  const { items, lost, serverNow } = list
  const at = items.findIndex(({ id }) => id === openId)
  if (at < 0 && last && last.item.id === openId) {
    const loss = lost.find(({ itemId, cause }) => itemId === openId && cause !== 'returned')
    return { ...last, loss: loss ?? { itemId: openId, cause: 'elsewhere', at: serverNow } }
  }
  const place = Math.max(0, at)
  const item = items[place]
  if (!item) return null
  if (item !== last?.item || place !== last.place) setLast({ item, place })
  return { item, place, loss: null }
}
