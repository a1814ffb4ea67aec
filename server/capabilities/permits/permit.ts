export const PERMIT_STATUSES = ['pending', 'active', 'suspended', 'expired', 'cancelled'] as const

/** P-1. Money never changes it (P-7). */
export type PermitStatus = (typeof PERMIT_STATUSES)[number]

/** A fee of a permit or of an order. Service fees are not given back (P-5). */
export type Fee = {
  readonly kind: 'fee' | 'service_fee'
  readonly name: string
  readonly amount: number
}

export type Vehicle = { readonly plate: string; readonly state: string | null }

/** P-1: a permit as it is recorded. */
export type NewPermit = {
  readonly number: string
  readonly type: string
  readonly holder: string
  readonly vehicles: readonly Vehicle[]
  readonly zone: string | null
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate
  readonly price: number
  readonly fees: readonly Fee[]
  readonly status: PermitStatus
}

/** A permit as far as ordering needs it. */
export type Permit = {
  readonly id: number
  readonly number: string
  readonly type: string
  readonly status: PermitStatus
  readonly price: number
  readonly fees: readonly Fee[]
  /** The order that it stands in now. */
  readonly orderId: number | null
}
