import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PermitOrder } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Money } from '../kit/Money.tsx'
import { usePermission } from '../login/me.ts'
import { TOUCHED } from './useGiveBack.ts'

/** P-2: cancels an order on which no more than service fees is held: its permits can be ordered again. */
export function CancelOrder({ order }: { order: PermitOrder }) {
  const { t } = useLingui()
  const maySell = usePermission('permits.sell')
  const [isAsking, setIsAsking] = useState(false)
  // What was paid is given back instead: the button beside this one does it.
  if (!order.cancel.allowed) return null
  return (
    <>
      <GuardedButton
        variant="default"
        refused={maySell ? undefined : t`Your roles do not permit this.`}
        onClick={() => setIsAsking(true)}
      >
        <Trans>Cancel order</Trans>
      </GuardedButton>
      {isAsking ? <Asking order={order} onClose={() => setIsAsking(false)} /> : null}
    </>
  )
}

function Asking({ order, onClose }: { order: PermitOrder; onClose: () => void }) {
  const { t } = useLingui()
  const { number } = order
  const fees = <Money key="fees" amount={order.paid} />
  const permits = order.permits.map((permit) => permit.number).join(', ')
  const cancel = useChange(
    (_now: null, key) => api.post<PermitOrder>(`/permit-orders/${order.id}/cancel`, {}, { key }),
    {
      stale: TOUCHED,
      onSuccess: () => {
        notifications.show({ message: t`${number} is cancelled.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Cancel permit order {number}</Trans>}
      confirm={<Trans>Cancel this order</Trans>}
      back={<Trans>Keep it</Trans>}
      danger
      busy={cancel.isBusy}
      problem={cancel.problem}
      onConfirm={() => cancel.send(null)}
    >
      <p>
        {order.paid > 0 ? (
          <Trans>{fees} of service fees is held for it and is not given back.</Trans>
        ) : (
          <Trans>Nothing is held for it.</Trans>
        )}
      </p>
      <Trans>
        Nothing can be paid on it any more. {permits} can be ordered again. The permits keep their
        status. This cannot be undone.
      </Trans>
    </ConfirmAction>
  )
}
