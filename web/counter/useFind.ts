import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CitationSummary, Problem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { citationQuery, findCitations, plainNumber } from '../enforcement/queries.ts'

export type FindState =
  | { step: 'idle' }
  | { step: 'looking' }
  | { step: 'several'; text: string; found: CitationSummary[]; hasMore: boolean }
  | { step: 'failed'; problem: Problem }

const SHOWN = 12

/** A number that is not there is no failure here: it may be a plate, a payer, or a beginning. */
function unlessAbsent(error: unknown): null {
  if (problemOf(error).status === 404) return null
  throw error
}

/**
 * Looks up what was typed or scanned. One match, or one whose number is exactly this, is taken at
 * once; several are offered. An answer that arrives after the next question is ignored.
 */
export function useFind(onFound: (number: string, ahead: string) => void) {
  const cache = useQueryClient()
  const [state, setState] = useState<FindState>({ step: 'idle' })
  const asked = useRef(0)
  const ahead = useRef('')

  const look = async (text: string): Promise<void> => {
    const mine = ++asked.current
    ahead.current = ''
    setState({ step: 'looking' })
    try {
      const exactly = await cache.fetchQuery(citationQuery(plainNumber(text))).catch(unlessAbsent)
      if (mine !== asked.current) return
      if (exactly) {
        setState({ step: 'idle' })
        onFound(exactly.number, ahead.current)
        return
      }
      const { items, nextCursor } = await findCitations(text, SHOWN)
      if (mine !== asked.current) return
      const wanted = plainNumber(text)
      const exact = items.find(({ number }) => plainNumber(number) === wanted)
      const only = items.length === 1 ? items[0] : undefined
      const found = exact ?? only
      if (found) {
        setState({ step: 'idle' })
        onFound(found.number, ahead.current)
      } else {
        setState({ step: 'several', text, found: items, hasMore: nextCursor !== null })
      }
    } catch (error) {
      if (mine === asked.current) setState({ step: 'failed', problem: problemOf(error) })
    }
  }

  return {
    state,
    look,
    /** A key that was typed meanwhile: what is found is told of it. */
    typeAhead(key: string): void {
      ahead.current += key
    },
    clear(): void {
      asked.current++
      setState({ step: 'idle' })
    },
  }
}
