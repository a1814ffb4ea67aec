import { Trans, useLingui } from '@lingui/react/macro'
import { PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'

type Props = {
  what: 'renew' | 'off'
  /** A role requires a second factor, so another one is set up at once. */
  isRequired: boolean
  onClose: () => void
  onRenewed: (codes: string[]) => void
  onOff: () => void
}

type Answer = { recoveryCodes: string[] } | undefined

const PATHS = {
  renew: '/auth/second-factor/recovery-codes',
  off: '/auth/second-factor/turn-off',
} as const

/** Password and code once more, before one's second factor is changed. */
export function ProveYourself({ what, isRequired, onClose, onRenewed, onOff }: Props) {
  const { t } = useLingui()
  const describe = useProblemText()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const change = useMutation({
    mutationFn: () => api.post<Answer>(PATHS[what], { password, code }),
    onSuccess: (answer) => {
      onClose()
      if (answer) onRenewed(answer.recoveryCodes)
      else onOff()
    },
  })
  const problem = change.error ? describe(problemOf(change.error)) : undefined
  const fieldProblem = useFieldProblem(problem)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={what === 'renew' ? <Trans>New recovery codes</Trans> : <Trans>Turn it off</Trans>}
      confirm={what === 'renew' ? <Trans>Get new codes</Trans> : <Trans>Turn it off</Trans>}
      danger={what === 'off'}
      onConfirm={() => change.mutate()}
      busy={change.isPending}
      disabled={password === '' || code.trim() === ''}
      problem={isAllBeside(problem, ['/password', '/code']) ? undefined : problem}
    >
      <div>
        {what === 'renew' ? (
          <Trans>The codes that you have until now are worth nothing from then on.</Trans>
        ) : isRequired ? (
          <Trans>
            One of your roles requires a second factor: you set another one up at once, and can do
            nothing else before.
          </Trans>
        ) : (
          <Trans>From then on your password alone is enough to sign in as you.</Trans>
        )}
      </div>
      <PasswordInput
        label={t`Present password`}
        autoComplete="current-password"
        data-autofocus
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password`, tabIndex: 0 }}
        value={password}
        error={fieldProblem('/password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        label={t`Code`}
        description={t`Of your authenticator app, or a recovery code.`}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        value={code}
        error={fieldProblem('/code')}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
