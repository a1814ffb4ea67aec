import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { NewPermit, Permit } from '../api/contract.ts'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import { emptyPermit, permitOf, type PermitForm } from './newPermit.ts'
import classes from './Sale.module.css'
import './problemTexts.ts'

/** Records a permit (P-1) and goes on to sell it. What is typed survives a reload. */
export function NewPermitPage() {
  const { t } = useLingui()
  const { user, permissions } = useMe()
  const { minorDigits } = useFormats()
  const navigate = useNavigate()
  const [form, setForm] = useKept<PermitForm>(user.id, 'new-permit', emptyPermit)
  const record = useChange(
    (permit: NewPermit, key) => api.post<Permit>('/permits', permit, { key }),
    {
      stale: [['permits'], ['permit']],
      onSuccess: ({ number }) => {
        setForm(emptyPermit)
        if (permissions.includes('permits.sell'))
          void navigate({ to: '/permits/sell', search: { permits: number } })
        else void navigate({ to: '/permits/$number', params: { number } })
      },
    },
  )
  const request = permitOf(form, minorDigits)
  return (
    <>
      <PageHeader
        title={t`Record a permit`}
        above={[
          <Link key="all" to="/permits" search={{}}>
            <Trans>Permits</Trans>
          </Link>,
        ]}
      />
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (request) record.send(request)
        }}
      >
        <Fields
          form={form}
          problem={useFieldProblem(record.problem)}
          onChange={(change) => setForm((now) => ({ ...now, ...change }))}
        />
        <div className={classes.wide}>
          {record.problem ? <ProblemNotice problem={record.problem} /> : null}
          <Button type="submit" loading={record.isBusy} disabled={request === null}>
            <Trans>Record and sell</Trans>
          </Button>{' '}
          {request ? null : (
            <span className={classes.hint}>
              <Trans>Number, type, holder, both days and the price are needed.</Trans>
            </span>
          )}
        </div>
      </form>
    </>
  )
}

type FieldsProps = {
  form: PermitForm
  problem: (pointer: string) => string | undefined
  onChange: (change: Partial<PermitForm>) => void
}

const focusFirst = (field: HTMLInputElement | null): void => field?.focus()

function Fields({ form, problem, onChange }: FieldsProps) {
  const { t } = useLingui()
  const field = (name: keyof PermitForm, label: string, pointer = `/${name}`) => ({
    label,
    value: form[name],
    error: problem(pointer),
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...field('number', t`Number`)} ref={focusFirst} spellCheck={false} />
      <TextInput {...field('type', t`Type`)} />
      <TextInput {...field('holder', t`Holder`)} />
      <TextInput {...field('zone', t`Zone, if there is one`)} />
      <TextInput
        {...field('plates', t`Plates, with commas between them`, '/vehicles/0/plate')}
        className={classes.wide}
        spellCheck={false}
      />
      <TextInput {...field('validFrom', t`Valid from`)} type="date" />
      <TextInput {...field('validTo', t`Valid to`)} type="date" />
      <MoneyInput
        label={t`Price`}
        value={form.price}
        error={problem('/price')}
        onChange={(price) => onChange({ price })}
      />
      <MoneyInput
        label={t`Service fee, if there is one`}
        value={form.serviceFee}
        error={problem('/fees/0/amount')}
        onChange={(serviceFee) => onChange({ serviceFee })}
      />
    </>
  )
}
