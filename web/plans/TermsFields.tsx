import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PlanTemplate } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { offered, type PlanForm } from './newPlan.ts'
import classes from './Plans.module.css'
import { Days, INTERVAL_WORDS, LATE_FEE_WORDS, Months } from './PlanWords.tsx'
import { templatesQuery } from './queries.ts'

type Props = {
  form: PlanForm
  /** Whose the citations are, as far as they say so. */
  payer: string | undefined
  fieldProblem: (pointer: string) => string | undefined
  onChange: (part: Partial<PlanForm>) => void
}

const EVERY: readonly PlanForm['every'][] = ['week', 'two_weeks', 'month']

/** By which rules, in how many parts, from when on, and who pays. */
export function TermsFields({ form, payer, fieldProblem, onChange }: Props) {
  const { t } = useLingui()
  const templates = offered(useQuery(templatesQuery).data ?? [])
  const template = templates.find(({ id }) => id === form.templateId)
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        <NativeSelect
          label={t`Template`}
          value={template?.id ?? ''}
          error={fieldProblem('/templateId')}
          data={[
            { value: '', label: t`None: no fee and no grace` },
            ...templates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onChange({ templateId: event.currentTarget.value })}
        />
        {template ? <Rules template={template} /> : null}
      </div>
      <TextInput
        label={t`Number of instalments`}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        value={form.instalments}
        error={fieldProblem('/instalments')}
        onChange={(event) =>
          onChange({ instalments: event.currentTarget.value.replaceAll(/\D/g, '') })
        }
      />
      <NativeSelect
        label={t`One is due`}
        value={form.every}
        data={EVERY.map((value) => ({ value, label: t(INTERVAL_WORDS[value]) }))}
        onChange={(event) =>
          onChange({ every: EVERY.find((one) => one === event.currentTarget.value) ?? 'month' })
        }
      />
      <TextInput
        type="date"
        label={t`First due on`}
        value={form.firstDueOn}
        error={fieldProblem('/firstDueOn')}
        onChange={(event) => onChange({ firstDueOn: event.currentTarget.value })}
      />
      <TextInput
        label={t`Payer`}
        placeholder={payer ?? ''}
        maxLength={120}
        autoComplete="off"
        value={form.payer}
        error={fieldProblem('/payer')}
        onChange={(event) => onChange({ payer: event.currentTarget.value })}
      />
    </div>
  )
}

/** What the template asks for, in one line. */
function Rules({ template }: { template: PlanTemplate }) {
  const { t } = useLingui()
  const formats = useFormats()
  const months = <Months count={template.longestMonths} />
  const days = <Days count={template.graceDays} />
  const smallest = moneyText(template.smallestInstalment, formats)
  const fee = moneyText(template.enrolmentFee, formats)
  const late = t(LATE_FEE_WORDS[template.lateFees])
  return (
    <p className={classes.soft}>
      <Trans>
        Enrolment fee {fee}; instalments of {smallest} at least; {months} at most; grace {days};
        late fees {late}.
      </Trans>
    </p>
  )
}
