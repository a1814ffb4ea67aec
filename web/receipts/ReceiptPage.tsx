import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { TargetLink } from '../enforcement/TargetLink.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Facts } from '../kit/Facts.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { useOriginFacts } from '../sessions/useOriginFacts.tsx'
import { Given } from './Given.tsx'
import { usePaper, type Paper } from './paper.ts'
import { paymentQuery } from './queries.ts'
import { Receipt } from './Receipt.tsx'
import { Printings } from './Printings.tsx'
import { ReverseAll } from './ReverseAll.tsx'
import classes from './ReceiptPage.module.css'
import { useGiving } from './useGiving.ts'
import '../enforcement/problemTexts.ts'

const route = getRouteApi('/frame/receipts/$paymentId')

/** A receipt to look at and to print again, on letter paper or on a roll. */
export function ReceiptPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { paymentId } = route.useParams()
  const { data, error, refetch } = useQuery(paymentQuery(paymentId))
  const [paper, setPaper] = usePaper()
  const giving = useGiving(paymentId)
  const mayGive = usePermission('receipts.give')
  const refused = mayGive ? undefined : t`Your roles do not permit giving receipts.`
  if (error) {
    return <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
  }
  if (!data) return <PageSkeleton />
  const target = data.transactions[0]?.target
  return (
    <>
      <PageHeader
        title={t`Receipt ${data.receiptNumber}`}
        above={target === undefined ? [] : [<TargetLink key="of" target={target} />]}
        actions={
          <>
            {data.bulkId === null ? null : <ReverseAll payment={data} />}
            <GuardedButton variant="default" refused={refused} onClick={giving.mail}>
              <Trans>E-mail</Trans>
            </GuardedButton>
            <GuardedButton refused={refused} loading={giving.isCounting} onClick={giving.print}>
              <Trans>Print</Trans>
            </GuardedButton>
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
      <Given giving={giving} payment={data} detail={data} />
      <ByFile paymentId={paymentId} />
      <Receipt payment={data} paper={paper} />
      <Printings paymentId={paymentId} />
    </>
  )
}

/** The way back to the file that it came by; on screen only. */
function ByFile({ paymentId }: { paymentId: string }) {
  const facts = useOriginFacts(paymentId)
  if (facts.length === 0) return null
  return (
    <div className={`${classes.origin} no-print`}>
      <Facts facts={facts} />
    </div>
  )
}
