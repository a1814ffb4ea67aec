import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { Citation, NewCitation } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import classes from './NewCitationPage.module.css'
import { emptyForm, fieldProblems, requestOf, type Form } from './newCitation.ts'
import './problemTexts.ts'

/** A citation entered by hand (E-11). What is typed survives a reload. */
export function NewCitationPage() {
  const { t } = useLingui()
  const { user } = useMe()
  const formats = useFormats()
  const describe = useProblemText()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [form, setForm] = useKept<Form>(user.id, 'new-citation', emptyForm)
  const create = useMutation({
    mutationFn: (citation: NewCitation) => api.post<Citation>('/citations', citation),
    onSuccess: async ({ number }) => {
      setForm(emptyForm)
      void cache.invalidateQueries({ queryKey: ['citations'] })
      await navigate({ to: '/citations/$number', params: { number } })
    },
  })
  const problem = create.error ? describe(problemOf(create.error)) : null
  const request = requestOf(form, formats)
  const isComplete = request !== null
  return (
    <>
      <PageHeader
        title={t`Enter a citation`}
        above={[
          <Link key="all" to="/citations" search={{}}>
            <Trans>Citations</Trans>
          </Link>,
        ]}
      />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (request) create.mutate(request)
        }}
      >
        <Fields
          form={form}
          problems={problem ? fieldProblems(problem) : {}}
          onChange={(change) => setForm((now) => ({ ...now, ...change }))}
        />
        {problem ? (
          <div className={classes.wide}>
            <ProblemNotice problem={problem} />
          </div>
        ) : null}
        <div className={classes.wide}>
          <Button type="submit" loading={create.isPending} disabled={!isComplete}>
            <Trans>Enter the citation</Trans>
          </Button>{' '}
          {isComplete ? null : (
            <span className={classes.hint}>
              <Trans>Number, time, violation and fine are needed.</Trans>
            </span>
          )}
        </div>
      </form>
    </>
  )
}

type FieldsProps = {
  form: Form
  problems: Partial<Record<keyof Form, string>>
  onChange: (change: Partial<Form>) => void
}

function Fields({ form, problems, onChange }: FieldsProps) {
  const { t } = useLingui()
  const { timeZone } = useFormats()
  const field = (name: keyof Form, label: string) => ({
    label,
    value: form[name],
    error: problems[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...field('number', t`Number`)} ref={focusFirst} spellCheck={false} />
      <TextInput
        {...field('issuedAt', t`Issued, in the time of ${timeZone}`)}
        type="datetime-local"
      />
      <TextInput {...field('plate', t`Plate`)} spellCheck={false} />
      <TextInput
        {...field('state', t({ message: 'State', context: 'of a plate' }))}
        maxLength={10}
      />
      <TextInput {...field('violationCode', t`Violation code`)} spellCheck={false} />
      <TextInput {...field('violation', t`Violation`)} />
      <TextInput {...field('location', t`Location`)} />
      <TextInput {...field('payer', t`Payer, if known`)} />
      <MoneyInput
        label={t`Fine`}
        value={form.fine}
        error={problems.fine}
        onChange={(fine) => onChange({ fine })}
      />
      <MoneyInput
        label={t`Fee, if there is one`}
        value={form.fee}
        error={problems.fee}
        onChange={(fee) => onChange({ fee })}
      />
    </>
  )
}

const focusFirst = (field: HTMLInputElement | null): void => field?.focus()
