import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PermitOrder } from '../api/contract.ts'
import { Figures, GiveKeys } from '../counter/TakenPanel.tsx'
import { useTakenKeys } from '../counter/useTakenKeys.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Panel } from '../kit/Panel.tsx'
import { usePermission } from '../login/me.ts'
import { Given } from '../receipts/Given.tsx'
import { paymentQuery } from '../receipts/queries.ts'
import { useGiving } from '../receipts/useGiving.ts'
import classes from './Sale.module.css'
import { lastPayment } from './ViewReceipt.tsx'

const focusIt = (button: HTMLButtonElement | null): void => button?.focus()

type Props = {
  order: PermitOrder
  change: number
  /** With what was typed of the next number already. */
  onNext: (typed?: string) => void
}

/** What was taken, with the keys of the counter: Enter goes on, P prints the receipt, E sends it (P-8). */
export function SaleDone({ order, change, onNext }: Props) {
  const { number } = order
  const payment = lastPayment(order)
  const giving = useGiving(payment?.id ?? '')
  const mayRead = usePermission('payments.read')
  const mayGive = usePermission('receipts.give') && mayRead && payment !== null
  const detail = useQuery({ ...paymentQuery(payment?.id ?? ''), enabled: mayGive }).data
  useTakenKeys(onNext, mayGive && detail ? giving : null)
  const permits = order.permits.map((permit) => permit.number).join(', ')
  return (
    <Panel title={<Trans>Sold in order {number}</Trans>}>
      <output>{permits}</output>
      <Figures amount={order.paid} change={change} />
      <div className={classes.done}>
        <Button
          ref={focusIt}
          size="md"
          onClick={() => onNext()}
          rightSection={<KeyHint keys="Enter" />}
        >
          <Trans>Next sale</Trans>
        </Button>
        <GiveKeys giving={giving} disabled={!mayGive || !detail} />
        {payment && mayRead ? (
          <Link to="/receipts/$paymentId" params={{ paymentId: payment.id }}>
            <Trans>Open the receipt</Trans>
          </Link>
        ) : null}
        <Link to="/permit-orders/$orderId" params={{ orderId: order.id }}>
          <Trans>Open the order</Trans>
        </Link>
      </div>
      {payment ? <Given giving={giving} payment={payment} detail={detail} change={change} /> : null}
    </Panel>
  )
}
