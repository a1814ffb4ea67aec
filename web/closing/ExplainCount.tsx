import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Closing, SessionCount } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe, usePermission } from '../login/me.ts'
import classes from './ClosingPage.module.css'
import { closingChanged } from './queries.ts'

type Props = { closing: Closing; count: SessionCount; isNew: boolean }

/** The reason of a difference, by whoever counted or somebody who knows. */
export function ExplainCount({ closing, count, isNew }: Props) {
  const { t } = useLingui()
  const { user } = useMe()
  const isPermitted = usePermission('counts.give')
  const path = `/sessions/${closing.sessionId}/counts/${count.number}/reason`
  const [reason, setReason] = useKept(user.id, path, '')
  const [isAsked, setIsAsked] = useState(false)
  const change = useChange(
    (text: string, key) => api.post<Closing>(path, { reason: text }, { key }),
    { stale: closingChanged(closing.sessionId), onSuccess: () => setReason('') },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const isEmpty = reason.trim() === ''
  return (
    <form
      noValidate
      className={classes.decide}
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsked(true)
        if (!isEmpty) change.send(reason.trim())
      }}
    >
      <Textarea
        id="count-reason"
        ref={isNew ? focusFirst : undefined}
        label={t`Reason of the difference`}
        description={t`This count or the one before it is beyond the tolerance. It can be counted again when it was sent back.`}
        maxLength={300}
        autosize
        minRows={2}
        value={reason}
        error={isAsked && isEmpty ? t`This is needed.` : fieldProblem('/reason')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.problem && !isAllBeside(change.problem, ['/reason']) ? (
        <ProblemNotice problem={change.problem} />
      ) : null}
      <div>
        <GuardedButton
          type="submit"
          loading={change.isBusy}
          refused={isPermitted ? undefined : t`Your roles do not permit this.`}
        >
          <Trans>Give the reason</Trans>
        </GuardedButton>
      </div>
    </form>
  )
}

/** The first key belongs to the reason, as soon as the field is there. */
function focusFirst(field: HTMLTextAreaElement | null): void {
  field?.focus()
}
