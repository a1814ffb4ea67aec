import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ListProblem } from '../administration/ListProblem.tsx'
import type { IntakeSource } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { NewSource } from './NewSource.tsx'
import './problemTexts.ts'
import { sourcesQuery } from './queries.ts'
import { FORMATS } from './words.ts'

/** Where files of payments come from (I-1), and whether their drawers can take any now. */
export function SourcesPage() {
  const { t } = useLingui()
  const sources = useQuery(sourcesQuery)
  const maySetUp = usePermission('intake.sources')
  const [isAdding, setIsAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={t`Sources of payments`}
        above={[
          <Link key="imports" to="/intake" search={{}}>
            <Trans>Payments by file</Trans>
          </Link>,
        ]}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={maySetUp ? undefined : t`Your roles do not permit setting sources up.`}
            onClick={() => setIsAdding(true)}
          >
            <Trans>New source</Trans>
          </GuardedButton>
        }
      />
      <DataTable
        caption={t`Sources of payments`}
        columns={useColumns()}
        rows={sources.data}
        rowKey={({ id }) => id}
        faded={({ active }) => !active}
        error={
          sources.isError && !sources.data ? (
            <ListProblem error={sources.error} onRetry={() => void sources.refetch()} />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>No source has been set up yet.</Trans>}>
            <Trans>
              A source is a bank’s lockbox, a mail house, a tax or court intercept: who sends files,
              into which drawer their payments go, and how they are read.
            </Trans>
          </EmptyState>
        }
      />
      {isAdding ? <NewSource onClose={() => setIsAdding(false)} /> : null}
    </>
  )
}

function useColumns(): Column<IntakeSource>[] {
  const { t } = useLingui()
  return [
    {
      key: 'name',
      header: t`Name`,
      lead: true,
      cell: ({ id, name }) => (
        <Link to="/intake/sources/$sourceId" params={{ sourceId: id }}>
          <span translate="no">{name}</span>
        </Link>
      ),
    },
    { key: 'format', header: t`Format`, cell: ({ format }) => t(FORMATS[format]) },
    { key: 'drawer', header: t`Drawer`, cell: ({ drawer }) => drawer.name },
    {
      key: 'session',
      header: t`Session now`,
      cell: ({ openSession }) =>
        openSession === null ? (
          <StatusBadge tone="closed">{t`None open`}</StatusBadge>
        ) : (
          <StatusBadge tone="open">{sessionName(openSession)}</StatusBadge>
        ),
    },
    {
      key: 'layout',
      header: t`How it is read`,
      wideOnly: true,
      cell: ({ layout }) => (layout === null ? t`The first file says it` : t`Known`),
    },
    {
      key: 'active',
      header: t`In use`,
      cell: ({ active }) => (active ? t`Yes` : t`No`),
    },
  ]
}
