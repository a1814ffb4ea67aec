import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { RepairOverview } from '../api/contract.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { Count } from '../kit/Count.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import classes from './Supervision.module.css'

/** Who finalised how much, by day, newest first. */
export function Throughput({ rows }: { rows: RepairOverview['throughput'] }) {
  const { t } = useLingui()
  if (rows.length === 0)
    return (
      <EmptyState title={<Trans>Nothing was finalised yet.</Trans>}>
        <Trans>What operators finalise is counted here by person and day.</Trans>
      </EmptyState>
    )
  return (
    <ScrollRegion label={t`Finalised items by person and day`} className={classes.scroll}>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{t`Finalised items by person and day`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t`Person`}</th>
            <th scope="col">{t`Day`}</th>
            <th scope="col">{t`Repaired`}</th>
            <th scope="col">{t`Rejected`}</th>
            <th scope="col">{t`Total`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, user, repaired, rejected, total }) => (
            <tr key={`${day} ${user.id}`}>
              <th scope="row">{user.name}</th>
              <td>
                <CalendarDay day={day} />
              </td>
              <td>
                <Count value={repaired} />
              </td>
              <td>
                <Count value={rejected} />
              </td>
              <td>
                <Money amount={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
