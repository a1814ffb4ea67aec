import { hash } from 'node:crypto'
import { books } from '../app.ts'
import type { SetClock } from '../clock/clock.ts'
import { createDoor } from '../journal/door.ts'
import type { Arrived, ItemReason, TakenItem } from '../journal/intake-fact.ts'
import type { Database } from '../postgres/database.ts'

/** How an item of a test differs from one that came by lockbox for a citation that is not there. */
export type ItemOf = Partial<Omit<Arrived, 'line'>> & { readonly reasons?: readonly ItemReason[] }

/** Where items come from, and the drawer that their money goes into. */
export type Lockbox = { readonly drawerId: number; readonly sourceId: number }

type Office = {
  readonly database: Database
  readonly clock: SetClock
  readonly agencyId: number
  /** Who set the lockbox up and takes its files in. */
  readonly userId: number
}

/** Items that could not be posted, by the fact that intake takes them by: for tests of repair. */
export function testIntake(office: Office) {
  const { database, clock, agencyId } = office
  const door = createDoor({ database, clock, books })
  let made = 0
  return {
    door,
    lockbox: async (drawerId: number): Promise<Lockbox> => {
      const { rows } = await database.owner.query<{ id: number }>(
        `insert into intake_sources (agency_id, name, drawer_id, format, method, created_by)
         values ($1, $2, $3, 'lockbox', 'lockbox', $4) returning id`,
        [agencyId, `Bank ${(made += 1)} of ${drawerId}`, drawerId, office.userId],
      )
      return { drawerId, sourceId: rows[0]?.id ?? 0 }
    },
    /** Answers with the ids of the items, in order. */
    arrive: async (items: readonly ItemOf[], into: Lockbox): Promise<number[]> => {
      const importId = await insertImport(office, into, `file-${(made += 1)}.txt`)
      const taken = await numbered(office, importId, items)
      const read = { bytesRead: 1, itemsRead: taken.length }
      const dealtWith = { ...read, known: [], surplus: { count: 0, total: 0 }, sessionId: 0 }
      await door.submit({
        agencyId,
        actor: null,
        idempotency: null,
        footprint: { drawers: [into.drawerId], imports: [importId] },
        decide: (_state, { now: at }) => ({
          facts: [{ fact: 'intake_taken', importId, ...into, items: taken, ...dealtWith, at }],
          audit: [],
          answer: { status: 200, text: '' },
        }),
      })
      return taken.map(({ id }) => id)
    },
  }
}

async function insertImport(
  { database, agencyId, userId }: Office,
  { sourceId }: Lockbox,
  name: string,
): Promise<number> {
  const { rows } = await database.owner.query<{ id: number }>(
    `insert into intake_imports (agency_id, source_id, user_id, file_name, file_hash, bytes, dry_run,
                                 status)
     values ($1, $2, $3, $4, $5, 1, false, 'running') returning id`,
    [agencyId, sourceId, userId, name, hash('sha256', `${sourceId} ${name}`, 'buffer')],
  )
  return rows[0]?.id ?? 0
}

const UNKNOWN: readonly ItemReason[] = ['citation_unknown']
const BLANK: Arrived = {
  line: 1,
  batch: null,
  citation: 'NOSUCH1',
  amount: 5_000,
  amountText: null,
  method: 'lockbox',
  reference: null,
  payer: null,
  plate: null,
  plateState: null,
  paidOn: null,
  payoutOn: null,
  fee: null,
  more: null,
}

/** With the numbers that the write door would draw for them. */
async function numbered(
  { database }: Office,
  importId: number,
  items: readonly ItemOf[],
): Promise<TakenItem[]> {
  const { rows } = await database.owner.query<{ id: number }>(
    `select nextval('intake_item_ids') as id from generate_series(1, $1)`,
    [items.length],
  )
  return items.map(({ reasons = UNKNOWN, ...own }, index) => ({
    id: rows[index]?.id ?? 0,
    arrived: { ...BLANK, line: index + 1, ...own },
    fingerprint: hash('sha256', `${importId} ${index}`, 'hex'),
    repeated: false,
    paymentId: null,
    reasons,
  }))
}
