import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PaymentDetail } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { FilterChips } from '../kit/FilterChips.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePaper, type Paper } from './paper.ts'
import { PrintedReceipt } from './PrintedReceipt.tsx'
import { paymentQuery } from './queries.ts'
import { Receipt } from './Receipt.tsx'
import { ReverseAll } from './ReverseAll.tsx'
import classes from './ReceiptPage.module.css'

const route = getRouteApi('/frame/receipts/$paymentId')

/** A receipt to look at and to print again, on letter paper or on a roll. */
export function ReceiptPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { paymentId } = route.useParams()
  const { data, error, refetch } = useQuery(paymentQuery(paymentId))
  const [paper, setPaper] = usePaper()
  if (error) {
    return <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
  }
  if (!data) return <PageSkeleton />
  const target = data.transactions[0]?.target
  return (
    <>
      <PageHeader
        title={t`Receipt ${data.receiptNumber}`}
        above={target === undefined ? [] : [<ToTarget key="of" target={target} />]}
        actions={
          <>
            {data.bulkId === null ? null : <ReverseAll payment={data} />}
            <Button onClick={() => window.print()}>
              <Trans>Print</Trans>
            </Button>
          </>
        }
      />
      <div className={classes.paper}>
        <FilterChips
          label={t`Paper`}
          single
          choices={[
            { value: 'letter', label: t`Letter` },
            { value: 'roll', label: t`80 mm roll` },
          ]}
          chosen={[paper]}
          onChange={([next]) => {
            if (next) setPaper(next as Paper)
          }}
        />
      </div>
      <Receipt payment={data} paper={paper} />
      <PrintedReceipt payment={data} />
    </>
  )
}

type Target = PaymentDetail['transactions'][number]['target']

/** What was paid for: a citation, or a permit order. */
function ToTarget({ target: { type, id, number } }: { target: Target }) {
  if (type === 'permit_order') {
    return (
      <Link to="/permit-orders/$orderId" params={{ orderId: id }}>
        {number}
      </Link>
    )
  }
  return (
    <Link to="/citations/$number" params={{ number }}>
      {number}
    </Link>
  )
}
