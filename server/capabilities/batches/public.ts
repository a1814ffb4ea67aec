/** What other capabilities may know of batches. */
export { postBatch } from './commands.ts'
export { batchesBook } from './store.ts'
export { shownBatch, shownLines } from './queries.ts'
export { batchDocument, type BatchReport } from './report.ts'
