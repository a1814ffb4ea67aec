import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { NewPlanTemplate, PlanTemplate } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { LATE_FEE_WORDS } from './PlanWords.tsx'
import { formOf, templateOf, type TemplateForm } from './templateForm.ts'

const BESIDE = [
  '/name',
  '/enrolmentFee',
  '/smallestInstalment',
  '/longestMonths',
  '/graceDays',
  '/lateFees',
]
const LATE: readonly PlanTemplate['lateFees'][] = ['charged', 'held', 'waived']

type Props = { template: PlanTemplate | null; onClose: () => void }

/** Adds a template or edits one. Plans keep the rules that they were made by. */
export function TemplateDialog({ template, onClose }: Props) {
  const { minorDigits } = useFormats()
  const [form, setForm] = useState<TemplateForm>(() => formOf(template, minorDigits))
  const wish = templateOf(form, minorDigits)
  const save = useChange(
    (wanted: NewPlanTemplate, key) => {
      if (!template) return api.post<PlanTemplate>('/plan-templates', wanted, { key })
      const ifMatch = `"${template.version}"`
      return api.patch<PlanTemplate>(`/plan-templates/${template.id}`, wanted, { key, ifMatch })
    },
    { stale: [['plan-templates']], onSuccess: onClose },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={template ? <Trans>Edit {template.name}</Trans> : <Trans>New template</Trans>}
      confirm={template ? <Trans>Save</Trans> : <Trans>Add template</Trans>}
      onConfirm={() => (wish ? save.send(wish) : undefined)}
      busy={save.isBusy}
      disabled={wish === null}
      problem={isAllBeside(save.problem, BESIDE) ? undefined : save.problem}
    >
      <Fields
        form={form}
        fieldProblem={useFieldProblem(save.problem)}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      {template ? (
        <div>
          <Trans>Plans that were made from it keep the rules that they have.</Trans>
        </div>
      ) : null}
    </ConfirmAction>
  )
}

type FieldsProps = {
  form: TemplateForm
  fieldProblem: (pointer: string) => string | undefined
  onChange: (part: Partial<TemplateForm>) => void
}

function Fields({ form, fieldProblem, onChange }: FieldsProps) {
  const { t } = useLingui()
  const digits = (text: string): string => text.replaceAll(/\D/g, '')
  return (
    <>
      <TextInput
        label={t`Name`}
        required
        data-autofocus
        maxLength={80}
        value={form.name}
        error={fieldProblem('/name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <MoneyInput
        label={t`Enrolment fee`}
        value={form.enrolmentFee}
        error={fieldProblem('/enrolmentFee')}
        onChange={(enrolmentFee) => onChange({ enrolmentFee })}
      />
      <MoneyInput
        label={t`Smallest instalment`}
        value={form.smallestInstalment}
        error={fieldProblem('/smallestInstalment')}
        onChange={(smallestInstalment) => onChange({ smallestInstalment })}
      />
      <TextInput
        label={t`Longest term, in months`}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        value={form.longestMonths}
        error={fieldProblem('/longestMonths')}
        onChange={(event) => onChange({ longestMonths: digits(event.currentTarget.value) })}
      />
      <TextInput
        label={t`Grace, in days`}
        description={t`After the day of an instalment, before the plan is in default.`}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        value={form.graceDays}
        error={fieldProblem('/graceDays')}
        onChange={(event) => onChange({ graceDays: digits(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t`Late fees are`}
        value={form.lateFees}
        error={fieldProblem('/lateFees')}
        data={LATE.map((value) => ({ value, label: t(LATE_FEE_WORDS[value]) }))}
        onChange={(event) =>
          onChange({ lateFees: LATE.find((one) => one === event.currentTarget.value) ?? 'held' })
        }
      />
    </>
  )
}
