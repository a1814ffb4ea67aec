import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Closing } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { SessionStatusBadge } from '../sessions/SessionStatusBadge.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { CloseSession } from './CloseSession.tsx'
import { CountForm } from './CountForm.tsx'
import { CountResult } from './CountResult.tsx'
import { Obstacles } from './Obstacles.tsx'
import './problemTexts.ts'
import { closingQuery } from './queries.ts'

const route = getRouteApi('/frame/sessions/$sessionId/closing')

/** Counting and closing a session (S-15, S-16): what is in the way, the count, what it came to. */
export function ClosingPage() {
  const { t } = useLingui()
  const { sessionId } = route.useParams()
  const describe = useProblemText()
  const closing = useQuery(closingQuery(sessionId))
  const name = sessionName(sessionId)
  const title = t`Count and close ${name}`
  if (closing.data) return <Page key={sessionId} title={title} closing={closing.data} />
  if (!closing.isError) return <PageSkeleton />
  return (
    <>
      <PageHeader title={title} above={above(sessionId)} />
      <ProblemNotice
        problem={describe(problemOf(closing.error))}
        onRetry={() => void closing.refetch()}
      />
    </>
  )
}

function above(sessionId: string) {
  return [
    <Link key="sessions" to="/sessions" search={{}}>
      <Trans>Sessions</Trans>
    </Link>,
    <Link key="session" to="/sessions/$sessionId" params={{ sessionId }} search={{}}>
      {sessionName(sessionId)}
    </Link>,
  ]
}

const RECOUNTS = ['count_missing', 'count_sent_back', 'count_outdated']

function Page({ title, closing }: { title: string; closing: Closing }) {
  const [given, setGiven] = useState(0)
  const [hasActed, setHasActed] = useState(false)
  const { counts, status } = closing
  const isWanted = closing.obstacles.some(({ code }) => RECOUNTS.includes(code))
  const isClear = status !== 'closed' && !closing.obstacles.some(({ blocks }) => blocks)
  return (
    <>
      <PageHeader
        title={title}
        above={above(closing.sessionId)}
        beside={
          <>
            <b>{closing.drawer.name}</b>
            <SessionStatusBadge status={status} />
          </>
        }
      />
      {status === 'closed' ? (
        <Closed closing={closing} />
      ) : (
        <Panel title={<Trans>Before closing</Trans>}>
          <Obstacles closing={closing} />
        </Panel>
      )}
      {isClear ? <CloseSession closing={closing} isNext={hasActed} /> : null}
      {isWanted ? (
        <Panel title={<Trans>Count {counts.length + 1}</Trans>}>
          <CountForm
            key={counts.length}
            closing={closing}
            onGiven={() => {
              setGiven(counts.length + 1)
              setHasActed(true)
            }}
          />
        </Panel>
      ) : null}
      {counts.map((count) => (
        <CountResult
          key={count.number}
          closing={closing}
          count={count}
          isNew={count.number === given}
          onDone={() => setHasActed(true)}
        />
      ))}
      {closing.closingCount === 'none' ? <NotAsked /> : null}
    </>
  )
}

function Closed({ closing }: { closing: Closing }) {
  const name = sessionName(closing.sessionId)
  return (
    <Notice
      kind="done"
      actions={
        <Link
          ref={focusLink}
          to="/sessions/$sessionId"
          params={{ sessionId: closing.sessionId }}
          search={{}}
        >
          <Trans>To the report</Trans>
        </Link>
      }
    >
      <Trans>{name} is closed. What was counted stays as it is.</Trans>
    </Notice>
  )
}

/** When closing took the button away, the next key belongs here. */
function focusLink(link: HTMLAnchorElement | null): void {
  if (document.activeElement === document.body) link?.focus()
}

function NotAsked() {
  return (
    <EmptyState title={<Trans>No count is asked for.</Trans>}>
      <Trans>This session’s drawer is closed without one, as it was set up.</Trans>
    </EmptyState>
  )
}
