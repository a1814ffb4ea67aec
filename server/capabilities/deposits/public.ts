/** What other capabilities may know of deposits. */
export { depositName } from './deposit.ts'
export { type DepositsSlice, depositsBook } from './store.ts'
export { sumUp } from './sums.ts'
export { sumsOfSessions } from './jobs.ts'
