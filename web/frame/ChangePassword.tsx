import { Trans, useLingui } from '@lingui/react/macro'
import { PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'

/** One's own password: the present one, then the new one. */
export default function ChangePassword({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => api.post<undefined>('/auth/password', { current, next }),
    onSuccess: () => {
      notifications.show({ message: t`Your password is changed.` })
      onClose()
    },
  })
  const show = { 'aria-label': t`Show the password`, tabIndex: 0 }
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Change password</Trans>}
      confirm={<Trans>Change password</Trans>}
      onConfirm={() => change.mutate()}
      busy={change.isPending}
      disabled={current === '' || next === ''}
      problem={change.error ? problemOf(change.error) : undefined}
    >
      <PasswordInput
        label={t`Present password`}
        autoComplete="current-password"
        data-autofocus
        visibilityToggleButtonProps={show}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={t`New password`}
        autoComplete="new-password"
        visibilityToggleButtonProps={show}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
