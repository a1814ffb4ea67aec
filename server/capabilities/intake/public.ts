/** What other capabilities may know of intake. */
export { intakeBook, type IntakeSlice } from './store.ts'
export { REASON_WORDS } from './words.ts'
