/** What other capabilities may know of enforcement. */
export type { CitationStatus } from './citation.ts'
export { payPlan } from './plans/commands.ts'
export { plansBook } from './plans/store.ts'
export { receivablesOf } from './queries.ts'
export { citationsBook } from './store.ts'
