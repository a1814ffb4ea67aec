import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Division, Takings } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { countOf } from './measures.ts'
import { takingsQuery } from './queries.ts'
import { RangeLine } from './RangeFields.tsx'
import { DIVISIONS, type ReportFilter } from './reportFilter.ts'
import classes from './Reports.module.css'
import { TakingsFigures } from './TakingsFigures.tsx'
import { TakingsTable } from './TakingsTable.tsx'
import { useDivisionNames } from './useDivisionNames.ts'

type Props = {
  filter: ReportFilter
  onChange: (part: Partial<ReportFilter>) => void
  range: ReactNode
}

/** What was taken: the figures of the whole, and a table with sub-totals. */
export function TakingsReport({ filter, onChange, range }: Props) {
  const { t } = useLingui()
  const describe = useProblemText()
  const takings = useQuery(takingsQuery(filter))
  return (
    <>
      <search className={classes.filters} aria-label={t`Filters`}>
        {range}
        <div className={classes.divisions}>
          <DivisionFields filter={filter} onChange={onChange} />
        </div>
      </search>
      <RangeLine from={filter.from} to={filter.to} />
      {takings.isError ? (
        <ProblemNotice
          problem={describe(problemOf(takings.error))}
          onRetry={() => void takings.refetch()}
        />
      ) : takings.data ? (
        <Report takings={takings.data} />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

function DivisionFields({ filter, onChange }: Omit<Props, 'range'>) {
  const { t } = useLingui()
  const names = useDivisionNames()
  const { by, within } = filter
  const choices = (except?: Division) =>
    DIVISIONS.filter((one) => one !== except).map((one) => ({ value: one, label: names[one] }))
  return (
    <>
      <NativeSelect
        label={t`Divided by`}
        value={by}
        data={choices()}
        onChange={(event) => {
          const next = event.currentTarget.value as Division
          onChange({ by: next, within: within === next ? undefined : within })
        }}
      />
      <NativeSelect
        label={t`and within that by`}
        value={within ?? ''}
        data={[{ value: '', label: t`nothing more` }, ...choices(by)]}
        onChange={(event) =>
          onChange({ within: (event.currentTarget.value || undefined) as Division })
        }
      />
    </>
  )
}

function Report({ takings }: { takings: Takings }) {
  if (countOf(takings.total) === 0) {
    return (
      <>
        <EmptyState title={<Trans>Nothing was taken in these days.</Trans>}>
          <Trans>Every transaction appears here on the day on which it was posted.</Trans>
        </EmptyState>
        <Elsewhere takings={takings} />
      </>
    )
  }
  return (
    <>
      <TakingsFigures figures={takings.total} />
      <TakingsTable takings={takings} />
      <div className={classes.notes}>
        <Unclosed count={takings.unclosedSessions} />
        {takings.by.includes('source') ? (
          <p>
            <Trans>
              The books do not say which line of a citation or an order a payment settled. Where
              those are of several kinds, it is not divided. A transaction that is for two sources
              counts in both, and once in the total.
            </Trans>
          </p>
        ) : null}
        <Elsewhere takings={takings} />
      </div>
    </>
  )
}

function Unclosed({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p>
      <Plural
        value={count}
        one="Not final: # session with these transactions is not closed. What stands in it may still be edited, moved or reversed."
        other="Not final: # sessions with these transactions are not closed. What stands in them may still be edited, moved or reversed."
      />
    </p>
  )
}

/** E-10: what was given back outside cashiering is told, and is no part of the figures. */
function Elsewhere({ takings: { citationRefunds } }: { takings: Takings }) {
  const formats = useFormats()
  const { count } = citationRefunds
  const amount = moneyText(-citationRefunds.amount, formats)
  if (count === 0) return null
  return (
    <p>
      <Plural
        value={count}
        one={`No part of these figures: # refund that was recorded on a citation and paid out elsewhere, ${amount}.`}
        other={`No part of these figures: # refunds that were recorded on citations and paid out elsewhere, ${amount}.`}
      />
    </p>
  )
}
