import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Uploads.module.css'

/** Something that a line of a file can say: its name for people, and whether nothing goes without. */
export type FileField<Field extends string> = { field: Field; name: string; needed: boolean }

/** The beginning of a CSV file. */
export type Lines = { readonly header: readonly string[]; readonly sample: readonly string[][] }

type Columns<Field extends string> = Partial<Record<Field, string>>

type Props<Field extends string> = {
  fields: readonly FileField<Field>[]
  /** What the fields are of, over their column. */
  head: ReactNode
  lines: Lines
  columns: Columns<Field>
  onChange: (columns: Columns<Field>) => void
}

/** Which column fills which field, with an example of each. */
export function ColumnFields<Field extends string>(props: Props<Field>) {
  const { fields, head, lines, columns, onChange } = props
  return (
    <table className={classes.fields}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">
            <Trans>Column of the file</Trans>
          </th>
          <th scope="col">
            <Trans>In its first line</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, name, needed }) => (
          <FieldRow
            key={field}
            name={name}
            needed={needed}
            lines={lines}
            column={columns[field]}
            onChange={(column) => {
              const { [field]: _before, ...rest } = columns
              onChange((column === '' ? rest : { ...rest, [field]: column }) as Columns<Field>)
            }}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  name: string
  needed: boolean
  lines: Lines
  column: string | undefined
  onChange: (column: string) => void
}

function FieldRow({ name, needed, lines: { header, sample }, column, onChange }: RowProps) {
  const { t } = useLingui()
  const place = header.indexOf(column ?? '')
  return (
    <tr>
      <th scope="row">
        {name}{' '}
        {needed ? (
          <span className={classes.needed}>
            <Trans>needed</Trans>
          </span>
        ) : null}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t`Column for ${name}`}
          value={column ?? ''}
          data={[
            { value: '', label: t({ message: 'none', context: 'column' }) },
            ...header.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </td>
      <td className={classes.example}>{place < 0 ? '' : sample[0]?.[place]}</td>
    </tr>
  )
}
