import { Trans, useLingui } from '@lingui/react/macro'
import { Count } from '../kit/Count.tsx'
import type { IntakeLayout, IntakePreview } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import classes from './Intake.module.css'
import { LockboxPositions } from './LockboxPositions.tsx'
import { RECORD_NAMES } from './words.ts'

type Props = {
  preview: IntakePreview
  layout: IntakeLayout
  onChange: (layout: IntakeLayout) => void
}

const SHOWN = 12

/** How a lockbox file is read: the records it begins with, and where their fields stand. */
export function LockboxFile({ preview, layout, onChange }: Props) {
  const { t } = useLingui()
  const lines = preview.sample.map(([line = '']) => line)
  return (
    <>
      <div className={classes.two}>
        <Panel title={<Trans>The beginning of the file</Trans>}>
          <ScrollRegion className={`${classes.lines} mono`} label={t`The first lines of the file`}>
            <pre translate="no">{lines.slice(0, SHOWN).join('\n')}</pre>
          </ScrollRegion>
        </Panel>
        <Panel title={<Trans>Records found</Trans>}>
          <DataTable
            caption={t`Records found`}
            columns={useColumns()}
            rows={preview.records}
            rowKey={({ type }) => type}
            empty={null}
          />
        </Panel>
      </div>
      <Panel title={<Trans>Where the fields stand</Trans>}>
        <p className={classes.note}>
          <Trans>
            The first character of a record is number 1, and says its type. A field that the bank
            does not send is left empty.
          </Trans>
        </p>
        <details>
          <summary className={classes.summary}>
            <Trans>Show and change the positions</Trans>
          </summary>
          <LockboxPositions layout={layout} onChange={onChange} lines={lines} />
        </details>
      </Panel>
    </>
  )
}

function useColumns(): Column<IntakePreview['records'][number]>[] {
  const { t } = useLingui()
  const nameOf = (type: string): string => {
    const name = Object.entries(RECORD_NAMES).find(([one]) => one === type)?.[1]
    return name ? t(name) : type
  }
  return [
    {
      key: 'type',
      header: t`Record`,
      lead: true,
      cell: ({ type }) => (
        <>
          <span className="mono">{type}</span> {nameOf(type)}
        </>
      ),
    },
    {
      key: 'count',
      header: t({ message: 'Count', context: 'number' }),
      align: 'right',
      cell: ({ count }) => <Count value={count} />,
    },
  ]
}
