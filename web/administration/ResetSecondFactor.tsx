import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import type { Person } from './queries.ts'

/** Takes the second factor of somebody away who has lost it, saying what that means. */
export function ResetSecondFactor({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useLingui()
  const { id, name } = person
  const change = useChange(
    (_: null, key) => api.post<undefined>(`/users/${id}/second-factor/reset`, undefined, { key }),
    {
      stale: [['people'], ['logins']],
      onSuccess: () => {
        notifications.show({ message: t`${name} has no second factor any more.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Reset the second factor of {name}</Trans>}
      confirm={<Trans>Reset</Trans>}
      danger
      onConfirm={() => change.send(null)}
      busy={change.isBusy}
      problem={change.problem}
    >
      <Trans>
        Make sure that it is {name} who asks. All of their logins end at once, their recovery codes
        too, and their password alone is enough to sign in until they set another one up.
      </Trans>
    </ConfirmAction>
  )
}
