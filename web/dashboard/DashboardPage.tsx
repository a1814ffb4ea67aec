import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Dashboard } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { forAddress, wordOf } from '../frame/search.ts'
import { isDay, today as todayIn } from '../kit/days.ts'
import { Figure } from '../kit/Figure.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { countOf, givenBackOf } from '../reports/measures.ts'
import classes from './Dashboard.module.css'
import { DayChoice } from './DayChoice.tsx'
import { DifferingSessions } from './DifferingSessions.tsx'
import { dashboardQuery } from './queries.ts'
import { TakingsBars } from './TakingsBars.tsx'
import { TakingsByHour } from './TakingsByHour.tsx'
import { UnclosedSessions } from './UnclosedSessions.tsx'

const route = getRouteApi('/frame/dashboard')

/** V-7: a day at a glance, and what has to be looked after now; it follows what happens. */
export function DashboardPage() {
  const { t } = useLingui()
  const { timeZone } = useFormats()
  const navigate = useNavigate()
  const describe = useProblemText()
  const today = todayIn(timeZone)
  const asked = wordOf(route.useSearch(), 'day')
  const day = isDay(asked) && asked !== today ? asked : undefined
  const dashboard = useQuery(dashboardQuery(day))
  const choose = (next: string | undefined): void => {
    void navigate({ to: '/dashboard', search: forAddress({ day: next }), replace: true })
  }
  return (
    <>
      <PageHeader
        title={t`Dashboard`}
        actions={<DayChoice day={day ?? today} today={today} onChange={choose} />}
      />
      {dashboard.data ? (
        <Day dashboard={dashboard.data} isToday={day === undefined} />
      ) : dashboard.isError ? (
        <ProblemNotice
          problem={describe(problemOf(dashboard.error))}
          onRetry={() => void dashboard.refetch()}
        />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

function Day({ dashboard, isToday }: { dashboard: Dashboard; isToday: boolean }) {
  const { t } = useLingui()
  const { differing, drawers, methods, unclosed } = dashboard
  return (
    <>
      <Headline dashboard={dashboard} isToday={isToday} />
      <TakingsByHour dashboard={dashboard} />
      <div className={classes.blocks}>
        <Panel title={<Trans>Takings by drawer</Trans>}>
          <TakingsBars caption={t`Takings by drawer`} heading={t`Drawer`} parts={drawers} />
        </Panel>
        <Panel title={<Trans>Takings by payment type</Trans>}>
          <TakingsBars
            caption={t`Takings by payment type`}
            heading={t`Payment type`}
            parts={methods}
          />
        </Panel>
      </div>
      <div className={classes.blocks}>
        {unclosed.map((one) => (
          <UnclosedSessions key={one.status} unclosed={one} />
        ))}
        <DifferingSessions differing={differing} />
      </div>
    </>
  )
}

function Headline({ dashboard, isToday }: { dashboard: Dashboard; isToday: boolean }) {
  const { total, day } = dashboard
  const count = countOf(total)
  return (
    <div className={classes.figures}>
      <Figure
        label={isToday ? <Trans>Net today</Trans> : <Trans>Net of the day</Trans>}
        amount={total.net}
        note={<Plural value={count} one="# transaction" other="# transactions" />}
      />
      <Figure
        quiet
        label={<Trans>Taken</Trans>}
        amount={total.taken.amount}
        note={<Plural value={total.taken.count} one="# transaction" other="# transactions" />}
      />
      <Figure
        quiet
        label={<Trans>Given back</Trans>}
        amount={givenBackOf(total)}
        note={
          <Plural
            value={total.reversed.count + total.refunded.count}
            one="# reversal or refund"
            other="# reversals and refunds"
          />
        }
      />
      <p className={classes.link}>
        <Link to="/reports" search={isToday ? {} : { from: day, to: day }}>
          <Trans>Takings of this day, line by line</Trans>
        </Link>
      </p>
    </div>
  )
}
