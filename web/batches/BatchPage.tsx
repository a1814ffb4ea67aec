import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Batch } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { Notice } from '../kit/Notice.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { BatchEntry } from './BatchEntry.tsx'
import { BatchLines } from './BatchLines.tsx'
import { BatchFacts, BatchReport } from './BatchReport.tsx'
import { BatchTop } from './BatchTop.tsx'
import './problemTexts.ts'
import { batchQuery } from './queries.ts'
import '../reports/problemTexts.ts'

const route = getRouteApi('/frame/batches/$batchId')

/** A batch: to be keyed while it is open, its report when it is posted. */
export function BatchPage() {
  const describe = useProblemText()
  const { batchId } = route.useParams()
  const { data, error, refetch } = useQuery(batchQuery(batchId))
  const mayKey = usePermission('batches.write')
  if (!data) {
    return error ? (
      <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
    ) : (
      <PageSkeleton />
    )
  }
  if (data.status === 'posted') return <BatchReport batch={data} />
  if (data.status === 'open' && mayKey) return <BatchEntry key={data.id} batch={data} />
  return <ToRead batch={data} />
}

function ToRead({ batch }: { batch: Batch }) {
  return (
    <>
      <BatchTop batch={batch} />
      {batch.status === 'discarded' ? (
        <Notice>
          <Trans>This batch was discarded: nothing of it was posted.</Trans>
        </Notice>
      ) : null}
      <BatchFacts batch={batch} />
      <BatchLines batch={batch} />
    </>
  )
}
