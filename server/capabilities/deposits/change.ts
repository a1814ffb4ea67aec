import { dayAt } from '../../clock/wall-time.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { readAgency, todayOf } from '../agencies/public.ts'
import { recordAudit } from '../audit/public.ts'
import { noSuchAccount } from './accounts/change.ts'
import { readAccount } from './accounts/store.ts'
import { totalOf } from './deposit.ts'
import {
  decidePreparing,
  noSuchDeposit,
  type Prepared,
  type PreparingWish,
  refuseBanking,
  refuseUnprepared,
} from './rules.ts'
import { bank, cancel, insertDeposit, lockDeposit } from './store.ts'
import { lockUndeposited, putInto, sumUp, takeOutOf } from './sums.ts'

/**
 * B-2: prepares a deposit of what is undeposited for an account. The parts are locked before they are
 * looked at, so of two who gather at once the second finds them gone.
 */
export async function prepareDeposit(
  work: UnitOfWork,
  actor: Actor,
  wish: PreparingWish & { readonly accountId: number },
): Promise<number | Refusal> {
  const account = await readAccount(work, wish.accountId)
  if (!account) return noSuchAccount('/accountId')
  if (!account.active) return refuseInactive(account.name)
  await sumUp(work)
  const parts = await lockUndeposited(work, account.id, wish.sessionIds)
  const { currency } = await readAgency(work)
  const prepared = decidePreparing(parts, wish, currency)
  if (isRefusal(prepared)) return prepared
  const id = await insertDeposit(work, {
    ...prepared,
    accountId: account.id,
    bagNumber: wish.bagNumber,
    paperMethods: paperMethodsOf(prepared),
    preparedBy: actor.userId,
  })
  if (id === 'bag_taken') return refuseBag(wish.bagNumber)
  await putInto(work, id, prepared.taken)
  await told(work, actor, { action: 'deposit.prepared', id, after: auditOf(prepared, wish) })
  return id
}

function paperMethodsOf({ taken }: Prepared): string[] {
  return [...new Set(taken.filter(({ form }) => form === 'paper').map(({ method }) => method))]
}

function auditOf({ taken, cash, paper, other }: Prepared, wish: { readonly accountId: number }) {
  const sessions = [...new Set(taken.map(({ sessionId }) => String(sessionId)))]
  return { accountId: String(wish.accountId), sessions, cash, paper, other, total: totalOf(taken) }
}

/** B-2: gives up what was prepared; its money can go into another deposit. */
export async function cancelDeposit(
  work: UnitOfWork,
  actor: Actor,
  id: number,
  reason: string,
): Promise<Refusal | null> {
  const deposit = await lockDeposit(work, id)
  if (!deposit) return noSuchDeposit()
  const refusal = refuseUnprepared(deposit)
  if (refusal) return refusal
  await takeOutOf(work, id)
  await cancel(work, id, actor.userId, reason)
  const [before, after] = [{ status: 'prepared' }, { status: 'cancelled', reason }]
  await told(work, actor, { action: 'deposit.cancelled', id, before, after })
  return null
}

/** B-2: notes that the bank has it. `day` in the agency's zone; without one it is today. */
export async function bankDeposit(
  work: UnitOfWork,
  actor: Actor,
  id: number,
  wish: { readonly day: Temporal.PlainDate | null; readonly reference: string | null },
): Promise<Refusal | null> {
  const deposit = await lockDeposit(work, id)
  if (!deposit) return noSuchDeposit()
  const today = await todayOf(work)
  const { timeZone } = await readAgency(work)
  const preparedOn = dayAt(deposit.preparedAt, timeZone)
  const day = wish.day ?? today
  const refusal = refuseBanking(deposit, { day, today, preparedOn })
  if (refusal) return refusal
  await bank(work, id, actor.userId, { day, reference: wish.reference })
  const after = { status: 'banked', day: day.toString(), reference: wish.reference }
  await told(work, actor, { action: 'deposit.banked', id, before: { status: 'sealed' }, after })
  return null
}

type Entry = { action: string; id: number; before?: unknown; after: unknown }

async function told(work: UnitOfWork, actor: Actor, { id, ...entry }: Entry): Promise<void> {
  await recordAudit(work, actor, { ...entry, subject: { type: 'deposit', id } })
  await notify(work, { dp: [id], bk: true })
}

function refuseInactive(name: string): Refusal {
  const detail = `${name} is not in use any more. Choose another account, or put it into use again.`
  return refuse('deposit_account_inactive', detail, undefined, '/accountId')
}

function refuseBag(number: string | null): Refusal {
  const detail = `Another deposit has the bag ${number ?? ''} already. Look at the number that is printed on it.`
  return refuse('bag_number_taken', detail, undefined, '/bagNumber')
}
