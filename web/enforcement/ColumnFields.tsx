import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import classes from './Import.module.css'
import { FIELDS, REQUIRED, type Field, type Mapping, type Preview } from './importing.ts'
import { useFieldName } from './useFieldName.ts'

type Columns = Mapping['columns']
type Props = { preview: Preview; columns: Columns; onChange: (columns: Columns) => void }

/** Which column fills which field, with an example of each; columns that fill none are named. */
export function ColumnFields({ preview, columns, onChange }: Props) {
  const used = new Set(Object.values(columns))
  const unused = preview.header.filter((name) => !used.has(name)).join(', ')
  return (
    <>
      <table className={classes.fields}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Field of a citation</Trans>
            </th>
            <th scope="col">
              <Trans>Column of the file</Trans>
            </th>
            <th scope="col">
              <Trans>In its first line</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => (
            <FieldRow
              key={field}
              field={field}
              preview={preview}
              column={columns[field]}
              onChange={(column) => {
                const { [field]: _before, ...rest } = columns
                onChange(column === '' ? rest : { ...rest, [field]: column })
              }}
            />
          ))}
        </tbody>
      </table>
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

type RowProps = {
  field: Field
  preview: Preview
  column: string | undefined
  onChange: (column: string) => void
}

function FieldRow({ field, preview, column, onChange }: RowProps) {
  const { t } = useLingui()
  const nameOf = useFieldName()
  const name = nameOf(field)
  const place = preview.header.indexOf(column ?? '')
  const isNeeded = REQUIRED.includes(field)
  return (
    <tr>
      <th scope="row">
        {name}{' '}
        {isNeeded ? (
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
            ...preview.header.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </td>
      <td className={classes.example}>{place < 0 ? '' : preview.sample[0]?.[place]}</td>
    </tr>
  )
}
