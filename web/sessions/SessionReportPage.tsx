import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { SessionDetail } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CountBlock } from '../closing/CountBlock.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe } from '../login/me.ts'
import { MailProgress } from '../mail/MailProgress.tsx'
import { ChangeStatus } from './ChangeStatus.tsx'
import { DownloadReport } from './DownloadReport.tsx'
import { reportFilterFrom, sessionQuery } from './report.ts'
import { ReportTransactions } from './ReportTransactions.tsx'
import { RevenueByMethod } from './RevenueByMethod.tsx'
import { SessionAttributes } from './SessionAttributes.tsx'
import { sessionName } from './sessionName.ts'
import classes from './SessionReportPage.module.css'
import { SessionStatusBadge } from './SessionStatusBadge.tsx'
import { useDownload } from './useDownload.ts'
import '../enforcement/problemTexts.ts'
import '../reports/problemTexts.ts'

const route = getRouteApi('/frame/sessions/$sessionId')

/** Drawer Session Report (V-2): the session, its revenue, its transactions; live (V-6). */
export function SessionReportPage() {
  const { t } = useLingui()
  const { sessionId } = route.useParams()
  const describe = useProblemText()
  const session = useQuery(sessionQuery(sessionId))
  if (session.data) return <Report key={sessionId} session={session.data} />
  if (!session.isError) return <PageSkeleton />
  return (
    <>
      <PageHeader title={sessionName(sessionId)} above={[<Above key="sessions" />]} />
      <ProblemNotice
        problem={describe(problemOf(session.error))}
        onRetry={() => void session.refetch()}
      >
        {problemOf(session.error).status === 404 ? null : t`Nothing was changed.`}
      </ProblemNotice>
    </>
  )
}

function Report({ session }: { session: SessionDetail }) {
  const { agency } = useMe()
  const downloading = useDownload(session.id, reportFilterFrom(route.useSearch()))
  return (
    <div className={classes.report}>
      <p className={classes.agency}>{agency.name}</p>
      <PageHeader
        title={sessionName(session.id)}
        above={[<Above key="sessions" />]}
        beside={
          <>
            <b>{session.drawer.name}</b>
            <Time at={session.startedAt} show="date" />
            <SessionStatusBadge status={session.status} />
          </>
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              <Trans>Print</Trans>
            </Button>
            <DownloadReport downloading={downloading} />
            <ChangeStatus session={session} />
          </>
        }
      />
      {downloading.problem ? <ProblemNotice problem={downloading.problem} /> : null}
      {downloading.mailId === null ? null : <MailProgress id={downloading.mailId} />}
      <div className={classes.blocks} data-counted={session.closingCount !== 'none' || undefined}>
        <Panel title={<Trans>Session</Trans>}>
          <SessionAttributes session={session} />
        </Panel>
        <Panel title={<Trans>Revenue by payment type</Trans>}>
          <RevenueByMethod session={session} />
        </Panel>
        <CountBlock session={session} />
      </div>
      <Panel title={<Trans>Transactions</Trans>}>
        <ReportTransactions session={session} />
      </Panel>
    </div>
  )
}

function Above() {
  return (
    <Link to="/sessions" search={{}}>
      <Trans>Sessions</Trans>
    </Link>
  )
}
