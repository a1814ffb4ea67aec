/** What other capabilities may know of reports. */
export { type Asked, askedOf, RANGE_WORDS, rangeFields } from './range.ts'
