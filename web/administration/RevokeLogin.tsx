import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Time } from '../kit/Time.tsx'
import type { Login } from './queries.ts'

/** Ends a login: whoever used it is signed out at once and leaves the session. */
export function RevokeLogin({ login, onClose }: { login: Login; onClose: () => void }) {
  const { t } = useLingui()
  const { name } = login.user
  const change = useChange(
    (id: string, key) => api.post<undefined>(`/logins/${id}/revoke`, undefined, { key }),
    {
      stale: [['logins']],
      onSuccess: () => {
        notifications.show({ message: t`The login of ${name} has ended.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Revoke the login of {name}</Trans>}
      confirm={<Trans>Revoke</Trans>}
      danger
      onConfirm={() => change.send(login.id)}
      busy={change.isBusy}
      problem={change.problem}
    >
      <Trans>
        {name} is signed out at once where they signed in <Time at={login.createdAt} />, and leaves
        the session they are in; it stays open. They can sign in again.
      </Trans>
    </ConfirmAction>
  )
}
