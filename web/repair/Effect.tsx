import { Trans, useLingui } from '@lingui/react/macro'
import type { RepairConfiguration, RepairEffect } from '../api/contract.ts'
import { Count } from '../kit/Count.tsx'
import { Money } from '../kit/Money.tsx'
import figures from './Figures.module.css'
import classes from './Repair.module.css'
import { useSelectionText } from './useSelectionText.ts'
import { ORDERINGS } from './words.ts'

type Props = {
  configuration: Pick<RepairConfiguration, 'criteria' | 'last'>
  effect: RepairEffect
}

/** How much of what is new each criterion takes now, and for whom. */
export function Effect({ configuration, effect }: Props) {
  const { t } = useLingui()
  const textOf = useSelectionText()
  const queues = [...configuration.criteria, { ...configuration.last, selection: null }]
  return (
    <table className={figures.figures}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Criterion</Trans>
          </th>
          <th scope="col">
            <Trans>For whom</Trans>
          </th>
          <th scope="col" data-align="right">
            <Trans>New now</Trans>
          </th>
          <th scope="col" data-align="right">
            <Trans>Total</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ selection, ordering }, index) => {
          const own = effect.criteria[index]
          const groups = own?.groups.map(({ name }) => name).join(', ')
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a criterion is its place
            <tr key={index}>
              <th scope="row">
                {selection ? textOf(selection) : <Trans>Everything else</Trans>}
                <br />
                <span className={classes.soft}>{t(ORDERINGS[ordering])}</span>
              </th>
              <td>{groups || <Trans>everybody</Trans>}</td>
              <td data-align="right">
                <Count value={own?.count ?? 0} />
              </td>
              <td data-align="right">
                <Money amount={own?.total ?? 0} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
