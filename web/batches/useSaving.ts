import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isLoginEnded } from '../api/cache.ts'
import { api, newKey } from '../api/client.ts'
import type { Batch, BatchSummary, Problem } from '../api/contract.ts'
import { isProblem, isUnanswered, problemOf } from '../api/problem.ts'
import { contentOf, type Draft, linesIn, type Sending, wishOf } from './keying.ts'
import { batchQuery } from './queries.ts'

export type SaveState =
  | { step: 'saved' }
  | { step: 'saving' }
  /** No answer yet, in spite of several tries: what is typed is kept in this tab. */
  | { step: 'unanswered' }
  | { step: 'refused'; problem: Problem; content: string; rows: readonly string[] }
  /** Somebody else changed the batch since: nothing is saved until one of the two is chosen. */
  | { step: 'conflict' }

const REST = 500
const TRY_AGAIN_AFTER = 4_000

type Parts = {
  id: string
  draft: Draft
  minorDigits: number
  onDraft: (change: (now: Draft) => Draft) => void
  /** The batch as it was saved, with what is due and wrong, and the rows that its lines are. */
  onSaved: (batch: Batch, rows: readonly string[]) => void
}

/**
 * Saves what is typed, half a second after the last key, one save after the other. A save without an
 * answer is sent again as it was, with its own key, before anything newer is: so it never stands in
 * its own way as somebody else's change.
 */
export function useSaving({ id, draft, minorDigits, onDraft, onSaved }: Parts) {
  const cache = useQueryClient()
  const [state, setState] = useState<SaveState>({ step: 'saved' })
  const now = useRef(draft)
  const isBusy = useRef(false)
  useEffect(() => {
    now.current = draft
  })
  const { mutateAsync } = useMutation({
    mutationFn: ({ key, version, lines }: Sending) =>
      api.put<BatchSummary>(
        `/batches/${id}/lines`,
        { lines },
        { key, ifMatch: `"${version}"`, onRetry: () => setState({ step: 'unanswered' }) },
      ),
  })
  const flush = useCallback(async (): Promise<void> => {
    const sending = nextOf(now.current, minorDigits)
    if (isBusy.current || !sending) return
    isBusy.current = true
    onDraft((one) => ({ ...one, sending }))
    setState({ step: 'saving' })
    try {
      const { version } = await mutateAsync(sending)
      const saved = JSON.stringify(sending.lines)
      onDraft((one) => ({ ...one, version, saved, sending: null }))
      setState({ step: 'saved' })
      void asSaved(cache, id, version).then(
        (batch) => batch?.version === version && onSaved(batch, sending.rows),
        () => undefined,
      )
    } catch (error) {
      const isOpen = isUnanswered(error) || isLoginEnded(error) || problemOf(error).status >= 500
      if (!isOpen) onDraft((one) => ({ ...one, sending: null }))
      setState(isOpen ? { step: 'unanswered' } : failed(error, sending))
      if (isProblem(error, 'batch_not_open'))
        void cache.invalidateQueries({ queryKey: ['batch', id] })
    } finally {
      isBusy.current = false
    }
  }, [cache, id, minorDigits, mutateAsync, onDraft, onSaved])
  useEager(state, draft, minorDigits, flush)
  return { state, setState, flush, isSaved: nextOf(draft, minorDigits) === null }
}

/** Longer than it takes until open pages hear of a change, milliseconds. */
const HEARD = 400

/**
 * What the server makes of the lines that were saved. As a rule the page asks by itself, when it hears
 * that the batch was changed; asking here as well would make the server reckon it twice.
 */
async function asSaved(cache: QueryClient, id: string, version: number) {
  await new Promise((done) => setTimeout(done, HEARD))
  const query = batchQuery(id)
  const heard = cache.getQueryData(query.queryKey)
  return heard && heard.version >= version ? heard : cache.fetchQuery({ ...query, staleTime: 0 })
}

/** What has to be sent next; null when the server has all of it. */
function nextOf({ rows, version, saved, sending }: Draft, minorDigits: number): Sending | null {
  if (sending) return sending
  if (contentOf(rows, minorDigits) === saved) return null
  const lines = linesIn(rows)
  return {
    key: newKey(),
    version,
    lines: lines.map((row) => wishOf(row, minorDigits)),
    rows: lines.map(({ key }) => key),
  }
}

function failed(error: unknown, { rows, lines }: Sending): SaveState {
  if (isProblem(error, 'changed_meanwhile')) return { step: 'conflict' }
  return { step: 'refused', problem: problemOf(error), content: JSON.stringify(lines), rows }
}

/** When to save: at rest, when the window is left, and again while no answer comes. */
function useEager(
  state: SaveState,
  draft: Draft,
  minorDigits: number,
  flush: () => Promise<void>,
): void {
  const { step } = state
  const content = contentOf(draft.rows, minorDigits)
  const isRefused = state.step === 'refused' && state.content === content
  const isDue = !isRefused && (draft.sending !== null || content !== draft.saved)
  // Whatever is typed begins the rest anew.
  const due = isDue ? content : null
  useEffect(() => {
    if (due === null || step === 'saving' || step === 'conflict' || step === 'unanswered')
      return undefined
    const timer = setTimeout(() => void flush(), REST)
    return () => clearTimeout(timer)
  }, [due, step, flush])
  useEffect(() => {
    if (step !== 'unanswered') return undefined
    const again = (): void => void flush()
    const timer = setInterval(again, TRY_AGAIN_AFTER)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [step, flush])
  useEffect(() => {
    const leaving = (): void => {
      if (document.visibilityState === 'hidden' && step !== 'conflict') void flush()
    }
    document.addEventListener('visibilitychange', leaving)
    return () => document.removeEventListener('visibilitychange', leaving)
  }, [step, flush])
}
