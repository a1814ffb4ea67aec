import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { PrepareForm } from './PrepareForm.tsx'
import './problemTexts.ts'
import { undepositedQuery } from './queries.ts'

const route = getRouteApi('/frame/deposits/prepare/$accountId')

const above = [
  <Link key="deposits" to="/deposits" search={{}}>
    <Trans>Deposits</Trans>
  </Link>,
]

/** Gathering a deposit: which sessions, the cash by denomination, the bag (B-2). */
export function PreparePage() {
  const { t } = useLingui()
  const { accountId } = route.useParams()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(undepositedQuery)
  const lying = data?.accounts.find(({ account }) => account?.id === accountId)
  const name = lying?.account?.name ?? ''
  const title = name === '' ? t`Prepare a deposit` : t`Prepare a deposit for ${name}`
  if (!data && !error) return <PageSkeleton />
  return (
    <>
      <PageHeader title={title} above={above} />
      {!data ? (
        <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
      ) : lying && lying.sessions.length > 0 ? (
        <PrepareForm lying={lying} accountId={accountId} undeposited={data} />
      ) : (
        <EmptyState
          title={<Trans>There is nothing to deposit for this account.</Trans>}
          action={
            <Link to="/deposits" search={{}}>
              <Trans>To the deposits</Trans>
            </Link>
          }
        >
          <Trans>What closed sessions bring in for it appears here.</Trans>
        </EmptyState>
      )}
    </>
  )
}
