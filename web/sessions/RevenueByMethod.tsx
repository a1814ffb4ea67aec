import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { Session } from '../api/contract.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { NetTotal } from './NetTotal.tsx'
import classes from './RevenueByMethod.module.css'
import { useMethodName } from '../kit/useMethodName.ts'

/** The net per payment method, each with a bar, and the net total (S-14). */
export function RevenueByMethod({ session }: { session: Session }) {
  const { t } = useLingui()
  const nameOfMethod = useMethodName()
  const { totals, transactionCount, figuresHidden } = session
  if (figuresHidden) {
    return (
      <EmptyState title={<Trans>Hidden until the count is given.</Trans>}>
        <Trans>
          This session is counted blind: its sums are shown as soon as somebody has handed the count
          in.
        </Trans>
      </EmptyState>
    )
  }
  if (totals.length === 0) {
    return (
      <EmptyState title={<Trans>No money yet.</Trans>}>
        <Trans>What is taken in this session is summed up here, method by method.</Trans>
      </EmptyState>
    )
  }
  const largest = Math.max(...totals.map(({ net }) => Math.abs(net)), 1)
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{t`Revenue by payment type`}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t`Payment type`}</th>
          <td aria-hidden />
          <th scope="col" className={classes.figure}>
            {t({ message: 'Count', context: 'number' })}
          </th>
          <th scope="col" className={classes.figure}>{t`Net`}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ method, name, count, net }) => (
          <tr key={method}>
            <th scope="row">{nameOfMethod(method, name)}</th>
            <td className={classes.track} aria-hidden>
              <div
                className={classes.bar}
                data-negative={net < 0 || undefined}
                data-none={net === 0 || undefined}
                style={{ width: `${(Math.abs(net) / largest) * 100}%` }}
              />
            </td>
            <td className={classes.figure}>{count}</td>
            <td className={classes.figure}>
              <Money amount={net} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t`Net total`}</th>
          <td aria-hidden />
          <td className={classes.figure}>{transactionCount}</td>
          <td className={classes.figure}>
            <NetTotal session={session} size="title" />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
