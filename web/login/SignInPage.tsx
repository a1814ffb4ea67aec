import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Me } from '../api/contract.ts'
import { CodeForm } from './CodeForm.tsx'
import { LanguageLinks } from './LanguageLinks.tsx'
import { meQuery } from './me.ts'
import { lastEmail, PasswordForm } from './PasswordForm.tsx'
import { SignOn } from './SignOn.tsx'
import { SignOnProblem } from './SignOnProblem.tsx'
import classes from './SignInPage.module.css'
import { WhyHere } from './WhyHere.tsx'

const route = getRouteApi('/sign-in')

/**
 * Signing in, with a password and, if there is a second factor, its code; or with a provider.
 * Afterwards the page that was asked for, with what was typed there still in place.
 */
export function SignInPage() {
  const { t } = useLingui()
  const { next, reason, agency, problem } = route.useSearch()
  const { history } = useRouter()
  const cache = useQueryClient()
  const [isCodeAwaited, setCodeAwaited] = useState(false)
  const [wasOver, setWasOver] = useState(false)
  const arrive = (me: Me): void => {
    cache.clear()
    cache.setQueryData(meQuery.queryKey, me)
    history.replace(next ?? '/')
  }
  const begin = (isOver: boolean): void => {
    setWasOver(isOver)
    setCodeAwaited(false)
  }
  useEffect(() => {
    document.title = `${t`Sign in`} · Countinghouse`
  }, [t])
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.name}>Countinghouse</div>
        <h1 className={classes.title}>
          {isCodeAwaited ? <Trans>Second step</Trans> : <Trans>Sign in</Trans>}
        </h1>
        {isCodeAwaited ? (
          <CodeForm onSignedIn={arrive} onBegin={begin} />
        ) : (
          <>
            {problem === undefined ? <WhyHere reason={reason} /> : <SignOnProblem code={problem} />}
            {wasOver ? <SignOnProblem code="sign_in_over" /> : null}
            <PasswordForm
              known={reason === undefined ? '' : lastEmail()}
              onSignedIn={arrive}
              onCodeAwaited={() => setCodeAwaited(true)}
            />
            <SignOn named={agency} next={next} />
          </>
        )}
        <LanguageLinks />
      </div>
    </main>
  )
}
