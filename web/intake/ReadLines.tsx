import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { IntakePreview, IntakeSource } from '../api/contract.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Panel } from '../kit/Panel.tsx'
import type { Chosen } from './ChosenFile.tsx'
import classes from './Intake.module.css'
import { readingQuery } from './queries.ts'
import { Reasons } from './Reasons.tsx'
import { DECIMAL_WORDS } from './words.ts'
import { useReadColumns } from './useReadColumns.tsx'

type Props = { source: IntakeSource; chosen: Chosen }
type Read = NonNullable<IntakePreview['read']>

/** What the first lines are read as, before anything is sent; and what cannot be read so (I-1). */
export function ReadLines({ source, chosen }: Props) {
  const { t } = useLingui()
  const { data } = useQuery({
    ...readingQuery(chosen.file, source.id, chosen.layout),
    placeholderData: keepPreviousData,
  })
  const read = data?.read
  const columns = useColumns()
  if (!read || read.count === 0) return null
  return (
    <>
      <Panel title={<Trans>What the first lines are read as</Trans>}>
        <DataTable
          caption={t`What the first lines are read as`}
          columns={columns}
          rows={read.items}
          rowKey={({ line }) => String(line)}
          empty={null}
        />
      </Panel>
      <Unread read={read} {...chosen} />
    </>
  )
}

/** It is said here, and not only by the file when it was taken with another layout. */
function Unread({ read, layout, preview }: { read: Read } & Pick<Chosen, 'layout' | 'preview'>) {
  const { t } = useLingui()
  const { unreadAmounts, unreadDays, count } = read
  const days = layout.days ?? (preview.format === 'lockbox' ? 'YYMMDD' : 'M/D/YYYY')
  const decimals = t(
    DECIMAL_WORDS[preview.format === 'lockbox' ? 'implied' : (layout.decimals ?? 'point')],
  )
  if (!unreadAmounts && !unreadDays) return null
  return (
    <div className={classes.unreads}>
      {unreadAmounts ? (
        <Notice
          kind="warning"
          title={
            <Plural
              value={unreadAmounts.count}
              one={`# of the first ${count} amounts cannot be read.`}
              other={`# of the first ${count} amounts cannot be read.`}
            />
          }
        >
          <Trans>
            Amounts are taken as written {decimals}, and line {unreadAmounts.line} has “
            {unreadAmounts.text}”. Such items go to repair without an amount. Change how amounts are
            written, if that is it.
          </Trans>
        </Notice>
      ) : null}
      {unreadDays ? (
        <Notice
          kind="warning"
          title={
            <Plural
              value={unreadDays.count}
              one={`# of the first ${count} lines has a day that cannot be read.`}
              other={`# of the first ${count} lines have a day that cannot be read.`}
            />
          }
        >
          <Trans>
            Days are taken as written {days}, and line {unreadDays.line} has “{unreadDays.text}”.
            Such items go to repair.
          </Trans>
        </Notice>
      ) : null}
    </div>
  )
}

function useColumns(): Column<Read['items'][number]>[] {
  const { t } = useLingui()
  const read = useReadColumns<Read['items'][number]>()
  return [
    read.line,
    read.citation,
    read.reference,
    {
      key: 'day',
      header: t`Day of payment`,
      cell: ({ paidOn }) => (paidOn === null ? '–' : <CalendarDay day={paidOn} />),
    },
    read.amount,
    {
      key: 'reasons',
      header: t`What is wrong with it`,
      cell: ({ reasons }) => (reasons.length === 0 ? '–' : <Reasons reasons={reasons} />),
    },
  ]
}
