import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { usePermission } from '../login/me.ts'
import { paymentQuery } from '../receipts/queries.ts'

type Props = {
  paymentId: string
  /** What is said of a transfer of account balance. */
  children: ReactNode
}

/** What reversing a transfer gives back: account balance, or unidentified money that was assigned. */
export function TransferBack({ paymentId, children }: Props) {
  const mayRead = usePermission('payments.read')
  const { data, isLoading } = useQuery({ ...paymentQuery(paymentId), enabled: mayRead })
  if (isLoading) return null
  const from = data?.transactions.find(({ target }) => target.type === 'unidentified')
  if (!from) return children
  const { number } = from.target
  return (
    <Trans>
      Both halves of the assignment are reversed: the money is unidentified again, in {number}, and
      what it paid is due again. This cannot be undone.
    </Trans>
  )
}
