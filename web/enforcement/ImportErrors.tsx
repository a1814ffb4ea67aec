import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Import.module.css'
import { importErrorsQuery, type Import, type LineError } from './importing.ts'
import { useFieldName } from './useFieldName.ts'

/** Why a line was not taken in, where the reason names no facts of its own. */
const REASONS: Record<string, MessageDescriptor> = {
  missing: msg`Every citation needs this.`,
  text_refused: msg`It holds characters that nobody sees, such as a tab or a line break.`,
  card_number_refused: msg`It holds a card number, and card numbers are not taken.`,
  text_too_long: msg`It is too long for this field.`,
  time_unreadable: msg`It is not a time in the chosen format.`,
  time_skipped: msg`Clocks never showed this time: daylight saving skipped it.`,
  amount_unreadable: msg`It is not an amount such as 110.00.`,
  amount_negative: msg`A fine is zero or more.`,
  status_unknown: msg`It was not said what this status means.`,
  number_twice: msg`An earlier line of the file has this number already.`,
  number_exists: msg`The agency has a citation of this number already.`,
}

/** Each line that failed: its number, the field, the reason, and what stands there. */
export function ImportErrors({ one }: { one: Import }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const errors = useInfiniteQuery(importErrorsQuery(one.id))
  return (
    <DataTable
      caption={t`Lines with errors`}
      columns={useColumns()}
      rows={errors.data?.pages.flatMap(({ items }) => items)}
      rowKey={({ line, field }) => `${line} ${field}`}
      hasMore={errors.hasNextPage}
      loadingMore={errors.isFetchingNextPage}
      onLoadMore={() => void errors.fetchNextPage()}
      error={
        errors.isError && !errors.data ? (
          <ProblemNotice
            problem={describe(problemOf(errors.error))}
            onRetry={() => void errors.refetch()}
          />
        ) : undefined
      }
      empty={
        <p className={classes.needed}>
          <Trans>The lines with errors are on their way.</Trans>
        </p>
      }
    />
  )
}

function useColumns(): Column<LineError>[] {
  const { t } = useLingui()
  const nameOf = useFieldName()
  const reasonOf = ({ code, detail }: LineError): string => {
    const text = REASONS[code]
    return text ? t(text) : detail
  }
  return [
    {
      key: 'line',
      header: t`Line`,
      lead: true,
      width: '80px',
      cell: ({ line }) => (
        <span className="tabular">
          <Trans>Line {line}</Trans>
        </span>
      ),
    },
    { key: 'field', header: t`Field`, width: '140px', cell: ({ field }) => nameOf(field) },
    { key: 'reason', header: t`What is wrong`, cell: (error) => reasonOf(error) },
    {
      key: 'text',
      header: t`What stands there`,
      cell: ({ text }) => <span className={classes.text}>{text}</span>,
    },
  ]
}
