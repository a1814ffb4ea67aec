import { Trans } from '@lingui/react/macro'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { leftOf } from './draft.ts'
import classes from './Repair.module.css'
import type { Desk } from './useDesk.ts'

/** All that arrived has to go somewhere: what of it has no place yet. */
export function Left({ desk: { draft, item, refusal } }: { desk: Desk }) {
  const formats = useFormats()
  const problem = useFieldProblem(refusal)('/items')
  const { amount } = item.arrived
  const left = leftOf(draft, amount, formats.minorDigits)
  if (left === null || left === 0) return null
  const arrived = moneyText(amount ?? 0, formats)
  const money = <Money amount={Math.abs(left)} />
  return (
    <p
      className={`${classes.left} ${problem ? classes.wrong : classes.soft}`}
      role={problem ? 'alert' : undefined}
    >
      {left > 0 ? (
        <Trans>
          {money} of the {arrived} that arrived has no place yet.
        </Trans>
      ) : (
        <Trans>
          {money} more than the {arrived} that arrived.
        </Trans>
      )}
    </p>
  )
}
