import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Till } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { Facts } from '../kit/Facts.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { NewestCount } from './NewestCount.tsx'
import { Counts } from './Counts.tsx'
import { Movements } from './Movements.tsx'
import './problemTexts.ts'
import { tillQuery } from './queries.ts'
import { TillBadges } from './TillBadges.tsx'
import { type TillDoing, TillDialogs } from './TillDialogs.tsx'
import { TillContents, TillPosition } from './TillFigures.tsx'
import { TillMenu } from './TillMenu.tsx'
import classes from './Tills.module.css'
import { UnderWay } from './UnderWay.tsx'
import { useTillName } from './useTillName.ts'
import { KINDS } from './words.ts'

const route = getRouteApi('/frame/tills/$tillId')

/** One till: who holds it, what lies in it, its counts and everything that moved its cash. */
export function TillPage() {
  const { t } = useLingui()
  const { tillId } = route.useParams()
  const describe = useProblemText()
  const till = useQuery(tillQuery(tillId))
  if (till.data)
    return (
      <InCurrency currency={till.data.currency}>
        <Page key={tillId} till={till.data} />
      </InCurrency>
    )
  if (!till.isError) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t`Till`} above={[<ToTills key="tills" />]} />
      <ProblemNotice
        problem={describe(problemOf(till.error))}
        onRetry={() => void till.refetch()}
      />
    </>
  )
}

function ToTills() {
  return (
    <Link to="/tills" search={{}}>
      <Trans>Tills</Trans>
    </Link>
  )
}

function Page({ till }: { till: Till }) {
  const [doing, setDoing] = useState<TillDoing | null>(null)
  const navigate = useNavigate()
  const name = useTillName()(till)
  const goUp = (): void => void navigate({ to: '/tills', search: {} })
  return (
    <>
      <PageHeader
        title={name}
        above={[<ToTills key="tills" />]}
        beside={<TillBadges till={till} />}
        actions={
          <TillMenu
            till={till}
            onDo={(next) => setDoing('till' in next ? { ...next, onGone: goUp } : next)}
          />
        }
      />
      <TillPosition till={till} />
      <UnderWay till={till} />
      <NewestCount till={till} />
      <TillContents
        till={till}
        aside={
          <>
            <About till={till} />
            {till.baitBills === null ? null : <BaitBills till={till} />}
          </>
        }
      />
      {till.figures ? (
        <>
          <Movements tillId={till.id} />
          <Counts tillId={till.id} />
        </>
      ) : null}
      <TillDialogs doing={doing} onClose={() => setDoing(null)} />
    </>
  )
}

function About({ till }: { till: Till }) {
  const { t } = useLingui()
  const money = (amount: number | null) =>
    amount === null ? <Trans>none</Trans> : <Money amount={amount} />
  return (
    <Panel title={<Trans>About it</Trans>}>
      <Facts
        facts={[
          { key: 'kind', label: t`Kind`, value: t(KINDS[till.kind]) },
          { key: 'branch', label: t`Branch`, value: till.branch.name },
          {
            key: 'holder',
            label: t`Holder`,
            value: till.holder ? till.holder.name : <Trans>nobody: it is available</Trans>,
          },
          {
            key: 'since',
            label: t`Held since`,
            value: till.assignedAt ? <Time at={till.assignedAt} /> : null,
          },
          {
            key: 'date',
            label: t`Business date`,
            value: <CalendarDay day={till.businessDate} />,
          },
          {
            key: 'initialised',
            label: t`Initialised for`,
            value: till.initialisedOn ? (
              <CalendarDay day={till.initialisedOn} />
            ) : (
              <Trans>no date yet</Trans>
            ),
          },
          { key: 'currency', label: t`Currency`, value: till.currency },
          { key: 'warning', label: t`Warns above`, value: money(till.limitWarning) },
          { key: 'stop', label: t`Takes no cash above`, value: money(till.limitStop) },
          {
            key: 'count',
            label: t`Count`,
            value: till.blindCount ? t`blind` : t`with the expected figure in sight`,
          },
        ]}
      />
    </Panel>
  )
}

/** Only for those who may see them (C-13). */
function BaitBills({ till }: { till: Till }) {
  const bills = till.baitBills ?? []
  return (
    <Panel title={<Trans>Bait bills</Trans>}>
      {bills.length === 0 ? (
        <p className={classes.hint}>
          <Trans>None were recorded when the till was created.</Trans>
        </p>
      ) : (
        <Facts
          facts={bills.map(({ serial, value }) => ({
            key: serial,
            label: <span className="mono">{serial}</span>,
            value: <Money amount={value} />,
          }))}
        />
      )}
    </Panel>
  )
}
