import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RepairOverview } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { Count } from '../kit/Count.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Backlog, GroupTable } from './Backlog.tsx'
import { Locks } from './Locks.tsx'
import { Operators } from './Operators.tsx'
import './problemTexts.ts'
import { overviewQuery } from './queries.ts'
import classes from './Supervision.module.css'
import { Throughput } from './Throughput.tsx'
import { AGES } from './words.ts'
import { useReasonText } from './useReasonText.ts'

/** What a supervisor sees of repair: what is left, who holds what, who did how much. */
export function SupervisionPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(overviewQuery)
  if (!data && !error) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t`Supervision of repair`} />
      {data ? (
        <Shown overview={data} />
      ) : (
        <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
      )}
    </>
  )
}

function Shown({ overview }: { overview: RepairOverview }) {
  const { t } = useLingui()
  const reasonText = useReasonText()
  const reasons = overview.byReason.map((group) => ({
    ...group,
    key: group.reason,
    word: reasonText(group.reason),
  }))
  const ages = overview.byAge.map((group) => ({
    ...group,
    key: group.age,
    word: t(AGES[group.age]),
  }))
  return (
    <>
      <Standing overview={overview} />
      <div className={classes.blocks}>
        <Backlog
          title={<Trans>New items by reason</Trans>}
          heading={t`Reason`}
          label={t`New items by reason`}
          groups={reasons}
        />
        <Backlog
          title={<Trans>New items by age</Trans>}
          heading={t`Age`}
          label={t`New items by age`}
          groups={overview.new.count === 0 ? [] : ages}
        />
      </div>
      <Panel title={<Trans>Who holds what</Trans>}>
        <Operators operators={overview.operators} />
        <Locks />
      </Panel>
      <div className={classes.blocks}>
        <Panel title={<Trans>Finalised in the last 14 days</Trans>}>
          <Throughput rows={overview.throughput} />
        </Panel>
        <Panel title={<Trans>Where it came from</Trans>}>
          {overview.bySource.length === 0 ? (
            <EmptyState title={<Trans>Nothing is new.</Trans>} />
          ) : (
            <GroupTable
              heading={t`Source`}
              caption={t`New items by source`}
              groups={overview.bySource.map(({ source, ...sums }) => ({
                ...sums,
                key: source.id,
                word: source.name,
              }))}
            />
          )}
        </Panel>
      </div>
    </>
  )
}

/** Everything that is not done, by what it is. */
function Standing({ overview }: { overview: RepairOverview }) {
  const { locked, pending, deferred, waiting } = overview
  return (
    <dl className={classes.standing}>
      <Sum label={<Trans>New</Trans>} sum={overview.new} isLarge />
      <Sum label={<Trans>In somebody’s list</Trans>} sum={locked} />
      <Sum label={<Trans>Pending</Trans>} sum={pending} />
      <Sum
        label={
          <Link to="/repair/deferred">
            <Trans>Deferred</Trans>
          </Link>
        }
        sum={deferred}
      />
      <Sum
        label={
          <Link to="/repair/waiting">
            <Trans>Waiting for a session</Trans>
          </Link>
        }
        sum={waiting}
      />
    </dl>
  )
}

type SumProps = { label: ReactNode; sum: { count: number; total: number }; isLarge?: boolean }

function Sum({ label, sum: { count, total }, isLarge = false }: SumProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b className={isLarge ? classes.large : classes.sum}>
          <Count value={count} />
        </b>
        <small>
          <Plural value={count} one="item" other="items" />, <Money amount={total} />
        </small>
      </dd>
    </div>
  )
}
