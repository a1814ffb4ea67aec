/** What other capabilities may know of repair. */
export { departFromRepair } from './departure.ts'
export { overdueLocks, repairTasks, waitingRepairs } from './jobs.ts'
export { repairBook } from './store.ts'
