import type { Call } from '../../http/operation.ts'
import { refuseStale } from '../../http/versions.ts'
import type { Actor } from '../../journal/actor.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import type { NewPermit, PermitStatus } from './permit.ts'
import { refusesRecord } from './rules.ts'

/** P-1: records a permit; answers with its id. Numbers are unique in the agency. */
export async function createPermit(
  work: UnitOfWork,
  actor: Actor,
  wanted: NewPermit,
): Promise<number | Refusal> {
  const refusal = refusesRecord(wanted)
  if (refusal) return refusal
  const id = await insertPermit(work, actor, wanted)
  if (id === undefined)
    return refuse(
      'permit_number_taken',
      `There is a permit ${wanted.number} already.`,
      undefined,
      '/number',
    )
  await insertVehicles(work, id, wanted)
  await insertFees(work, id, wanted)
  const subject = { type: 'permit', id: wanted.number }
  await recordAudit(work, actor, { action: 'permit.recorded', subject, after: wanted })
  return id
}

/**
 * P-1: says what its status is from now on; null when it was said. Orders keep theirs, and what is
 * held for it stays where it is.
 */
export async function setPermitStatus(
  work: UnitOfWork,
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  number: string,
  status: PermitStatus,
): Promise<Refusal | null> {
  const permit = await work.db
    .selectFrom('permits')
    .where('agency_id', '=', work.agencyId)
    .where('number_key', '=', number)
    .select(['id', 'number', 'status', 'version'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!permit) return refuseNoPermit(number)
  const stale = refuseStale(request, permit.version)
  if (stale || permit.status === status) return stale
  await work.db
    .updateTable('permits')
    .set({ status, version: permit.version + 1 })
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', permit.id)
    .execute()
  const subject = { type: 'permit', id: permit.number }
  const change = { before: { status: permit.status }, after: { status } }
  await recordAudit(work, actor, { action: 'permit.status_changed', subject, ...change })
  await notify(work, { p: [permit.number] })
  return null
}

export function refuseNoPermit(number: string): Refusal {
  return refuse('permit_not_found', `There is no permit ${number}.`)
}

async function insertPermit(work: UnitOfWork, actor: Actor, wanted: NewPermit) {
  const { vehicles: _vehicles, fees: _fees, validFrom, validTo, ...same } = wanted
  const inserted = await work.db
    .insertInto('permits')
    .values({
      agency_id: work.agencyId,
      ...same,
      valid_from: validFrom,
      valid_to: validTo,
      created_by: actor.userId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

async function insertVehicles(work: UnitOfWork, permitId: number, { vehicles }: NewPermit) {
  if (vehicles.length === 0) return
  const key = { agency_id: work.agencyId, permit_id: permitId }
  const rows = vehicles.map((vehicle, index) => ({ ...key, line: index + 1, ...vehicle }))
  await work.db.insertInto('permit_vehicles').values(rows).execute()
}

async function insertFees(work: UnitOfWork, permitId: number, { fees }: NewPermit) {
  if (fees.length === 0) return
  const key = { agency_id: work.agencyId, permit_id: permitId }
  const rows = fees.map((fee, index) => ({ ...key, line: index + 1, ...fee }))
  await work.db.insertInto('permit_fees').values(rows).execute()
}
