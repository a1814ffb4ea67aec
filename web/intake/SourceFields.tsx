import { useLingui } from '@lingui/react/macro'
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { IntakeFormat } from '../api/contract.ts'
import { offeredMethodsQuery } from '../counter/queries.ts'
import { drawersQuery } from '../drawers/queries.ts'
import { useMethodName } from '../kit/useMethodName.ts'
import { USUAL, type SourceForm } from './sourceForm.ts'
import { FORMATS } from './words.ts'

type Props = {
  form: SourceForm
  onChange: (part: Partial<SourceForm>) => void
  fieldProblem: (pointer: string) => string | undefined
  /** The format is chosen once. */
  isNew?: boolean
}

const CHOICES: readonly IntakeFormat[] = ['csv', 'lockbox', 'intercept']

/** What a source is called, where its money goes and what it is. */
export function SourceFields({ form, onChange, fieldProblem, isNew = false }: Props) {
  const { t } = useLingui()
  const drawers = useQuery(drawersQuery)
  const choose = (text: string): void => {
    const format = CHOICES.find((one) => one === text)
    if (format) onChange({ format, method: USUAL[format] })
  }
  return (
    <>
      <TextInput
        label={t`Name`}
        required
        maxLength={80}
        autoComplete="off"
        value={form.name}
        error={fieldProblem('/name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {isNew ? (
        <NativeSelect
          label={t`What it sends`}
          value={form.format}
          data={CHOICES.map((value) => ({ value, label: t(FORMATS[value]) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : null}
      <NativeSelect
        label={t`Drawer`}
        description={t`Payments go into the session that is open there.`}
        value={form.drawerId}
        error={fieldProblem('/drawerId')}
        data={[
          ...(form.drawerId === '' ? [{ value: '', label: t`Choose one` }] : []),
          ...(drawers.data ?? [])
            .filter(({ id, status }) => status === 'active' || id === form.drawerId)
            // Files mostly go where nobody stands.
            .toSorted((a, b) => Number(b.type === 'virtual') - Number(a.type === 'virtual'))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ drawerId: event.currentTarget.value })}
      />
      <MethodField form={form} onChange={onChange} wrong={fieldProblem('/method')} />
      <Radio.Group
        label={t`More than what is due`}
        value={form.overpayments}
        onChange={(value) => onChange({ overpayments: value === 'repair' ? 'repair' : 'post' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="post" label={t`is posted; the surplus becomes account balance`} />
          <Radio value="repair" label={t`goes to repair`} />
        </Stack>
      </Radio.Group>
    </>
  )
}

type MethodProps = Pick<Props, 'form' | 'onChange'> & { wrong: string | undefined }

/** Cash is not among them: it belongs into a till. */
function MethodField({ form, onChange, wrong }: MethodProps) {
  const { t } = useLingui()
  const nameOf = useMethodName()
  const methods = useQuery(offeredMethodsQuery)
  const offered = (methods.data ?? []).filter(({ cash }) => !cash)
  return (
    <NativeSelect
      label={t`Payment method`}
      description={t`Of every item that does not say another one.`}
      value={form.method}
      error={wrong}
      data={[
        ...(offered.some(({ code }) => code === form.method)
          ? []
          : [{ value: form.method, label: form.method === '' ? t`Choose one` : form.method }]),
        ...offered.map(({ code, name }) => ({ value: code, label: nameOf(code, name) })),
      ]}
      onChange={(event) => onChange({ method: event.currentTarget.value })}
    />
  )
}
