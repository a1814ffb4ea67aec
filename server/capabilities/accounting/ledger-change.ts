import type { Call } from '../../http/operation.ts'
import { refuseStale } from '../../http/versions.ts'
import type { Actor } from '../../journal/actor.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { paymentMethods } from '../agencies/public.ts'
import { differences, recordAudit } from '../audit/public.ts'
import type { LedgerAccount, Mapping } from './ledger.ts'
import {
  insertLedgerAccount,
  ledgerAccounts,
  ledgerMappings,
  lockLedgerAccount,
  replaceMappings,
  updateLedgerAccount,
} from './ledger-store.ts'

/** B-4: adds an account. */
export async function createLedgerAccount(
  work: UnitOfWork,
  actor: Actor,
  wish: Pick<LedgerAccount, 'code' | 'name' | 'type'>,
): Promise<LedgerAccount | Refusal> {
  const account = await insertLedgerAccount(work, wish)
  if (account === 'taken')
    return refuse(
      'ledger_account_code_taken',
      `There is an account ${wish.code} already.`,
      undefined,
      '/code',
    )
  const subject = { type: 'ledger_account', id: wish.code }
  await recordAudit(work, actor, { action: 'ledger_account.created', subject, after: wish })
  await notify(work, { bk: true })
  return account
}

/** B-4: edits an account. What was exported keeps the name that it had. */
export async function editLedgerAccount(
  work: UnitOfWork,
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  code: string,
  edit: Partial<Pick<LedgerAccount, 'name' | 'type' | 'active'>>,
): Promise<LedgerAccount | Refusal> {
  const account = await lockLedgerAccount(work, code)
  if (!account) return noSuchAccount()
  const stale = refuseStale(request, account.version)
  if (stale) return stale
  const given = Object.entries(edit).filter(([, value]) => value !== undefined)
  const wanted: LedgerAccount = { ...account, ...Object.fromEntries(given) }
  const changed = differences(account, wanted)
  if (Object.keys(changed.after).length === 0) return account
  const subject = { type: 'ledger_account', id: code }
  await recordAudit(work, actor, { action: 'ledger_account.edited', subject, ...changed })
  await notify(work, { bk: true })
  return updateLedgerAccount(work, wanted)
}

/** B-4: says anew what goes to which account; all of it at once. */
export async function setMappings(
  work: UnitOfWork,
  actor: Actor,
  mappings: readonly Mapping[],
): Promise<Refusal | null> {
  const refusal = await refuseMappings(work, mappings)
  if (refusal) return refusal
  const before = await ledgerMappings(work)
  await replaceMappings(work, mappings)
  const subject = { type: 'ledger_mapping', id: work.agencyId }
  const entry = { action: 'ledger_mapping.set', subject, before, after: mappings }
  await recordAudit(work, actor, entry)
  await notify(work, { bk: true })
  return null
}

async function refuseMappings(
  work: UnitOfWork,
  mappings: readonly Mapping[],
): Promise<Refusal | null> {
  const codes = new Set((await ledgerAccounts(work)).map(({ code }) => code))
  const details = await detailsOf(work)
  const seen = new Set<string>()
  for (const [place, { account, detail, code }] of mappings.entries()) {
    const at = `/mappings/${place}`
    if (!codes.has(code)) return noSuchAccount(`${at}/code`)
    if (detail !== '' && !details[account].includes(detail)) return refuseUnknown(`${at}/detail`)
    const key = [account, detail].join()
    if (seen.has(key)) return refuseTwice(at)
    seen.add(key)
  }
  return null
}

/** What each posted account can be told apart by. */
export async function detailsOf(
  work: UnitOfWork,
): Promise<Readonly<Record<Mapping['account'], readonly string[]>>> {
  const methods = await paymentMethods(work)
  return {
    funds: methods.map(({ code }) => code),
    receivable: ['citation', 'permit_order'],
    account_balance: [],
    unidentified: [],
    over_short: [],
    rounding: [],
    paid: [],
  }
}

function noSuchAccount(pointer?: string): Refusal {
  const detail = 'There is no such account in the ledger.'
  return refuse('ledger_account_not_found', detail, undefined, pointer)
}

function refuseUnknown(pointer: string): Refusal {
  const detail =
    'Funds are told apart by payment methods, receivables by citation and permit_order. Leave the detail empty for all others.'
  return refuse('ledger_mapping_unknown', detail, undefined, pointer)
}

function refuseTwice(pointer: string): Refusal {
  const detail = 'The same stands there already. Map it to one account.'
  return refuse('ledger_mapping_twice', detail, undefined, pointer)
}
