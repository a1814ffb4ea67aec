import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PermitOrder } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Figure } from '../kit/Figure.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { SessionGate } from '../sessions/SessionGate.tsx'
import { OrderDetails } from './OrderDetails.tsx'
import { OrderPayments } from './OrderPayments.tsx'
import classes from './Permits.module.css'
import { PermitTable } from './PermitTable.tsx'
import { orderQuery } from './queries.ts'
import { OrderStatusBadge } from './StatusBadges.tsx'

const route = getRouteApi('/frame/permit-orders/$orderId')

/** An order (P-4): transaction details, payment details, and the permits. */
export function OrderPage() {
  const { orderId } = route.useParams()
  return (
    <SessionGate readable>
      <Order key={orderId} id={orderId} />
    </SessionGate>
  )
}

function Order({ id }: { id: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(orderQuery(id))
  if (data) return <Shown order={data} />
  if (!error) return <PageSkeleton />
  const problem = problemOf(error)
  return (
    <>
      <PageHeader title={t`Permit order`} above={[<ToOrders key="all" />]} />
      {problem.status === 404 ? (
        <EmptyState title={<Trans>There is no order with this ID.</Trans>}>
          <Trans>Check the ID, or look for the card or the day.</Trans>
        </EmptyState>
      ) : (
        <ProblemNotice problem={describe(problem)} onRetry={() => void refetch()} />
      )}
    </>
  )
}

const ToOrders = () => (
  <Link to="/permit-orders" search={{}}>
    <Trans>Transaction Management</Trans>
  </Link>
)

function Shown({ order }: { order: PermitOrder }) {
  const { t } = useLingui()
  return (
    <>
      <PageHeader
        title={t`Permit order ${order.number}`}
        beside={<OrderStatusBadge status={order.status} />}
        above={[<ToOrders key="all" />]}
      />
      <div className={classes.figures}>
        <Figure label={t`Due`} amount={order.due} />
        <Figure quiet label={t`Charged`} amount={order.charged} />
        <Figure quiet label={t`Paid`} amount={order.paid} />
        <Figure quiet label={t`Refunded`} amount={order.refunded} />
      </div>
      <OrderDetails order={order} />
      <OrderPayments order={order} />
      <PermitTable permits={order.permits} />
    </>
  )
}
