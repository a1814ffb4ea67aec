import { useRef, useState } from 'react'
import type { Problem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'

/** What a text names: one thing, or what begins so. */
export type Answer<T> = { one: T } | { several: T[]; hasMore: boolean }

export type FindState<T> =
  | { step: 'idle' }
  | { step: 'looking' }
  | { step: 'several'; text: string; found: T[]; hasMore: boolean }
  | { step: 'failed'; problem: Problem }

/**
 * Looks up what was typed or scanned. One match is taken at once; several are offered. An answer
 * that arrives after the next question is ignored.
 */
export function useFind<T>(
  ask: (text: string) => Promise<Answer<T>>,
  onFound: (found: T, ahead: string) => void,
) {
  const [state, setState] = useState<FindState<T>>({ step: 'idle' })
  const asked = useRef(0)
  const ahead = useRef('')

  const look = async (text: string): Promise<void> => {
    const mine = ++asked.current
    ahead.current = ''
    setState({ step: 'looking' })
    try {
      const answer = await ask(text)
      if (mine !== asked.current) return
      if ('one' in answer) {
        setState({ step: 'idle' })
        onFound(answer.one, ahead.current)
      } else {
        setState({ step: 'several', text, found: answer.several, hasMore: answer.hasMore })
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
