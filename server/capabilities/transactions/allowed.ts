import { type Refusal, refuse } from '../../journal/refusal.ts'
import { ADMITS, sessionName, type SessionStatus } from '../sessions/public.ts'
import type { TransactionKind } from './transaction.ts'

/** A transaction as far as it decides what may be done with it. */
export type Standing = {
  readonly id: number
  readonly sessionId: number
  readonly kind: TransactionKind
  readonly amount: number
  readonly targetType: 'citation' | 'permit_order' | 'unidentified'
  readonly reversedBy: number | null
  /** The other half of a balance transfer, or of the reversal of one. */
  readonly counterpartId: number | null
}

/** S-3: a closed session keeps its transactions as they are. */
function refuseClosed({ sessionId }: Standing, status: SessionStatus): Refusal | null {
  if (ADMITS[status].changes) return null
  return refuse(
    'session_closed',
    `${sessionName(sessionId)} is closed: its transactions stay as they are.`,
    { session: { id: String(sessionId), status } },
  )
}

/** T-5: why it cannot be edited, or null. `status` is that of the session it stands in. */
export function refusesEdit(standing: Standing, status: SessionStatus): Refusal | null {
  // The reversal of a transfer is a transfer back, and has no other method either.
  if (standing.counterpartId !== null)
    return refuse(
      'balance_transfer_not_editable',
      'A balance transfer has no payment method or reference to edit.',
    )
  return refuseClosed(standing, status)
}

/** T-6, T-7: why it cannot be reversed into a session of this status, or null. */
export function refusesReversal(standing: Standing, into: SessionStatus): Refusal | null {
  if (standing.targetType === 'permit_order')
    return refuse(
      'permit_reversal_elsewhere',
      'Permits are reversed from Transaction Management, under Permits.',
    )
  if (standing.targetType === 'unidentified' && standing.kind !== 'balance_transfer')
    return refuse(
      'unidentified_not_reversible',
      'This is money of which nobody knows whose it is. Assign it to a citation, or return it.',
    )
  // T-8: of a transfer, either half: the one that took away as well as the one that brought.
  const isTaken = standing.amount > 0 || standing.kind === 'balance_transfer'
  if (standing.kind === 'reversal' || !isTaken)
    return refuse('not_reversible', 'Only money that was taken can be reversed.')
  if (standing.reversedBy !== null)
    return refuse('already_reversed', `It was reversed by transaction ${standing.reversedBy}.`, {
      reversedById: String(standing.reversedBy),
    })
  return refuseClosed(standing, into)
}

/** T-9: why it cannot be moved anywhere, or null. */
export function refusesMove(standing: Standing, status: SessionStatus): Refusal | null {
  return refuseClosed(standing, status)
}
