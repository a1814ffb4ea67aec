import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Citation, CitationSummary } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { citationQuery, findCitations, plainNumber } from '../enforcement/queries.ts'
import { useMe, usePermission } from '../login/me.ts'
import { lookUpOrders } from '../permits/queries.ts'
import { type Found, foundCitation, foundOrder, isOrderId } from './payable.ts'
import type { Answer } from './useFind.ts'

const SHOWN = 12

type Several<T> = { several: T[]; hasMore: boolean }

const NONE: Several<never> = { several: [], hasMore: false }

/** A number that is not there is no failure here: it may be a plate, a payer, or a beginning. */
function unlessAbsent(error: unknown): null {
  if (problemOf(error).status === 404) return null
  throw error
}

const byWholeNumber = (cache: QueryClient, text: string): Promise<Citation | null> =>
  cache.fetchQuery(citationQuery(plainNumber(text))).catch(unlessAbsent)

/** Those whose number, plate or payer begins so (E-11). */
async function citationsLike(text: string): Promise<Several<CitationSummary>> {
  const { items, nextCursor } = await findCitations(text, SHOWN)
  return { several: items, hasMore: nextCursor !== null }
}

/** Orders by ID; or to be paid, of a permit whose number, holder or plate begins so. */
async function ordersLike(text: string): Promise<Several<Found>> {
  const query = isOrderId(text) ? { numbers: plainNumber(text) } : { q: text }
  const { items, hasMore } = await lookUpOrders(query)
  const several = items.slice(0, SHOWN).map(foundOrder)
  return { several, hasMore: hasMore || items.length > SHOWN }
}

/** One is taken at once. */
function answerOf<T>({ several, hasMore }: Several<T>): Answer<T> {
  const [one] = several
  return one && several.length === 1 ? { one } : { several, hasMore }
}

/** A citation by its whole number; else those that begin so. */
export async function findCitation(
  cache: QueryClient,
  text: string,
): Promise<Answer<CitationSummary>> {
  const exactly = await byWholeNumber(cache, text)
  return exactly ? { one: exactly } : answerOf(await citationsLike(text))
}

/** Which kinds of what can be paid this person may see, where the agency works with them. */
export function useKinds(): { citations: boolean; orders: boolean } {
  const { bundles } = useMe().agency
  const citations = usePermission('citations.read') && bundles.enforcement
  const orders = usePermission('permits.read') && bundles.permits
  return { citations, orders }
}

/** Finds what can be paid, of every kind that there is here. A whole citation number goes first. */
export function useFinding(): (text: string) => Promise<Answer<Found>> {
  const cache = useQueryClient()
  const kinds = useKinds()
  return async (text) => {
    const exactly = kinds.citations ? await byWholeNumber(cache, text) : null
    if (exactly) return { one: foundCitation(exactly) }
    const [citations, orders] = await Promise.all([
      kinds.citations ? citationsLike(text) : NONE,
      kinds.orders ? ordersLike(text) : NONE,
    ])
    const several = [...citations.several.map(foundCitation), ...orders.several]
    return answerOf({ several, hasMore: citations.hasMore || orders.hasMore })
  }
}
