import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { methodsQuery, type Versioned } from '../administration/queries.ts'
import { api } from '../api/client.ts'
import type { PaymentMethod } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { usePermission } from '../login/me.ts'
import classes from './Accounting.module.css'

type Method = Versioned<PaymentMethod>

/** B-3: how many days later the money of each method is really there. */
export function Delays() {
  const { t } = useLingui()
  const methods = useQuery(methodsQuery)
  const save = useChange(
    ({ method, days }: { method: Method; days: number }, key) =>
      api.patch<Method>(
        `/payment-methods/${method.code}`,
        { realisationDays: days },
        { key, ifMatch: `"${method.version}"` },
      ),
    { stale: [['payment-methods'], ['accounting']] },
  )
  return (
    <Panel title={<Trans>Realisation delays</Trans>}>
      <p className={classes.hint}>
        <Trans>
          Intercepts are paid out weeks after they were recorded. The report of what is realised
          counts by these days.
        </Trans>
      </p>
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <DataTable
        caption={t`Realisation delays`}
        columns={useColumns(save.isBusy, (method, days) => save.send({ method, days }))}
        rows={methods.data?.filter(({ system }) => !system)}
        rowKey={({ code }) => code}
        empty={null}
      />
    </Panel>
  )
}

function useColumns(
  isBusy: boolean,
  onSave: (method: Method, days: number) => void,
): Column<Method>[] {
  const { t } = useLingui()
  const nameOf = useMethodName()
  return [
    {
      key: 'method',
      header: t`Method`,
      lead: true,
      cell: ({ code, name }) => nameOf(code, name),
    },
    {
      key: 'days',
      header: t`Days until the money is there`,
      cell: (method) => (
        <DelayField
          key={method.version}
          method={method}
          isBusy={isBusy}
          onSave={(days) => onSave(method, days)}
        />
      ),
    },
  ]
}

type FieldProps = { method: Method; isBusy: boolean; onSave: (days: number) => void }

function DelayField({ method, isBusy, onSave }: FieldProps) {
  const { t } = useLingui()
  const mayWrite = usePermission('methods.write')
  const nameOf = useMethodName()
  const [text, setText] = useState(String(method.realisationDays))
  const days = /^\d{1,3}$/.test(text.trim()) && Number(text) <= 366 ? Number(text) : null
  const name = nameOf(method.code, method.name)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (days !== null && days !== method.realisationDays) onSave(days)
  }
  return (
    <form className={classes.part} onSubmit={submit}>
      <TextInput
        className={classes.days}
        aria-label={t`Days for ${name}`}
        inputMode="numeric"
        autoComplete="off"
        disabled={!mayWrite}
        title={mayWrite ? undefined : t`Your roles do not permit this.`}
        value={text}
        error={days === null ? t`0 to 366` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {days !== null && days !== method.realisationDays ? (
        <Button type="submit" size="compact-sm" disabled={isBusy}>
          <Trans>Save</Trans>
        </Button>
      ) : null}
    </form>
  )
}
