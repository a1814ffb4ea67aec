import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Money } from '../kit/Money.tsx'
import { Notice } from '../kit/Notice.tsx'
import { usePermission } from '../login/me.ts'
import { sumOf, takenIn } from '../receipts/lines.ts'
import { paymentQuery } from '../receipts/queries.ts'

type Props = { paymentId: string; transactionId: string }

/**
 * What else the same check or card paid, and stays when one transaction of it is reversed: where it
 * bounced, all of them are to be.
 */
export function StaysPaid({ paymentId, transactionId }: Props) {
  const mayRead = usePermission('payments.read')
  const { data } = useQuery({ ...paymentQuery(paymentId), staleTime: 0, enabled: mayRead })
  const mine = data?.transactions.find(({ id }) => id === transactionId)
  if (!data || !mine) return null
  const others = takenIn(data).filter(
    ({ id, method, reference, cardTail, reversedById }) =>
      id !== transactionId &&
      reversedById === null &&
      method === mine.method &&
      reference === mine.reference &&
      cardTail === mine.cardTail,
  )
  if (others.length === 0) return null
  const ids = others.map(({ id, target }) => `${id} (${target.number})`).join(', ')
  const amount = <Money amount={sumOf(others)} />
  return (
    <Notice kind="warning">
      <Trans>
        {amount} of the same payment stays, in {ids}. If all of it is to be taken back, as with a
        check that bounced, reverse those too.
      </Trans>
    </Notice>
  )
}
