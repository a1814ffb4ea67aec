import type { Rules } from './order.ts'

/** A permit by the rules (P-2): it stands in one order at a time, until that is refunded. Pure. */
export type Standing = {
  /** The order that it was sold by last. */
  readonly order: string | null
  readonly isFree: boolean
}

/** One answer that says something of where a permit stands. */
export type PermitTold =
  | { readonly told: 'ordered' | 'taken' | 'refunded'; readonly order: string }
  /** Another permit of the same wish was refused, and this one was not. */
  | { readonly told: 'free' }
  | { readonly told: 'shown'; readonly order: string | null }

export const NOT_ORDERED: Standing = { order: null, isFree: true }

export const permitRules: Rules<Standing, PermitTold> = {
  after,
  nameOf: ({ order, isFree }) => `${order} ${isFree}`,
}

function after(permit: Standing, told: PermitTold): Standing | null {
  switch (told.told) {
    case 'ordered':
      return permit.isFree ? { order: told.order, isFree: false } : null
    case 'refunded':
      return permit.order === told.order && !permit.isFree ? { ...permit, isFree: true } : null
    case 'taken':
      return permit.order === told.order && !permit.isFree ? permit : null
    case 'free':
      return permit.isFree ? permit : null
    case 'shown':
      break
  }
  return permit.order === told.order ? permit : null
}
