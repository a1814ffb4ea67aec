/** What other capabilities may know of enforcement. */
export type { CitationStatus } from './citation.ts'
export { citationsBook } from './store.ts'
