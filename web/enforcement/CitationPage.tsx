import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Citation } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Figure } from '../kit/Figure.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMe, usePermission } from '../login/me.ts'
import { SessionGate } from '../sessions/SessionGate.tsx'
import { AddFee } from './AddFee.tsx'
import { CitationFacts, CitationLines } from './CitationBlocks.tsx'
import classes from './CitationPage.module.css'
import { CitationHistory, CitationPayments } from './CitationPayments.tsx'
import { CitationRefunds } from './CitationRefunds.tsx'
import { CitationStatusBadge } from '../counter/CitationStatusBadge.tsx'
import { citationQuery } from './queries.ts'
import './problemTexts.ts'
import '../plans/problemTexts.ts'

const RecordRefund = lazy(async () => {
  const { RecordRefund: found } = await import('./RecordRefund.tsx')
  return { default: found }
})
const TransferBalance = lazy(async () => {
  const { TransferBalance: found } = await import('./TransferBalance.tsx')
  return { default: found }
})

const route = getRouteApi('/frame/citations/$number')

/** Citation details: what it is, what is due, what was paid, and what was reversed (E-9). */
export function CitationPage() {
  const { number } = route.useParams()
  return (
    <SessionGate readable>
      <Details key={number} number={number} />
    </SessionGate>
  )
}

function Details({ number }: { number: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(citationQuery(number))
  if (data) return <Shown citation={data} />
  if (!error) return <PageSkeleton />
  const problem = problemOf(error)
  const above = [<ToCitations key="all" />]
  if (problem.status === 404) {
    return (
      <>
        <PageHeader title={number} above={above} />
        <EmptyState title={<Trans>There is no citation with this number.</Trans>}>
          <Trans>Check the number on the notice, or look for the plate or the payer.</Trans>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title={t`Citation ${number}`} above={above} />
      <ProblemNotice problem={describe(problem)} onRetry={() => void refetch()} />
    </>
  )
}

const ToCitations = () => (
  <Link to="/citations" search={{}}>
    <Trans>Citations</Trans>
  </Link>
)

function Shown({ citation }: { citation: Citation }) {
  const { t } = useLingui()
  return (
    <>
      <PageHeader
        title={t`Citation ${citation.number}`}
        beside={<CitationStatusBadge status={citation.status} />}
        above={[<ToCitations key="all" />]}
        actions={<Actions citation={citation} />}
      />
      <div className={classes.figures}>
        <Figure label={t`Due`} amount={citation.due} />
        <Figure
          label={t`Account balance`}
          amount={citation.accountBalance}
          note={
            citation.accountBalance > 0
              ? t`paid beyond what is owed; it does not lower the due`
              : undefined
          }
        />
        <Figure quiet label={t`Charged`} amount={citation.charged} />
        <Figure quiet label={t`Applied`} amount={citation.applied} />
      </div>
      <OnPlan citation={citation} />
      <div className={classes.two}>
        <CitationFacts citation={citation} />
        <CitationLines citation={citation} />
      </div>
      <CitationPayments citation={citation} />
      <CitationHistory citation={citation} />
      <CitationRefunds citation={citation} />
    </>
  )
}

/** E-8: the plan that it is on, whose instalments are paid there. */
function OnPlan({ citation: { plan } }: { citation: Citation }) {
  const mayRead = usePermission('plans.read')
  if (!plan) return null
  const number = mayRead ? (
    <Link to="/payment-plans/$planId" params={{ planId: plan.id }}>
      {plan.number}
    </Link>
  ) : (
    plan.number
  )
  return (
    <div className={classes.plan}>
      <Notice kind={plan.status === 'defaulted' ? 'warning' : 'note'}>
        {plan.status === 'defaulted' ? (
          <Trans>
            It is on payment plan {number}, which is in default. What is paid here counts for it.
          </Trans>
        ) : (
          <Trans>It is on payment plan {number}. What is paid here counts for it.</Trans>
        )}
      </Notice>
    </div>
  )
}

/** E-8: offered while something is due and it is on no plan. */
function Enrol({ citation }: { citation: Citation }) {
  const mayEnrol = usePermission('plans.write')
  if (!mayEnrol || citation.plan || citation.due === 0 || !citation.payable.allowed) return null
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/payment-plans/new" search={{ citations: citation.number }} />
      )}
    >
      <Trans>Put on a plan</Trans>
    </Button>
  )
}

function Actions({ citation }: { citation: Citation }) {
  const [adding, setAdding] = useState(false)
  const mayTake = usePermission('payments.take')
  const mayWrite = usePermission('citations.write')
  const mayRefund = usePermission('refunds.write')
  const [refunding, setRefunding] = useState(false)
  return (
    <>
      {mayWrite ? (
        <Button variant="default" onClick={() => setAdding(true)}>
          <Trans>Add a fee</Trans>
        </Button>
      ) : null}
      <Enrol citation={citation} />
      {mayRefund && citation.refundable > 0 ? (
        <Button variant="default" onClick={() => setRefunding(true)}>
          <Trans>Record a refund</Trans>
        </Button>
      ) : null}
      {mayTake && citation.accountBalance > 0 ? <Transfer citation={citation} /> : null}
      {mayTake && citation.payable.allowed ? (
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/counter" search={{ citation: citation.number }} />
          )}
        >
          <Trans>Take a payment</Trans>
        </Button>
      ) : null}
      {adding ? <AddFee citation={citation} onClose={() => setAdding(false)} /> : null}
      {refunding ? (
        <Suspense>
          <RecordRefund citation={citation} onClose={() => setRefunding(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** Offered while there is a balance; without a session it says what to do first (E-7). */
function Transfer({ citation }: { citation: Citation }) {
  const { t } = useLingui()
  const { session } = useMe()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <GuardedButton
        variant="default"
        refused={
          session === null
            ? t`Start or join a session first: the transfer is recorded in it.`
            : undefined
        }
        onClick={() => setIsOpen(true)}
      >
        <Trans>Transfer account balance</Trans>
      </GuardedButton>
      {isOpen ? (
        <Suspense>
          <TransferBalance citation={citation} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
