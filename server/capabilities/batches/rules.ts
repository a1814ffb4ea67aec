import type { Moment } from '../../journal/command.ts'
import type { BatchPosted, Fact } from '../../journal/fact.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { type Acting, type Session, sessionForPayment } from '../sessions/public.ts'
import type { MoneyState } from '../transactions/public.ts'
import { type Batch, batchName, type BatchStatus, figuresOf, type Line } from './batch.ts'
import { takeLines, type TakenLine } from './taking.ts'

/** What the rules of posting see. */
export type BatchState = MoneyState & {
  readonly batches: { readonly batches: ReadonlyMap<number, Batch> }
}

export type PostingWish = { readonly id: number; readonly confirmOverpayment: boolean }

export type Posting = {
  readonly facts: readonly Fact[]
  readonly batch: Batch
  readonly session: Session
  readonly taken: readonly Required<PaidLine>[]
}
type PaidLine = TakenLine & { readonly payment: NonNullable<TakenLine['payment']> }

/**
 * E-6: posts the whole batch into the person's current session, each line as a payment with a
 * receipt of its own, or refuses all of it. `refusesVersion` says whether it is still the batch that
 * the person saw.
 */
export function decidePosting(
  state: BatchState,
  wish: PostingWish,
  refusesVersion: (version: number) => Refusal | null,
  acting: Acting,
  moment: Moment,
): Posting | Refusal {
  const batch = state.batches.batches.get(wish.id)
  if (!batch) return noSuchBatch()
  const stale = refuseEnded(batch) ?? refusesVersion(batch.version)
  if (stale) return stale
  const nothing = `${batchName(batch.id)} was not posted.`
  const session = sessionForPayment(state.sessions, acting.userId, moment.now, nothing)
  if (isRefusal(session)) return session
  const unequal = refuseImbalance(batch)
  if (unequal) return unequal
  const taken = takeLines(session, state, batch.lines, acting, moment)
  const refusal =
    refuseLines(taken) ?? (wish.confirmOverpayment ? null : refuseSurplus(taken, batch.lines))
  return refusal ?? post(batch, session, taken.filter(isPaid), acting, moment)
}

function isPaid(line: TakenLine): line is PaidLine {
  return line.payment !== null
}

function post(
  batch: Batch,
  session: Session,
  taken: readonly PaidLine[],
  acting: Acting,
  { now }: Moment,
): Posting {
  const posted: BatchPosted = {
    fact: 'batch_posted',
    batchId: batch.id,
    sessionId: session.id,
    lines: taken.map(({ line, payment }) => ({
      line,
      paymentId: payment.payment.paymentId,
      transactionId: payment.posted[0]?.transactionId ?? 0,
    })),
    by: { id: acting.userId, name: acting.name },
    at: now,
  }
  return {
    facts: [...taken.flatMap(({ payment }) => payment.facts), posted],
    batch,
    session,
    taken,
  }
}

export function noSuchBatch(): Refusal {
  return refuse('batch_not_found', 'There is no such batch.')
}

const ENDED = { posted: 'posted', discarded: 'discarded' } as const

/** E-6: what was posted or discarded never changes again. */
export function refuseEnded(batch: {
  readonly id: number
  readonly status: BatchStatus
  readonly endedBy: string | null
}): Refusal | null {
  const { id, status, endedBy } = batch
  if (status === 'open') return null
  return refuse(
    'batch_not_open',
    `${batchName(id)} was ${ENDED[status]} by ${endedBy ?? 'somebody'}, and stays as it is.`,
    { batchStatus: status, endedBy },
  )
}

/** E-6: it posts only when count and total agree with the control figures. */
function refuseImbalance({ controlCount, controlTotal, lines }: Batch): Refusal | null {
  const { count, total } = figuresOf(lines)
  if (count === controlCount && total === controlTotal) return null
  const wrong = [
    count === controlCount ? [] : [`${count} of ${controlCount} lines are keyed`],
    total === controlTotal ? [] : ['their total is not the control total'],
  ].flat()
  return refuse(
    'batch_out_of_balance',
    `Count and total must agree with the control figures, and ${wrong.join(' and ')}. Nothing was posted.`,
    { count, controlCount, total, controlTotal },
  )
}

/** More than anybody reads in one sentence; `fields` has them all. */
const TOLD = 3

function refuseLines(taken: readonly TakenLine[]): Refusal | null {
  const refused = taken.filter(({ faults }) => faults.length > 0)
  if (refused.length === 0) return null
  const fields = refused.flatMap(({ faults }) => faults)
  const lines = refused.map(({ line }) => line)
  const told = fields.slice(0, TOLD).map(({ detail }) => detail)
  const detail = `${lines.length} of ${taken.length} lines cannot be posted, so nothing was. ${told.join(' ')}`
  return { ...refuse('batch_lines_refused', detail, { lines }), fields }
}

function refuseSurplus(taken: readonly TakenLine[], lines: readonly Line[]): Refusal | null {
  const over = taken.filter(({ surplus }) => surplus > 0)
  if (over.length === 0) return null
  const overpayments = over.map(({ line, due, surplus }) => ({
    line,
    citation: lines[line - 1]?.citation ?? '',
    due: due ?? 0,
    surplus,
  }))
  const surplus = overpayments.reduce((sum, each) => sum + each.surplus, 0)
  const which = over.length === 1 ? `Line ${over[0]?.line} is` : `${over.length} lines are`
  return refuse(
    'batch_overpayment_unconfirmed',
    `${which} more than what is due. Confirm the overpayment, and the surplus becomes account balance; or correct the amounts.`,
    { overpayments, surplus },
    '/confirmOverpayment',
  )
}
