/** What other capabilities may know of reports. */
export { csvOf, harmless } from './csv.ts'
export { asCsv } from './file.ts'
export { type Asked, askedOf, RANGE_WORDS, rangeFields } from './range.ts'
