import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Till } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMe } from '../login/me.ts'
import { MyTillActions } from './MyTillActions.tsx'
import { NewestCount } from './NewestCount.tsx'
import './problemTexts.ts'
import { myTillsQuery } from './queries.ts'
import { TillBadges } from './TillBadges.tsx'
import { type TillDoing, TillDialogs } from './TillDialogs.tsx'
import { TillContents, TillPosition } from './TillFigures.tsx'
import { TillNotices } from './TillNotices.tsx'
import classes from './Tills.module.css'
import { UnderWay } from './UnderWay.tsx'
import { useTillName } from './useTillName.ts'
import { KINDS } from './words.ts'

const route = getRouteApi('/frame/my-till')

/** My till: what lies in it, and all that I do with it (C-5 to C-8, C-12). */
export function MyTillPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { till: chosen } = route.useSearch()
  const mine = useQuery(myTillsQuery)
  const till = mine.data?.find(({ id }) => id === chosen) ?? mine.data?.[0]
  if (mine.data && till)
    return (
      <InCurrency currency={till.currency}>
        <Page key={till.id} till={till} all={mine.data} />
      </InCurrency>
    )
  if (!mine.data && !mine.isError) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t`My till`} />
      {mine.data ? (
        <NoTill />
      ) : (
        <ProblemNotice
          problem={describe(problemOf(mine.error))}
          onRetry={() => void mine.refetch()}
        />
      )}
    </>
  )
}

function NoTill() {
  const { agency } = useMe()
  return (
    <EmptyState title={<Trans>You hold no till.</Trans>}>
      {agency.tillRequired ? (
        <Trans>
          Cash is taken with a till only here. A supervisor assigns one to you under Tills; it then
          stands here, with what lies in it.
        </Trans>
      ) : (
        <Trans>
          A supervisor assigns one to you under Tills; it then stands here, with what lies in it.
          Cash can be taken without one.
        </Trans>
      )}
    </EmptyState>
  )
}

function Page({ till, all }: { till: Till; all: readonly Till[] }) {
  const { t } = useLingui()
  const [doing, setDoing] = useState<TillDoing | null>(null)
  const name = useTillName()(till)
  return (
    <>
      <PageHeader
        title={t`My till`}
        beside={
          <>
            <b>{name}</b>
            <TillBadges till={till} />
          </>
        }
        actions={<MyTillActions till={till} onDo={setDoing} isFree={doing === null} />}
      />
      {all.length > 1 ? <Mine all={all} chosen={till.id} /> : null}
      <p className={classes.hint}>
        <Where till={till} />
      </p>
      <div className={classes.notices}>
        <TillNotices till={till} onDrop={() => setDoing({ what: 'drop', till })} />
      </div>
      <TillPosition till={till} />
      <UnderWay till={till} />
      <NewestCount till={till} />
      <TillContents till={till} />
      <Link to="/tills/$tillId" params={{ tillId: till.id }}>
        <Trans>All movements of this till</Trans>
      </Link>
      <TillDialogs doing={doing} onClose={() => setDoing(null)} />
    </>
  )
}

function Where({ till }: { till: Till }) {
  const { t } = useLingui()
  const day = <CalendarDay day={till.businessDate} />
  return (
    <Trans>
      {till.branch.name}, {t(KINDS[till.kind])}, business date {day}
    </Trans>
  )
}

function Mine({ all, chosen }: { all: readonly Till[]; chosen: string }) {
  const { t } = useLingui()
  const nameOf = useTillName()
  return (
    <nav aria-label={t`My tills`} className={classes.which}>
      {all.map((till) => (
        <Link
          key={till.id}
          to="/my-till"
          search={{ till: till.id }}
          aria-current={till.id === chosen ? 'page' : undefined}
        >
          {nameOf(till)}
        </Link>
      ))}
    </nav>
  )
}
