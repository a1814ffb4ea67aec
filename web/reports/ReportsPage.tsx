import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { today as todayIn } from '../kit/days.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { useMe } from '../login/me.ts'
import { OverAndShortReport } from './OverAndShortReport.tsx'
import { fileAddress } from './queries.ts'
import { RangeFields } from './RangeFields.tsx'
import {
  filterFrom,
  filterToAddress,
  type ReportFilter,
  type ReportName,
  REPORTS,
} from './reportFilter.ts'
import classes from './Reports.module.css'
import { ReversalsReport } from './ReversalsReport.tsx'
import { TakingsReport } from './TakingsReport.tsx'
import './problemTexts.ts'

const route = getRouteApi('/frame/reports')

/** Reports over days: which one, over which days, on screen, on paper and as a file. */
export function ReportsPage() {
  const { t } = useLingui()
  const { agency } = useMe()
  const { timeZone } = useFormats()
  const navigate = useNavigate()
  const today = todayIn(timeZone)
  const filter = filterFrom(route.useSearch(), today)
  const change = (part: Partial<ReportFilter>): void => {
    const search = filterToAddress({ ...filter, ...part }, today)
    void navigate({ to: '/reports', search, replace: true })
  }
  const names = {
    takings: t`Takings`,
    reversals: t`Reversals and moves`,
    'over-and-short': t`Over and short`,
  }
  const Report = PAGES[filter.report]
  return (
    <div className={classes.report}>
      <p className={classes.agency}>{agency.name}</p>
      <PageHeader title={names[filter.report]} actions={<Actions filter={filter} />} />
      <nav aria-label={t`Reports`} className={classes.which}>
        {REPORTS.map((report) => (
          <Link
            key={report}
            to="/reports"
            search={filterToAddress({ ...filter, report, kinds: [] }, today)}
            activeOptions={{ exact: true }}
            aria-current={report === filter.report ? 'page' : undefined}
          >
            {names[report]}
          </Link>
        ))}
      </nav>
      <Report
        filter={filter}
        onChange={change}
        range={<RangeFields range={filter} today={today} onChange={change} />}
      />
    </div>
  )
}

const PAGES = {
  takings: TakingsReport,
  reversals: ReversalsReport,
  'over-and-short': OverAndShortReport,
} as const satisfies Record<ReportName, unknown>

function Actions({ filter }: { filter: ReportFilter }) {
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
        href={fileAddress(filter, 'pdf')}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        <Trans>Download PDF</Trans>
      </Button>
      <Button
        component="a"
        href={fileAddress(filter, 'csv')}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        <Trans>Download CSV</Trans>
      </Button>
    </>
  )
}
