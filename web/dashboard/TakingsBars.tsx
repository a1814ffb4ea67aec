import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { Dashboard } from '../api/contract.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { countOf } from '../reports/measures.ts'
import classes from './Dashboard.module.css'

type Props = {
  caption: string
  /** What the first column names. */
  heading: string
  parts: Dashboard['drawers']
}

/** A table whose rows carry their bar: net by drawer or by method, the largest first. */
export function TakingsBars({ caption, heading, parts }: Props) {
  const { t } = useLingui()
  if (parts.length === 0) {
    return (
      <EmptyState title={<Trans>No money yet.</Trans>}>
        <Trans>What is taken on this day is summed up here.</Trans>
      </EmptyState>
    )
  }
  const largest = Math.max(...parts.map(({ figures }) => Math.abs(figures.net)), 1)
  const inOrder = parts.toSorted((one, other) => other.figures.net - one.figures.net)
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <td aria-hidden />
          <th scope="col" className={classes.wide}>{t`Transactions`}</th>
          <th scope="col">{t`Net`}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map(({ key, name, figures }) => (
          <tr key={key}>
            <th scope="row">{name ?? key}</th>
            <td className={classes.track} aria-hidden>
              <div
                className={classes.bar}
                data-negative={figures.net < 0 || undefined}
                style={{ width: `${(Math.abs(figures.net) / largest) * 100}%` }}
              />
            </td>
            <td className={classes.wide}>{countOf(figures)}</td>
            <td>
              <Money amount={figures.net} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
