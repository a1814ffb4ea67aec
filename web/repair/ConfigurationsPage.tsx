import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { RepairConfiguration } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { NewConfiguration } from './NewConfiguration.tsx'
import './problemTexts.ts'
import { configurationsQuery } from './queries.ts'
import { Settings } from './Settings.tsx'
import { SwitchConfiguration, type Switching } from './SwitchConfiguration.tsx'
import { ORDERINGS } from './words.ts'

/** Priority control configurations, of which one at most is active, and the settings of repair. */
export function ConfigurationsPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useQuery(configurationsQuery)
  const mayConfigure = usePermission('repair.configure')
  const [isNew, setIsNew] = useState(false)
  const [switching, setSwitching] = useState<Switching | null>(null)
  const refused = mayConfigure ? undefined : t`Your roles do not permit this.`
  const columns = useColumns(refused, setSwitching)
  const active = list.data?.find((one) => one.active !== null)
  return (
    <>
      <PageHeader
        title={t`Priorities of repair`}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={refused}
            onClick={() => setIsNew(true)}
          >
            <Trans>New configuration</Trans>
          </GuardedButton>
        }
      />
      {list.data && !active ? (
        <Notice kind="warning" title={<Trans>No configuration is active.</Trans>}>
          <Trans>Nobody can get items to repair until one is activated.</Trans>
        </Notice>
      ) : null}
      <DataTable
        caption={t`Priority control configurations`}
        columns={columns}
        rows={list.data}
        rowKey={({ id }) => id}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>There are no configurations yet.</Trans>}>
            <Trans>A configuration orders the work: who gets which items, and in what order.</Trans>
          </EmptyState>
        }
      />
      <Settings />
      {isNew ? <NewConfiguration onClose={() => setIsNew(false)} /> : null}
      {switching ? (
        <SwitchConfiguration
          switching={switching}
          active={active}
          onClose={() => setSwitching(null)}
        />
      ) : null}
    </>
  )
}

function useColumns(
  refused: string | undefined,
  onSwitch: (switching: Switching) => void,
): Column<RepairConfiguration>[] {
  const { t } = useLingui()
  return [
    {
      key: 'name',
      header: t`Name`,
      lead: true,
      cell: ({ id, name }) => (
        <Link to="/repair/configurations/$configurationId" params={{ configurationId: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ active }) =>
        active ? (
          <StatusBadge tone="open">
            <Trans>Active</Trans>
          </StatusBadge>
        ) : (
          <StatusBadge tone="closed">
            <Trans>Not active</Trans>
          </StatusBadge>
        ),
    },
    {
      key: 'since',
      header: t`Since`,
      cell: ({ active }) =>
        active ? (
          <>
            {active.by?.name} <Time at={active.since} />
          </>
        ) : null,
    },
    {
      key: 'criteria',
      header: t`Criteria`,
      cell: ({ criteria }) => (
        <Plural value={criteria.length} _0="none" one="# criterion" other="# criteria" />
      ),
    },
    {
      key: 'last',
      header: t`Everything else`,
      cell: ({ last }) => t(ORDERINGS[last.ordering]),
    },
    {
      key: 'switch',
      header: t`Switch`,
      hiddenHeader: true,
      align: 'right',
      cell: (configuration) => (
        <SwitchButton configuration={configuration} refused={refused} onSwitch={onSwitch} />
      ),
    },
  ]
}

type SwitchProps = {
  configuration: RepairConfiguration
  refused: string | undefined
  onSwitch: (switching: Switching) => void
}

function SwitchButton({ configuration, refused, onSwitch }: SwitchProps) {
  const { t } = useLingui()
  const { name, active } = configuration
  return (
    <GuardedButton
      size="xs"
      variant="default"
      refused={refused}
      aria-label={active ? t`Deactivate ${name}` : t`Activate ${name}`}
      onClick={() => onSwitch({ configuration, on: active === null })}
    >
      {active ? <Trans>Deactivate</Trans> : <Trans>Activate</Trans>}
    </GuardedButton>
  )
}
