import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import type { Me } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import { meQuery } from './me.ts'
import { SignInProblem } from './SignInProblem.tsx'
import classes from './SignInPage.module.css'
import { WhyHere } from './WhyHere.tsx'

const route = getRouteApi('/sign-in')

/** The first key belongs into the first field. */
const focusFirst = (field: HTMLInputElement | null): void => field?.focus()

/** Signing in; afterwards the page that was asked for, with what was typed there still in place. */
export function SignInPage() {
  const { t } = useLingui()
  const { next, reason } = route.useSearch()
  const { history } = useRouter()
  const cache = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => api.post<Me>('/auth/sign-in', { email, password }),
    onSuccess: (me) => {
      cache.clear()
      cache.setQueryData(meQuery.queryKey, me)
      history.replace(next ?? '/')
    },
    onError: () => setPassword(''),
  })
  useEffect(() => {
    document.title = `${t`Sign in`} · Countinghouse`
  }, [t])
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.name}>Countinghouse</div>
        <h1 className={classes.title}>
          <Trans>Sign in</Trans>
        </h1>
        <WhyHere reason={reason} />
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
            ref={focusFirst}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
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
        <LanguageLinks />
      </div>
    </main>
  )
}
