import type { Operation } from '../../http/operation.ts'
import type { Services } from '../../http/services.ts'
import type { Settling } from './settling.ts'
import { configurationOperations } from './api-configurations.ts'
import { readingOperations } from './api-reading.ts'
import { supervisingOperations } from './api-supervising.ts'
import { workOperations } from './api-work.ts'

export type RepairServices = Services & Settling

/** Repair of items that could not be posted. */
export function operations(services: RepairServices): Operation[] {
  return [
    ...workOperations(services),
    ...readingOperations(services),
    ...supervisingOperations(services),
    ...configurationOperations(services),
  ]
}
