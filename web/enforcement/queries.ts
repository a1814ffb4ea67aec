import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Citation, CitationSummary, Page } from '../api/contract.ts'

/** A citation number as it is compared: case and blanks do not matter. */
export const plainNumber = (text: string): string => text.toUpperCase().replaceAll(/\s/g, '')

/** One citation with its lines, figures and payments. */
export const citationQuery = (number: string) =>
  queryOptions({
    queryKey: ['citation', number],
    queryFn: ({ signal }) =>
      api.get<Citation>(`/citations/${encodeURIComponent(number)}`, { signal }),
  })

/** Looks citations up by number, plate or payer, from the beginning of each (E-11). */
export const findCitations = (text: string, limit: number): Promise<Page<CitationSummary>> =>
  api.get<Page<CitationSummary>>('/citations', { query: { q: text, limit } })

/** The list of the Citations page. */
export const citationsQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['citations', text],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<CitationSummary>>('/citations', {
        query: { q: text, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
