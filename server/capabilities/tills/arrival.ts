import type { Door } from '../../journal/door.ts'
import type { Arrival } from '../identity/public.ts'
import { initialiseTills } from './commands.ts'
import type { TillsState } from './rules.ts'

/** Nobody's business date: each till is initialised for that of its own branch. */
const EVERYWHERE = { branchId: null, date: null, resetTotals: true }

/**
 * C-5, C-6: a person's tills are initialised when they sign in, through the write door as everything
 * that changes tills. A server that dies between the login and this leaves them as they were: the
 * next sign-in or *Initialise now* does it, and twice is as good as once.
 */
export function initialiseOnArrival(door: Door<TillsState>) {
  return async (arrival: Arrival): Promise<void> => {
    const actor = { ...arrival, name: '', permissions: new Set<string>() }
    const wish = { ...EVERYWHERE, userId: actor.userId }
    await door.submit(initialiseTills({ actor, idempotency: null }, wish))
  }
}
