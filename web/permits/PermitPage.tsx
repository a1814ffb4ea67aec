import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Permit } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { ChangePermitStatus } from './ChangePermitStatus.tsx'
import { OrderLink } from './OrderLink.tsx'
import { Day } from './Day.tsx'
import classes from './Permits.module.css'
import { permitQuery } from './queries.ts'
import { OrderStatusBadge } from '../counter/OrderStatusBadge.tsx'
import { PermitStatusBadge } from './StatusBadges.tsx'
import './problemTexts.ts'

const route = getRouteApi('/frame/permits/$number')

/** The record of a permit (P-1), with the orders that it was in. */
export function PermitPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { number } = route.useParams()
  const { data, error, refetch } = useQuery(permitQuery(number))
  if (data) return <Record permit={data} />
  if (!error) return <PageSkeleton />
  const problem = problemOf(error)
  return (
    <>
      <PageHeader title={t`Permit ${number}`} above={[<ToPermits key="all" />]} />
      {problem.status === 404 ? (
        <EmptyState title={<Trans>There is no permit with this number.</Trans>}>
          <Trans>Check the number, or look for the holder or the plate.</Trans>
        </EmptyState>
      ) : (
        <ProblemNotice problem={describe(problem)} onRetry={() => void refetch()} />
      )}
    </>
  )
}

const ToPermits = () => (
  <Link to="/permits" search={{}}>
    <Trans>Permits</Trans>
  </Link>
)

function Record({ permit }: { permit: Permit }) {
  const { t } = useLingui()
  return (
    <>
      <PageHeader
        title={t`Permit ${permit.number}`}
        beside={<PermitStatusBadge status={permit.status} />}
        above={[<ToPermits key="all" />]}
        actions={
          <>
            <ChangePermitStatus permit={permit} />
            <SellIt permit={permit} />
          </>
        }
      />
      <div className={classes.two}>
        <Panel title={<Trans>Permit</Trans>}>
          <PermitFacts permit={permit} />
        </Panel>
        <Panel title={<Trans>Price and fees</Trans>}>
          <Prices permit={permit} />
        </Panel>
      </div>
      <Panel title={<Trans>Orders</Trans>}>
        <DataTable
          caption={t`Orders`}
          columns={useOrderColumns()}
          rows={permit.orders}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={<Trans>This permit has not been ordered.</Trans>}>
              <Trans>When it is sold, its order stands here.</Trans>
            </EmptyState>
          }
        />
      </Panel>
    </>
  )
}

function SellIt({ permit }: { permit: Permit }) {
  const maySell = usePermission('permits.sell')
  if (!maySell || !permit.sellable.allowed) return null
  const search = { permits: permit.number }
  return (
    <Button renderRoot={(props) => <Link {...props} to="/permits/sell" search={search} />}>
      <Trans>Sell this permit</Trans>
    </Button>
  )
}

function PermitFacts({ permit }: { permit: Permit }) {
  const { t } = useLingui()
  const vehicles = permit.vehicles.map(({ plate, state }) =>
    [plate, state].filter(Boolean).join(' '),
  )
  return (
    <Facts
      facts={[
        { key: 'type', label: t`Type`, value: permit.type },
        { key: 'holder', label: t`Holder`, value: permit.holder },
        { key: 'vehicles', label: t`Vehicles`, value: vehicles.join(', ') || '–' },
        { key: 'zone', label: t`Zone`, value: permit.zone ?? '–' },
        { key: 'from', label: t`Valid from`, value: <Day day={permit.validFrom} /> },
        { key: 'to', label: t`Valid to`, value: <Day day={permit.validTo} /> },
      ]}
    />
  )
}

function Prices({ permit }: { permit: Permit }) {
  return (
    <table className={classes.lines}>
      <tbody>
        <tr>
          <th scope="row">
            <Trans>Price</Trans>
          </th>
          <td>
            <Money amount={permit.price} />
          </td>
        </tr>
        {permit.fees.map(({ name, amount }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>
              <Money amount={amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useOrderColumns(): Column<Permit['orders'][number]>[] {
  const { t } = useLingui()
  return [
    {
      key: 'id',
      header: t`Order ID`,
      lead: true,
      cell: (order) => <OrderLink order={order} />,
    },
    { key: 'at', header: t`Ordered`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <OrderStatusBadge status={status} />,
    },
    {
      key: 'charged',
      header: t`Charged`,
      align: 'right',
      cell: ({ charged }) => <Money amount={charged} />,
    },
  ]
}
