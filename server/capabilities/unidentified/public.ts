/** What other capabilities may know of unidentified money. */
export { unidentifiedName } from './money.ts'
export { receiveUnidentified } from './rules.ts'
export { unidentifiedBook } from './store.ts'
