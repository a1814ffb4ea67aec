import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import type { Me } from '../api/contract.ts'
import { isProblem, problemOf } from '../api/problem.ts'
import { SignInProblem } from './SignInProblem.tsx'
import classes from './SignInPage.module.css'

type Props = {
  onSignedIn: (me: Me) => void
  /** Back to the password; true when this sign-in is over. */
  onBegin: (isOver: boolean) => void
}

/** The second step: the code that the device shows now, or a recovery code. */
export function CodeForm({ onSignedIn, onBegin }: Props) {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const [isRecovery, setIsRecovery] = useState(false)
  const field = useRef<HTMLInputElement | null>(null)
  const finish = useMutation({
    mutationFn: () => api.post<Me>('/auth/sign-in/code', { code }),
    onSuccess: onSignedIn,
    onError: (error) => {
      setCode('')
      field.current?.focus()
      if (isProblem(error, 'sign_in_over')) onBegin(true)
    },
  })
  // Another field takes its place when the other kind of code is asked for.
  const attach = useCallback((input: HTMLInputElement | null) => {
    field.current = input
    input?.focus()
  }, [])
  const other = (): void => {
    finish.reset()
    setCode('')
    setIsRecovery(!isRecovery)
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') finish.mutate()
      }}
    >
      <TextInput
        key={String(isRecovery)}
        ref={attach}
        label={isRecovery ? t`Recovery code` : t`Code`}
        description={
          isRecovery
            ? t`One of those that you have kept. It is good for once.`
            : t`The six digits that your authenticator app shows now.`
        }
        name="code"
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        classNames={{ input: 'mono' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {finish.error ? <SignInProblem problem={problemOf(finish.error)} /> : null}
      <Button type="submit" loading={finish.isPending} fullWidth>
        <Trans>Go on</Trans>
      </Button>
      <div className={classes.ways}>
        <button type="button" className={classes.way} onClick={other}>
          {isRecovery ? (
            <Trans>Use the authenticator app</Trans>
          ) : (
            <Trans>Use a recovery code</Trans>
          )}
        </button>
        <button type="button" className={classes.way} onClick={() => onBegin(false)}>
          <Trans>Begin again</Trans>
        </button>
      </div>
    </form>
  )
}
