import type { Actor } from '../../journal/actor.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { leftOf, type Unidentified } from './money.ts'
import { noSuchMoney, refuseBeyondLeft } from './rules.ts'

export type ReturnWish = {
  /** Null: all that is left. */
  readonly amount: number | null
  readonly reason: string
  readonly reference: string | null
}

/**
 * R-4, E-10: records that money was sent back, outside cashiering: it stands in no session. It locks
 * the row that the write door locks, so that what is assigned meanwhile is not returned as well.
 */
export async function returnUnidentified(
  work: UnitOfWork,
  actor: Actor,
  id: number,
  { amount, reason, reference }: ReturnWish,
): Promise<Refusal | null> {
  const money = await lock(work, id)
  if (!money) return noSuchMoney()
  const wanted = amount ?? leftOf(money)
  const refusal = refuseBeyondLeft(money, wanted)
  if (refusal) return refusal
  await work.client.query(INSERT, [work.agencyId, id, wanted, reason, reference, actor.userId])
  await work.client.query(ADD, [work.agencyId, id, wanted])
  const subject = { type: 'unidentified', id }
  const after = { amount: wanted, reason, reference }
  await recordAudit(work, actor, { action: 'unidentified.returned', subject, after })
  await notify(work, { r: true })
  return null
}

async function lock({ client, agencyId }: UnitOfWork, id: number) {
  const { rows } = await client.query<Unidentified>(
    `select item_id as id, received, assigned, returned, version from unidentified
      where agency_id = $1 and item_id = $2 for no key update`,
    [agencyId, id],
  )
  return rows[0]
}

const INSERT = `
  insert into unidentified_returns (agency_id, item_id, amount, reason, reference, user_id)
  values ($1, $2, $3, $4, $5, $6)`

const ADD = `
  update unidentified set returned = returned + $3, version = version + 1
   where agency_id = $1 and item_id = $2`
