import { Trans } from '@lingui/react/macro'
import type { PaymentPlanPreview } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import { Day } from '../permits/Day.tsx'
import classes from './Plans.module.css'

/** The instalments as they will be, with what they come to. */
export function PlanPreview({ preview }: { preview: PaymentPlanPreview | undefined }) {
  if (!preview) {
    return (
      <p className={classes.soft}>
        <Trans>The instalments appear here as soon as the terms are complete.</Trans>
      </p>
    )
  }
  const fee = <Money amount={preview.enrolmentFee} />
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>No.</Trans>
            </th>
            <th scope="col">
              <Trans>Due on</Trans>
            </th>
            <th scope="col">
              <Trans>Amount</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.instalments.map(({ dueOn, amount }, index) => (
            <tr key={dueOn}>
              <td className="tabular">{index + 1}</td>
              <td>
                <Day day={dueOn} />
              </td>
              <td>
                <Money amount={amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              <Trans>Total</Trans>
            </th>
            <td>
              <Money amount={preview.total} />
            </td>
          </tr>
        </tfoot>
      </table>
      {preview.enrolmentFee > 0 ? (
        <p className={classes.soft}>
          <Trans>With an enrolment fee of {fee}, charged on the first citation.</Trans>
        </p>
      ) : null}
    </>
  )
}
