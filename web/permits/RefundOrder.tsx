import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import type { PermitOrder } from '../api/contract.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Facts } from '../kit/Facts.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { WhereRecorded } from './WhereRecorded.tsx'
import { partsOf } from './refund.ts'
import { useGiveBack } from './useGiveBack.ts'

type Props = { order: PermitOrder; onClose: () => void }

/** P-5: gives back all that is left of the order; says in figures what it does. */
export function RefundOrder({ order, onClose }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const amount = moneyText(order.refundable, formats)
  const fees = moneyText(order.serviceFees, formats)
  const { number } = order
  const refund = useGiveBack(order.id, () => {
    notifications.show({ message: t`${amount} of ${number} is given back.` })
    onClose()
  })
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Refund transaction {number}</Trans>}
      confirm={<Trans>Refund {amount}</Trans>}
      danger
      busy={refund.isBusy}
      problem={refund.problem}
      onConfirm={() => refund.send({ what: 'order' })}
    >
      <div>
        <Trans>
          {amount} is given back, by the ways in which it was paid. It is not due again, and the
          permits keep their status. This cannot be undone.
        </Trans>
      </div>
      <Facts facts={useParts(order)} />
      {order.serviceFees > 0 ? (
        <div>
          <Trans>Service fees of {fees} are not given back.</Trans>
        </div>
      ) : null}
      <WhereRecorded />
    </ConfirmAction>
  )
}

/** How much goes back by each way of paying: the cash is what is to be handed over. */
function useParts(order: PermitOrder) {
  const nameOf = useMethodName()
  return partsOf(order).map(({ tender, amount }) => ({
    key: tender.id,
    label: [
      nameOf(tender.method, tender.methodName),
      tender.cardTail === null ? null : `···· ${tender.cardTail}`,
      tender.reference,
    ]
      .filter(Boolean)
      .join(' '),
    value: <Money amount={amount} />,
  }))
}
