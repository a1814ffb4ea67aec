import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Radio, Stack } from '@mantine/core'
import type { Problem } from '../api/contract.ts'
import { Notice } from '../kit/Notice.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { ColumnFields } from '../uploads/ColumnFields.tsx'
import { SampleLines } from '../uploads/SampleLines.tsx'
import classes from './Import.module.css'
import { DATE_FORMATS, FIELDS, REQUIRED, type Mapping, type Preview } from './importing.ts'
import { StatusWords } from './StatusWords.tsx'
import { useFieldName } from './useFieldName.ts'

type Props = {
  fileName: string
  preview: Preview
  mapping: Mapping
  onChange: (mapping: Mapping) => void
  onStart: (dryRun: boolean) => void
  onOtherFile: () => void
  isBusy: boolean
  problem: Problem | undefined
}

/** How the file is read: its columns, its words for a status, its dates; then try or take in. */
export function MappingForm(props: Props) {
  const { fileName, preview, mapping, onChange, onOtherFile } = props
  const set = (part: Partial<Mapping>): void => onChange({ ...mapping, ...part })
  const words = preview.distinct[mapping.columns.status ?? ''] ?? []
  return (
    <>
      <Notice
        title={fileName}
        actions={
          <Button size="xs" variant="default" onClick={onOtherFile}>
            <Trans>Choose another file</Trans>
          </Button>
        }
      >
        {preview.remembered ? (
          <Trans>Read as the last file with these columns was. Look it over and start.</Trans>
        ) : (
          <Trans>
            These columns are new. What is suggested follows from their names: look it over. It is
            remembered for the next file.
          </Trans>
        )}
      </Notice>
      <div className={classes.two}>
        <Panel title={<Trans>Columns</Trans>}>
          <Columns
            preview={preview}
            columns={mapping.columns}
            onChange={(columns) => set({ columns })}
          />
        </Panel>
        <div>
          {words.length > 0 ? (
            <Panel title={<Trans>What the status means</Trans>}>
              <StatusWords
                words={words}
                statuses={mapping.statuses}
                onChange={(statuses) => set({ statuses })}
              />
            </Panel>
          ) : null}
          <Panel title={<Trans>Dates and numbers already there</Trans>}>
            <Rest mapping={mapping} preview={preview} set={set} />
          </Panel>
        </div>
      </div>
      <Panel title={<Trans>The first lines of the file</Trans>}>
        <SampleLines lines={preview} columns={mapping.columns} />
      </Panel>
      <Start {...props} />
    </>
  )
}

type ColumnsProps = {
  preview: Preview
  columns: Mapping['columns']
  onChange: (columns: Mapping['columns']) => void
}

/** Which column fills which field; columns that fill none are named. */
function Columns({ preview, columns, onChange }: ColumnsProps) {
  const nameOf = useFieldName()
  const used = new Set(Object.values(columns))
  const unused = preview.header.filter((name) => !used.has(name)).join(', ')
  return (
    <>
      <ColumnFields
        fields={FIELDS.map((field) => ({
          field,
          name: nameOf(field),
          needed: REQUIRED.includes(field),
        }))}
        head={<Trans>Field of a citation</Trans>}
        lines={preview}
        columns={columns}
        onChange={onChange}
      />
      {unused === '' ? null : (
        <p className={classes.needed}>
          <Trans>
            Not taken in, because no field is filled from them: <b>{unused}</b>.
          </Trans>
        </p>
      )}
    </>
  )
}

type RestProps = Pick<Props, 'mapping' | 'preview'> & { set: (part: Partial<Mapping>) => void }

function Rest({ mapping, preview, set }: RestProps) {
  const { t } = useLingui()
  const place = preview.header.indexOf(mapping.columns.issuedAt ?? '')
  const example = place < 0 ? undefined : preview.sample[0]?.[place]
  return (
    <div className={classes.stack}>
      <NativeSelect
        label={t`Dates are written as`}
        description={example ? t`In the file: ${example}` : undefined}
        value={mapping.dateFormat}
        data={DATE_FORMATS.map((format) => ({
          value: format,
          label: format === 'iso' ? t`ISO 8601, with or without a zone` : format,
        }))}
        onChange={(event) => {
          const format = DATE_FORMATS.find((one) => one === event.currentTarget.value)
          if (format) set({ dateFormat: format })
        }}
      />
      <Radio.Group
        label={t`A number that the agency has already`}
        value={mapping.onExisting}
        onChange={(onExisting) => set({ onExisting })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="report" label={t`is reported as an error`} />
          <Radio value="skip" label={t`is left out silently`} />
        </Stack>
      </Radio.Group>
    </div>
  )
}

function Start({ preview, mapping, onStart, isBusy, problem }: Props) {
  const missing = REQUIRED.filter((field) => !mapping.columns[field])
  const words = preview.distinct[mapping.columns.status ?? ''] ?? []
  const unknown = words.filter((word) => !mapping.statuses[word]).length
  const isReady = missing.length === 0
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {unknown > 0 ? (
        <p className={classes.needed}>
          <Trans>
            Words for a status without a meaning: {unknown}. Their lines will be reported.
          </Trans>
        </p>
      ) : null}
      <div className={classes.start}>
        <Button disabled={!isReady} loading={isBusy} onClick={() => onStart(true)}>
          <Trans>Try it, taking nothing in</Trans>
        </Button>
        <Button
          variant="default"
          disabled={!isReady}
          loading={isBusy}
          onClick={() => onStart(false)}
        >
          <Trans>Take the citations in</Trans>
        </Button>
        {isReady ? null : (
          <span className={classes.needed}>
            <Trans>Number, issued at and fine need a column each.</Trans>
          </span>
        )}
      </div>
    </>
  )
}
