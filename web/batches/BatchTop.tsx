import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Batch } from '../api/contract.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { BatchStatusBadge } from './BatchStatusBadge.tsx'

/** The top of a batch’s page: its number, source and status. */
export function BatchTop({ batch, actions }: { batch: Batch; actions?: ReactNode }) {
  const { t } = useLingui()
  const { number, source, status } = batch
  return (
    <PageHeader
      title={status === 'posted' ? t`Batch Payment Report ${number}` : t`Batch ${number}`}
      beside={
        <>
          <BatchStatusBadge status={status} />
          <span>{source}</span>
        </>
      }
      above={[
        <Link key="all" to="/batches" search={{}}>
          <Trans>Batches</Trans>
        </Link>,
      ]}
      actions={actions}
    />
  )
}
