import { Trans, useLingui } from '@lingui/react/macro'
import { PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import type { Person } from './queries.ts'

const SHORTEST_PASSWORD = 12

/** Sets somebody's password; their logins end with it. */
export function SetPassword({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useLingui()
  const [password, setPassword] = useState('')
  const { name } = person
  const change = useChange(
    (next: string, key) => api.patch<Person>(`/users/${person.id}`, { password: next }, { key }),
    {
      stale: [['people'], ['logins']],
      onSuccess: () => {
        notifications.show({ message: t`${name} has a new password.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Set the password of {name}</Trans>}
      confirm={<Trans>Set password</Trans>}
      onConfirm={() => change.send(password)}
      busy={change.isBusy}
      disabled={password.length < SHORTEST_PASSWORD}
      problem={isAllBeside(change.problem, ['/password']) ? undefined : change.problem}
    >
      <div>
        <Trans>
          All logins of {name} end at once, and they leave the session they are in. It stays open.
        </Trans>
      </div>
      <PasswordInput
        label={t`New password`}
        description={t`At least 12 characters.`}
        data-autofocus
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password`, tabIndex: 0 }}
        value={password}
        error={fieldProblem('/password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
