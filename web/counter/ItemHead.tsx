import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Citation, PermitOrder } from '../api/contract.ts'
import { CitationStatusBadge } from '../counter/CitationStatusBadge.tsx'
import { plateText } from '../enforcement/plateText.ts'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { planQuery } from '../plans/queries.ts'
import classes from './ItemToPay.module.css'
import { OrderStatusBadge } from './OrderStatusBadge.tsx'
import type { Open } from './useOpen.ts'

/** What it is that is being paid, and what is due on it. */
export function ItemHead({ open }: { open: Open }) {
  return open.type === 'citation' ? (
    <CitationHead citation={open.citation} />
  ) : (
    <OrderHead order={open.order} />
  )
}

function CitationHead({ citation }: { citation: Citation }) {
  const { number, plate, state, payer, location, plan } = citation
  return (
    <>
      <div className={classes.head}>
        <Link to="/citations/$number" params={{ number }} className={classes.number}>
          {number}
        </Link>
        <span>{citation.violation}</span>
        <span className={classes.soft}>
          <Time at={citation.issuedAt} show="date" />
        </span>
        <CitationStatusBadge status={citation.status} />
      </div>
      <Due about={[plateText(plate, state), payer, location]} due={citation.due} />
      {plan ? <OnPlan plan={plan} /> : null}
      {citation.accountBalance > 0 ? (
        <div className={classes.line}>
          <span className={classes.soft}>
            <Trans>paid beyond it before</Trans>
          </span>
          <span className={classes.balance}>
            <Trans>account balance</Trans> <Money amount={citation.accountBalance} />
          </span>
        </div>
      ) : null}
    </>
  )
}

/** E-8: its instalments are paid on the plan's own page; what is paid here counts for it. */
function OnPlan({ plan }: { plan: NonNullable<Citation['plan']> }) {
  const mayRead = usePermission('plans.read')
  const { data } = useQuery({ ...planQuery(plan.id), enabled: mayRead })
  const name = mayRead ? (
    <Link to="/payment-plans/$planId" params={{ planId: plan.id }}>
      {plan.number}
    </Link>
  ) : (
    plan.number
  )
  return (
    <div className={classes.line}>
      <span className={classes.soft}>
        <Trans>It is on payment plan {name}: what is paid here counts for it.</Trans>
      </span>
      {data ? (
        <span className={classes.due}>
          {data.dueNow > 0 ? <Trans>instalment due now</Trans> : <Trans>next instalment</Trans>}{' '}
          <Money amount={data.asked} />
        </span>
      ) : null}
    </div>
  )
}

function OrderHead({ order }: { order: PermitOrder }) {
  const { id: orderId, number, payer, permits } = order
  const holders = [...new Set(permits.map(({ holder }) => holder))]
  return (
    <>
      <div className={classes.head}>
        <Link to="/permit-orders/$orderId" params={{ orderId }} className={classes.number}>
          {number}
        </Link>
        <span>{permits.map((each) => `${each.type} ${each.number}`).join(', ')}</span>
        <span className={classes.soft}>
          <Time at={order.createdAt} show="date" />
        </span>
        <OrderStatusBadge status={order.status} />
      </div>
      <Due
        about={[payer !== null && holders.includes(payer) ? null : payer, ...holders]}
        due={order.due}
      />
    </>
  )
}

type DueProps = { about: readonly (string | null)[]; due: number }

function Due({ about, due }: DueProps) {
  return (
    <div className={classes.line}>
      <span className={classes.soft}>{about.filter(Boolean).join(' · ')}</span>
      <span className={classes.due}>
        <Trans>due</Trans> <Money amount={due} size="title" />
      </span>
    </div>
  )
}
