import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { Agency, AgencyEdit, Bundles } from './agency.ts'
import type { PaymentMethod, PaymentMethodEdit } from './payment-method.ts'

/**
 * the agency after an edit, or which field cannot be so. `unclosed` are the sessions that
 * are not closed yet.
 */
export function decideAgencyEdit(
  agency: Agency,
  edit: AgencyEdit,
  unclosed: readonly number[],
): Agency | Refusal {
  const bundles = { ...agency.bundles, ...edit.bundles }
  const edited = { ...agency, ...edit, bundles }
  const refusal = refuseBundles(agency.bundles, bundles, unclosed)
  if (refusal) return refusal
  if (edit.timeZone !== undefined && !isTimeZone(edit.timeZone))
    return refuse(
      'time_zone_unknown',
      `There is no time zone ${edit.timeZone}. Give an IANA name, such as America/Los_Angeles.`,
      undefined,
      '/timeZone',
    )
  if (edited.idleMinutes > edited.absoluteMinutes)
    return refuse(
      'idle_beyond_absolute',
      `A login ends after ${edited.absoluteMinutes} minutes at the latest, so it cannot idle for ${edited.idleMinutes}.`,
      undefined,
      edit.idleMinutes === undefined ? '/absoluteMinutes' : '/idleMinutes',
    )
  return edited
}

function refuseBundles(before: Bundles, after: Bundles, unclosed: readonly number[]) {
  if (after.cashiering && !after.enforcement && !after.permits)
    return refuse(
      'cashiering_needs_another',
      'Cashiering takes money for citations or for permits: keep Enforcement or Permits on, or switch Cashiering off as well.',
      undefined,
      '/bundles/cashiering',
    )
  if (!before.cashiering || after.cashiering || unclosed.length === 0) return null
  const names = unclosed.map((id) => `S-${id}`).join(', ')
  return refuse(
    'sessions_unclosed',
    `Close all sessions before you switch Cashiering off: ${names}.`,
    { sessions: unclosed.map(String) },
    '/bundles/cashiering',
  )
}

/** An IANA name that this runtime knows; bare offsets are none, having no daylight saving. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** T-4: a payment method after an edit. The system's own is nobody's to edit. */
export function decideMethodEdit(
  method: PaymentMethod,
  edit: PaymentMethodEdit,
): PaymentMethod | Refusal {
  if (method.system)
    return refuse(
      'method_is_system',
      `${method.name} is the system’s own, for transfers between citations, and cannot be edited.`,
    )
  return { ...method, ...edit }
}

/** The code of a method that was given a name only: `Gift card` becomes `gift_card`. */
export function codeOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const code = plain.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '')
  return code.slice(0, 40) || 'method'
}

export function refuseBranchName(name: string): Refusal {
  const detail = `Another branch is called ${name}; case and blanks make no difference.`
  return refuse('branch_name_taken', detail, undefined, '/name')
}

/** C-3: cash lies in trays, papers in bins. */
export function refuseCashDocument(): Refusal {
  const detail =
    'Cash is no paper: it lies in a tray, and papers lie in a bin. Choose one of the two.'
  return refuse('cash_is_no_document', detail, undefined, '/document')
}

export function refuseMethodCode(code: string): Refusal {
  return refuse('method_code_taken', `Another method has the code ${code}.`, undefined, '/code')
}

export function refuseMethodName(name: string): Refusal {
  const detail = `Another method is called ${name}; case and blanks make no difference.`
  return refuse('method_name_taken', detail, undefined, '/name')
}

/** `holder` is the method that is chosen with the key now. */
export function refuseShortcut(
  shortcut: string,
  holder?: Pick<PaymentMethod, 'code' | 'name'>,
): Refusal {
  const who = holder?.name ?? 'Another method'
  return refuse(
    'shortcut_taken',
    `${who} is chosen with the key ${shortcut}. Choose another letter.`,
    holder && { method: { code: holder.code, name: holder.name } },
    '/shortcut',
  )
}

/** The id names no branch of this agency, in the path or in the field that `pointer` names. */
export function refuseBranch(pointer?: string): Refusal {
  const detail = 'There is no such branch. Choose one of the agency’s own.'
  return refuse('branch_not_found', detail, undefined, pointer)
}

export function refuseMethod(): Refusal {
  return refuse('method_not_found', 'There is no such payment method.')
}
