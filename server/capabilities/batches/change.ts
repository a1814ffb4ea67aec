import type { Call } from '../../http/operation.ts'
import { refuseStale } from '../../http/versions.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../audit/public.ts'
import { type Batch, figuresOf, type Header, type Line } from './batch.ts'
import {
  insertBatch,
  isSame,
  lockBatch,
  updateDiscarded,
  updateHeader,
  updateLines,
} from './keying.ts'
import { noSuchBatch, refuseEnded } from './rules.ts'

type Asked = Pick<Call, 'actor' | 'request'>

/** E-6: opens a batch with its control figures; answers with its id. */
export async function createBatch(work: UnitOfWork, actor: Actor, header: Header): Promise<number> {
  const id = await insertBatch(work, header, actor.userId)
  await told(work, actor, { action: 'batch.opened', id, after: header })
  return id
}

/** E-6: corrects what was written on the slip. */
export async function editHeader(
  work: UnitOfWork,
  { actor, request }: Asked,
  id: number,
  edit: Partial<Header>,
): Promise<Refusal | null> {
  const batch = await lockOpen(work, request, id)
  if (isRefusal(batch)) return batch
  const { source, controlCount, controlTotal } = batch
  const before = { source, controlCount, controlTotal }
  const header = { ...before, ...edit }
  const changed = differences(before, header)
  if (Object.keys(changed.after).length === 0) return null
  await updateHeader(work, id, header, actor.userId)
  await told(work, actor, { action: 'batch.edited', id, ...changed })
  return null
}

/** E-6: keeps the lines as they stand, half typed ones too. The same lines again change nothing. */
export async function saveLines(
  work: UnitOfWork,
  { actor, request }: Asked,
  id: number,
  lines: readonly Line[],
): Promise<Refusal | null> {
  const batch = await lockOpen(work, request, id)
  if (isRefusal(batch)) return batch
  const before = linesChanged(batch.lines, lines)
  const after = linesChanged(lines, batch.lines)
  if (Object.keys({ ...before, ...after }).length === 0) return null
  await updateLines(work, batch, lines, actor.userId)
  await told(work, actor, {
    action: 'batch.keyed',
    id,
    before: { ...figuresOf(batch.lines), lines: before },
    after: { ...figuresOf(lines), lines: after },
  })
  return null
}

/** By number, those of `lines` that the others do not have like that. */
function linesChanged(lines: readonly Line[], others: readonly Line[]): Record<string, Line> {
  return Object.fromEntries(
    lines.flatMap((line, index) => (isSame(line, others[index]) ? [] : [[index + 1, line]])),
  )
}

/** E-6: gives a batch up, unposted. Its lines are kept as they were. */
export async function discardBatch(
  work: UnitOfWork,
  { actor, request }: Asked,
  id: number,
): Promise<Refusal | null> {
  const batch = await lockOpen(work, request, id)
  if (isRefusal(batch)) return batch
  await updateDiscarded(work, id, actor.userId)
  const [before, after] = [{ status: 'open' }, { status: 'discarded' }]
  await told(work, actor, { action: 'batch.discarded', id, before, after })
  return null
}

async function lockOpen(
  work: UnitOfWork,
  request: Asked['request'],
  id: number,
): Promise<Batch | Refusal> {
  const batch = await lockBatch(work, id)
  if (!batch) return noSuchBatch()
  return refuseEnded(batch) ?? refuseStale(request, batch.version) ?? batch
}

type Entry = { action: string; id: number; before?: unknown; after: unknown }

async function told(work: UnitOfWork, actor: Actor, { id, ...entry }: Entry): Promise<void> {
  await recordAudit(work, actor, { ...entry, subject: { type: 'batch', id } })
  await notify(work, { b: [id] })
}
