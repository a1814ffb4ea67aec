/** What other capabilities may know of enforcement. */
export type { CitationStatus } from './citation.ts'
export { payPlan } from './plans/commands.ts'
export { plansBook } from './plans/store.ts'
export { payablesNow } from './payables.ts'
export { citationsBook } from './store.ts'
