/** What other capabilities may know of accounting. */
export { accountingProofs } from './proofs.ts'
