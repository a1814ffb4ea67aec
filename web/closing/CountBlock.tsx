import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Session } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { CountFacts } from './CountFacts.tsx'
import './problemTexts.ts'
import { closingQuery } from './queries.ts'
import { OBSTACLES } from './words.ts'

/** Count and difference in the session's report, where a count is asked for (S-15). */
export function CountBlock({ session }: { session: Session }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const closing = useQuery({
    ...closingQuery(session.id),
    enabled: session.closingCount !== 'none',
  })
  if (session.closingCount === 'none') return null
  const [count] = closing.data?.counts ?? []
  const [next] = closing.data?.obstacles ?? []
  const link =
    session.status === 'closed' ? null : (
      <Link to="/sessions/$sessionId/closing" params={{ sessionId: session.id }}>
        <Trans>Count and close</Trans>
      </Link>
    )
  return (
    <Panel title={<Trans>Count and difference</Trans>} beside={link}>
      {closing.isError && !closing.data ? (
        <ProblemNotice
          problem={describe(problemOf(closing.error))}
          onRetry={() => void closing.refetch()}
        />
      ) : null}
      {count ? (
        <>
          <CountFacts count={count} />
          {next && session.status !== 'closed' ? <p>{t(OBSTACLES[next.code])}</p> : null}
        </>
      ) : closing.data ? (
        <EmptyState title={<Trans>Not counted yet.</Trans>}>
          {session.closingCount === 'blind' ? (
            <Trans>It is counted blind before it is closed.</Trans>
          ) : (
            <Trans>It is counted before it is closed.</Trans>
          )}
        </EmptyState>
      ) : null}
    </Panel>
  )
}
