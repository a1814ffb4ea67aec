import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Till } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe, usePermission } from '../login/me.ts'
import { type CountDraft, EMPTY } from './countDraft.ts'
import { CountTill } from './CountTill.tsx'
import { GivenCount } from './GivenCount.tsx'
import './problemTexts.ts'
import { tillQuery } from './queries.ts'
import { TillBadges } from './TillBadges.tsx'
import { TillNotices } from './TillNotices.tsx'
import { useTillName } from './useTillName.ts'

const route = getRouteApi('/frame/tills/$tillId/count')

/** Counting a till: by denomination and by key alone; then what it came to (C-8). */
export function CountTillPage() {
  const { t } = useLingui()
  const { tillId } = route.useParams()
  const describe = useProblemText()
  const till = useQuery(tillQuery(tillId))
  if (till.data)
    return (
      <InCurrency currency={till.data.currency}>
        <Page key={tillId} till={till.data} />
      </InCurrency>
    )
  if (!till.isError) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t`Count a till`} />
      <ProblemNotice
        problem={describe(problemOf(till.error))}
        onRetry={() => void till.refetch()}
      />
    </>
  )
}

function Page({ till }: { till: Till }) {
  const { t } = useLingui()
  const { user } = useMe()
  const mayAdjust = usePermission('tills.adjust')
  const mayUse = usePermission('tills.use')
  const [isGiven, setIsGiven] = useState(false)
  // Kept here, where it outlives the form: emptied in one go with handing it in.
  const [draft, setDraft] = useKept<CountDraft>(user.id, `till-count-${till.id}`, EMPTY)
  const name = useTillName()(till)
  const isMine = till.holder?.id === user.id
  const above = isMine ? (
    <Link key="mine" to="/my-till" search={{}}>
      <Trans>My till</Trans>
    </Link>
  ) : (
    <Link key="till" to="/tills/$tillId" params={{ tillId: till.id }}>
      {name}
    </Link>
  )
  const isAllowed = mayUse && (isMine || mayAdjust)
  return (
    <>
      <PageHeader title={t`Count ${name}`} above={[above]} beside={<TillBadges till={till} />} />
      {!isAllowed ? (
        <EmptyState title={<Trans>This till is counted by whoever holds it.</Trans>}>
          <Trans>Or by somebody whose roles permit booking over and short.</Trans>
        </EmptyState>
      ) : till.assignment === 'available' ? (
        <EmptyState title={<Trans>Nobody holds this till.</Trans>}>
          <Trans>A till is counted while somebody holds it. Assign it first.</Trans>
        </EmptyState>
      ) : !till.ready ? (
        <NotReady till={till} isMine={isMine} />
      ) : isGiven ? (
        <GivenCount till={till} isMine={isMine} onAgain={() => setIsGiven(false)} />
      ) : (
        <CountTill
          till={till}
          draft={draft}
          onDraft={setDraft}
          onGiven={() => {
            setDraft(EMPTY)
            setIsGiven(true)
          }}
        />
      )}
    </>
  )
}

function NotReady({ till, isMine }: { till: Till; isMine: boolean }) {
  if (isMine) return <TillNotices till={till} onDrop={() => undefined} />
  return (
    <EmptyState title={<Trans>It is not ready yet.</Trans>}>
      <Trans>Its holder signs in again, or chooses “Initialise now” under My till.</Trans>
    </EmptyState>
  )
}
