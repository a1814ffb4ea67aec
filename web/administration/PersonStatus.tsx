import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import type { Person } from './queries.ts'

/** Deactivates a person or makes them active again, saying what that means. */
export function PersonStatus({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useLingui()
  const { name, active } = person
  const change = useChange(
    (next: boolean, key) => {
      const ifMatch = `"${person.version}"`
      return api.patch<Person>(`/users/${person.id}`, { active: next }, { key, ifMatch })
    },
    {
      stale: [['people'], ['logins']],
      onSuccess: () => {
        notifications.show({ message: active ? t`${name} is deactivated.` : t`${name} is active.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={active ? <Trans>Deactivate {name}</Trans> : <Trans>Reactivate {name}</Trans>}
      confirm={active ? <Trans>Deactivate</Trans> : <Trans>Reactivate</Trans>}
      danger={active}
      onConfirm={() => change.send(!active)}
      busy={change.isBusy}
      problem={change.problem}
    >
      {active ? (
        <Trans>
          {name} is signed out everywhere at once, leaves the session they are in, which stays open,
          and cannot sign in any more. What they did stays under their name. They can be
          reactivated.
        </Trans>
      ) : (
        <Trans>{name} can sign in again, with the roles and the password from before.</Trans>
      )}
    </ConfirmAction>
  )
}
