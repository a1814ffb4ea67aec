/** What other capabilities may know of deposits. */
export { type DepositsSlice, depositsBook } from './store.ts'
export { sumUp } from './sums.ts'
export { sumsOfSessions } from './jobs.ts'
