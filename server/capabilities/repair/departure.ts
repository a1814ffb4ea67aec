import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Departure } from '../identity/public.ts'
import { recordFinalised, recordFreed } from './consequences.ts'
import { finaliseRows, lockHeldWith, release } from './holding.ts'

/**
 * whoever's login ends has their pending items finalised first, and then their locks
 * released; leaving the session comes after. What another login of the same person holds stays.
 */
export async function departFromRepair(
  work: UnitOfWork,
  { userId, loginId, author }: Departure,
): Promise<void> {
  const held = await lockHeldWith(work, userId, loginId)
  const idsOf = (wanted: string) => held.filter(({ state }) => state === wanted).map(({ id }) => id)
  await recordFinalised(work, author, await finaliseRows(work, idsOf('pending')))
  const freed = await release(work, idsOf('locked'), 'departed')
  await recordFreed(work, author, freed, 'departed')
}
