import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AlikePayment, RepairItem } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { candidatesQuery } from './queries.ts'
import classes from './Alike.module.css'

/** What an item that may be there twice looks like, with a way to each (I-3). */
export function Alike({ item: { id, reasons } }: { item: RepairItem }) {
  const suspected = reasons.includes('duplicate_suspected')
  const { data } = useQuery({ ...candidatesQuery(id), enabled: suspected })
  if (!suspected || !data || data.alike.length === 0) return null
  return (
    <ul className={classes.alike}>
      {data.alike.map((each) => (
        <li key={each.payment?.id ?? each.item?.id}>
          <Where alike={each} />
          {each.amount === null ? null : (
            <>
              , <Money amount={each.amount} />
            </>
          )}
          , <Time at={each.at} />
        </li>
      ))}
    </ul>
  )
}

function Where({ alike: { payment, item } }: { alike: AlikePayment }) {
  if (payment) {
    const receipt = (
      <Link to="/receipts/$paymentId" params={{ paymentId: payment.id }}>
        {payment.receiptNumber}
      </Link>
    )
    return <Trans>Taken: receipt {receipt}</Trans>
  }
  if (!item) return null
  const link = (
    <Link to="/repair/items/$itemId" params={{ itemId: item.id }}>
      {item.id}
    </Link>
  )
  return <Trans>Arrived before as item {link}</Trans>
}
