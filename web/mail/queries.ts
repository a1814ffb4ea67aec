import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Mail, MailState, Page } from '../api/contract.ts'

export const STATES: readonly MailState[] = ['queued', 'sending', 'sent', 'failed']

/** One mail and what became of it; the live channel says when to ask anew. */
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mail', id],
    queryFn: ({ signal }) => api.get<Mail>(`/mails/${id}`, { signal }),
  })

/** The outbox, newest first, page by page. */
export const mailsQuery = (state: MailState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['mails', { state }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Mail> & { hasServer: boolean }>('/mails', {
        query: { state, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
