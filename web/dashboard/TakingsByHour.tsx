import { Trans, useLingui } from '@lingui/react/macro'
import { Button, VisuallyHidden } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Dashboard } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { countOf, givenBackOf } from '../reports/measures.ts'
import classes from './Dashboard.module.css'
import { busiestOf, type Hour, shownHours } from './hours.ts'
import { useHourText } from './useHourText.ts'

const HourChart = lazy(() => import('./HourChart.tsx'))

/** Takings by hour as a picture, and as the table behind it. */
export function TakingsByHour({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useLingui()
  const formats = useFormats()
  const hourText = useHourText()
  const [isTable, setIsTable] = useState(false)
  const hours = shownHours(dashboard.hours)
  const busiest = busiestOf(hours)
  const at = busiest ? hourText(busiest.startsAt) : ''
  const most = busiest ? moneyText(busiest.figures.taken.amount, formats) : ''
  const label = busiest
    ? t`Chart of takings by hour. Most was taken in the hour from ${at}: ${most}. The table has all figures.`
    : t`Chart of takings by hour. Nothing was taken yet.`
  return (
    <Panel
      title={<Trans>Takings by hour</Trans>}
      beside={
        <Button.Group aria-label={t`Takings by hour as`} className="no-print">
          <Button
            size="xs"
            variant="default"
            className={classes.view}
            aria-pressed={!isTable}
            onClick={() => setIsTable(false)}
          >
            <Trans>Chart</Trans>
          </Button>
          <Button
            size="xs"
            variant="default"
            className={classes.view}
            aria-pressed={isTable}
            onClick={() => setIsTable(true)}
          >
            <Trans>Table</Trans>
          </Button>
        </Button.Group>
      }
    >
      {isTable ? (
        <HourTable hours={hours} />
      ) : (
        <Suspense fallback={<div className={classes.chart} />}>
          <HourChart hours={hours} label={label} />
        </Suspense>
      )}
    </Panel>
  )
}

function HourTable({ hours }: { hours: readonly Hour[] }) {
  const { t } = useLingui()
  const hourText = useHourText()
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{t`Takings by hour`}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t`Hour from`}</th>
          <th scope="col" className={classes.wide}>{t`Transactions`}</th>
          <th scope="col">{t`Taken`}</th>
          <th scope="col">{t`Given back`}</th>
          <th scope="col">{t`Net`}</th>
        </tr>
      </thead>
      <tbody>
        {hours.map(({ startsAt, figures }) => (
          <tr key={startsAt}>
            <th scope="row">{hourText(startsAt)}</th>
            <td className={classes.wide}>{countOf(figures)}</td>
            <td>
              <Money amount={figures.taken.amount} />
            </td>
            <td>
              <Money amount={givenBackOf(figures)} />
            </td>
            <td>
              <Money amount={figures.net} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
