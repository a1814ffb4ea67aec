import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { ACTION_NAMES, PREFIXES, SUBJECT_NAMES } from './actionNames.ts'
import classes from './Audit.module.css'
import { AuditFilters } from './AuditFilters.tsx'
import { ChangeFields } from './ChangeFields.tsx'
import {
  auditFilterFrom,
  auditFilterToAddress,
  auditQuery,
  NO_FILTER,
  type AuditFilter,
  type AuditLine,
} from './queries.ts'

const route = getRouteApi('/frame/audit')

/** The audit log: who, what, when, from where, before and after. */
export function AuditPage() {
  const { t } = useLingui()
  const { timeZone } = useFormats()
  const navigate = useNavigate()
  const describe = useProblemText()
  const filter = auditFilterFrom(route.useSearch())
  const list = useInfiniteQuery(auditQuery(filter, timeZone))
  const rows = list.data?.pages.flatMap(({ items }) => items)
  const change = (next: AuditFilter): void => {
    void navigate({ to: '/audit', search: auditFilterToAddress(next), replace: true })
  }
  const columns = useColumns((subject) => change({ ...filter, subject }))
  const subject = filter.subject ? rows?.[0]?.subject : undefined
  return (
    <>
      <PageHeader title={t`Audit log`} />
      <AuditFilters filter={filter} subjectLabel={subject?.label} onChange={change} />
      <DataTable
        caption={t`Audit log`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={
          <EmptyState
            title={<Trans>Nothing matches these filters.</Trans>}
            action={
              <Button size="xs" variant="default" onClick={() => change(NO_FILTER)}>
                <Trans>Clear filters</Trans>
              </Button>
            }
          >
            <Trans>Everything that changes anything is written down here and stays.</Trans>
          </EmptyState>
        }
      />
    </>
  )
}

function useColumns(onSubject: (subject: string) => void): Column<AuditLine>[] {
  const { t } = useLingui()
  return [
    { key: 'at', header: t`Time`, width: '170px', cell: ({ at }) => <Time at={at} /> },
    {
      key: 'user',
      header: t`Who`,
      width: '150px',
      cell: ({ user }) => user?.name ?? <Trans>the product itself</Trans>,
    },
    {
      key: 'action',
      header: t`What`,
      lead: true,
      cell: (line) => <What line={line} onSubject={onSubject} />,
    },
    {
      key: 'changes',
      header: t`Before and after`,
      cell: ({ before, after }) =>
        before || after ? <ChangeFields before={before} after={after} /> : null,
    },
    { key: 'from', header: t`From where`, width: '150px', cell: (line) => <From line={line} /> },
  ]
}

type WhatProps = { line: AuditLine; onSubject: (subject: string) => void }

function What({ line, onSubject }: WhatProps) {
  const { t } = useLingui()
  const { action, subject } = line
  const name = ACTION_NAMES[action]
  const kind = SUBJECT_NAMES[subject.type]
  const isNamed = subject.label !== subject.id
  const number = `${PREFIXES[subject.type] ?? ''}${subject.id}`
  const label = isNamed ? subject.label : `${kind ? t(kind) : subject.type} ${number}`
  return (
    <>
      {name ? t(name) : <span className="mono">{action}</span>}
      <span className={classes.subject}>
        <button
          type="button"
          className={classes.link}
          translate={isNamed ? 'no' : 'yes'}
          title={t`Show only what happened to it`}
          onClick={() => onSubject(`${subject.type}:${subject.id}`)}
        >
          {label}
        </button>
      </span>
    </>
  )
}

function From({ line }: { line: AuditLine }) {
  const { address, requestId } = line
  return (
    <span className={classes.from}>
      {address}
      {requestId ? <span className="mono"> {requestId}</span> : null}
    </span>
  )
}
