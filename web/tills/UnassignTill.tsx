import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import type { Till } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { CASH_CHANGED } from './queries.ts'
import { useTillName } from './useTillName.ts'

/** Takes a till from its holder, once its last day is settled and processed (C-9). */
export function UnassignTill({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t } = useLingui()
  const name = useTillName()(till)
  const holder = till.holder?.name ?? ''
  const sum = moneyText(till.figures?.position ?? 0, useFormats())
  const change = useChange(
    (id: string, key) => api.post<Till>(`/tills/${id}/unassign`, undefined, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: () => {
        notifications.show({ message: t`${name} is available.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Unassign {name}</Trans>}
      confirm={<Trans>Take it from {holder}</Trans>}
      onConfirm={() => change.send(till.id)}
      busy={change.isBusy}
      problem={change.problem}
    >
      {till.figures ? (
        <Trans>
          {holder} does not hold it any more. {sum} stay in it, for whoever holds it next.
        </Trans>
      ) : (
        <Trans>{holder} does not hold it any more. What lies in it stays there.</Trans>
      )}
    </ConfirmAction>
  )
}
