import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PaymentPlan } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Figure } from '../kit/Figure.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe, usePermission } from '../login/me.ts'
import { SessionGate } from '../sessions/SessionGate.tsx'
import { CancelPlan } from './CancelPlan.tsx'
import { PayPlan } from './PayPlan.tsx'
import { PlanCitations, PlanFacts, PlanPayments, PlanSchedule } from './PlanBlocks.tsx'
import classes from './Plans.module.css'
import { PlanStatusBadge } from './PlanWords.tsx'
import { planQuery } from './queries.ts'
import './problemTexts.ts'
import '../reports/problemTexts.ts'

const route = getRouteApi('/frame/payment-plans/$planId')

/** A plan (E-8): its figures, its schedule, its citations and its payments by their receipts. */
export function PlanPage() {
  const { planId } = route.useParams()
  return (
    <SessionGate readable>
      <Plan key={planId} id={planId} />
    </SessionGate>
  )
}

function Plan({ id }: { id: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(planQuery(id))
  if (data) return <Shown plan={data} />
  if (!error) return <PageSkeleton />
  const problem = problemOf(error)
  return (
    <>
      <PageHeader title={t`Payment plan`} above={[<ToPlans key="all" />]} />
      {problem.status === 404 ? (
        <EmptyState title={<Trans>There is no payment plan with this number.</Trans>}>
          <Trans>Look for the payer, or for one of the citations.</Trans>
        </EmptyState>
      ) : (
        <ProblemNotice problem={describe(problem)} onRetry={() => void refetch()} />
      )}
    </>
  )
}

const ToPlans = () => (
  <Link to="/payment-plans" search={{}}>
    <Trans>Payment plans</Trans>
  </Link>
)

function Shown({ plan }: { plan: PaymentPlan }) {
  const { t } = useLingui()
  const { agency } = useMe()
  const mayTake = usePermission('payments.take') && agency.bundles.cashiering
  return (
    <>
      <PageHeader
        title={t`Payment plan ${plan.number}`}
        beside={<PlanStatusBadge status={plan.status} />}
        above={[<ToPlans key="all" />]}
        actions={
          <>
            <Cancel plan={plan} />
            <Button
              variant="default"
              component="a"
              href={`/api/v1/payment-plans/${plan.id}/plan.pdf`}
              download
            >
              <Trans>Save as PDF</Trans>
            </Button>
          </>
        }
      />
      <WhatIsWrong plan={plan} />
      <div className={classes.figures}>
        <Figure label={t`Due now`} amount={plan.dueNow} />
        <Figure quiet label={t`Left`} amount={plan.left} />
        <Figure quiet label={t`Paid`} amount={plan.paid} />
        <Figure quiet label={t`Total`} amount={plan.total} />
      </div>
      <div className={mayTake ? classes.plan : classes.alone}>
        <div>
          <PlanSchedule plan={plan} />
          <PlanCitations plan={plan} />
          <PlanPayments plan={plan} />
          <PlanFacts plan={plan} />
        </div>
        {mayTake ? <PayPlan plan={plan} /> : null}
      </div>
    </>
  )
}

function WhatIsWrong({ plan }: { plan: PaymentPlan }) {
  if (plan.cancelled) {
    const { by, reason } = plan.cancelled
    const at = <Time at={plan.cancelled.at} />
    return (
      <div className={classes.notes}>
        <Notice title={<Trans>This plan was cancelled</Trans>}>
          <Trans>
            By {by}, {at}: {reason}. What was left is due on its citations.
          </Trans>
        </Notice>
      </div>
    )
  }
  if (plan.status !== 'defaulted') return null
  return (
    <div className={classes.notes}>
      <Notice kind="warning" title={<Trans>This plan is in default</Trans>}>
        <Trans>
          An instalment was not paid within its grace. It is active again as soon as all that is
          overdue is paid.
        </Trans>
      </Notice>
    </div>
  )
}

function Cancel({ plan }: { plan: PaymentPlan }) {
  const mayCancel = usePermission('plans.cancel')
  const [isOpen, setIsOpen] = useState(false)
  const { t } = useLingui()
  const why = plan.status === 'cancelled' ? t`It was cancelled already.` : t`It is paid.`
  const refused = plan.cancellable.allowed ? undefined : why
  return (
    <>
      <GuardedButton
        variant="default"
        refused={mayCancel ? refused : t`Your roles do not permit this.`}
        onClick={() => setIsOpen(true)}
      >
        <Trans>Cancel the plan</Trans>
      </GuardedButton>
      {isOpen ? <CancelPlan plan={plan} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}
