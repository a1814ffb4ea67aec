import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'

export type ProofResult<Report> = Pick<
  UseQueryResult<Report>,
  'data' | 'error' | 'isError' | 'isFetching' | 'refetch'
>

type Props<Report> = {
  result: ProofResult<Report>
  wasAsked: boolean
  children: (report: Report) => ReactNode
}

/** Not asked yet, being reckoned, failed, or the report. */
export function Outcome<Report>({ result, wasAsked, children }: Props<Report>) {
  const describe = useProblemText()
  if (!wasAsked) {
    return (
      <EmptyState title={<Trans>Not asked yet.</Trans>}>
        <Trans>Press “Prove now”. With many records it takes a moment.</Trans>
      </EmptyState>
    )
  }
  if (result.isError && !result.isFetching) {
    return (
      <ProblemNotice
        problem={describe(problemOf(result.error))}
        onRetry={() => void result.refetch()}
      />
    )
  }
  if (result.data === undefined || result.isFetching) return <PageSkeleton />
  return children(result.data)
}
