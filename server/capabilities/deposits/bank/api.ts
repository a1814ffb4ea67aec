import type { Operation } from '../../../http/operation.ts'
import type { Services } from '../../../http/services.ts'

export function bankOperations(_services: Services): Operation[] {
  return []
}
