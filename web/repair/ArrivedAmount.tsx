import { Trans } from '@lingui/react/macro'
import type { RepairItem } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import classes from './Repair.module.css'

/** What arrived; as it stood there where it is no amount. */
export function ArrivedAmount({ item: { arrived } }: { item: Pick<RepairItem, 'arrived'> }) {
  if (arrived.amount !== null) return <Money amount={arrived.amount} />
  return (
    <span className={classes.wrong}>
      {arrived.amountText ? `“${arrived.amountText}”` : <Trans>no amount</Trans>}
    </span>
  )
}
