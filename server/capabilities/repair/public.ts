/** What other capabilities may know of repair. */
export { departFromRepair } from './departure.ts'
export { overdueLocks, repairTasks, waitingRepairs } from './jobs.ts'
export {
  BECAME,
  type Became,
  BECAME_SQL,
  type InTheWay,
  lockItemsOf,
  type Standing,
  standingOfImport,
  withdrawItemsOf,
} from './of-import.ts'
export { repairBook } from './store.ts'
