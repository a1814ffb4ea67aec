import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
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
  const ways = useQuery({
    queryKey: ['sign-on', agency],
    queryFn: ({ signal }) =>
      api.get<SignOnWays>('/auth/single-sign-on', { query: { agency }, signal }),
    enabled: agency !== '',
  })
  const isUnknown = isProblem(ways.error, 'sign_on_not_found', 'invalid')
  useEffect(() => {
    if (ways.data) localStorage.setItem(REMEMBERED, agency)
  }, [ways.data, agency])
  if (ways.data) {
    const another = (): void => {
      localStorage.removeItem(REMEMBERED)
      setAgency('')
      setIsAsked(true)
    }
    return <Providers ways={ways.data} agency={agency} next={next} onOther={another} />
  }
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
