import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { PaymentPlan } from '../api/contract.ts'
import type { Column } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { Day } from '../permits/Day.tsx'
import classes from './Plans.module.css'
import { InstalmentBadge } from './PlanWords.tsx'

type Instalment = PaymentPlan['instalments'][number] & { no: number }

export function useInstalmentColumns({ cancelled }: PaymentPlan): Column<Instalment>[] {
  const { t } = useLingui()
  return [
    { key: 'no', header: t`No.`, cell: ({ no }) => no, width: '48px' },
    { key: 'due', header: t`Due on`, lead: true, cell: ({ dueOn }) => <Day day={dueOn} /> },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) =>
        cancelled && status !== 'paid' ? '–' : <InstalmentBadge status={status} />,
    },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
    {
      key: 'paid',
      header: t`Paid`,
      align: 'right',
      cell: ({ paid }) => (paid === 0 ? '–' : <Money amount={paid} />),
    },
  ]
}

export function useCitationColumns({
  cancelled,
}: PaymentPlan): Column<PaymentPlan['citations'][number]>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t`Citation`,
      lead: true,
      cell: ({ number }) => (
        <Link to="/citations/$number" params={{ number }} className={classes.number}>
          {number}
        </Link>
      ),
    },
    {
      key: 'violation',
      header: t`Violation`,
      wideOnly: true,
      cell: ({ violation }) => violation ?? '–',
    },
    {
      key: 'covered',
      header: t`On the plan`,
      align: 'right',
      cell: ({ covered }) => <Money amount={covered} />,
    },
    { key: 'left', header: t`Left`, align: 'right', cell: ({ left }) => <Money amount={left} /> },
    {
      key: 'beside',
      header: t`Due beside it`,
      align: 'right',
      cell: ({ due, left }) => (cancelled || due <= left ? '–' : <Money amount={due - left} />),
    },
  ]
}

export function usePaymentColumns(): Column<PaymentPlan['payments'][number]>[] {
  const { t } = useLingui()
  const mayRead = usePermission('payments.read')
  return [
    {
      key: 'receipt',
      header: t`Receipt`,
      lead: true,
      cell: ({ paymentId, receiptNumber }) =>
        mayRead ? (
          <Link to="/receipts/$paymentId" params={{ paymentId }} className={classes.number}>
            {receiptNumber}
          </Link>
        ) : (
          receiptNumber
        ),
    },
    { key: 'at', header: t`Taken`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    { key: 'by', header: t`By`, wideOnly: true, cell: ({ user }) => user.name },
    { key: 'how', header: t`Method`, cell: ({ methods }) => methods.join(', ') },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, reversed }) => <Money amount={amount} struck={amount === reversed} />,
    },
    {
      key: 'reversed',
      header: t`Reversed`,
      align: 'right',
      cell: ({ reversed }) => (reversed === 0 ? '–' : <Money amount={-reversed} />),
    },
  ]
}
