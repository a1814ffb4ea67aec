/** What other capabilities may know of enforcement. */
export type { CitationStatus } from './citation.ts'
export { receivablesOf } from './queries.ts'
export { citationsBook } from './store.ts'
