import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import type { SignOnWays } from '../api/contract.ts'
import { isProblem, problemOf } from '../api/problem.ts'
import { Notice } from '../kit/Notice.tsx'
import { SignInProblem } from './SignInProblem.tsx'
import classes from './SignInPage.module.css'

const REMEMBERED = 'countinghouse-agency'

type Props = {
  /** The agency in the address: a link that it gave to its people. */
  named: string | undefined
  next: string | undefined
}

/** Signing in with an account of the agency: whoever comes by its link, or came before, sees it. */
export function SignOn({ named, next }: Props) {
  const [agency, setAgency] = useState(() => named ?? localStorage.getItem(REMEMBERED) ?? '')
  const [isAsked, setIsAsked] = useState(false)
  const ways = useWays(agency)
  if (ways) {
    const another = (): void => {
      localStorage.removeItem(REMEMBERED)
      setAgency('')
      setIsAsked(true)
    }
    return <Providers ways={ways} agency={agency} next={next} onOther={another} />
  }
  const isUnknown = ways === null
  if (isAsked || (named !== undefined && isUnknown)) {
    return <AgencyForm isUnknown={isUnknown} onName={setAgency} />
  }
  return (
    <div className={classes.ways}>
      <button type="button" className={classes.way} onClick={() => setIsAsked(true)}>
        <Trans>Sign in with an account of your agency</Trans>
      </button>
    </div>
  )
}

type Found = { readonly agency: string; readonly ways: SignOnWays | null }

/**
 * How people of this agency sign in; null if there is none of this name, undefined until that is
 * known. Not kept with what pages read: signing out clears all that, also from under this page.
 */
function useWays(agency: string): SignOnWays | null | undefined {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (agency === '') return undefined
    const leaving = new AbortController()
    const { signal } = leaving
    const look = async (): Promise<void> => {
      try {
        const query = { agency }
        const ways = await api.get<SignOnWays>('/auth/single-sign-on', { query, signal })
        localStorage.setItem(REMEMBERED, agency)
        setFound({ agency, ways })
      } catch (error) {
        if (isProblem(error, 'sign_on_not_found', 'invalid')) setFound({ agency, ways: null })
      }
    }
    void look()
    return () => leaving.abort()
  }, [agency])
  return found?.agency === agency ? found.ways : undefined
}

const focusFirst = (field: HTMLInputElement | null): void => field?.focus()

function AgencyForm({ isUnknown, onName }: { isUnknown: boolean; onName: (name: string) => void }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  return (
    <form
      className={classes.signOn}
      onSubmit={(event) => {
        event.preventDefault()
        onName(name.trim().toLowerCase())
      }}
    >
      <TextInput
        label={t`Your agency`}
        description={t`The short name by which it signs in. Your administrator knows it.`}
        autoComplete="organization"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        ref={focusFirst}
        value={name}
        error={isUnknown ? t`No agency signs in under this name.` : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" fullWidth>
        <Trans>Continue</Trans>
      </Button>
    </form>
  )
}

type ProvidersProps = {
  ways: SignOnWays
  agency: string
  next: string | undefined
  onOther: () => void
}

function Providers({ ways, agency, next, onOther }: ProvidersProps) {
  const start = useMutation({
    mutationFn: (providerId: string) =>
      api.post<{ url: string }>('/auth/single-sign-on/start', {
        agency,
        providerId,
        ...(next === undefined ? {} : { next }),
      }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <section className={classes.signOn} aria-label={ways.agency.name}>
      <b>{ways.agency.name}</b>
      {ways.passwords === 'administrators' ? (
        <Notice>
          <Trans>Here only administrators sign in with a password.</Trans>
        </Notice>
      ) : null}
      {ways.providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          fullWidth
          loading={start.isPending && start.variables === id}
          onClick={() => start.mutate(id)}
        >
          <Trans>Sign in with {name}</Trans>
        </Button>
      ))}
      {start.error ? <SignInProblem problem={problemOf(start.error)} /> : null}
      <div className={classes.ways}>
        <button type="button" className={classes.way} onClick={onOther}>
          <Trans>Another agency</Trans>
        </button>
      </div>
    </section>
  )
}
