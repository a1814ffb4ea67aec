import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { RepairItem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { Facts } from '../kit/Facts.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { Alike } from './Alike.tsx'
import { ArrivedFacts } from './Arrived.tsx'
import { MoneyLink } from './MoneyLink.tsx'
import { Outcome } from './Outcome.tsx'
import { Disposed } from './PendingStrip.tsx'
import './problemTexts.ts'
import { itemQuery } from './queries.ts'
import classes from './Repair.module.css'
import { useMethodText } from './useMethodText.ts'
import { useReasonText } from './useReasonText.ts'

const route = getRouteApi('/frame/repair/items/$itemId')

/** One item to read: what arrived, what was said of it, and what became of the money. */
export function ItemPage() {
  const describe = useProblemText()
  const { itemId } = route.useParams()
  const { data, error, refetch } = useQuery(itemQuery(itemId))
  if (data) return <Item item={data} />
  return error ? (
    <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
  ) : (
    <PageSkeleton />
  )
}

function Item({ item }: { item: RepairItem }) {
  const { t } = useLingui()
  const reasonText = useReasonText()
  const mayAudit = usePermission('audit.read')
  const name = item.arrived.citation ?? item.id
  return (
    <>
      <PageHeader
        title={t`Item ${name}`}
        beside={<Outcome item={item} />}
        above={[
          <Link key="repair" to="/repair/final">
            <Trans>Repair</Trans>
          </Link>,
        ]}
        actions={
          mayAudit ? (
            <Link to="/audit" search={{ subject: `repair_item:${item.id}` }}>
              <Trans>All that happened to it</Trans>
            </Link>
          ) : undefined
        }
      />
      <div className={classes.blocks}>
        <Panel title={<Trans>What arrived</Trans>}>
          <ul className={classes.reasons}>
            {item.reasons.map((reason) => (
              <li key={reason}>{reasonText(reason)}</li>
            ))}
          </ul>
          <Alike item={item} />
          <ArrivedFacts item={item} />
        </Panel>
        <Panel title={<Trans>What became of the item</Trans>}>
          <Became item={item} />
        </Panel>
      </div>
    </>
  )
}

function Became({ item }: { item: RepairItem }) {
  const { t } = useLingui()
  const methodText = useMethodText()
  const { disposition, holder, finalisedBy, payment, deferredBy } = item
  const method = disposition?.method ?? null
  const byAt = (name: string | undefined, at: string | null) =>
    at === null ? null : (
      <>
        {name} <Time at={at} />
      </>
    )
  return (
    <Facts
      facts={[
        { key: 'state', label: t`State`, value: <Outcome item={item} /> },
        { key: 'holder', label: t`In the list of`, value: byAt(holder?.name, item.heldSince) },
        {
          key: 'disposition',
          label: t`Disposition`,
          value: disposition ? <Disposed item={item} /> : null,
        },
        { key: 'method', label: t`Method`, value: method && methodText(method) },
        { key: 'reference', label: t`Reference`, value: disposition?.reference ?? null },
        { key: 'payer', label: t`Payer`, value: disposition?.payer ?? null },
        { key: 'disposed', label: t`Said`, value: byAt('', item.disposedAt) },
        { key: 'final', label: t`Final since`, value: byAt(finalisedBy?.name, item.finalisedAt) },
        {
          key: 'receipt',
          label: t`Receipt`,
          value: payment ? (
            <Link
              className={classes.nowrap}
              to="/receipts/$paymentId"
              params={{ paymentId: payment.id }}
            >
              {payment.receiptNumber}
            </Link>
          ) : null,
        },
        {
          key: 'money',
          label: t`Unidentified money`,
          value: item.outcome === 'rejected' && payment ? <MoneyLink item={item} /> : null,
        },
        {
          key: 'waits',
          label: t`Waits for a session of`,
          value: item.waits ? item.drawer.name : null,
        },
        { key: 'note', label: t`To be found out`, value: item.note },
        { key: 'deferred', label: t`Deferred`, value: byAt(deferredBy?.name, item.deferredAt) },
        { key: 'returned', label: t`Could not be posted`, value: item.returned },
      ]}
    />
  )
}
