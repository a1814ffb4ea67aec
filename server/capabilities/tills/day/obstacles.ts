import type { BranchDays } from '../slice.ts'
import { facetsOf, refusedBy, type Till, tillName } from '../till.ts'

/** One thing that stands in the way of ending a day, or deserves a look first. */
export type DayObstacle = {
  readonly code: 'till_unsettled' | 'session_open' | 'cash_in_transit'
  readonly detail: string
  readonly blocks: boolean
  /** What it is about, and what resolves it. */
  readonly subject: { readonly type: 'till' | 'session' | 'transfer'; readonly id: string }
  readonly action: {
    readonly operation: string
    readonly path: string
    readonly permission: string
  }
}

type Looked = Pick<BranchDays, 'openSessions' | 'inTransit'>
export type LookedTill = Pick<
  Till,
  | 'id'
  | 'number'
  | 'holderId'
  | 'settlement'
  | 'initialisedOn'
  | 'touchedOn'
  | 'notBefore'
  | 'openDay'
>

/** C-11: the list that the preflight shows and that settling and processing go by. */
export function obstaclesOf(branch: Looked, tills: readonly LookedTill[]): DayObstacle[] {
  const unsettled = tills.filter(
    (till) => refusedBy('settle_day', { ...facetsOf(till as Till), day: 'open' }) !== null,
  )
  return [
    ...unsettled.map((till) => ({
      code: 'till_unsettled' as const,
      detail: `${tillName(till)} is not settled.`,
      blocks: true,
      subject: { type: 'till' as const, id: String(till.id) },
      action: {
        operation: 'giveTillCount',
        path: `/tills/${till.id}/counts`,
        permission: 'tills.use',
      },
    })),
    ...branch.openSessions.map((id) => ({
      code: 'session_open' as const,
      detail: `S-${id} is open.`,
      blocks: true,
      subject: { type: 'session' as const, id: String(id) },
      action: {
        operation: 'changeSessionStatus',
        path: `/sessions/${id}/status`,
        permission: 'sessions.status',
      },
    })),
    // It is in nobody's till, and visible; a bag may wait for its second person over night.
    ...branch.inTransit.map((id) => ({
      code: 'cash_in_transit' as const,
      detail: `Transfer ${id} is in transit.`,
      blocks: false,
      subject: { type: 'transfer' as const, id: String(id) },
      action: {
        operation: 'acceptTransfer',
        path: `/till-transfers/${id}/accept`,
        permission: 'cash.transfer',
      },
    })),
  ]
}
