import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Me, Till } from './contract.ts'
import { markStale } from './stale.ts'

type Fact = { id?: string; number?: string; branchId?: string }

/** The tills that I hold, as far as they are known. */
type Mine = readonly Pick<Till, 'id'>[] | undefined

const MY_TILLS = ['tills', 'mine'] as const

/**
 * Which cached answers an event makes stale. The keys are those used by the rooms' queries. Who one
 * is depends on one's own session alone: others take payments all the time.
 */
const STALE: Record<string, (fact: Fact, me: Me | undefined, mine: Mine) => QueryKey[]> = {
  session: ({ id }, me) => [
    ['session', id],
    ['sessions'],
    ['business-day'],
    ...(isOfMe(id, me) ? [['me']] : []),
  ],
  // Also told to whoever is given a till.
  me: () => [['me'], MY_TILLS],
  drawers: () => [['drawers'], ['drawer']],
  citation: ({ number }) => [
    // Without a number very many of them changed.
    number === undefined ? ['citation'] : ['citation', number],
    ['citations'],
    ['payables'],
    ['plan'],
    ['plans'],
  ],
  // An order may stand on the page of each permit that was ever in it.
  permit_order: ({ id }) => [
    ['permit-order', id],
    ['permit-orders'],
    ['permit'],
    ['permits'],
    ['payables'],
  ],
  permit: ({ number }) => [['permit', number], ['permits'], ['permit-order']],
  mail: ({ id }) => [['mail', id], ['mails']],
  batch: ({ id }) => [['batch', id], ['batches']],
  intake_import: ({ id }) => [['intake-import', id], ['intake-imports']],
  repair: () => [['repair'], ['unidentified']],
  deposit: ({ id }) => [['deposit', id], ['deposits']],
  accounting: () => [['deposits'], ['bank'], ['accounting']],
  import: ({ id }) => [['import', id], ['imports']],
  // What is in transit or asked for stands in tills, and both may be in the way of a day's end.
  // Whoever holds one has it in the frame of every page: only a till of theirs concerns that.
  till: ({ id }, _me, mine) => [
    ['till', id],
    ...(mine?.every((own) => own.id !== id) ? [] : [MY_TILLS]),
    ['till-transfers'],
    ['paid-in-out'],
    ['business-day'],
  ],
  business_day: ({ branchId }) => [
    ['business-day', branchId],
    ['business-days', branchId],
    ['tills'],
  ],
}

function isOfMe(sessionId: string | undefined, me: Me | undefined): boolean {
  if (!me) return true
  return sessionId === me.session?.id || sessionId === me.sessionEnded?.session.id
}

/** The same of answers that sum up a whole office: each costs the server more, and nobody reads as fast. */
const SUMMED: Record<string, QueryKey[]> = {
  session: [['dashboard'], ['reports']],
  repair: [['repair-overview'], ['intake-import']],
  till: [['tills', 'all']],
}

const REOPEN_AFTER = 3_000
/** How often at most answers are asked for anew, milliseconds. */
const GATHER = 400
const GATHER_SUMMED = 5_000

/**
 * Marks answers as stale, the first time at once and then at most every so many milliseconds: in a
 * busy session events come faster than anybody can read the figures.
 */
function gatherStale(
  cache: QueryClient,
  every: number,
): { mark(keys: readonly QueryKey[]): void; stop(): void } {
  const waiting = new Map<string, QueryKey>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    timer = waiting.size > 0 ? setTimeout(flush, every) : undefined
    for (const queryKey of waiting.values()) markStale(cache, queryKey)
    waiting.clear()
  }
  return {
    mark: (keys) => {
      for (const key of keys) waiting.set(JSON.stringify(key), key)
      if (timer === undefined) flush()
    },
    stop: () => clearTimeout(timer),
  }
}

/** The keys that an event of this kind makes stale, for whoever is signed in. */
export function staleKeys(kind: string, data: string, me: Me | undefined, mine?: Mine): QueryKey[] {
  const fact = data === '' ? {} : (JSON.parse(data) as Fact)
  return STALE[kind]?.(fact, me, mine) ?? []
}

/** Opens the stream and keeps it open; after each gap everything on screen is asked for anew. */
function listen(cache: QueryClient, onState: (live: boolean) => void): () => void {
  const stale = gatherStale(cache, GATHER)
  const summed = gatherStale(cache, GATHER_SUMMED)
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasLost = false
  const open = (): void => {
    source = new EventSource('/api/v1/live')
    source.addEventListener('open', () => {
      if (wasLost) markStale(cache)
      wasLost = false
      onState(true)
    })
    source.addEventListener('error', () => {
      wasLost = true
      onState(false)
      if (source?.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, REOPEN_AFTER)
      markStale(cache, ['me'])
    })
    // The server itself has missed something: nothing on screen can be trusted to be new.
    source.addEventListener('resync', () => markStale(cache))
    for (const kind of Object.keys(STALE)) {
      source.addEventListener(kind, (event) => {
        const me = cache.getQueryData<Me>(['me'])
        stale.mark(staleKeys(kind, event.data, me, cache.getQueryData<Till[]>(MY_TILLS)))
        summed.mark(SUMMED[kind] ?? [])
      })
    }
  }
  open()
  return () => {
    stale.stop()
    summed.stop()
    clearTimeout(timer)
    source?.close()
  }
}

/**
 * Follows what happens elsewhere (S-13, V-6) while somebody is signed in. False once the
 * connection has been gone for a moment; short gaps stay unmentioned.
 */
export function useLiveUpdates(cache: QueryClient): boolean {
  const [live, setLive] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listen(cache, (now) => {
      clearTimeout(timer)
      if (now) setLive(true)
      else timer = setTimeout(() => setLive(false), 2_500)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [cache])
  return live
}
