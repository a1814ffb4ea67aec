import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Till } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { Difference } from '../kit/Difference.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { PaidTable } from './PaidTable.tsx'
import './problemTexts.ts'
import { inTransitQuery, requestedQuery, tillsQuery } from './queries.ts'
import { TillBadges } from './TillBadges.tsx'
import { type TillDoing, TillDialogs } from './TillDialogs.tsx'
import { TillMenu } from './TillMenu.tsx'
import classes from './Tills.module.css'
import { isOf, MARKS, type Mark, readMarks, toAddress } from './tillFilter.ts'
import { TransferTable } from './TransferTable.tsx'
import { TillSums } from './TillSums.tsx'
import { useTillName } from './useTillName.ts'
import { COUNTED, KINDS } from './words.ts'

const route = getRouteApi('/frame/tills')

/** Tills: who has what, what is unsettled, over its limit or carried over uncounted; live. */
export function TillsPage() {
  const { t } = useLingui()
  const [doing, setDoing] = useState<TillDoing | null>(null)
  const mayWrite = usePermission('tills.write')
  const create = (
    <GuardedButton
      leftSection={<IconPlus size={16} aria-hidden />}
      refused={mayWrite ? undefined : t`Your roles do not permit this.`}
      onClick={() => setDoing({ what: 'create' })}
    >
      <Trans>New till</Trans>
    </GuardedButton>
  )
  return (
    <>
      <PageHeader title={t`Tills`} actions={create} />
      <TillList onDo={setDoing} />
      <Waiting />
      <TillDialogs doing={doing} onClose={() => setDoing(null)} />
    </>
  )
}

function TillList({ onDo }: { onDo: (doing: TillDoing) => void }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const navigate = useNavigate()
  const tills = useQuery(tillsQuery())
  const filter = readMarks(route.useSearch())
  const columns = useColumns(onDo)
  const all = tills.data ?? []
  const change = (part: Partial<typeof filter>): void =>
    void navigate({ to: '/tills', search: toAddress({ ...filter, ...part }), replace: true })
  const shown = all.filter(
    (till) =>
      (filter.branch === undefined || till.branch.id === filter.branch) &&
      (filter.mark === undefined || isOf[filter.mark](till)),
  )
  const isFiltered = filter.branch !== undefined || filter.mark !== undefined
  return (
    <>
      {all.length > 0 ? <TillSums tills={shown} /> : null}
      <Filters all={all} filter={filter} onChange={change} />
      <DataTable
        caption={t`Tills`}
        columns={columns}
        rows={tills.data && shown}
        rowKey={({ id }) => id}
        error={
          tills.isError && !tills.data ? (
            <ProblemNotice
              problem={describe(problemOf(tills.error))}
              onRetry={() => void tills.refetch()}
            />
          ) : undefined
        }
        empty={
          isFiltered ? (
            <EmptyState title={<Trans>No till is like that now.</Trans>} />
          ) : (
            <EmptyState title={<Trans>There is no till yet.</Trans>}>
              <Trans>
                A till is the container that cash lies in: of a cashier, or the vault. Create one
                above, assign it, and every payment in cash goes into it.
              </Trans>
            </EmptyState>
          )
        }
      />
    </>
  )
}

type FiltersProps = {
  all: readonly Till[]
  filter: ReturnType<typeof readMarks>
  onChange: (part: Partial<ReturnType<typeof readMarks>>) => void
}

/** Only what occurs is offered, with how often. */
function Filters({ all, filter, onChange }: FiltersProps) {
  const { t } = useLingui()
  const branches = [...new Map(all.map(({ branch }) => [branch.id, branch.name]))]
  const words: Record<Mark, string> = {
    assigned: t`Assigned`,
    available: t`Available`,
    unsettled: t`Unsettled`,
    not_ready: t`Not ready`,
    over: t`Over a limit`,
    uncounted: t`Carried over uncounted`,
  }
  const marks = MARKS.map((mark) => ({
    value: mark,
    label: words[mark],
    count: all.filter(isOf[mark]).length,
  })).filter(({ value, count }) => count > 0 || value === filter.mark)
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t`State`}
        single
        choices={marks}
        chosen={filter.mark === undefined ? [] : [filter.mark]}
        onChange={([mark]) => onChange({ mark: MARKS.find((one) => one === mark) })}
      />
      {branches.length > 1 ? (
        <FilterChips
          label={t`Branch`}
          single
          choices={branches.map(([value, label]) => ({ value, label }))}
          chosen={filter.branch === undefined ? [] : [filter.branch]}
          onChange={([branch]) => onChange({ branch })}
        />
      ) : null}
    </div>
  )
}

function useColumns(onDo: (doing: TillDoing) => void): Column<Till>[] {
  const { t } = useLingui()
  const nameOf = useTillName()
  return [
    {
      key: 'till',
      header: t`Till`,
      lead: true,
      cell: (till) => (
        <span className={classes.stack}>
          <Link to="/tills/$tillId" params={{ tillId: till.id }}>
            <b>{nameOf(till)}</b>
          </Link>
          <small>
            {t(KINDS[till.kind])}, {till.branch.name}
          </small>
        </span>
      ),
    },
    {
      key: 'holder',
      header: t`Holder`,
      cell: ({ holder }) => holder?.name ?? <span className={classes.soft}>{t`available`}</span>,
    },
    { key: 'state', header: t`State`, cell: (till) => <TillBadges till={till} /> },
    {
      key: 'difference',
      header: t`Newest count`,
      align: 'right',
      cell: ({ count, currency, initialisedOn }) =>
        count ? (
          <InCurrency currency={currency}>
            <span className={classes.stack}>
              <Difference amount={count.difference} />
              {count.businessDate !== initialisedOn ? (
                <small>{t`of an earlier date`}</small>
              ) : count.state === 'agreed' ? null : (
                <small>{t(COUNTED[count.state].word)}</small>
              )}
            </span>
          </InCurrency>
        ) : null,
    },
    {
      key: 'position',
      header: t`Cash in it`,
      align: 'right',
      cell: ({ figures, currency }) =>
        figures ? (
          <InCurrency currency={currency}>
            <Money amount={figures.position} />
          </InCurrency>
        ) : (
          <span className={classes.soft}>{t`hidden`}</span>
        ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (till) => <TillMenu till={till} onDo={onDo} />,
    },
  ]
}

/** What is under way between tills, and what waits for a supervisor. */
function Waiting() {
  const transfers = useQuery(inTransitQuery())
  const requests = useQuery(requestedQuery())
  return (
    <div className={classes.waiting}>
      {requests.data?.length ? (
        <Panel title={<Trans>Paid in or out: waits for approval</Trans>}>
          <PaidTable rows={requests.data} />
        </Panel>
      ) : null}
      {transfers.data?.length ? (
        <Panel
          title={<Trans>In transit: in no till, and counts for nobody</Trans>}
          beside={
            <Link to="/transfers" search={{}}>
              <Trans>All transfers</Trans>
            </Link>
          }
        >
          <TransferTable rows={transfers.data} />
        </Panel>
      ) : null}
    </div>
  )
}
