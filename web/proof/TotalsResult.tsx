import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { DataTable } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Time } from '../kit/Time.tsx'
import { Outcome, type ProofResult } from './Outcome.tsx'
import type { Difference, TotalsReport } from './queries.ts'
import { useWhatName } from './useWhatName.ts'

type Props = { result: ProofResult<TotalsReport>; wasAsked: boolean }

/** T-12 in plain words: how much was checked, and each figure that differs by name. */
export function TotalsResult({ result, wasAsked }: Props) {
  return (
    <Outcome result={result} wasAsked={wasAsked}>
      {(report) => <Totals report={report} />}
    </Outcome>
  )
}

function Totals({ report }: { report: TotalsReport }) {
  const { checked, differences, checkedAt } = report
  const when = <Time at={checkedAt} show="full" />
  const { transactions, postings } = checked
  const basis = (
    <Trans>
      Checked <Plural value={transactions} one="# transaction" other="# transactions" /> with{' '}
      <Plural value={postings} one="# posting" other="# postings" />, on {when}.
    </Trans>
  )
  if (report.sound) {
    return (
      <Notice kind="done" title={<Trans>Yes. Every figure agrees to the cent.</Trans>}>
        {basis}
      </Notice>
    )
  }
  return (
    <>
      <Notice
        kind="refused"
        title={
          <Trans>
            No.{' '}
            <Plural value={differences.length} one="# figure differs." other="# figures differ." />
          </Trans>
        }
      >
        {basis}
      </Notice>
      <Differences differences={differences} />
    </>
  )
}

function Differences({ differences }: { differences: Difference[] }) {
  const { t } = useLingui()
  const nameOf = useWhatName()
  const figure = (what: string, value: number | null) =>
    value === null ? t`nothing` : what.startsWith('number') ? value : <Money amount={value} />
  return (
    <DataTable
      caption={t`Figures that differ`}
      rows={differences}
      rowKey={({ what, id }) => `${what} ${id}`}
      empty={null}
      columns={[
        {
          key: 'what',
          header: t`Figure`,
          lead: true,
          cell: ({ what, id }) => `${nameOf(what)} ${id}`,
        },
        {
          key: 'stored',
          header: t`As it is shown`,
          align: 'right',
          cell: ({ what, stored }) => figure(what, stored),
        },
        {
          key: 'derived',
          header: t`As the postings say`,
          align: 'right',
          cell: ({ what, derived }) => figure(what, derived),
        },
      ]}
    />
  )
}
