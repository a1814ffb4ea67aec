import type { Operation } from '../../http/operation.ts'
import type { Services } from '../../http/services.ts'
import type { Door } from '../../journal/door.ts'
import { paymentOperations } from './api-payments.ts'
import { changeOperations } from './api-changes.ts'
import { readingOperations } from './api-reading.ts'
import { transferOperations } from './api-transfers.ts'
import type { MoneyState } from './rules.ts'

export type MoneyServices = Services & { readonly door: Door<MoneyState> }

/** Payments, and the transactions that they consist of. */
export function operations(services: MoneyServices): Operation[] {
  return [
    ...paymentOperations(services),
    ...readingOperations(services),
    ...changeOperations(services),
    ...transferOperations(services),
  ]
}
