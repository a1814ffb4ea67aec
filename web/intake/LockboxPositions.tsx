import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { IntakeLayout } from '../api/contract.ts'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import classes from './Intake.module.css'
import {
  DAYS,
  positionOf,
  RECORDS,
  textAt,
  withPosition,
  type Position,
  type RecordField,
  type RecordType,
} from './layout.ts'
import { useFieldName } from './useFieldName.ts'
import { RECORD_NAMES } from './words.ts'

type Props = {
  layout: IntakeLayout
  onChange: (layout: IntakeLayout) => void
  /** Lines of a file at hand, to see what stands there. */
  lines?: readonly string[]
  /** What is wrong with a field, by its pointer within the layout. */
  fieldProblem?: (pointer: string) => string | undefined
}

/** Where a bank puts what, by record type (I-1). */
export function LockboxPositions({ layout, onChange, lines, fieldProblem }: Props) {
  const { t } = useLingui()
  return (
    <>
      <Writing layout={layout} onChange={onChange} />
      <ScrollRegion className={classes.frame} label={t`Where the fields stand`}>
        <table className={classes.places}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Field</Trans>
              </th>
              <th scope="col">
                <Trans>Start</Trans>
              </th>
              <th scope="col">
                <Trans>Length</Trans>
              </th>
              {lines ? (
                <th scope="col">
                  <Trans>In the file</Trans>
                </th>
              ) : null}
            </tr>
          </thead>
          {RECORDS.map(([type, fields]) => (
            <tbody key={type}>
              <tr data-record>
                <th scope="rowgroup" colSpan={lines ? 4 : 3}>
                  <span className="mono">{type}</span> {t(RECORD_NAMES[type])}
                </th>
              </tr>
              {fields.map((field) => (
                <FieldRow
                  key={field}
                  type={type}
                  field={field}
                  position={positionOf(layout, type, field)}
                  line={lines?.find((line) => line.startsWith(type))}
                  hasLines={lines !== undefined}
                  wrong={fieldProblem?.(`/records/${type}/${field}`)}
                  onChange={(position) => onChange(withPosition(layout, type, field, position))}
                />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </>
  )
}

function Writing({ layout, onChange }: Pick<Props, 'layout' | 'onChange'>) {
  const { t } = useLingui()
  return (
    <div className={classes.controls}>
      <TextInput
        label={t`Characters of every record`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={layout.width === undefined ? '' : String(layout.width)}
        onChange={(event) => {
          const width = Number(event.currentTarget.value.replaceAll(/\D/g, ''))
          const { width: _before, ...rest } = layout
          onChange(width === 0 ? rest : { ...rest, width })
        }}
      />
      <NativeSelect
        label={t`Days are written as`}
        value={layout.days ?? 'YYMMDD'}
        data={[...DAYS]}
        onChange={(event) => {
          const days = DAYS.find((one) => one === event.currentTarget.value)
          if (days) onChange({ ...layout, days })
        }}
      />
    </div>
  )
}

type RowProps = {
  type: RecordType
  field: RecordField
  position: Position | undefined
  line: string | undefined
  hasLines: boolean
  wrong: string | undefined
  onChange: (position: Position | undefined) => void
}

/** One field; it stands nowhere until both figures are there. */
function FieldRow({ type, field, position, line, hasLines, wrong, onChange }: RowProps) {
  const { t } = useLingui()
  const name = useFieldName()(field)
  const [typed, setTyped] = useState({
    start: position ? String(position.start) : '',
    length: position ? String(position.length) : '',
  })
  const set = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part }
    setTyped(next)
    const [start, length] = [Number(next.start), Number(next.length)]
    onChange(start > 0 && length > 0 ? { start, length } : undefined)
  }
  const digits = (text: string): string => text.replaceAll(/\D/g, '')
  const input = (key: keyof typeof typed, label: string) => (
    <TextInput
      size="xs"
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      value={typed[key]}
      error={key === 'start' ? wrong : undefined}
      onChange={(event) => set({ [key]: digits(event.currentTarget.value) })}
    />
  )
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{input('start', t`Start of ${name} in record ${type}`)}</td>
      <td>{input('length', t`Length of ${name} in record ${type}`)}</td>
      {hasLines ? (
        <td className="mono" translate="no">
          {position && line ? textAt(line, position) : ''}
        </td>
      ) : null}
    </tr>
  )
}
