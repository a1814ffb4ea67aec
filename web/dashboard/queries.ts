import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Dashboard } from '../api/contract.ts'

/** Asked anew once a minute as well, so that an hour and a day begin without anybody's doing. */
const EVERY = 60_000

/** A day at a glance (V-7); without a day it is today, as the server knows it. */
export const dashboardQuery = (day: string | undefined) =>
  queryOptions({
    queryKey: ['dashboard', day ?? 'today'],
    queryFn: ({ signal }) => api.get<Dashboard>('/dashboard', { query: { day }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  })
