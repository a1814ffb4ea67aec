import { Readable } from 'node:stream'
import type { SetClock } from '../../../clock/clock.ts'
import type { Actor } from '../../../journal/actor.ts'
import type { Database } from '../../../postgres/database.ts'
import { inUnitOfWork, readInAgency } from '../../../postgres/unit-of-work.ts'
import { createAgency } from '../../agencies/public.ts'
import { keepFile } from '../../../uploads/pieces.ts'
import { startImport } from './change.ts'
import type { Mapping } from './mapping.ts'
import { importErrors, shownImport } from './queries.ts'
import { runImport } from './run.ts'
import { SHELF } from './store.ts'

/** The mapping that fits `HEADER`. */
export const simple: Mapping = {
  columns: { number: 'Number', issuedAt: 'Issued', amount: 'Amount', status: 'Status' },
  dateFormat: 'YYYY-MM-DD HH:mm',
  statuses: { Open: 'unpaid', Paid: 'paid', Warned: 'skip' },
  onExisting: 'report',
}

export const HEADER = 'Number,Issued,Status,Amount\n'

/** So many good lines, numbered from C-1. */
export function numbered(count: number): string {
  return Array.from({ length: count }, (_, n) => `C-${n + 1},2026-01-02 10:00,Open,25.00\n`).join(
    '',
  )
}

const NEVER: AbortSignal = new AbortController().signal

/** An agency of a test's own, with somebody who takes files in without a server around them. */
export async function testOffice(database: Database, clock: SetClock) {
  const agencyId = await createAgency(database, clock, {
    name: 'Somewhere',
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
  })
  const { rows: people } = await database.owner.query<{ id: number }>(
    `insert into users (agency_id, name, email, password_hash)
     values ($1, 'Ada', $2, '-') returning id`,
    [agencyId, `ada@${agencyId}.test`],
  )
  const scope = { agencyId, clock }
  const actor: Actor = {
    agencyId,
    userId: people[0]?.id ?? 0,
    name: 'Ada',
    loginId: 1,
    permissions: new Set(),
    address: '10.0.0.1',
    requestId: 'r-1',
  }

  /** Uploads a file; its import waits. */
  async function upload(file: string | Buffer, mapping = simple, dryRun = false): Promise<number> {
    const bytes = Buffer.from(file)
    const chunks: Buffer[] = []
    for (let at = 0; at < bytes.length; at += 65_536) chunks.push(bytes.subarray(at, at + 65_536))
    const kept = await keepFile(database, scope, SHELF, Readable.from(chunks), 'citations.csv')
    await inUnitOfWork(database, scope, (work) =>
      startImport(work, actor, kept, { mapping, dryRun }),
    )
    return kept.importId
  }

  const run = (importId: number, stop: AbortSignal = NEVER): Promise<void> =>
    runImport({ database, clock }, { agencyId, importId }, stop)

  async function shown(importId: number) {
    return readInAgency(database, scope, async (work) => ({
      ...(await shownImport(work, importId)),
      errors: await importErrors(work, importId, 200),
    }))
  }

  /** Uploads and takes in. */
  async function importFile(file: string | Buffer, mapping = simple, dryRun = false) {
    const importId = await upload(file, mapping, dryRun)
    await run(importId)
    return shown(importId)
  }

  async function citations() {
    const { rows } = await readInAgency(database, scope, ({ client }) =>
      client.query<Record<string, unknown>>('select * from citations order by number'),
    )
    return rows
  }

  return { scope, actor, upload, run, shown, importFile, citations }
}
