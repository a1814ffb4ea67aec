import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Closing, SessionCount } from '../api/contract.ts'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './ClosingPage.module.css'
import { closingChanged } from './queries.ts'
import { WHY_OWN } from './words.ts'

type Props = { closing: Closing; count: SessionCount; onDone: () => void }
type Decision = { path: 'approve' | 'send-back'; text: string }

/** Another person approves the difference, or sends the count back with a reason (S-15). */
export function ApproveCount({ closing, count, onDone }: Props) {
  const { t } = useLingui()
  const isPermitted = usePermission('counts.approve')
  const [text, setText] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const { sessionId, own } = closing
  const change = useChange(
    ({ path, text: words }: Decision, key) => {
      const body = path === 'approve' ? { note: words || null } : { reason: words }
      return api.post<Closing>(`/sessions/${sessionId}/counts/${count.number}/${path}`, body, {
        key,
      })
    },
    {
      stale: closingChanged(sessionId),
      onSuccess: (_closing, { path }) => {
        onDone()
        notifications.show({
          message: path === 'approve' ? t`The count is approved.` : t`It was sent back.`,
        })
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  if (!isPermitted)
    return (
      <p className={classes.hint}>
        <Trans>The count waits for the approval of another person.</Trans>
      </p>
    )
  const notYet = count.state === 'unexplained' ? t`The reason is missing.` : undefined
  const notOwn = own ? t(WHY_OWN[own]) : undefined
  const sendBack = (): void => {
    setIsAsked(true)
    if (text.trim() !== '') change.send({ path: 'send-back', text: text.trim() })
  }
  return (
    <div className={classes.decide}>
      <Textarea
        label={t`Note`}
        description={t`Needed when you send it back: what should be looked at again.`}
        maxLength={300}
        autosize
        minRows={2}
        value={text}
        error={isAsked && text.trim() === '' ? t`Say why.` : fieldProblem('/reason')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {change.problem ? <ProblemNotice problem={change.problem} withoutFields /> : null}
      <div className={classes.buttons}>
        <GuardedButton
          data-place="approve"
          refused={notYet ?? notOwn}
          loading={change.isBusy}
          onClick={() => change.send({ path: 'approve', text: text.trim() })}
        >
          <Trans>Approve the count</Trans>
        </GuardedButton>
        <GuardedButton
          variant="default"
          refused={notOwn}
          loading={change.isBusy}
          onClick={sendBack}
        >
          <Trans>Send back</Trans>
        </GuardedButton>
      </div>
    </div>
  )
}
