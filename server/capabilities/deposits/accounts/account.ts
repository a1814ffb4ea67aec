import type { ReceivableKind } from '../deposit.ts'

/** B-1: a bank account of the agency; of its number no more than the end is kept. */
export type DepositAccount = {
  readonly id: number
  readonly name: string
  readonly bank: string
  readonly tail: string
  readonly active: boolean
  readonly version: number
}

export type DepositAccountWish = Pick<DepositAccount, 'name' | 'bank' | 'tail'>
export type DepositAccountEdit = Partial<DepositAccountWish & Pick<DepositAccount, 'active'>>

/** B-1: which money goes to an account; null is any. The most specific wins (`undeposited`). */
export type Source = {
  readonly accountId: number
  readonly drawerId: number | null
  readonly method: string | null
  readonly receivable: ReceivableKind | null
}
