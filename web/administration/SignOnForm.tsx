import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { SignOnSettings } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Administration.module.css'

type Props = { settings: SignOnSettings; refused: string | undefined }
type Wish = Pick<SignOnSettings, 'signInName' | 'passwords'>

/** Under which name the agency is found at the sign-in page, and who may still use a password. */
export function SignOnForm({ settings, refused }: Props) {
  const { t } = useLingui()
  const [name, setName] = useState(settings.signInName ?? '')
  const [passwords, setPasswords] = useState(settings.passwords)
  const change = useChange(
    (input: Wish, key) =>
      api.patch('/single-sign-on', input, { key, ifMatch: `"${settings.version}"` }),
    {
      stale: [['single-sign-on']],
      onSuccess: () => notifications.show({ message: t`The settings are saved.` }),
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const readOnly = refused !== undefined
  const link = `${window.location.origin}/sign-in?agency=${name.trim()}`
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!readOnly) change.send({ signInName: name.trim() || null, passwords })
      }}
    >
      <TextInput
        label={t`Sign-in name`}
        description={t`Small letters, digits and dashes. People type it at the sign-in page, or follow a link with it.`}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        readOnly={readOnly}
        value={name}
        error={fieldProblem('/signInName')}
        onChange={(event) => setName(event.currentTarget.value.toLowerCase())}
      />
      {name.trim() === '' ? null : (
        <div>
          <Trans>Link for your people</Trans>
          <code className={`${classes.secret} mono`}>{link}</code>
        </div>
      )}
      <Radio.Group label={t`Passwords`} value={passwords} onChange={setPasswords}>
        <Stack gap={8} mt={6}>
          <Radio value="everyone" disabled={readOnly} label={t`Everybody may use one`} />
          <Radio
            value="administrators"
            disabled={readOnly}
            label={t`Only administrators may use one`}
            description={t`So that a provider that fails locks nobody out for good. It holds while a provider is offered.`}
          />
        </Stack>
      </Radio.Group>
      {change.problem && !isAllBeside(change.problem, ['/signInName']) ? (
        <ProblemNotice problem={change.problem} />
      ) : null}
      <div>
        <GuardedButton type="submit" refused={refused} loading={change.isBusy}>
          <Trans>Save</Trans>
        </GuardedButton>
      </div>
    </form>
  )
}
