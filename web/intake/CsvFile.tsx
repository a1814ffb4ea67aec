import { Trans } from '@lingui/react/macro'
import type { IntakeLayout, IntakePreview, IntakeSource } from '../api/contract.ts'
import { Panel } from '../kit/Panel.tsx'
import { ColumnFields, type Lines } from '../uploads/ColumnFields.tsx'
import { SampleLines } from '../uploads/SampleLines.tsx'
import { CsvWriting } from './CsvWriting.tsx'
import classes from './Intake.module.css'
import { fieldsOf, REQUIRED, type Columns } from './layout.ts'
import { useFieldName } from './useFieldName.ts'

type Props = {
  source: IntakeSource
  preview: IntakePreview
  layout: IntakeLayout
  onChange: (layout: IntakeLayout) => void
}

/** How a CSV of payments is read: which column is what, how days and amounts are written. */
export function CsvFile({ source, preview, layout, onChange }: Props) {
  const nameOf = useFieldName()
  const columns: Columns = layout.columns ?? {}
  const lines: Lines = preview
  const kept = preview.header.filter((name) => !Object.values(columns).includes(name)).join(', ')
  return (
    <>
      <div className={classes.two}>
        <Panel title={<Trans>Columns</Trans>}>
          <ColumnFields
            head={<Trans>Field of a payment</Trans>}
            fields={fieldsOf(source.format).map((field) => ({
              field,
              name: nameOf(field),
              needed: REQUIRED.includes(field),
            }))}
            lines={lines}
            columns={columns}
            onChange={(next) => onChange({ ...layout, columns: next })}
          />
          {kept === '' ? null : (
            <p className={classes.note}>
              <Trans>
                Kept beside each item, for whoever repairs it: <b translate="no">{kept}</b>.
              </Trans>
            </p>
          )}
        </Panel>
        <Panel title={<Trans>How it is written</Trans>}>
          <CsvWriting layout={layout} onChange={onChange} lines={lines} />
        </Panel>
      </div>
      <Panel title={<Trans>The first lines of the file</Trans>}>
        <SampleLines lines={lines} columns={columns} />
      </Panel>
    </>
  )
}
