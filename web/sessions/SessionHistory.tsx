import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { methodsQuery } from '../administration/queries.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { historyQuery, type Happening, type Paid } from './report.ts'
import { sessionName } from './sessionName.ts'
import classes from './TransactionStory.module.css'
import { useMethodName } from '../kit/useMethodName.ts'

/** What happened to a transaction, oldest first: every move with from, to, who and when (T-10). */
export function SessionHistory({ id }: { id: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const history = useQuery(historyQuery(id))
  if (history.isError) {
    return (
      <ProblemNotice
        problem={describe(problemOf(history.error))}
        onRetry={() => void history.refetch()}
      />
    )
  }
  if (!history.data) return <PageSkeleton />
  return (
    <ol className={classes.story} aria-label={t`Session history`}>
      {history.data.items.map((happening) => (
        <li key={happening.kind + happening.at + happening.toSessionId}>
          <span>
            <What happening={happening} />
          </span>
          <span className={classes.when}>
            <Time at={happening.at} />
            <br />
            {happening.user?.name}
          </span>
        </li>
      ))}
    </ol>
  )
}

function What({ happening }: { happening: Happening }) {
  const methods = useQuery(methodsQuery)
  const nameOfMethod = useMethodName()
  const paidBy = ({ method, reference }: Paid): string => {
    const name = methods.data?.find(({ code }) => code === method)?.name ?? method
    return [nameOfMethod(method, name), reference].filter(Boolean).join(' ')
  }
  const { kind, before, after, fromSessionId, toSessionId, reversalId } = happening
  if (kind === 'moved' && fromSessionId && toSessionId) {
    return (
      <Trans>
        Moved from <To id={fromSessionId} /> to <To id={toSessionId} />
      </Trans>
    )
  }
  if (kind === 'edited' && before && after) {
    const was = paidBy(before)
    const is = paidBy(after)
    return (
      <Trans>
        Edited from “{was}” to “{is}”
      </Trans>
    )
  }
  if (kind === 'reversed') {
    return reversalId ? (
      <Trans>Reversed by transaction {reversalId}</Trans>
    ) : (
      <Trans>Reversed</Trans>
    )
  }
  return <Trans>Taken</Trans>
}

function To({ id }: { id: string }) {
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId: id }} search={{}}>
      {sessionName(id)}
    </Link>
  )
}
