import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Till } from '../api/contract.ts'
import { Panel } from '../kit/Panel.tsx'
import { PaidTable } from './PaidTable.tsx'
import { inTransitQuery, requestedQuery } from './queries.ts'
import { TransferTable } from './TransferTable.tsx'

/** What is on its way into a till or out of it, and what waits for somebody's approval. */
export function UnderWay({ till }: { till: Till }) {
  const transfers = useQuery(inTransitQuery(till.id))
  const requests = useQuery(requestedQuery(till.id))
  return (
    <>
      {transfers.data?.length ? (
        <Panel title={<Trans>In transit: in no till, and counts for nobody</Trans>}>
          <TransferTable rows={transfers.data} />
        </Panel>
      ) : null}
      {requests.data?.length ? (
        <Panel title={<Trans>Paid in or out: waits for approval</Trans>}>
          <PaidTable rows={requests.data} />
        </Panel>
      ) : null}
    </>
  )
}
