import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { allOf, api } from '../api/client.ts'
import type {
  AlikePayment,
  Named,
  Page,
  RepairCandidate,
  RepairConfiguration,
  RepairEffect,
  RepairItem,
  RepairOverview,
  RepairSettings,
  RepairWorklist,
} from '../api/contract.ts'
import { lookUpCitations } from '../counter/queries.ts'

/** All that begins with `repair` is asked for anew whenever anything in repair changes. */
export const REPAIR_CHANGED = [['repair'], ['repair-overview']] as const

/** What I hold and what is pending. */
export const worklistQuery = queryOptions({
  queryKey: ['repair', 'mine'],
  queryFn: ({ signal }) => api.get<RepairWorklist>('/repair/mine', { signal }),
})

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['repair', 'item', id],
    queryFn: ({ signal }) => api.get<RepairItem>(`/repair/items/${id}`, { signal }),
  })

type Resembling = { readonly items: RepairCandidate[]; readonly alike: AlikePayment[] }

/** What an item may be for, and may repeat; what others do meanwhile makes little difference to it. */
export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['repair-candidates', id],
    queryFn: ({ signal }) => api.get<Resembling>(`/repair/items/${id}/candidates`, { signal }),
    staleTime: 30_000,
  })

/** A list of items, page by page: those for which this holds. */
export const pages = (
  list: 'deferred' | 'waiting' | 'final' | 'locks',
  filter: Readonly<Record<string, string | undefined>> = {},
) =>
  infiniteQueryOptions({
    queryKey: ['repair', list, JSON.stringify(filter)],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<RepairItem>>(`/repair/${list}`, {
        query: { ...filter, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** a list of its own. */
export const deferredQuery = pages('deferred')
/** final, and waiting for a session of the drawer. */
export const waitingQuery = pages('waiting')
/** who holds what, the oldest first. */
export const locksQuery = pages('locks')

export const overviewQuery = queryOptions({
  queryKey: ['repair-overview'],
  queryFn: ({ signal }) => api.get<RepairOverview>('/repair/overview', { signal }),
})

export const configurationsQuery = queryOptions({
  queryKey: ['repair', 'configurations'],
  queryFn: ({ signal }) => allOf<RepairConfiguration>('/repair/configurations', { signal }),
})

export const configurationQuery = (id: string) =>
  queryOptions({
    queryKey: ['repair', 'configuration', id],
    queryFn: ({ signal }) =>
      api.get<RepairConfiguration>(`/repair/configurations/${id}`, { signal }),
  })

/** What each criterion would take, and what switching would release at this moment. */
export const effectQuery = (id: string) =>
  queryOptions({
    queryKey: ['repair', 'effect', id],
    queryFn: ({ signal }) =>
      api.get<RepairEffect>(`/repair/configurations/${id}/effect`, { signal }),
  })

export const settingsQuery = queryOptions({
  queryKey: ['repair', 'settings'],
  queryFn: ({ signal }) => api.get<RepairSettings>('/repair/settings', { signal }),
})

/** what another lock time would do at this moment. */
export const lockTimeQuery = (minutes: number) =>
  queryOptions({
    queryKey: ['repair', 'lock-time', minutes],
    queryFn: ({ signal }) =>
      api.get<{ released: number; finalised: number }>('/repair/settings/effect', {
        query: { maximumLockMinutes: String(minutes) },
        signal,
      }),
    staleTime: 0,
  })

/** All that is asked of what is due. */
export const DUES_KEY = ['payables', 'repair'] as const

/** What is due on these citations, by number; one that is not there is absent. */
export const duesQuery = (numbers: readonly string[]) =>
  queryOptions({
    queryKey: [...DUES_KEY, ...numbers],
    queryFn: async ({ signal }) => {
      const { items } = await lookUpCitations({ numbers: numbers.join(',') }, signal)
      return new Map(items.map((citation) => [citation.number, citation]))
    },
    enabled: numbers.length > 0,
    placeholderData: keepPreviousData,
  })

/** Where items come from, by name. */
export const sourceNamesQuery = queryOptions({
  queryKey: ['intake-sources', 'names'],
  queryFn: ({ signal }) => allOf<Named>('/intake/sources', { signal }),
  staleTime: 60_000,
})
