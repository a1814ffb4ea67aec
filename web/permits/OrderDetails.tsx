import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { PermitOrder } from '../api/contract.ts'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './Permits.module.css'

type Props = { order: PermitOrder }

/** P-4, the first section: what was ordered, by whom, and what it costs. */
export function OrderDetails({ order }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Transaction details</Trans>}>
      <div className={classes.two}>
        <Facts
          facts={[
            { key: 'id', label: t`Order ID`, value: order.number },
            { key: 'at', label: t`Ordered`, value: <Time at={order.createdAt} /> },
            { key: 'user', label: t`User`, value: order.user.name },
            { key: 'payer', label: t`Payer`, value: order.payer ?? '–' },
          ]}
        />
        <Lines order={order} />
      </div>
    </Panel>
  )
}

function Lines({ order }: Props) {
  return (
    <table className={classes.lines}>
      <caption>
        <VisuallyHidden>
          <Trans>What was charged</Trans>
        </VisuallyHidden>
      </caption>
      <tbody>
        {order.lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              {line.name}
              {line.kind === 'service_fee' ? (
                <>
                  {' '}
                  (<Trans>service fee, not given back</Trans>)
                </>
              ) : null}
            </th>
            <td>
              <Money amount={line.amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <Trans>Charged</Trans>
          </th>
          <td>
            <Money amount={order.charged} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
