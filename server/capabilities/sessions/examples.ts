import type { Closing } from './closing/count.ts'
import type { Acting, SessionsState } from './rules.ts'
import type { Person, Session, StartingDrawer } from './session.ts'

/** Made-up people, drawers and sessions, for tests of the pure rules. */

export const ADA = { id: 1, name: 'Ada' }
export const BEN = { id: 2, name: 'Ben' }
export const CLEO = { id: 3, name: 'Cleo' }

export function acting({ id, name }: Person): Acting {
  return { userId: id, name, loginId: null }
}

export const NOW = Temporal.Instant.from('2026-03-02T16:00:00Z')

/** `NOW` and so many minutes. */
export function minutes(count: number): Temporal.Instant {
  return NOW.add({ minutes: count })
}

export function drawer(own: Partial<StartingDrawer> = {}): StartingDrawer {
  return {
    id: 7,
    name: 'Window 1',
    branchId: 1,
    status: 'active',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
    cutOffTime: null,
    cutOffStatus: null,
    closingCount: 'none',
    timeZone: 'America/Los_Angeles',
    cashiering: true,
    ledger: false,
    ...own,
  }
}

export function session(id: number, own: Partial<Session> = {}): Session {
  return {
    id,
    drawerId: 7,
    drawerName: 'Window 1',
    branchId: 1,
    status: 'open',
    concurrentUsers: true,
    closingCount: 'none',
    cutOffAt: null,
    cutOffStatus: null,
    ledger: false,
    startedAt: NOW,
    endedAt: null,
    endedBy: null,
    transactionCount: 0,
    netTotal: 0,
    receiptCount: 0,
    ...own,
  }
}

/** One that takes the status at this moment, by itself. */
export function cutsOff(at: Temporal.Instant, status: 'closed' | 'in_review' = 'in_review') {
  return { cutOffAt: at, cutOffStatus: status }
}

const METHODS = [
  { code: 'cash', name: 'Cash', cash: true, needsReference: false, system: false },
  { code: 'check', name: 'Check', cash: false, needsReference: true, system: false },
  {
    code: 'account_balance',
    name: 'Account balance',
    cash: false,
    needsReference: false,
    system: true,
  },
]

export function closing(own: Partial<Closing> = {}): Closing {
  return {
    openingBalance: 0,
    openedBy: CLEO.id,
    nets: new Map(),
    rounding: 0,
    takers: new Map(),
    count: null,
    ...own,
  }
}

type Scene = {
  readonly sessions?: readonly Session[]
  readonly drawers?: readonly StartingDrawer[]
  /** Who is in which session; those of the footprint are told with their people. */
  readonly inside?: readonly (readonly [Person, number])[]
  /** Whose session ended under them. */
  readonly putOut?: readonly (readonly [Person, number])[]
  /** What is expected in each session, and its newest count. */
  readonly closings?: readonly (readonly [number, Partial<Closing>])[]
  readonly tolerance?: number
}

export function sessionsState(scene: Scene = {}): SessionsState {
  const { sessions = [], drawers = [], inside = [], putOut = [], closings = [] } = scene
  const peopleIn = (id: number) => inside.filter(([, at]) => at === id).map(([person]) => person)
  const open = sessions.filter((each) => each.status === 'open')
  return {
    sessions: new Map(sessions.map((each) => [each.id, each])),
    drawers: new Map(drawers.map((each) => [each.id, each])),
    openIn: new Map(open.map((each) => [each.drawerId, each.id])),
    current: new Map(inside.map(([person, id]) => [person.id, id])),
    enteredWith: new Map(inside.map(([person]) => [person.id, null])),
    ended: new Map(putOut.map(([person, id]) => [person.id, id])),
    ledger: open.find((each) => each.ledger)?.id ?? null,
    members: new Map(sessions.map((each) => [each.id, peopleIn(each.id)])),
    closings: {
      currency: 'USD',
      tolerance: scene.tolerance ?? 0,
      methods: METHODS,
      sessions: new Map(closings.map(([id, own]) => [id, closing(own)])),
    },
  }
}
