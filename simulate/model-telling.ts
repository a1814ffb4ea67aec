import type { BatchTold } from './batch.ts'
import type { BranchTold } from './branch.ts'
import type { CitationTold } from './citation.ts'
import type { Asked, Model } from './model.ts'
import type { OrderTold } from './permit-order.ts'
import type { PermitTold } from './permit.ts'
import type { MoneyTold } from './unidentified.ts'

/** Writes down what was told of a thing, and between which moments it became true. */

export function tellCitation(model: Model, asked: Asked, number: string, told: CitationTold): void {
  model.citations.get(number)?.steps.push({ ...between(asked), ...told })
}

export function tellOrder(model: Model, asked: Asked, number: string, told: OrderTold): void {
  model.orders.get(number)?.steps.push({ ...between(asked), ...told })
}

export function tellPermit(model: Model, asked: Asked, number: string, told: PermitTold): void {
  model.permits.get(number)?.steps.push({ ...between(asked), ...told })
}

export function tellBatch(model: Model, asked: Asked, id: string, told: BatchTold): void {
  model.batches.get(id)?.steps.push({ ...between(asked), ...told })
}

export function tellMoney(model: Model, asked: Asked, id: string, told: MoneyTold): void {
  model.unidentified.get(id)?.steps.push({ ...between(asked), ...told })
}

export function tellBranch({ custody }: Model, asked: Asked, told: BranchTold): void {
  custody.branch.push({ ...between(asked), ...told })
}

export function between({ asked, answered }: Asked) {
  return { asked, answered }
}
