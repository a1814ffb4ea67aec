import { Trans, useLingui } from '@lingui/react/macro'
import { Button, VisuallyHidden } from '@mantine/core'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Count } from '../kit/Count.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import type { Bar } from './ReasonChart.tsx'
import classes from './Supervision.module.css'

const ReasonChart = lazy(() => import('./ReasonChart.tsx'))

export type Group = Bar & { total: number }

type Props = {
  title: ReactNode
  /** What the first column of the table names. */
  heading: string
  label: string
  groups: readonly Group[]
}

/** What is in repair, sorted by something: a chart, and the table behind it. */
export function Backlog({ title, heading, label, groups }: Props) {
  const { t } = useLingui()
  const [isTable, setIsTable] = useState(false)
  const button = (word: string, table: boolean) => (
    <Button
      size="xs"
      variant="default"
      className={classes.view}
      aria-pressed={isTable === table}
      onClick={() => setIsTable(table)}
    >
      {word}
    </Button>
  )
  return (
    <Panel
      title={title}
      beside={
        <Button.Group aria-label={t`${label} as`} className="no-print">
          {button(t`Chart`, false)}
          {button(t`Table`, true)}
        </Button.Group>
      }
    >
      {groups.length === 0 ? (
        <EmptyState title={<Trans>Nothing is new.</Trans>}>
          <Trans>What arrives by file and cannot be posted is counted here.</Trans>
        </EmptyState>
      ) : isTable ? (
        <GroupTable heading={heading} caption={label} groups={groups} />
      ) : (
        <Suspense fallback={<div style={{ height: 24 + groups.length * 34 }} />}>
          <ReasonChart bars={groups} label={label} />
        </Suspense>
      )}
    </Panel>
  )
}

type TableProps = { heading: string; caption: string; groups: readonly Group[] }

export function GroupTable({ heading, caption, groups }: TableProps) {
  const { t } = useLingui()
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{t`Items`}</th>
          <th scope="col">{t`Total`}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, word, count, total }) => (
          <tr key={key}>
            <th scope="row">{word}</th>
            <td>
              <Count value={count} />
            </td>
            <td>
              <Money amount={total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
