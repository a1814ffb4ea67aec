/** What other capabilities may know of tills. */
export { initialiseOnArrival } from './arrival.ts'
export { type TillCommand } from './commands.ts'
export { MOVEMENTS, movement, type MovementKind } from './movement.ts'
export type { TillsState } from './rules.ts'
export type { TillsSlice } from './slice.ts'
export { businessDateOf, type Till } from './till.ts'
export { tillsBook } from './store.ts'
