import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PermitOrder, PermitOrderTender } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Figure } from '../kit/Figure.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMe, usePermission } from '../login/me.ts'
import { Given } from '../receipts/Given.tsx'
import { useGiving } from '../receipts/useGiving.ts'
import { SessionGate } from '../sessions/SessionGate.tsx'
import { AdjustPayment } from './AdjustPayment.tsx'
import { CancelOrder } from './CancelOrder.tsx'
import { OrderDetails } from './OrderDetails.tsx'
import { OrderPayments } from './OrderPayments.tsx'
import classes from './Permits.module.css'
import { PermitTable } from './PermitTable.tsx'
import { RefundOrder } from './RefundOrder.tsx'
import { orderQuery } from './queries.ts'
import { OrderStatusBadge } from '../counter/OrderStatusBadge.tsx'
import { useGiveBackRefusal } from './useGiveBackRefusal.ts'
import { lastPayment, ViewReceipt } from './ViewReceipt.tsx'
import './problemTexts.ts'

const route = getRouteApi('/frame/permit-orders/$orderId')

/** What is about to be given back: all of the order, or of one tender. */
type Giving = PermitOrderTender | 'all' | null

/**
 * An order (P-4): transaction details, payment details, and the permits. It can be read without a
 * session; whoever gives money back is asked for one (P-6).
 */
export function OrderPage() {
  const { orderId } = route.useParams()
  const [giving, setGiving] = useState<Giving>(null)
  return (
    <SessionGate readable={giving === null}>
      <Order key={orderId} id={orderId} giving={giving} onGive={setGiving} />
    </SessionGate>
  )
}

type OrderProps = { giving: Giving; onGive: (giving: Giving) => void }

function Order({ id, ...rest }: OrderProps & { id: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(orderQuery(id))
  if (data) return <Shown order={data} {...rest} />
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

function Shown({ order, giving, onGive }: OrderProps & { order: PermitOrder }) {
  const { t } = useLingui()
  const payment = lastPayment(order)
  const receipt = useGiving(payment?.id ?? '')
  return (
    <>
      <PageHeader
        title={t`Permit order ${order.number}`}
        beside={<OrderStatusBadge status={order.status} />}
        above={[<ToOrders key="all" />]}
        actions={
          <>
            <ViewReceipt order={order} giving={receipt} />
            <CancelOrder order={order} />
            <RefundButton order={order} onRefund={() => onGive('all')} />
            <PayIt order={order} />
          </>
        }
      />
      {payment ? <Given giving={receipt} payment={payment} /> : null}
      <div className={classes.figures}>
        <Figure label={t`Due`} amount={order.due} />
        <Figure quiet label={t`Charged`} amount={order.charged} />
        <Figure quiet label={t`Paid`} amount={order.paid} />
        <Figure quiet label={t`Refunded`} amount={order.refunded} />
      </div>
      <OrderDetails order={order} />
      <OrderPayments order={order} onAdjust={onGive} />
      <PermitTable permits={order.permits} />
      <GiveBack order={order} giving={giving} onClose={() => onGive(null)} />
    </>
  )
}

function PayIt({ order }: { order: PermitOrder }) {
  const mayTake = usePermission('payments.take')
  if (!mayTake || !order.payable.allowed) return null
  const search = { order: order.id }
  return (
    <Button renderRoot={(props) => <Link {...props} to="/counter" search={search} />}>
      <Trans>Pay at the counter</Trans>
    </Button>
  )
}

type GiveBackProps = { order: PermitOrder; giving: Giving; onClose: () => void }

function GiveBack({ order, giving, onClose }: GiveBackProps) {
  const { session } = useMe()
  if (giving === null || session === null) return null
  if (giving === 'all') return <RefundOrder order={order} onClose={onClose} />
  return <AdjustPayment order={order} tender={giving} onClose={onClose} />
}

type RefundButtonProps = { order: PermitOrder; onRefund: () => void }

function RefundButton({ order, onRefund }: RefundButtonProps) {
  const { t } = useLingui()
  const never = useGiveBackRefusal()
  const refused = never ?? (order.refundable === 0 ? t`Nothing is left to give back.` : undefined)
  return (
    <GuardedButton variant="default" refused={refused} onClick={onRefund}>
      <Trans>Refund transaction</Trans>
    </GuardedButton>
  )
}
