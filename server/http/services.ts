import type { Clock } from '../clock/clock.ts'
import type { Actor } from '../journal/actor.ts'
import type { Database } from '../postgres/database.ts'
import { readInAgency, type Scope, type UnitOfWork } from '../postgres/unit-of-work.ts'
import type { Settings } from '../settings/settings.ts'

/**
 * What every capability's operations are given by app.ts. One that needs more says so:
 * `operations(services: Services & { door: Door })`.
 */
export type Services = {
  readonly database: Database
  readonly clock: Clock
  readonly settings: Settings
}

/** The agency and the clock that whatever this person does is done by. */
export function scopeOf({ clock }: Pick<Services, 'clock'>, { agencyId }: Actor): Scope {
  return { agencyId, clock }
}

/** Reads in the agency of whoever asks, all of it as it was at one moment. */
export function readFor<const T>(
  services: Services,
  actor: Actor,
  run: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  return readInAgency(services.database, scopeOf(services, actor), run)
}
