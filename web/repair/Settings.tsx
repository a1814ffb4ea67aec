import { Trans, useLingui } from '@lingui/react/macro'
import { NumberInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairSettings } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { REPAIR_CHANGED, settingsQuery } from './queries.ts'
import classes from './Configuration.module.css'

/** how long a lock holds, how much may be pending, how many are fetched. */
export function Settings() {
  const { data } = useQuery(settingsQuery)
  return (
    <div className={classes.below}>
      <Panel title={<Trans>Settings</Trans>}>
        {data ? <Form key={data.version} settings={data} /> : <div className={classes.loading} />}
      </Panel>
    </div>
  )
}

type Wish = Omit<RepairSettings, 'version'>

const FIELDS = ['maximumLockMinutes', 'pendingLimit', 'fetchSize'] as const
const MOST: Wish = { maximumLockMinutes: 10_000, pendingLimit: 100, fetchSize: 100 }

function Form({ settings }: { settings: RepairSettings }) {
  const { t } = useLingui()
  const { version, ...stored } = settings
  const [wish, setWish] = useState<Wish>(stored)
  const mayConfigure = usePermission('repair.configure')
  const save = useChange(
    (input: Wish, key) =>
      api.patch<RepairSettings>('/repair/settings', input, { key, ifMatch: `"${version}"` }),
    {
      stale: REPAIR_CHANGED,
      onSuccess: () => notifications.show({ message: t`The settings are saved.` }),
    },
  )
  const wrong = useFieldProblem(save.problem)
  const isChanged = FIELDS.some((field) => wish[field] !== stored[field])
  const refused = mayConfigure
    ? isChanged
      ? undefined
      : t`Nothing is changed.`
    : t`Your roles do not permit this.`
  const words = useWords()
  return (
    <form
      noValidate
      className={classes.settings}
      onSubmit={(event) => {
        event.preventDefault()
        if (refused === undefined) save.send(wish)
      }}
    >
      {FIELDS.map((field) => (
        <NumberInput
          key={field}
          {...words[field]}
          min={1}
          max={MOST[field]}
          allowDecimal={false}
          allowNegative={false}
          readOnly={!mayConfigure}
          value={wish[field]}
          error={wrong(`/${field}`)}
          onChange={(value) => setWish({ ...wish, [field]: Number(value) })}
        />
      ))}
      {save.problem &&
      !isAllBeside(
        save.problem,
        FIELDS.map((field) => `/${field}`),
      ) ? (
        <ProblemNotice problem={save.problem} />
      ) : null}
      <div>
        <GuardedButton type="submit" refused={refused} loading={save.isBusy}>
          <Trans>Save the settings</Trans>
        </GuardedButton>
      </div>
    </form>
  )
}

function useWords() {
  const { t } = useLingui()
  return {
    maximumLockMinutes: {
      label: t`Maximum lock time, minutes`,
      description: t`Items that somebody holds longer are released, and what they have pending is finalised.`,
    },
    pendingLimit: {
      label: t`Most that may be pending`,
      description: t`Beyond it the oldest is finalised.`,
    },
    fetchSize: {
      label: t`Items to get at once`,
      description: t`As long as nobody asks for another number.`,
    },
  }
}
