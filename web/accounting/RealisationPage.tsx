import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Realisation } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { addDays, today as todayIn } from '../kit/days.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Figure } from '../kit/Figure.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { Day } from '../permits/Day.tsx'
import { RangeFields } from '../reports/RangeFields.tsx'
import classes from './Accounting.module.css'
import './problemTexts.ts'
import { realisationQuery } from './queries.ts'
import { ReconcileTabs } from './ReconcileTabs.tsx'

const route = getRouteApi('/frame/reconcile/realisation')

/** Money is looked back at for so many days, unless others are chosen: intercepts take weeks. */
const LOOK_BACK = 89

/** B-3: what closed sessions brought in that is really there, and what is not yet. */
export function RealisationPage() {
  const { t } = useLingui()
  const { timeZone } = useFormats()
  const today = todayIn(timeZone)
  const { from = addDays(today, -LOOK_BACK), to = today } = route.useSearch()
  const navigate = useNavigate()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(realisationQuery(from, to))
  return (
    <>
      <PageHeader
        title={t`Reconcile`}
        actions={
          <Button
            component="a"
            href={`/api/v1/reports/realisation.csv?from=${from}&to=${to}`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            <Trans>Download CSV</Trans>
          </Button>
        }
      />
      <ReconcileTabs here="realisation" />
      <div className={classes.filter}>
        <RangeFields
          range={{ from, to }}
          today={today}
          onChange={(search) =>
            void navigate({ to: '/reconcile/realisation', search, replace: true })
          }
        />
      </div>
      {error && !data ? (
        <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
      ) : (
        <Report realisation={data} />
      )}
    </>
  )
}

function Report({ realisation }: { realisation: Realisation | undefined }) {
  return (
    <>
      <div className={classes.figures}>
        <Figure label={<Trans>There</Trans>} amount={realisation?.realised ?? 0} />
        <Figure label={<Trans>Not yet</Trans>} amount={realisation?.unrealised ?? 0} />
      </div>
      <Panel title={<Trans>By payment method</Trans>}>
        <Methods methods={realisation?.methods} />
      </Panel>
      <Panel title={<Trans>Still to come</Trans>}>
        <ToCome methods={realisation?.methods} />
      </Panel>
    </>
  )
}

type Method = Realisation['methods'][number]

function Methods({ methods }: { methods: readonly Method[] | undefined }) {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`By payment method`}
      columns={useMethodColumns()}
      rows={methods}
      rowKey={({ method }) => method}
      empty={
        <EmptyState title={<Trans>No closed session brought anything in on these days.</Trans>} />
      }
    />
  )
}

function useMethodColumns(): Column<Method>[] {
  const { t } = useLingui()
  const nameOf = useMethodName()
  return [
    {
      key: 'method',
      header: t`Method`,
      lead: true,
      cell: ({ method, name }) => nameOf(method, name),
    },
    {
      key: 'delay',
      header: t`Delay in days`,
      align: 'right',
      cell: ({ realisationDays }) => realisationDays,
    },
    {
      key: 'realised',
      header: t`There`,
      align: 'right',
      cell: ({ realised }) => <Money amount={realised} />,
    },
    {
      key: 'unrealised',
      header: t`Not yet`,
      align: 'right',
      cell: ({ unrealised }) => <Money amount={unrealised} />,
    },
  ]
}

type Coming = { key: string; method: string; name: string } & Method['days'][number]

function ToCome({ methods }: { methods: readonly Method[] | undefined }) {
  const { t } = useLingui()
  const rows = methods
    ?.flatMap(({ method, name, days }) =>
      days
        .filter(({ realised }) => !realised)
        .map((each): Coming => ({
          key: `${method} ${each.day} ${each.realisesOn} ${each.announced}`,
          method,
          name,
          ...each,
        })),
    )
    .toSorted((a, b) => (a.realisesOn < b.realisesOn ? -1 : 1))
  return (
    <DataTable
      caption={t`Still to come`}
      columns={useComingColumns()}
      rows={rows}
      rowKey={({ key }) => key}
      empty={
        <EmptyState title={<Trans>All of it is there.</Trans>}>
          <Trans>Methods whose money comes later have a delay: it is set with the accounts.</Trans>
        </EmptyState>
      }
    />
  )
}

function useComingColumns(): Column<Coming>[] {
  const { t } = useLingui()
  const nameOf = useMethodName()
  return [
    {
      key: 'on',
      header: t`There on`,
      lead: true,
      cell: ({ realisesOn, announced }) => (
        <>
          <Day day={realisesOn} />
          {announced ? (
            <>
              {' '}
              <small>
                <Trans>named by its file</Trans>
              </small>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'method', header: t`Method`, cell: ({ method, name }) => nameOf(method, name) },
    { key: 'day', header: t`Sessions ended`, cell: ({ day }) => <Day day={day} /> },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
  ]
}
