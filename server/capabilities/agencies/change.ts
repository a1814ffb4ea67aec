import type { Call } from '../../http/operation.ts'
import { refuseStale } from '../../http/versions.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../audit/public.ts'
import { unclosedSessions } from '../sessions/public.ts'
import type { Agency, AgencyEdit, Branch, BranchEdit } from './agency.ts'
import {
  insertMethod,
  lockMethod,
  paymentMethods,
  type TakenField,
  updateMethod,
} from './method-store.ts'
import type { NewPaymentMethod, PaymentMethod, PaymentMethodEdit } from './payment-method.ts'
import {
  decideAgencyEdit,
  decideMethodEdit,
  refuseBranch,
  refuseBranchName,
  refuseCashDocument,
  refuseMethod,
  refuseMethodCode,
  refuseMethodName,
  refuseShortcut,
} from './rules.ts'
import { insertBranch, readAgency, readBranch, updateAgency, updateBranch } from './store.ts'

type Caller = Pick<Call, 'actor' | 'request'>

/** edits the agency. */
export async function editAgency(
  work: UnitOfWork,
  { actor, request }: Caller,
  edit: AgencyEdit,
): Promise<Agency | Refusal> {
  const agency = await readAgency(work, { lock: true })
  // Read when the agency is locked: no session starts meanwhile.
  const unclosed = await unclosedSessions(work)
  const edited = refuseStale(request, agency.version) ?? decideAgencyEdit(agency, edit, unclosed)
  if (isRefusal(edited)) return edited
  const changed = differences(agency, edited)
  if (Object.keys(changed.after).length === 0) return agency
  await updateAgency(work, edited)
  const subject = { type: 'agency', id: agency.id }
  await recordAudit(work, actor, { action: 'agency.edited', subject, ...changed })
  return readAgency(work)
}

/** adds a branch. */
export async function createBranch(
  work: UnitOfWork,
  { actor }: Pick<Call, 'actor'>,
  wanted: Pick<Branch, 'name' | 'address'>,
): Promise<Branch | Refusal> {
  const branch = await insertBranch(work, wanted)
  if (branch === 'taken') return refuseBranchName(wanted.name)
  const subject = { type: 'branch', id: branch.id }
  await recordAudit(work, actor, { action: 'branch.created', subject, after: wanted })
  return branch
}

/** edits a branch's name and address. */
export async function editBranch(
  work: UnitOfWork,
  { actor, request }: Caller,
  id: number,
  edit: BranchEdit,
): Promise<Branch | Refusal> {
  const branch = await readBranch(work, id, { lock: true })
  if (!branch) return refuseBranch()
  const stale = refuseStale(request, branch.version)
  if (stale) return stale
  const changed = differences(branch, { ...branch, ...edit })
  if (Object.keys(changed.after).length === 0) return branch
  const edited = await updateBranch(work, id, edit)
  if (edited === 'taken') return refuseBranchName(edit.name ?? branch.name)
  const subject = { type: 'branch', id }
  await recordAudit(work, actor, { action: 'branch.edited', subject, ...changed })
  return edited
}

/** T-4: adds a payment method, behind the others. */
export async function createMethod(
  work: UnitOfWork,
  { actor }: Pick<Call, 'actor'>,
  wanted: NewPaymentMethod,
): Promise<PaymentMethod | Refusal> {
  if (wanted.cash && wanted.document) return refuseCashDocument()
  const method = await insertMethod(work, wanted)
  if (typeof method === 'string') return refuseTaken(work, method, wanted)
  const subject = { type: 'payment_method', id: method.code }
  await recordAudit(work, actor, { action: 'payment_method.created', subject, after: wanted })
  return method
}

/** T-4: edits a payment method; code and cash are fixed, since money is booked under them. */
export async function editMethod(
  work: UnitOfWork,
  { actor, request }: Caller,
  code: string,
  edit: PaymentMethodEdit,
): Promise<PaymentMethod | Refusal> {
  const method = await lockMethod(work, code)
  if (!method) return refuseMethod()
  const edited = refuseStale(request, method.version) ?? decideMethodEdit(method, edit)
  if (isRefusal(edited)) return edited
  const changed = differences(method, edited)
  if (Object.keys(changed.after).length === 0) return method
  const written = await updateMethod(work, code, edited)
  if (typeof written === 'string') return refuseTaken(work, written, edited)
  const subject = { type: 'payment_method', id: code }
  await recordAudit(work, actor, { action: 'payment_method.edited', subject, ...changed })
  return written
}

/** Says what another method has already, and for a key which one. */
async function refuseTaken(
  work: UnitOfWork,
  field: TakenField,
  { code, name, shortcut }: Pick<PaymentMethod, 'code' | 'name' | 'shortcut'>,
): Promise<Refusal> {
  if (field === 'code_taken') return refuseMethodCode(code)
  if (field === 'name_taken') return refuseMethodName(name)
  const methods = await paymentMethods(work)
  const holder = methods.find((each) => each.shortcut === shortcut)
  return refuseShortcut(shortcut ?? '', holder)
}
