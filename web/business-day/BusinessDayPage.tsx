import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { BranchDay } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { branchesQuery } from '../drawers/queries.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { usePermission } from '../login/me.ts'
import '../tills/problemTexts.ts'
import { myTillsQuery } from '../tills/queries.ts'
import classes from './BusinessDay.module.css'
import { DayActions } from './DayActions.tsx'
import { DayNow } from './DayNow.tsx'
import { PastDays } from './PastDays.tsx'
import { Preflight } from './Preflight.tsx'
import { branchDayQuery } from './queries.ts'
import { STATUSES } from './words.ts'

const route = getRouteApi('/frame/business-day')

/** The business day of a branch: where it stands, what is in the way, and the days before (C-11). */
export function BusinessDayPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { branch: asked } = route.useSearch()
  const branches = useQuery(branchesQuery)
  const own = useOwnBranch()
  const named = (id: string | undefined) => branches.data?.find((each) => each.id === id)
  const branch = named(asked) ?? (own.isLoading ? undefined : (named(own.id) ?? branches.data?.[0]))
  const day = useQuery({ ...branchDayQuery(branch?.id ?? ''), enabled: branch !== undefined })
  const failed = [branches, day].find(({ isError, data }) => isError && !data)
  return (
    <>
      <PageHeader title={t`Business day`} beside={day.data ? <Beside day={day.data} /> : null} />
      {branches.data && branches.data.length > 1 ? (
        <Branches all={branches.data} chosen={branch?.id ?? ''} />
      ) : null}
      {failed ? (
        <ProblemNotice
          problem={describe(problemOf(failed.error))}
          onRetry={() => void failed.refetch()}
        />
      ) : day.data ? (
        <Day key={day.data.branch.id} day={day.data} />
      ) : branches.data?.length === 0 ? (
        <EmptyState title={<Trans>There is no branch yet.</Trans>}>
          <Trans>A business day belongs to a branch. An administrator creates branches.</Trans>
        </EmptyState>
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

/** The branch of the till that I hold: the one whose day is mine to run. */
function useOwnBranch(): { readonly id: string | undefined; readonly isLoading: boolean } {
  const [mayUse, mayRead] = [usePermission('tills.use'), usePermission('tills.read')]
  const mine = useQuery({ ...myTillsQuery, enabled: mayUse && mayRead })
  return { id: mine.data?.[0]?.branch.id, isLoading: mine.isLoading }
}

function Beside({ day: { branch, current } }: { day: BranchDay }) {
  const { t } = useLingui()
  const state = current && STATUSES[current.status]
  return (
    <>
      <b>{branch.name}</b>
      <StatusBadge tone={state?.tone ?? 'closed'}>
        {state ? t(state.word) : <Trans>Not open</Trans>}
      </StatusBadge>
    </>
  )
}

type BranchesProps = { all: readonly { id: string; name: string }[]; chosen: string }

function Branches({ all, chosen }: BranchesProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t`Branch`}
        single
        choices={all.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={[chosen]}
        onChange={([branch]) =>
          branch === undefined
            ? undefined
            : void navigate({ to: '/business-day', search: { branch }, replace: true })
        }
      />
    </div>
  )
}

function Day({ day }: { day: BranchDay }) {
  return (
    <>
      <DayNow day={day} />
      {day.current ? (
        <Panel title={<Trans>Before it ends</Trans>}>
          <Preflight day={day} />
        </Panel>
      ) : null}
      <DayActions day={day} />
      <PastDays branchId={day.branch.id} />
    </>
  )
}
