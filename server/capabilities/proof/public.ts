/** What others may ask of the proof. */
export { type Difference, proveTotals, type TotalsReport } from './prove.ts'
