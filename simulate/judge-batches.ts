import type { Database } from '../server/postgres/database.ts'
import { batchRules } from './batch.ts'
import { isWrong, type Model } from './model.ts'
import { batchShown } from './model-batches.ts'
import { planShown } from './model-plans.ts'
import { explain } from './order.ts'
import type { Agency } from './town.ts'

/** E-6, E-8: every batch and every plan is looked at once more when all is quiet. */
export async function lookAtBatchesAndPlans({ supervisor, model }: Agency): Promise<void> {
  const look = (path: string, taken: typeof batchShown) =>
    supervisor.ask({ method: 'GET', path, key: null }, (asked, answer) => {
      if (answer.status === 200) taken(model, asked, answer)
      else isWrong(model, `${path} is not shown: ${answer.text}`)
    })
  // oxlint-disable no-await-in-loop -- a person looks at one after the other
  for (const id of model.batches.keys()) await look(`/batches/${id}`, batchShown)
  for (const id of model.plans.keys()) await look(`/payment-plans/${id}`, planShown)
  // oxlint-enable no-await-in-loop
}

/** E-6: for each batch there is an order of all answers. A plan's are those of its citations. */
export async function judgeBatches(
  model: Model,
  { owner }: Database,
  agencyId: number,
): Promise<void> {
  for (const { id, start, steps } of model.batches.values())
    if (!explain(batchRules, start, steps))
      isWrong(
        model,
        `E-6: no order of its ${steps.length} answers leads to batch ${id}: ${JSON.stringify(steps)}`,
      )
  for (const [table, known] of [
    ['batches', model.batches],
    ['payment_plans', model.plans],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { rows } = await owner.query<{ id: string }>(
      `select id::text from ${table} where agency_id = $1`,
      [agencyId],
    )
    const stored = new Set(rows.map(({ id }) => id))
    for (const id of stored.symmetricDifference(new Set(known.keys())))
      isWrong(model, `${table} ${id} is ${stored.has(id) ? "nobody's" : 'missing'}`)
  }
}
