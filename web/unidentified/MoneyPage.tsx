import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Unidentified } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { Figure } from '../kit/Figure.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { PrintedHead } from '../kit/PrintedHead.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { useMe } from '../login/me.ts'
import { AgeDays } from './AgeDays.tsx'
import { AssignMoney } from './AssignMoney.tsx'
import { MoneyFacts } from './MoneyFacts.tsx'
import { MoneyHistory } from './MoneyHistory.tsx'
import './problemTexts.ts'
import { moneyQuery } from './queries.ts'
import { ReturnMoney } from './ReturnMoney.tsx'
import classes from './Unidentified.module.css'

const route = getRouteApi('/frame/unidentified/$unidentifiedId')

/** Unidentified money of one item: what arrived, what became of it, and what is left. */
export function MoneyPage() {
  const { unidentifiedId } = route.useParams()
  const describe = useProblemText()
  const money = useQuery(moneyQuery(unidentifiedId))
  if (money.data) return <Shown money={money.data} />
  if (!money.isError) return <PageSkeleton />
  return (
    <ProblemNotice
      problem={describe(problemOf(money.error))}
      onRetry={() => void money.refetch()}
    />
  )
}

function Shown({ money }: { money: Unidentified }) {
  const { t } = useLingui()
  const { number, received, assigned, returned, left, ageDays } = money
  return (
    <>
      <PrintedHead>
        <Trans>Unidentified money</Trans>
      </PrintedHead>
      <PageHeader
        title={t`Unidentified money ${number}`}
        beside={
          left > 0 ? (
            <>
              <StatusBadge tone="review">{t`Something is left`}</StatusBadge>
              <AgeDays days={ageDays} isOpen alone />
            </>
          ) : (
            <StatusBadge tone="closed">{t`Nothing is left`}</StatusBadge>
          )
        }
        above={[
          <Link key="all" to="/unidentified" search={{}}>
            <Trans>Unidentified money</Trans>
          </Link>,
        ]}
        actions={<Actions money={money} />}
      />
      <div className={classes.figures}>
        <Figure label={<Trans>Left</Trans>} amount={left} />
        <Figure label={<Trans>Received</Trans>} amount={received} quiet />
        <Figure
          label={<Trans context="unidentified money">Assigned</Trans>}
          amount={assigned}
          quiet
        />
        <Figure label={<Trans>Returned</Trans>} amount={returned} quiet />
      </div>
      <div className={classes.two}>
        <Panel title={<Trans>What arrived</Trans>}>
          <MoneyFacts money={money} />
        </Panel>
        <Panel title={<Trans>What became of it</Trans>}>
          <MoneyHistory money={money} />
        </Panel>
      </div>
    </>
  )
}

function Actions({ money }: { money: Unidentified }) {
  const { t } = useLingui()
  const { permissions, session } = useMe()
  const [doing, setDoing] = useState<'assign' | 'return' | null>(null)
  const barred = !permissions.includes('unidentified.write')
    ? t`Your roles do not permit this.`
    : money.left === 0
      ? t`Nothing is left of it.`
      : undefined
  const noSession =
    session !== null
      ? undefined
      : permissions.includes('sessions.work')
        ? t`You are in no session. Start or join one to assign it.`
        : t`Assigning is recorded in a session, and your roles do not permit working in one. A supervisor can do it.`
  const close = (): void => setDoing(null)
  return (
    <>
      <Button variant="default" onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
      <GuardedButton refused={barred ?? noSession} onClick={() => setDoing('assign')}>
        <Trans>Assign to a citation</Trans>
      </GuardedButton>
      <GuardedButton variant="default" refused={barred} onClick={() => setDoing('return')}>
        <Trans>Return it</Trans>
      </GuardedButton>
      {doing === 'assign' ? <AssignMoney money={money} onClose={close} /> : null}
      {doing === 'return' ? <ReturnMoney money={money} onClose={close} /> : null}
    </>
  )
}
