import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { TransactionKind } from '../api/contract.ts'

const NAMES: Record<TransactionKind, MessageDescriptor> = {
  single_payment: msg`Payment`,
  short_payment: msg`Short payment`,
  overpayment: msg`Overpayment`,
  bulk_payment: msg`Bulk payment`,
  batch_payment: msg`Batch payment`,
  balance_transfer: msg`Balance transfer`,
  plan_payment: msg`Plan payment`,
  permit_payment: msg`Permit payment`,
  reversal: msg`Reversal`,
  permit_refund: msg`Permit refund`,
}

/** The kind of a transaction (T-2) in the user's language. */
export function KindName({ kind }: { kind: TransactionKind }) {
  const { t } = useLingui()
  return t(NAMES[kind])
}
