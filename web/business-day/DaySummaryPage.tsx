import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DaySummary } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CalendarDay, dayText } from '../kit/CalendarDay.tsx'
import { Difference } from '../kit/Difference.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Facts } from '../kit/Facts.tsx'
import { Figure } from '../kit/Figure.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import '../tills/problemTexts.ts'
import { useTillName } from '../tills/useTillName.ts'
import classes from './BusinessDay.module.css'
import { pdfAddress, summaryQuery } from './queries.ts'
import { Moved, TillSummary } from './TillSummary.tsx'

const route = getRouteApi('/frame/business-day/$branchId/$date')

/** What a processed day came to, as it was frozen (C-11). */
export function DaySummaryPage() {
  const { t } = useLingui()
  const { branchId, date } = route.useParams()
  const { locale } = useFormats()
  const describe = useProblemText()
  const summary = useQuery(summaryQuery(branchId, date))
  const name = dayText(date, locale)
  const title = t`Cash summary of ${name}`
  const above = [
    <Link key="days" to="/business-day" search={{ branch: branchId }}>
      <Trans>Business day</Trans>
    </Link>,
  ]
  if (!summary.data && !summary.isError) return <PageSkeleton />
  return (
    <>
      <PageHeader
        title={title}
        above={above}
        beside={<b>{summary.data?.branch.name}</b>}
        actions={summary.data ? <Actions branchId={branchId} date={date} /> : null}
      />
      {summary.data ? (
        <Summary summary={summary.data} />
      ) : (
        <ProblemNotice
          problem={describe(problemOf(summary.error))}
          onRetry={() => void summary.refetch()}
        />
      )}
    </>
  )
}

function Actions({ branchId, date }: { branchId: string; date: string }) {
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => window.print()}
      >
        <Trans>Print</Trans>
      </Button>
      <Button
        component="a"
        variant="default"
        href={pdfAddress(branchId, date)}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        <Trans>PDF</Trans>
      </Button>
    </>
  )
}

function Summary({ summary }: { summary: DaySummary }) {
  const { from, to, tills, elsewhere } = summary
  const first = from ? <CalendarDay day={from} /> : null
  const last = <CalendarDay day={to} />
  return (
    <>
      <p className={classes.label}>
        {from === null ? (
          <Trans>Everything up to {last}.</Trans>
        ) : from === to ? (
          <Trans>Everything of {last}.</Trans>
        ) : (
          <Trans>
            Everything from {first} to {last}: nobody opened the days between.
          </Trans>
        )}
      </p>
      <Sums tills={tills} />
      <Differences summary={summary} />
      {tills.length === 0 ? (
        <EmptyState title={<Trans>The branch had no till.</Trans>} />
      ) : (
        tills.map((till) => <TillSummary key={till.id} till={till} />)
      )}
      {elsewhere.length > 0 ? (
        <Panel title={<Trans>Outside the tills</Trans>}>
          <Moved lines={elsewhere} />
        </Panel>
      ) : null}
    </>
  )
}

/** All tills together, by currency. */
function Sums({ tills }: Pick<DaySummary, 'tills'>) {
  const currencies = [...new Set(tills.map(({ currency }) => currency))]
  return currencies.map((currency) => {
    const own = tills.filter((till) => till.currency === currency)
    // C-13: a sum of some only would say something else than its label.
    if (own.some(({ end }) => end === null)) return null
    const sum = (of: 'start' | 'end') => own.reduce((total, till) => total + (till[of] ?? 0), 0)
    return (
      <InCurrency key={currency} currency={currency}>
        <div className={classes.figures}>
          <Figure label={<Trans>In all tills at the end</Trans>} amount={sum('end')} />
          <Figure label={<Trans>At the start</Trans>} amount={sum('start')} quiet />
        </div>
      </InCurrency>
    )
  })
}

function Differences({ summary: { differences } }: { summary: DaySummary }) {
  const nameOf = useTillName()
  if (differences.length === 0) return null
  return (
    <Panel title={<Trans>Over and short</Trans>}>
      <Facts
        facts={differences.map(({ tillNumber, kind, amount, reason }, at) => ({
          key: String(at),
          label: `${nameOf({ number: tillNumber })}: ${reason}`,
          value: <Difference amount={kind === 'over' ? amount : -amount} />,
        }))}
      />
    </Panel>
  )
}
