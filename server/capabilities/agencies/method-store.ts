import { sql } from 'kysely'
import { orTaken } from '../../postgres/taken.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { NewPaymentMethod, PaymentMethod, PaymentMethodEdit } from './payment-method.ts'

const COLUMNS = [
  'code',
  'name',
  'cash',
  'document',
  'needs_reference as needsReference',
  'offered',
  'system',
  'shortcut',
  'position',
  'version',
] as const

/** All of the agency's payment methods in their order: a handful, so never in pages (T-4). */
export function paymentMethods(work: UnitOfWork): Promise<PaymentMethod[]> {
  return work.db
    .selectFrom('payment_methods')
    .select(COLUMNS)
    .where('agency_id', '=', work.agencyId)
    .orderBy('position')
    .orderBy('code')
    .execute()
}

/** One method, locked to the end of the unit of work because it is about to be edited. */
export function lockMethod(work: UnitOfWork, code: string): Promise<PaymentMethod | undefined> {
  return work.db
    .selectFrom('payment_methods')
    .select(COLUMNS)
    .where('agency_id', '=', work.agencyId)
    .where('code', '=', code)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Which of the three things that a method has for itself alone another one has already. */
export type TakenField = 'code_taken' | 'name_taken' | 'shortcut_taken'

/** Writes a new method behind all others. */
export function insertMethod(
  work: UnitOfWork,
  method: NewPaymentMethod,
): Promise<PaymentMethod | TakenField> {
  return orTakenField(work, () =>
    work.db
      .insertInto('payment_methods')
      .values({
        agency_id: work.agencyId,
        code: method.code,
        name: method.name,
        cash: method.cash,
        document: method.document,
        needs_reference: method.needsReference,
        offered: method.offered,
        system: method.system,
        shortcut: method.shortcut,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from payment_methods
                               where agency_id = ${work.agencyId})`,
      })
      .returning(COLUMNS)
      .executeTakeFirstOrThrow(),
  )
}

export function updateMethod(
  work: UnitOfWork,
  code: string,
  edited: Required<PaymentMethodEdit>,
): Promise<PaymentMethod | TakenField> {
  return orTakenField(work, () =>
    work.db
      .updateTable('payment_methods')
      .set((column) => ({
        name: edited.name,
        needs_reference: edited.needsReference,
        offered: edited.offered,
        shortcut: edited.shortcut,
        version: column('version', '+', 1),
      }))
      .where('agency_id', '=', work.agencyId)
      .where('code', '=', code)
      .returning(COLUMNS)
      .executeTakeFirstOrThrow(),
  )
}

const FIELDS = {
  payment_methods_pkey: 'code_taken',
  payment_methods_name_once: 'name_taken',
  payment_methods_shortcut_once: 'shortcut_taken',
} as const

function orTakenField(work: UnitOfWork, write: () => Promise<PaymentMethod>) {
  return orTaken<PaymentMethod, TakenField>(work, write, FIELDS)
}
