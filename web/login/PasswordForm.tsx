import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { CodeAwaited, Me } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { SignInProblem } from './SignInProblem.tsx'
import classes from './SignInPage.module.css'

type Props = {
  /** Who was signed in here until now, where the login ended by itself. */
  known: string
  onSignedIn: (me: Me) => void
  onCodeAwaited: () => void
}

const LAST = 'countinghouse-last-email'

/** Who signed in last in this tab. */
export const lastEmail = (): string => sessionStorage.getItem(LAST) ?? ''

/** The first key belongs into the first field. */
const focusFirst = (field: HTMLInputElement | null): void => field?.focus()

/** The first step: e-mail and password. */
export function PasswordForm({ known, onSignedIn, onCodeAwaited }: Props) {
  const { t } = useLingui()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => api.post<Me | CodeAwaited>('/auth/sign-in', { email, password }),
    onSuccess: (answer) => {
      sessionStorage.setItem(LAST, email)
      if ('codeUntil' in answer) onCodeAwaited()
      else onSignedIn(answer)
    },
    onError: () => setPassword(''),
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate()
      }}
    >
      <TextInput
        label={t`E-mail`}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        ref={known === '' ? focusFirst : undefined}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={known === '' ? undefined : focusFirst}
        label={t`Password`}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password`, tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {signIn.error ? <SignInProblem problem={problemOf(signIn.error)} /> : null}
      <Button type="submit" loading={signIn.isPending} fullWidth>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  )
}
