import { expect } from 'vitest'
import { books } from '../../app.ts'
import { createDoor } from '../../journal/door.ts'
import type { Database } from '../../postgres/database.ts'
import { testDatabase } from '../../testing/database.ts'
import { sendForm } from '../../testing/form.ts'
import type { Answer, Resident } from '../../testing/resident.ts'
import { type Town, testTown } from '../../testing/town.ts'
import { runImport } from './run.ts'

export const NEVER: AbortSignal = new AbortController().signal

/** The layout that fits `csvOf`. */
export const LAYOUT = {
  columns: { citation: 'Citation', amount: 'Amount', reference: 'Check', payer: 'Payer' },
}

export type Row = {
  readonly citation?: string
  readonly amount?: string
  readonly check?: string
  readonly payer?: string
}

/** A CSV of these rows. */
export function csvOf(rows: readonly Row[]): string {
  const lines = rows.map(({ citation = '', amount = '', check = '', payer = '' }) =>
    [citation, amount, check, payer].join(','),
  )
  return `${['Citation,Amount,Check,Payer', ...lines].join('\n')}\n`
}

type SourceWish = {
  readonly drawerId?: string
  readonly format?: string
  readonly [field: string]: unknown
}
type Beside = {
  readonly who?: Resident
  readonly fileName?: string
  readonly dryRun?: boolean
  readonly [field: string]: unknown
}

export type IntakeOffice = ReturnType<typeof officeIn>

/** A town that takes in files of payments; without the jobs of a server, so that tests run them. */
export async function testIntake(database?: Database) {
  const town = await testTown(database ?? (await testDatabase()))
  return { ...town, ...officeIn(town) }
}

/**
 * Short words for what tests of files of payments do over and over, in a town that is there.
 *
 * @example
 * const source = await office.source({ drawerId: await office.drawer() })
 * const done = await office.take(source, csvOf([{ citation, amount: '25.00', check: '1' }]))
 */
export function officeIn(town: Town) {
  const { database, clock, agencyId, supervisor, cashier } = town
  const door = createDoor({ database, clock, books })

  /** Sends a file; its import waits. */
  function upload(sourceId: string, file: string | Buffer, beside: Beside = {}): Promise<Answer> {
    const { who = supervisor, fileName, dryRun, ...parts } = beside
    const to = `/intake/imports${dryRun ? '?dryRun=true' : ''}`
    return sendForm(who, to, { file, sourceId, ...parts }, fileName ? { fileName } : {})
  }

  /** What the job of a server does. */
  const run = (importId: string, stop: AbortSignal = NEVER, at = door): Promise<void> =>
    runImport({ database, clock, door: at }, { agencyId, importId: Number(importId) }, stop)

  const shown = async (importId: string) =>
    (await supervisor.get(`/intake/imports/${importId}`)).body

  const items = async (importId: string, outcome = '') =>
    (
      await supervisor.get(
        `/intake/imports/${importId}/items?limit=200${outcome ? `&outcome=${outcome}` : ''}`,
      )
    ).body.items

  /** Sends a file and waits until it is dealt with; answers with the import. */
  async function take(sourceId: string, file: string | Buffer, beside: Beside = {}) {
    const sent = await upload(sourceId, file, beside)
    expect(sent.status, JSON.stringify(sent.body)).toBe(202)
    await run(sent.body.id)
    return shown(sent.body.id)
  }

  const dueOf = async (number: string) =>
    (await cashier.get(`/citations/${number}`)).body.due as number

  /** T-12, T-13: every figure is what the journal says, and every chain holds. */
  const sound = async () => {
    expect((await town.auditor.get('/proof/totals')).body.differences).toEqual([])
    expect((await town.auditor.get('/proof/chains')).body.broken).toEqual([])
  }

  return { ...furnish(town), door, upload, run, shown, items, take, dueOf, sound }
}

/** What there is before a file can come: drawers, sessions, citations, sources. */
function furnish({ supervisor, admin, cashier, branchId }: Town) {
  let made = 0

  /** A virtual drawer, without a session; `cutOff` as drawers have it. */
  async function drawer(own: object = {}): Promise<string> {
    const answer = await admin.post('/drawers', {
      name: `Lockbox ${(made += 1)}`,
      branchId: branchId,
      type: 'virtual',
      openingBalanceRequired: false,
      concurrentUsers: true,
      closingMethod: 'manual',
      ...own,
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.id
  }

  async function startSession(drawerId: string, whose: Resident = cashier): Promise<string> {
    const session = await whose.post('/sessions', { drawerId })
    expect(session.status, JSON.stringify(session.body)).toBe(201)
    return session.body.id
  }

  async function citation(due: number, own: object = {}): Promise<string> {
    const number = `IN${(made += 1)}`
    const lines = due > 0 ? [{ kind: 'fine', amount: due }] : []
    const answer = await admin.post('/citations', { number, lines, ...own })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return number
  }

  /** A source; CSV with `LAYOUT`, in a new drawer with an open session, unless told otherwise. */
  async function source(wish: SourceWish = {}): Promise<string> {
    const { drawerId = await drawer() } = wish
    if (wish.drawerId === undefined) await startSession(drawerId, supervisor)
    const { format = 'csv' } = wish
    const answer = await admin.post('/intake/sources', {
      name: `Bank ${(made += 1)}`,
      format,
      method: 'check',
      ...(format === 'lockbox' ? {} : { layout: LAYOUT }),
      ...wish,
      drawerId,
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.id
  }

  return { drawer, startSession, citation, source }
}
