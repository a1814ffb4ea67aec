import type { Clock } from '../clock/clock.ts'
import type { Sweep } from '../jobs/sweeps.ts'
import type { Database } from '../postgres/database.ts'
import type { Shelf } from './pieces.ts'

const AN_HOUR = 3_600_000

/** Uploads that broke off leave pieces that belong to no import; a day later they are deleted. */
export function brokenUploads(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { pieces, imports }: Shelf,
): Sweep {
  let lookedAt = -Infinity
  return {
    name: `broken uploads of ${imports}`,
    run: async () => {
      if (performance.now() - lookedAt < AN_HOUR) return
      lookedAt = performance.now()
      await database.owner.query(
        `delete from ${pieces} p
          where at < coalesce($1::timestamptz, app_now()) - interval '1 day'
            and not exists (select from ${imports} i
                             where i.agency_id = p.agency_id and i.id = p.import_id)`,
        [clock.instant()],
      )
    },
  }
}
