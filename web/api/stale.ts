import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Marks answers as stale and asks for those on screen anew. An answer that is under way for the first
 * time may tell what was true before: TanStack restarts only those that have been there, so it is
 * asked for once more as soon as it has come.
 */
export function markStale(cache: QueryClient, queryKey: QueryKey = []): void {
  const filters = { queryKey, fetchStatus: 'fetching' } as const
  const first = cache
    .getQueryCache()
    .findAll(filters)
    .filter(({ state }) => state.data === undefined)
  void cache.invalidateQueries({ queryKey })
  for (const query of first) afterwards(cache, query)
}

function afterwards(cache: QueryClient, query: Query): void {
  const stop = cache.getQueryCache().subscribe((event) => {
    if (event.query !== query) return
    if (event.type === 'removed') return stop()
    if (event.type !== 'updated' || query.state.fetchStatus !== 'idle') return
    stop()
    const { queryKey } = query
    if (query.state.data !== undefined) void cache.invalidateQueries({ queryKey, exact: true })
  })
}
