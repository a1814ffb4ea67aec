import { Trans, useLingui } from '@lingui/react/macro'
import { Skeleton, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../api/client.ts'
import type { Session, Transaction } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './MoveTransaction.module.css'
import { moveTargetsQuery } from './report.ts'
import { afterwards, NetTotal } from './NetTotal.tsx'
import { sessionName } from './sessionName.ts'
import { SessionStatusBadge } from './SessionStatusBadge.tsx'

type Props = { session: Session; transaction: Transaction; onClose: () => void }

/** The move panel: exactly the sessions that may receive it, and what becomes of both (T-9). */
export function MoveTransaction({ session, transaction, onClose }: Props) {
  const { t } = useLingui()
  const { id } = transaction
  const targets = useQuery(moveTargetsQuery(session.id))
  const [chosen, setChosen] = useState<string | null>(null)
  const target = targets.data?.find((one) => one.id === chosen)
  const change = useChange(
    (sessionId: string, key) =>
      api.post<Transaction>(`/transactions/${id}/move`, { sessionId }, { key }),
    {
      stale: [['session'], ['sessions'], ['transaction'], ['citation'], ['me']],
      onSuccess: (_moved, sessionId) => {
        const name = sessionName(sessionId)
        notifications.show({ message: t`Transaction ${id} stands in ${name} now.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Move transaction {id}</Trans>}
      confirm={target ? <Trans>Move to {sessionName(target.id)}</Trans> : <Trans>Move</Trans>}
      busy={change.isBusy}
      disabled={!target}
      onConfirm={() => {
        if (target) change.send(target.id)
      }}
      problem={change.problem}
    >
      <Targets sessions={targets} chosen={chosen} onChoose={setChosen} />
      {target ? <WhatItDoes from={session} to={target} amount={transaction.amount} /> : null}
    </ConfirmAction>
  )
}

type TargetsProps = {
  sessions: {
    data: Session[] | undefined
    isError: boolean
    error: Error | null
    refetch: () => unknown
  }
  chosen: string | null
  onChoose: (id: string) => void
}

/** The first key belongs to the sessions, which come a moment after the panel. */
function focusOnce(radio: HTMLInputElement | null): void {
  if (radio && !radio.closest('[role=dialog]')?.querySelector('input:focus')) radio.focus()
}

function Targets({ sessions, chosen, onChoose }: TargetsProps) {
  const describe = useProblemText()
  const name = useId()
  if (sessions.isError) {
    return (
      <ProblemNotice
        problem={describe(problemOf(sessions.error))}
        onRetry={() => void sessions.refetch()}
      />
    )
  }
  if (!sessions.data) {
    return (
      <Stack gap="sm" aria-busy>
        <Skeleton height={32} />
        <Skeleton height={32} />
      </Stack>
    )
  }
  if (sessions.data.length === 0) {
    return (
      <EmptyState title={<Trans>No session can receive it now.</Trans>}>
        <Trans>
          From an open session it can go to one that is Open or In Review, from one in review to
          another in review.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <fieldset className={classes.list}>
      <legend>
        <Trans>To session</Trans>
      </legend>
      {sessions.data.map((session, index) => (
        <label key={session.id} className={classes.row}>
          <input
            type="radio"
            ref={index === 0 ? focusOnce : undefined}
            data-autofocus={index === 0 || undefined}
            name={name}
            checked={chosen === session.id}
            onChange={() => onChoose(session.id)}
          />
          <span className={classes.name}>
            <b>{session.drawer.name}</b> <span className="tabular">{sessionName(session.id)}</span>
          </span>
          <SessionStatusBadge status={session.status} />
          <span className={classes.since}>
            <Time at={session.startedAt} />
          </span>
          <NetTotal session={session} />
        </label>
      ))}
    </fieldset>
  )
}

function WhatItDoes({ from, to, amount }: { from: Session; to: Session; amount: number }) {
  const lines = [
    { session: from, after: afterwards(from.netTotal, -amount) },
    { session: to, after: afterwards(to.netTotal, amount) },
  ]
  return (
    <ul className={classes.effects} aria-live="polite">
      {lines.map(({ session, after }) => (
        <li key={session.id}>
          <Trans>
            {sessionName(session.id)} goes from <NetTotal session={session} /> to{' '}
            <b>
              <NetTotal session={{ netTotal: after }} />
            </b>
            .
          </Trans>
        </li>
      ))}
    </ul>
  )
}
