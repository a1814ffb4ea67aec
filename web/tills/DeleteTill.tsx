import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import type { Till } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Money } from '../kit/Money.tsx'
import { CASH_CHANGED } from './queries.ts'
import { useTillName } from './useTillName.ts'

type Props = { till: Till; onClose: () => void; onGone?: (() => void) | undefined }

/** Takes a till away with all that was created with it; says what that is, in figures (C-10). */
export function DeleteTill({ till, onClose, onGone }: Props) {
  const { t } = useLingui()
  const name = useTillName()(till)
  const change = useChange((id: string, key) => api.delete(`/tills/${id}`, { key }), {
    stale: CASH_CHANGED,
    onSuccess: () => {
      notifications.show({ message: t`${name} is deleted.` })
      onGone?.()
      onClose()
    },
  })
  const position = till.figures?.position ?? 0
  const bills = till.baitBills?.length ?? 0
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Delete {name}</Trans>}
      confirm={<Trans>Delete {name} for ever</Trans>}
      onConfirm={() => change.send(till.id)}
      busy={change.isBusy}
      danger
      problem={change.problem}
    >
      <div>
        <Trans>This takes away, and it cannot be undone:</Trans>
        <ul>
          <li>
            <Plural value={till.trays.length} one="# tray" other="# trays" />,{' '}
            <Plural value={till.bins.length} one="# bin" other="# bins" />,{' '}
            <Plural
              value={till.denominations.length}
              one="# denomination"
              other="# denominations"
            />
          </li>
          {till.baitBills ? (
            <li>
              <Plural value={bills} one="# bait bill" other="# bait bills" />
            </li>
          ) : null}
          <li>
            <Trans>its totals and its counts</Trans>
          </li>
        </ul>
        {till.figures ? (
          <Trans>
            <b>
              <Money amount={position} />
            </b>{' '}
            lie in it. Its movements stay in the journal under its number.
          </Trans>
        ) : (
          <Trans>Its movements stay in the journal under its number.</Trans>
        )}
      </div>
    </ConfirmAction>
  )
}
