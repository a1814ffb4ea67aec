import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Radio, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Permit, PermitStatus } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { usePermission } from '../login/me.ts'
import { PERMIT_STATUSES } from './StatusBadges.tsx'
import { TOUCHED } from './useGiveBack.ts'

/** P-1: somebody says what the status of a permit is; money never does. */
export function ChangePermitStatus({ permit }: { permit: Permit }) {
  const mayWrite = usePermission('permits.write')
  const [isAsking, setIsAsking] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        <Trans>Change status</Trans>
      </Button>
      {isAsking ? <Asking permit={permit} onClose={() => setIsAsking(false)} /> : null}
    </>
  )
}

const STATUSES = Object.keys(PERMIT_STATUSES) as PermitStatus[]

function Asking({ permit, onClose }: { permit: Permit; onClose: () => void }) {
  const { t } = useLingui()
  const [status, setStatus] = useState(permit.status)
  const { number, order } = permit
  const orderNumber = order?.number
  // What somebody else says meanwhile is refused as changed, whatever is on screen by then.
  const [seen] = useState(permit.version)
  const change = useChange(
    (wanted: PermitStatus, key) =>
      api.patch<Permit>(
        `/permits/${encodeURIComponent(number)}`,
        { status: wanted },
        { key, ifMatch: `"${seen}"` },
      ),
    {
      stale: TOUCHED,
      onSuccess: () => {
        const word = t(PERMIT_STATUSES[status].word)
        notifications.show({ message: t`Permit ${number}: ${word}` })
        onClose()
      },
    },
  )
  const isEnding = status === 'cancelled' || status === 'expired'
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Status of permit {number}</Trans>}
      confirm={<Trans>Change status</Trans>}
      busy={change.isBusy}
      disabled={status === permit.status}
      problem={change.problem}
      onConfirm={() => change.send(status)}
    >
      <Radio.Group label={t`Status`} value={status} onChange={setStatus}>
        <Stack gap={8} mt={6}>
          {STATUSES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(PERMIT_STATUSES[each].word)}
              data-autofocus={each === permit.status || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        {isEnding ? <Trans>It cannot be sold then.</Trans> : null}{' '}
        {orderNumber ? <Trans>What was paid for {orderNumber} stays as it is.</Trans> : null}
      </div>
    </ConfirmAction>
  )
}
