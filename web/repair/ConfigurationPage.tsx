import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { RepairConfiguration } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { usePermission } from '../login/me.ts'
import { ConfigurationEditor } from './ConfigurationEditor.tsx'
import { Effect } from './Effect.tsx'
import './problemTexts.ts'
import { configurationQuery, effectQuery } from './queries.ts'
import classes from './Repair.module.css'

const route = getRouteApi('/frame/repair/configurations/$configurationId')

/** One configuration: its criteria in order, and what each would take now. */
export function ConfigurationPage() {
  const describe = useProblemText()
  const { configurationId } = route.useParams()
  const { data, error, refetch } = useQuery(configurationQuery(configurationId))
  if (data) return <Shown configuration={data} />
  return error ? (
    <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
  ) : (
    <PageSkeleton />
  )
}

function Shown({ configuration }: { configuration: RepairConfiguration }) {
  const mayConfigure = usePermission('repair.configure')
  const { data: effect } = useQuery(effectQuery(configuration.id))
  return (
    <>
      <PageHeader
        title={configuration.name}
        beside={
          configuration.active ? (
            <StatusBadge tone="open">
              <Trans>Active</Trans>
            </StatusBadge>
          ) : (
            <StatusBadge tone="closed">
              <Trans>Not active</Trans>
            </StatusBadge>
          )
        }
        above={[
          <Link key="all" to="/repair/configurations">
            <Trans>Priorities</Trans>
          </Link>,
        ]}
      />
      {mayConfigure ? (
        <ConfigurationEditor
          key={`${configuration.id} ${configuration.version}`}
          configuration={configuration}
        />
      ) : null}
      <Panel title={<Trans>What it takes now</Trans>}>
        {effect ? (
          <Effect configuration={configuration} effect={effect} />
        ) : (
          <div className={classes.loading} aria-busy />
        )}
      </Panel>
    </>
  )
}
