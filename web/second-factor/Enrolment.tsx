import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { meQuery } from '../login/me.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import classes from './SecondFactor.module.css'
import { Square } from './Square.tsx'

type Offer = { secret: string; uri: string }

const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?!$)/g, '$1 ')

const focusFirst = (button: HTMLButtonElement | null): void => button?.focus()

/** Setting a second factor up: the square, a first code, and then the recovery codes, once. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const describe = useProblemText()
  const cache = useQueryClient()
  const [codes, setCodes] = useState<string[] | null>(null)
  const begin = useMutation({ mutationFn: () => api.post<Offer>('/auth/second-factor') })
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  const turnedOn = (shown: string[]): void => {
    setCodes(shown)
    void cache.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  if (begin.data) return <FirstCode offer={begin.data} onCodes={turnedOn} />
  return (
    <div className={classes.steps}>
      <p className={classes.text}>
        <Trans>
          An app on your phone or computer shows a new code every half minute. From then on you sign
          in with your password and with the code of that moment, so that a password alone opens
          nothing.
        </Trans>
      </p>
      {begin.error ? <ProblemNotice problem={describe(problemOf(begin.error))} /> : null}
      <div>
        <Button loading={begin.isPending} onClick={() => begin.mutate()} ref={focusFirst}>
          <Trans>Set it up</Trans>
        </Button>
      </div>
    </div>
  )
}

type FirstCodeProps = { offer: Offer; onCodes: (codes: string[]) => void }

function FirstCode({ offer, onCodes }: FirstCodeProps) {
  const { t } = useLingui()
  const describe = useProblemText()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      api.post<{ recoveryCodes: string[] }>('/auth/second-factor/confirm', { code }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  const problem = confirm.error ? describe(problemOf(confirm.error)) : undefined
  const fieldProblem = useFieldProblem(problem)
  return (
    <form
      noValidate
      className={classes.steps}
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') confirm.mutate()
      }}
    >
      <ol className={classes.list}>
        <li>
          <Trans>
            Open an authenticator app and let it read this square, or type the secret into it.
          </Trans>
          <div className={classes.offer}>
            <Square
              text={offer.uri}
              label={t`The square for your authenticator app`}
              className={classes.square}
            />
            <div>
              <div className={classes.label}>
                <Trans>Secret</Trans>
              </div>
              <code className={`${classes.secret} mono`}>{inFours(offer.secret)}</code>
            </div>
          </div>
        </li>
        <li>
          <Trans>Type the code that it shows now.</Trans>
        </li>
      </ol>
      <TextInput
        className={classes.code}
        label={t`Code`}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        ref={(field) => {
          if (field && document.activeElement === document.body) field.focus()
        }}
        classNames={{ input: 'mono' }}
        value={code}
        error={fieldProblem('/code')}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {problem && !isAllBeside(problem, ['/code']) ? <ProblemNotice problem={problem} /> : null}
      <div>
        <Button type="submit" loading={confirm.isPending} disabled={code.trim() === ''}>
          <Trans>Turn it on</Trans>
        </Button>
      </div>
    </form>
  )
}
