import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Id, Instant, Named, Page } from '../api/contract.ts'
import { forAddress, wordOf } from '../frame/search.ts'
import { addDays, isDay, startOfDay } from '../kit/days.ts'

/** One change, as the audit log keeps it. Nobody means the product itself. */
export type AuditLine = {
  id: Id
  at: Instant
  user: Named | null
  action: string
  subject: { type: string; id: string; label: string }
  before: unknown
  after: unknown
  address: string | null
  requestId: string | null
}

/** Days are the agency's; `subject` is `type:id`. */
export type AuditFilter = {
  userId: string | undefined
  action: string | undefined
  subject: string | undefined
  from: string | undefined
  to: string | undefined
}

export const NO_FILTER: AuditFilter = {
  userId: undefined,
  action: undefined,
  subject: undefined,
  from: undefined,
  to: undefined,
}

export function auditFilterFrom(search: Record<string, unknown>): AuditFilter {
  const from = wordOf(search, 'from')
  const to = wordOf(search, 'to')
  return {
    userId: wordOf(search, 'user'),
    action: wordOf(search, 'action'),
    subject: wordOf(search, 'subject'),
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
  }
}

export const auditFilterToAddress = ({ userId, ...rest }: AuditFilter): Record<string, unknown> =>
  forAddress({ user: userId, ...rest })

/** The audit log, newest first, page by page. */
export const auditQuery = (filter: AuditFilter, timeZone: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter, timeZone],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<AuditLine>>('/audit', {
        query: {
          userId: filter.userId,
          action: filter.action,
          subject: filter.subject,
          from: filter.from ? startOfDay(filter.from, timeZone) : undefined,
          to: filter.to ? startOfDay(addDays(filter.to, 1), timeZone) : undefined,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
