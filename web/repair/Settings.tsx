import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { NumberInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairSettings } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { lockTimeQuery, REPAIR_CHANGED, settingsQuery } from './queries.ts'
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
  const [isAsking, setIsAsking] = useState(false)
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
  return (
    <form
      noValidate
      className={classes.settings}
      onSubmit={(event) => {
        event.preventDefault()
        if (refused !== undefined) return
        if (wish.maximumLockMinutes < stored.maximumLockMinutes) setIsAsking(true)
        else save.send(wish)
      }}
    >
      <Fields wish={wish} onChange={setWish} readOnly={!mayConfigure} wrong={wrong} />
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
      {isAsking ? (
        <ShorterLockTime
          minutes={wish.maximumLockMinutes}
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false)
            save.send(wish)
          }}
        />
      ) : null}
    </form>
  )
}

type FieldsProps = {
  wish: Wish
  onChange: (wish: Wish) => void
  readOnly: boolean
  wrong: ReturnType<typeof useFieldProblem>
}

function Fields({ wish, onChange, readOnly, wrong }: FieldsProps) {
  const words = useWords()
  return FIELDS.map((field) => (
    <NumberInput
      key={field}
      {...words[field]}
      min={1}
      max={MOST[field]}
      allowDecimal={false}
      allowNegative={false}
      readOnly={readOnly}
      value={wish[field]}
      error={wrong(`/${field}`)}
      onChange={(value) => onChange({ ...wish, [field]: Number(value) })}
    />
  ))
}

type ShorterProps = { minutes: number; onClose: () => void; onConfirm: () => void }

/** it holds at once, also for whoever works at this moment: said in figures first. */
function ShorterLockTime({ minutes, onClose, onConfirm }: ShorterProps) {
  const { data } = useQuery(lockTimeQuery(minutes))
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={
        <Plural
          value={minutes}
          one="Lock items for # minute at most"
          other="Lock items for # minutes at most"
        />
      }
      confirm={<Trans>Save the settings</Trans>}
      disabled={data === undefined}
      onConfirm={onConfirm}
    >
      <p className={classes.say}>
        {data === undefined ? (
          <Trans>Counting what it would release…</Trans>
        ) : data.released + data.finalised === 0 ? (
          <Trans>Nobody holds an item for longer at this moment, so nothing is released.</Trans>
        ) : (
          <>
            <Plural
              value={data.released}
              one="# item that somebody works on is released at once."
              other="# items that somebody works on are released at once."
            />{' '}
            <Plural
              value={data.finalised}
              one="# pending repair is finalised, which cannot be undone."
              other="# pending repairs are finalised, which cannot be undone."
            />
          </>
        )}
      </p>
    </ConfirmAction>
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
