import { queryOptions } from '@tanstack/react-query'
import { allOf } from '../api/client.ts'
import type { Drawer, Id } from '../api/contract.ts'

/** All drawers by name, deactivated ones too (D-3). */
export const drawersQuery = queryOptions({
  queryKey: ['drawers', 'all'],
  queryFn: ({ signal }) => allOf<Drawer>('/drawers', { signal }),
})

export type Branch = { id: Id; name: string; address: string; version: number }

/** The agency's branches by name. */
export const branchesQuery = queryOptions({
  queryKey: ['branches'],
  queryFn: ({ signal }) => allOf<Branch>('/branches', { signal }),
})

/** What a change of drawers makes stale. */
export const DRAWERS_CHANGED = [['drawers'], ['drawer'], ['sessions'], ['me']] as const
