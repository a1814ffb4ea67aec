import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Batch, BatchLine } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { useMe } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { BatchLines } from './BatchLines.tsx'
import { BatchTop } from './BatchTop.tsx'
import classes from './Entry.module.css'

/** The Batch Payment Report (E-6): what was posted, by method and line by line. */
export function BatchReport({ batch }: { batch: Batch }) {
  return (
    <>
      <BatchTop
        batch={batch}
        actions={
          <>
            <Button
              variant="default"
              component="a"
              href={`/api/v1/batches/${batch.id}/report.pdf`}
              download
            >
              <Trans>Save as PDF</Trans>
            </Button>
            <Button
              variant="default"
              component="a"
              href={`/api/v1/batches/${batch.id}/report.csv`}
              download
            >
              <Trans>Save as CSV</Trans>
            </Button>
            <Button onClick={() => window.print()}>
              <Trans>Print</Trans>
            </Button>
          </>
        }
      />
      <div className={classes.blocks}>
        <Panel title={<Trans>Batch</Trans>}>
          <BatchFacts batch={batch} />
        </Panel>
        <Panel title={<Trans>By payment method</Trans>}>
          <ByMethod batch={batch} />
        </Panel>
      </div>
      <Panel title={<Trans>Payments</Trans>}>
        <BatchLines batch={batch} />
      </Panel>
    </>
  )
}

/** Header, people and times of a batch that is over. */
export function BatchFacts({ batch }: { batch: Batch }) {
  const { t } = useLingui()
  const { session, endedBy, endedAt } = batch
  return (
    <Facts
      facts={[
        { key: 'source', label: t`Source`, value: batch.source },
        { key: 'count', label: t`Control count`, value: batch.controlCount },
        {
          key: 'total',
          label: t`Control total`,
          value: <Money amount={batch.controlTotal} />,
        },
        {
          key: 'session',
          label: t`Session`,
          value: session ? <SessionLink session={session} /> : null,
        },
        {
          key: 'at',
          label: batch.status === 'posted' ? t`Posted` : t`Discarded`,
          value: endedAt ? <Time at={endedAt} /> : null,
        },
        { key: 'by', label: t`By`, value: endedBy?.name ?? null },
        { key: 'opened', label: t`Opened by`, value: batch.createdBy.name },
      ]}
    />
  )
}

function SessionLink({ session }: { session: NonNullable<Batch['session']> }) {
  const { permissions } = useMe()
  const name = `${session.drawer.name} ${sessionName(session.id)}`
  if (!permissions.includes('sessions.read')) return <>{name}</>
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId: session.id }}>
      {name}
    </Link>
  )
}

type Sum = { name: string; count: number; total: number }

function ByMethod({ batch }: { batch: Batch }) {
  const { t } = useLingui()
  const nameOf = useMethodName()
  const called = (line: BatchLine): string => nameOf(line.method ?? '', line.methodName ?? '')
  const sums: Sum[] = [...Map.groupBy(batch.lines, called)].map(([name, lines]) => ({
    name,
    count: lines.length,
    total: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  }))
  return (
    <DataTable
      caption={t`By payment method`}
      columns={useSumColumns()}
      rows={sums}
      rowKey={({ name }) => name}
      empty={null}
    />
  )
}

function useSumColumns(): Column<Sum>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Method`, lead: true, cell: ({ name }) => name },
    {
      key: 'count',
      header: t({ message: 'Count', context: 'number' }),
      align: 'right',
      cell: ({ count }) => count,
    },
    { key: 'sum', header: t`Total`, align: 'right', cell: ({ total }) => <Money amount={total} /> },
  ]
}
