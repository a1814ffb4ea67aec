import { Trans, useLingui } from '@lingui/react/macro'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { GetMore } from './GetMore.tsx'
import './problemTexts.ts'
import { RepairTabs } from './RepairTabs.tsx'
import { useWorklist, type Worklist } from './useWorklist.ts'
import { Work } from './Work.tsx'

/** The worklist of whoever repairs: all of it by key. */
export function WorklistPage() {
  const { t } = useLingui()
  const worklist = useWorklist()
  return (
    <>
      <PageHeader title={t`Repair`} actions={<GetMore worklist={worklist} />} />
      <RepairTabs />
      <Shown worklist={worklist} />
    </>
  )
}

function Shown({ worklist }: { worklist: Worklist }) {
  const describe = useProblemText()
  const { data, error, refetch, dataUpdatedAt } = worklist.query
  if (data) return <Work worklist={worklist} list={data} answeredAt={dataUpdatedAt} />
  if (!error) return <PageSkeleton />
  return (
    <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()}>
      <Trans>Nothing of your work is lost: it is kept at the server.</Trans>
    </ProblemNotice>
  )
}
