import { type Refusal, refuse } from '../../journal/refusal.ts'
import { type Flow, standardTills } from './flows.ts'
import type { TillsSlice } from './slice.ts'
import { type TillRefusal, tillName, type TillState } from './till.ts'

/** Sentences of what is refused of tills; the codes are those of refusals.ts. */

type Named = Pick<TillState, 'number'>

const SENTENCES: Readonly<Record<TillRefusal, (name: string) => string>> = {
  till_assigned: (name) => `${name} is assigned to somebody. Unassign it first.`,
  till_not_assigned: (name) => `${name} is assigned to nobody. Assign it first.`,
  till_settled: (name) => `${name} is settled: there is no difference to book.`,
  till_unsettled: (name) => `${name} is not settled. Count it, and book what differs.`,
  day_not_processed: (name) =>
    `The day on which cash of ${name} was last moved is not over. Settle and process the business day of its branch first.`,
  day_under_way: (name) => `${name} is under way already. Process it before another day is opened.`,
  day_not_open: () => 'No business day of this branch is open. Open one first.',
  day_not_settled: (name) => `${name} is not settled yet. Settle it before it is processed.`,
  session_open: (name) => `A session is open at the branch, so ${name} cannot end. Close it first.`,
}

/** What the table of transitions refuses, in words. */
export function refuseFacet(code: TillRefusal, name: string, facts?: Record<string, unknown>) {
  return refuse(code, SENTENCES[code](name), facts)
}

/** The id names no till of this agency, in the path or in the field that `pointer` names. */
export function noSuchTill(pointer?: string): Refusal {
  return refuse('till_not_found', 'There is no such till.', undefined, pointer)
}

export function refuseNotHeld(till: Named): Refusal {
  return refuse(
    'till_not_held',
    `${tillName(till)} is not yours. Whoever holds it has to do that, or somebody whose roles permit it.`,
  )
}

export function refuseUncounted(till: Named): Refusal {
  return refuse(
    'till_counted_blind',
    `${tillName(till)} is counted blind: what lies in it by the journal is shown once its count is handed in.`,
  )
}

export function refuseNotReady(till: Named): Refusal {
  return refuse(
    'till_not_initialised',
    `${tillName(till)} was assigned while you were signed in and is not initialised. Initialise it now, or sign in again.`,
  )
}

/** C-7: cash needs a till, and whoever takes it has none, or none that is ready. */
export function refuseWithoutTill(slice: TillsSlice, { userId, sessionId, kind }: Flow): Refusal {
  const branches = [...slice.tills.values()].map(({ branchId }) => branchId)
  const waiting = branches
    .flatMap((branchId) => standardTills(slice, userId, branchId))
    .find(({ ready }) => !ready)
  const facts = { session: { id: String(sessionId) } }
  // Somebody else may be correcting what they took.
  if (kind !== 'payment')
    return refuse(
      'till_required',
      waiting
        ? `Cash lies in a till only, and ${tillName(waiting)} is not initialised since it was assigned. Nothing was changed: initialise it first.`
        : 'Cash lies in a till only, and whoever took it holds none in this branch. Nothing was changed: assign one to them first, or do it with a till of your own.',
      waiting
        ? { ...facts, reason: 'not_initialised', till: tillFact(waiting) }
        : { ...facts, reason: 'no_till', till: null },
    )
  if (!waiting)
    return refuse(
      'till_required',
      'Cash is taken with a till only, and you hold none in this branch. Nothing was taken: ask a supervisor to assign one, or choose another payment method.',
      { ...facts, reason: 'no_till', till: null },
    )
  return refuse(
    'till_required',
    `Cash is taken with a till only, and ${tillName(waiting)} is not initialised since it was assigned to you. Nothing was taken: choose “Initialise now”, or sign in again.`,
    { ...facts, reason: 'not_initialised', till: tillFact(waiting) },
  )
}

/** The sum is kept from whoever may not see positions of others (C-13). */
export function refuseShort(till: Named & { readonly id: number }): Refusal {
  return refuse(
    'till_short_of_cash',
    `${tillName(till)} does not hold so much cash. Nothing was changed: bring cash into it with a transfer first.`,
    { till: tillFact(till) },
  )
}

export function refuseOverLimit(
  till: Named & { readonly id: number } & Pick<TillState, 'limitStop'>,
): Refusal {
  return refuse(
    'till_over_limit',
    `${tillName(till)} would hold more cash than its limit allows. Nothing was taken: drop cash into a bag or give it to the vault, then try again.`,
    { till: tillFact(till), limitStop: till.limitStop },
  )
}

function tillFact({ id, number }: Named & { readonly id: number }) {
  return { id: String(id), number }
}
