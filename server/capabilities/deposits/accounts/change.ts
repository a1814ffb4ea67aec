import type { Call } from '../../../http/operation.ts'
import { refuseStale } from '../../../http/versions.ts'
import type { Actor } from '../../../journal/actor.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import { notify } from '../../../live/notify.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../../audit/public.ts'
import type { DepositAccount, DepositAccountEdit, DepositAccountWish, Source } from './account.ts'
import {
  depositAccounts,
  depositSources,
  insertAccount,
  nameable,
  readAccount,
  replaceSources,
  updateAccount,
} from './store.ts'

/** B-1: adds an account. */
export async function createAccount(
  work: UnitOfWork,
  actor: Actor,
  wish: DepositAccountWish,
): Promise<DepositAccount | Refusal> {
  const account = await insertAccount(work, wish)
  if (account === 'taken') return refuseName(wish.name)
  const subject = { type: 'deposit_account', id: account.id }
  await recordAudit(work, actor, { action: 'deposit_account.created', subject, after: wish })
  await notify(work, { bk: true })
  return account
}

/** B-1: edits an account, or puts it out of use. Deposits that were made for it stay. */
export async function editAccount(
  work: UnitOfWork,
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  id: number,
  edit: DepositAccountEdit,
): Promise<DepositAccount | Refusal> {
  const account = await readAccount(work, id, { lock: true })
  if (!account) return noSuchAccount()
  const stale = refuseStale(request, account.version)
  if (stale) return stale
  const given = Object.entries(edit).filter(([, value]) => value !== undefined)
  const wanted: DepositAccount = { ...account, ...Object.fromEntries(given) }
  const changed = differences(account, wanted)
  if (Object.keys(changed.after).length === 0) return account
  const edited = await updateAccount(work, wanted)
  if (edited === 'taken') return refuseName(wanted.name)
  const subject = { type: 'deposit_account', id }
  await recordAudit(work, actor, { action: 'deposit_account.edited', subject, ...changed })
  await notify(work, { bk: true })
  return edited
}

/** B-1: says anew which money goes to which account; all sources at once. */
export async function setSources(
  work: UnitOfWork,
  actor: Actor,
  sources: readonly Source[],
): Promise<Refusal | null> {
  const refusal = await refuseSources(work, sources)
  if (refusal) return refusal
  const before = (await depositSources(work)).map(plain)
  await replaceSources(work, sources)
  const subject = { type: 'deposit_sources', id: work.agencyId }
  const entry = { action: 'deposit_sources.set', subject, before, after: sources }
  await recordAudit(work, actor, entry)
  await notify(work, { bk: true })
  return null
}

function plain({ accountId, drawerId, method, receivable }: Source): Source {
  return { accountId, drawerId, method, receivable }
}

async function refuseSources(
  work: UnitOfWork,
  sources: readonly Source[],
): Promise<Refusal | null> {
  const accounts = new Set((await depositAccounts(work)).map(({ id }) => id))
  const { drawers, methods } = await nameable(work)
  const seen = new Set<string>()
  for (const [place, { accountId, drawerId, method, receivable }] of sources.entries()) {
    const at = (field: string) => `/sources/${place}/${field}`
    if (!accounts.has(accountId)) return noSuchAccount(at('accountId'))
    if (drawerId !== null && !drawers.has(drawerId)) return refuseUnknown('drawer', at('drawerId'))
    if (method !== null && !methods.has(method)) return refuseUnknown('method', at('method'))
    const key = [drawerId, method, receivable].join()
    if (seen.has(key)) return refuseTwice(`/sources/${place}`)
    seen.add(key)
  }
  return null
}

export function noSuchAccount(pointer?: string): Refusal {
  const detail = 'There is no such deposit account.'
  return refuse('deposit_account_not_found', detail, undefined, pointer)
}

function refuseUnknown(what: 'drawer' | 'method', pointer: string): Refusal {
  const detail = `There is no such ${what}. Name one of the agency's, or null for all of them.`
  return refuse('deposit_source_unknown', detail, undefined, pointer)
}

function refuseTwice(pointer: string): Refusal {
  const detail =
    'The same drawer, method and kind stand there already. Money goes to one account, so name them once.'
  return refuse('deposit_source_twice', detail, undefined, pointer)
}

function refuseName(name: string): Refusal {
  const detail = `There is a deposit account "${name}" already.`
  return refuse('deposit_account_name_taken', detail, undefined, '/name')
}
