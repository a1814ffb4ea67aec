/** What other capabilities may know of sessions. */
export {
  ADMITS,
  MOVES_TO,
  type Person,
  type Session,
  sessionName,
  type SessionStatus,
  STATUS_WORDS,
} from './session.ts'
export {
  type Acting,
  decideCutOff,
  noSuchSession,
  openSessionAt,
  sessionForPayment,
  sessionForReversal,
  type SessionsState,
  statusAt,
} from './rules.ts'
export { askingOf } from './api.ts'
export { isHidden, refuseHidden, SessionBody, sessionBody } from './answer.ts'
export { sessionStatus as sessionStatusSchema } from './session-schema.ts'
export { actingOf, type Asking } from './commands.ts'
export {
  countSessions,
  placeOf,
  shownSession,
  type ShownSession,
  shownSessions,
  STATUS,
} from './queries.ts'
export type { SessionsSlice } from './slice.ts'
export { type BrokenLink, type ChainReport, verifyChains } from './verify.ts'
export {
  overAndShort,
  type OverAndShortFilter,
  type OverOrShort,
} from './closing/over-and-short.ts'
export { readLines } from './closing/rules.ts'
export { type ShownCount, shownClosing } from './closing/queries.ts'
export { sessionsBook } from './store.ts'
export { createCutOffs } from './jobs.ts'
export { changeStatus, cutOff, joinSession, leaveSession, startSession } from './commands.ts'
export { leaveWithLogin } from './departure.ts'
export { sweepLedgers, unclosedSessions } from './ledger.ts'
