import type { Database } from '../server/postgres/database.ts'
import { isWrong, type Model } from './model.ts'
import { explain } from './order.ts'
import { moneyRules, newMoney } from './unidentified.ts'

/** R-4, T-8: there is an order of all answers that the rules allow, and it ends with what is stored. */
export async function judgeUnidentified(
  model: Model,
  { owner }: Database,
  agencyId: number,
): Promise<void> {
  const { rows } = await owner.query<Row>(STORED, [agencyId])
  const stored = new Map(rows.map((row) => [row.id, row]))
  for (const { id } of model.unidentified.values())
    if (!stored.has(id)) isWrong(model, `R-4: unidentified money ${id} is missing`)
  for (const { id, received, returned, left, assigned, amount } of rows) {
    const known = model.unidentified.get(id)
    const arrived = model.post.items.get(id)?.arrived
    // Where no amount could be read it is what whoever rejected it says.
    const due = arrived && (arrived.amount ?? amount)
    if (received !== amount || due !== received || (known && known.received !== received))
      isWrong(model, `R-4: of ${amount} of item ${id} ${received} are unidentified`)
    const asked = model.moment + 1
    const last = { told: 'shown', asked, answered: asked + 1, returned, left, assigned } as const
    if (explain(moneyRules, newMoney(received), [...(known?.steps ?? []), last])) continue
    isWrong(
      model,
      `R-4: no order of its ${known?.steps.length} answers leads to ${JSON.stringify(last)}: ${JSON.stringify(known)}`,
    )
  }
}

type Row = {
  readonly id: string
  readonly received: number
  readonly returned: number
  readonly left: number
  readonly assigned: readonly string[]
  readonly amount: number | null
}

const STORED = `
  select u.item_id::text as id, u.received, u.returned,
         coalesce(r.amount, (r.disposition->>'amount')::bigint) as amount,
         u.received - u.assigned - u.returned as left,
         array(select t.payment_id::text from transactions t
                where t.agency_id = $1 and t.target_type = 'unidentified'
                  and t.target_id = u.item_id and t.kind = 'balance_transfer'
                  and t.reversed_by is null) as assigned
    from unidentified u join repair_items r on r.agency_id = $1 and r.id = u.item_id
   where u.agency_id = $1`
