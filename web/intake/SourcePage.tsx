import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ListProblem } from '../administration/ListProblem.tsx'
import { api } from '../api/client.ts'
import type { IntakeSource } from '../api/contract.ts'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { CsvWriting } from './CsvWriting.tsx'
import classes from './Intake.module.css'
import { fieldsOf, REQUIRED, type Columns } from './layout.ts'
import { LockboxPositions } from './LockboxPositions.tsx'
import './problemTexts.ts'
import { SOURCES_CHANGED, sourceQuery } from './queries.ts'
import { SourceFields } from './SourceFields.tsx'
import { formOf, wishOf, type SourceForm } from './sourceForm.ts'
import { useFieldName } from './useFieldName.ts'
import { FORMATS } from './words.ts'

const route = getRouteApi('/frame/intake/sources/$sourceId')

/** One source (I-1): where its money goes, and how its files are read. */
export function SourcePage() {
  const { sourceId } = route.useParams()
  const source = useQuery(sourceQuery(sourceId))
  if (source.data) return <Edit key={source.data.version} source={source.data} />
  if (!source.isError) return <PageSkeleton />
  return <ListProblem error={source.error} onRetry={() => void source.refetch()} />
}

function Edit({ source }: { source: IntakeSource }) {
  const { t } = useLingui()
  const [form, setForm] = useState<SourceForm>(() => formOf(source))
  const maySetUp = usePermission('intake.sources')
  const save = useChange(
    (wanted: SourceForm, key) =>
      api.patch<IntakeSource>(`/intake/sources/${source.id}`, wishOf(wanted), {
        key,
        ifMatch: `"${source.version}"`,
      }),
    {
      stale: [['intake-source', source.id], ...SOURCES_CHANGED],
      onSuccess: ({ name }) => notifications.show({ message: t`${name} is saved.` }),
    },
  )
  const fieldProblem = useFieldProblem(save.problem)
  const set = (part: Partial<SourceForm>): void => setForm({ ...form, ...part })
  const isSame = JSON.stringify(wishOf(form)) === JSON.stringify(wishOf(formOf(source)))
  const refused = !maySetUp
    ? t`Your roles do not permit setting sources up.`
    : isSame
      ? t`Nothing has been changed yet.`
      : undefined
  return (
    <>
      <PageHeader
        title={source.name}
        beside={<span className={classes.soft}>{t(FORMATS[source.format])}</span>}
        above={[
          <Link key="imports" to="/intake" search={{}}>
            <Trans>Payments by file</Trans>
          </Link>,
          <Link key="sources" to="/intake/sources">
            <Trans>Sources</Trans>
          </Link>,
        ]}
        actions={
          <GuardedButton refused={refused} loading={save.isBusy} onClick={() => save.send(form)}>
            <Trans>Save</Trans>
          </GuardedButton>
        }
      />
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <div className={classes.two}>
        <Panel title={<Trans>How it is read</Trans>}>
          {source.format === 'lockbox' ? (
            <LockboxPositions
              layout={form.layout}
              onChange={(layout) => set({ layout })}
              fieldProblem={(pointer) => fieldProblem(`/layout${pointer}`)}
            />
          ) : (
            <CsvColumns form={form} onChange={set} fieldProblem={fieldProblem} />
          )}
        </Panel>
        <Panel title={<Trans>Where its money goes</Trans>}>
          <div className={classes.stack}>
            <SourceFields form={form} onChange={set} fieldProblem={fieldProblem} />
            <Checkbox
              label={t`In use`}
              description={t`A source that is not in use takes no files.`}
              checked={form.active}
              onChange={(event) => set({ active: event.currentTarget.checked })}
            />
          </div>
        </Panel>
      </div>
    </>
  )
}

type ColumnsProps = {
  form: SourceForm
  onChange: (part: Partial<SourceForm>) => void
  fieldProblem: (pointer: string) => string | undefined
}

/** The names of the columns in the header of its files. */
function CsvColumns({ form: { layout, format }, onChange, fieldProblem }: ColumnsProps) {
  const nameOf = useFieldName()
  const columns: Columns = layout.columns ?? {}
  return (
    <>
      <p className={classes.note}>
        <Trans>
          The names of the columns as they stand in the first line of the file. What is left empty
          is not in it; the first file suggests them too.
        </Trans>
      </p>
      <div className={classes.form}>
        {fieldsOf(format).map((field) => (
          <TextInput
            key={field}
            label={nameOf(field)}
            withAsterisk={REQUIRED.includes(field)}
            autoComplete="off"
            maxLength={200}
            value={columns[field] ?? ''}
            error={fieldProblem(`/layout/columns/${field}`)}
            onChange={(event) =>
              onChange({
                layout: { ...layout, columns: { ...columns, [field]: event.currentTarget.value } },
              })
            }
          />
        ))}
      </div>
      <CsvWriting layout={layout} onChange={(next) => onChange({ layout: next })} />
    </>
  )
}
